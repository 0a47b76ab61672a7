#pragma once
// Names read from the program itself, so that each is written once, and the choices of an enum.
#include <span>
#include <string_view>

namespace dh {

namespace detail {
/// The last name in "… [with auto P = &dh::Need::title; …]" (g++) or "… [P = dh::NeedKind::other]" (clang).
constexpr std::string_view last_name(std::string_view pretty, std::string_view marker) {
  const auto from = pretty.find(marker) + marker.size();
  auto to = pretty.find_first_of(";]", from);
  auto text = pretty.substr(from, to - from);
  if (const auto colon = text.rfind("::"); colon != text.npos) text.remove_prefix(colon + 2);
  return text;
}
}  // namespace detail

/// "title" for &Need::title; "investment" for NeedKind::investment.
template <auto P>
constexpr std::string_view name_of() {
  return detail::last_name(__PRETTY_FUNCTION__, "P = ");
}
/// "NeedKind" for NeedKind.
template <class P>
constexpr std::string_view type_name_of() {
  return detail::last_name(__PRETTY_FUNCTION__, "P = ");
}

/// How a state or choice is shown: shape, tint and icon follow (visual.md §7). Data, not a rule of the browser.
enum class Tone { neutral, info, warn, bad, ok, ended };
std::string_view name(Tone tone);

/// One enumerator: its name in rows and JSON, its Vietnamese label. English: data/text/en.json "NeedKind.aid".
struct Choice {
  int value;
  std::string_view name;
  std::string_view label;
  Tone tone = Tone::neutral;
  bool is_final = false;  ///< a state that no step leaves
};

template <auto E>
constexpr Choice choice(std::string_view label, Tone tone = Tone::neutral) {
  return {static_cast<int>(E), name_of<E>(), label, tone, false};
}
template <auto E>
constexpr Choice final_choice(std::string_view label, Tone tone = Tone::ended) {
  return {static_cast<int>(E), name_of<E>(), label, tone, true};
}

/// A choice by its name; nullptr when there is none.
const Choice* find_choice(std::span<const Choice> choices, std::string_view name);

/// Name of an enumerator; choices(E) is found beside the enum.
template <class E>
std::string_view to_name(E value) {
  return choices(value)[static_cast<std::size_t>(value)].name;
}

}  // namespace dh

#include "engine/texts.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "base/json.hpp"
#include "engine/schema/labels.hpp"

namespace dh {

Result<TextMap> read_texts(std::string_view json) {
  const auto value = TRY(parse_json(json));
  TextMap out;
  if (!value.is_object()) return fail(Code::invalid, "json.syntax");
  for (const auto& member : value.as_object()) {
    if (!member.value().is_string()) return fail(Code::invalid, "json.syntax");
    out.emplace(member.key(), member.value().as_string());
  }
  return out;
}

std::string with_args(std::string_view text, const Args& args,
                      const std::function<std::string(const std::string&)>& shown) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto end = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
    const auto arg = end == text.npos ? args.end() : args.find(std::string(text.substr(i + 1, end - i - 1)));
    if (arg == args.end()) {
      out += text[i];
      continue;
    }
    out += shown ? shown(arg->second) : arg->second;
    i = end;
  }
  return out;
}

Result<Texts> Texts::parse(std::string_view vi_json, std::string_view en_json) {
  Texts out;
  out.vi_ = TRY(read_texts(vi_json));
  out.en_ = TRY(read_texts(en_json));
  for (const schema::Label& label : schema::labels())
    if (const auto en = out.en_.find(label.key); en != out.en_.end())
      out.english_of_label_.emplace(label.vi, en->second);
  // A text that is no sentence is a label too.
  for (const auto& [key, vi] : out.vi_)
    if (const auto en = out.en_.find(key);
        en != out.en_.end() && !vi.empty() && vi.back() != '.' && vi.find('{') == vi.npos)
      out.english_of_label_.emplace(vi, en->second);
  return out;
}

/// A label, or labels joined by "; " or ", " (which may stand inside a label too: the longest one wins).
std::string Texts::english_argument(const std::string& text) const {
  const auto label = [&](std::string_view part) { return english_of_label_.find(part); };
  if (const auto at = label(text); at != english_of_label_.end()) return at->second;
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t to = text.size();
    while (to != std::string::npos && to > from && label(text.substr(from, to - from)) == english_of_label_.end())
      to = std::max(text.rfind("; ", to - 1) + 1, text.rfind(", ", to - 1) + 1) - 1;
    if (to == std::string::npos || to <= from) return text;
    out += label(text.substr(from, to - from))->second + text.substr(to, 2);
    from = to + 2;
  }
  return out;
}

const TextMap& Texts::all(Tongue tongue) const { return tongue == Tongue::vi ? vi_ : en_; }

bool Texts::has(Tongue tongue, std::string_view key) const { return all(tongue).contains(key); }

std::string Texts::say(Tongue tongue, std::string_view key, const Args& args) const {
  const TextMap& map = all(tongue);
  const auto at = map.find(key);
  if (at == map.end()) return std::string(key);
  if (tongue == Tongue::vi) return with_args(at->second, args);
  return with_args(at->second, args, [this](const std::string& text) { return english_argument(text); });
}

std::string Texts::english(std::string_view key, std::string_view vietnamese) const {
  const auto at = en_.find(key);
  return at == en_.end() ? std::string(vietnamese) : at->second;
}

}  // namespace dh

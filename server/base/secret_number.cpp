#include "base/secret_number.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace dh::secret {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 || c == '&';
}

/// Every dash is "-", Đ is D, letters that look like M and T are; 0 for marks, which are left out.
char32_t simplified(char32_t c) {
  switch (c) {
    case U'–': case U'—': case U'‐': case U'‑': case U'−': return '-';
    case U'⁄': case U'∕': return '/';
    case U'Đ': return 'D';
    case U'đ': return 'd';
    case U'М': case U'Μ': return 'M';
    case U'Т': case U'Τ': return 'T';
    default: return c >= 0x300 && c < 0x370 ? 0 : c;
  }
}

std::string prepared(std::string_view decomposed) {
  std::string plain;
  plain.reserve(decomposed.size());
  std::size_t at = 0;
  while (at < decomposed.size()) {
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(decomposed.data()), at, decomposed.size(), c);
    const char32_t simple = simplified(static_cast<char32_t>(c));
    if (simple == 0) continue;
    if (simple < 0x80) plain.push_back(static_cast<char>(simple));
    else plain.append(decomposed, start, at - start);
  }
  return plain;
}

/// More groups than any number has are not read, so that a long text takes no longer than its
/// length.
constexpr std::size_t most_groups = 8;

/// "12/2026/BC-UBND-M": the first separator and the groups behind it.
struct Number {
  char first_separator = 0;
  std::vector<std::string_view> groups;
  std::size_t end = 0;
};

Number read_number(std::string_view text, std::size_t at) {
  Number number;
  for (;;) {
    number.end = at;
    const auto skip_space = [&] { if (at < text.size() && text[at] == ' ') ++at; };
    skip_space();
    if (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '_')) return number;
    const char separator = text[at++];
    skip_space();
    const std::size_t start = at;
    while (at < text.size() && (is_letter(text[at]) || is_digit(text[at]))) ++at;
    if (at == start) return number;
    if (number.groups.empty()) number.first_separator = separator;
    number.groups.emplace_back(text.substr(start, at - start));
    if (number.groups.size() > most_groups) return {};
  }
}

bool is_one_of(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_grade(std::string_view group) { return is_one_of({"M", "TM", "TuM", "TUM"}, group); }

bool is_kind(std::string_view group) {
  return is_one_of({"bc", "qd", "cv", "tb", "kh", "ttr", "nq",   "ct",  "gm", "bb", "hd",
                    "pa", "da", "tt", "cd", "dt", "kl",  "hdan", "ctr", "dv", "pc"},
                   lower_ascii(group));
}

bool is_body(std::string_view group) {
  return is_one_of(
      {"UBND", "HDND", "BNG", "SNGV", "SNgV", "BCA", "BQP", "VP", "VPCP", "TU", "TTg", "CP"},
      group);
}

bool has_grade(Number number) {
  auto& groups = number.groups;
  if (!groups.empty() && groups[0].size() == 4 &&
      std::all_of(groups[0].begin(), groups[0].end(), is_digit))
    groups.erase(groups.begin());
  if (groups.size() < 2) return false;
  const bool slash = number.first_separator == '/';
  const auto is_capital = [](std::string_view group) { return is_upper(group[0]); };
  if (slash && is_grade(groups[0]) && groups[1].size() >= 2 && is_capital(groups[1])) return true;
  const std::string_view last = groups.back();
  const bool kind = is_kind(groups[0]);
  if (is_grade(last) && slash)
    return (kind || is_body(groups[0]) || groups.size() >= 3) &&
           std::all_of(groups.begin(), groups.end(), is_capital);
  // File names have no "/", and links are often in small letters: the kind of document must be
  // there.
  return kind && groups.size() >= 3 && is_one_of({"m", "tm", "tum"}, lower_ascii(last));
}

}  // namespace

std::string number_with_grade(const Words& words) {
  const std::string plain = prepared(words.text);
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t start = at;
    while (at < plain.size() && is_digit(plain[at])) ++at;
    const bool stands_free = start == 0 || !is_letter(plain[start - 1]);
    if (at > start && stands_free) {
      const Number number = read_number(plain, at);
      if (has_grade(number)) return plain.substr(start, number.end - start);
    }
    if (at == start) ++at;
  }
  return {};
}

}  // namespace dh::secret

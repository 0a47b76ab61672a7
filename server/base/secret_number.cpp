#include "base/secret_number.hpp"

#include <algorithm>
#include <vector>

#include "base/secret_words.hpp"
#include "base/text.hpp"

namespace dh::secret {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 || c == '&';
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Without marks and invisible characters; every dash is "-", Đ is D, letters that look like M, T, U are.
std::string prepared(std::string_view text) {
  std::string plain = words_of(text).text;
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"–", "-"}, {"—", "-"}, {"‐", "-"}, {"‑", "-"}, {"−", "-"}, {"⁄", "/"}, {"∕", "/"},
      {"Đ", "D"}, {"đ", "d"}, {"М", "M"}, {"Μ", "M"}, {"Т", "T"}, {"Τ", "T"},
      {"\u0302", ""}, {"\u0306", ""}, {"\u031B", ""}, {"\u0301", ""}, {"\u0300", ""},
      {"\u0303", ""}, {"\u0309", ""}, {"\u0323", ""}};
  for (const auto& [from, to] : rows) replace_all(plain, from, to);
  return plain;
}

/// "12/2026/BC-UBND-M": the first separator and the groups behind it.
struct Number {
  char first_separator = 0;
  std::vector<std::string> groups;
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
  }
}

bool is_one_of(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_grade(std::string_view group) { return is_one_of({"M", "TM", "TuM", "TUM"}, group); }

bool is_kind(std::string_view group) {
  return is_one_of({"bc", "qd", "cv", "tb", "kh", "ttr", "nq", "ct", "gm", "bb", "hd", "pa", "da", "tt",
                    "cd", "dt", "kl", "hdan", "ctr", "dv", "pc"},
                   lower_ascii(group));
}

bool is_body(std::string_view group) {
  return is_one_of({"UBND", "HDND", "BNG", "SNGV", "SNgV", "BCA", "BQP", "VP", "VPCP", "TU", "TTg", "CP"},
                   group);
}

bool has_grade(Number number) {
  auto& groups = number.groups;
  if (!groups.empty() && groups[0].size() == 4 &&
      std::all_of(groups[0].begin(), groups[0].end(), is_digit))
    groups.erase(groups.begin());
  if (groups.size() < 2) return false;
  const bool slash = number.first_separator == '/';
  const auto is_capital = [](const std::string& group) { return is_upper(group[0]); };
  if (slash && is_grade(groups[0]) && groups[1].size() >= 2 && is_capital(groups[1])) return true;
  const std::string& last = groups.back();
  const bool kind = is_kind(groups[0]);
  if (is_grade(last) && slash)
    return (kind || is_body(groups[0]) || groups.size() >= 3) &&
           std::all_of(groups.begin(), groups.end(), is_capital);
  // File names have no "/", and links are often in small letters: the kind of document must be there.
  return kind && groups.size() >= 3 && is_one_of({"m", "tm", "tum"}, lower_ascii(last));
}

}  // namespace

std::string number_with_grade(std::string_view text) {
  const std::string plain = prepared(text);
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

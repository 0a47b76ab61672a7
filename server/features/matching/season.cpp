#include "features/matching/season.hpp"

#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace dh::matching {

namespace {

constexpr std::uint16_t whole_year = 0xFFF;
constexpr std::array<std::string_view, 12> english = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

struct Token {
  std::string word;                     ///< a word, a number, or one mark
  int number = -1;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  const std::string folded = fold(text);
  const auto is = [](int (*kind)(int), char c) { return kind(static_cast<unsigned char>(c)) != 0; };
  for (std::size_t i = 0; i < folded.size();) {
    const auto run = [&](int (*kind)(int)) {
      std::size_t end = i;
      while (end < folded.size() && is(kind, folded[end])) ++end;
      return folded.substr(i, end - i);
    };
    Token t;
    if (is(std::isdigit, folded[i])) {
      t.word = run(std::isdigit);
      t.number = t.word.size() < 3 ? std::stoi(t.word) : 1000;
    } else if (is(std::isalpha, folded[i])) {
      t.word = run(std::isalpha);
    } else if (folded.compare(i, 3, "\xE2\x80\x93") == 0) {  // en dash
      t.word = "-";
      i += 2;
    } else {
      t.word = folded.substr(i, 1);
    }
    i += t.word.size();
    if (t.word != " ") out.push_back(std::move(t));
  }
  return out;
}

std::optional<int> month_named(std::string_view word) {
  for (std::size_t m = 0; m < english.size(); ++m)
    if (word == english[m] || (word.size() == 3 && english[m].starts_with(word))) return static_cast<int>(m);
  return std::nullopt;
}

/// Vietnamese is written with marks: "hàng may mặc" is no month of May.
bool has_marks(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text.compare(i, 3, "\xE2\x80\x93") == 0) i += 2;
    else if (static_cast<unsigned char>(text[i]) >= 0x80) return true;
  return false;
}

bool is_number(const std::vector<Token>& all, std::size_t at, int most) {
  return at < all.size() && all[at].number >= 1 && all[at].number <= most;
}
bool is_word(const std::vector<Token>& all, std::size_t at, std::initializer_list<std::string_view> words) {
  if (at >= all.size()) return false;
  for (const std::string_view w : words)
    if (all[at].word == w) return true;
  return false;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : all_(tokens_of(text)), names_(!has_marks(text)) {}

  std::uint16_t read() {
    if (says_whole_year()) return whole_year;
    std::optional<int> last;
    bool span = false;
    while (at_ < all_.size()) {
      if (const auto quarter = quarter_here()) {
        add(3 * *quarter, 3 * *quarter + 2);
        last.reset();
      } else if (const auto month = month_here(last.has_value())) {
        add(span && last ? *last : *month, *month);
        last = month;
      } else {
        const bool part = is_word(all_, at_, {"thang", "het", "cuoi", "dau", "giua", "the", "end", "of"});
        span = is_word(all_, at_, {"den", "toi", "-", "to", "until", "through"}) || (span && part);
        const bool joins = span || part || is_word(all_, at_, {",", "va", "and"});
        if (!joins) last.reset();
        ++at_;
        continue;
      }
      span = false;
    }
    return months_;
  }

 private:
  bool says_whole_year() const {
    for (std::size_t i = 0; i + 1 < all_.size(); ++i)
      if ((is_word(all_, i, {"quanh", "ca"}) && is_word(all_, i + 1, {"nam"})) ||
          (is_word(all_, i, {"all", "whole"}) && is_word(all_, i + 1, {"year"})) ||
          (is_word(all_, i, {"year"}) && (is_word(all_, i + 1, {"round"}) ||
                                          (is_word(all_, i + 1, {"-"}) && is_word(all_, i + 2, {"round"})))))
        return true;
    return false;
  }

  std::optional<int> quarter_here() {
    if (!is_word(all_, at_, {"quy", "q", "quarter"}) || !is_number(all_, at_ + 1, 4)) return std::nullopt;
    at_ += 2;
    return all_[at_ - 1].number - 1;
  }

  /// A month that is named as one, or a bare number after one ("tháng 5-7", "tháng 5, 6"). Passes a year behind it.
  std::optional<int> month_here(bool after_month) {
    std::optional<int> out = names_ ? month_named(all_[at_].word) : std::nullopt;
    if (out) ++at_;
    else if (is_number(all_, at_, 31) && is_word(all_, at_ + 1, {"/"}) && is_number(all_, at_ + 2, 12)) {
      out = all_[at_ + 2].number - 1;  // a day and a month
      at_ += 3;
    } else if (is_word(all_, at_, {"thang", "t"}) && is_number(all_, at_ + 1, 12)) {
      out = all_[at_ + 1].number - 1;
      at_ += 2;
    } else if (after_month && is_number(all_, at_, 12)) {
      out = all_[at_].number - 1;
      ++at_;
    }
    if (out && is_word(all_, at_, {"/"}) && at_ + 1 < all_.size() && all_[at_ + 1].number >= 0) at_ += 2;
    if (out && at_ < all_.size() && all_[at_].number == 1000) ++at_;  // "May 2027"
    return out;
  }

  void add(int from, int to) {
    for (int m = from;; m = (m + 1) % 12) {
      months_ = static_cast<std::uint16_t>(months_ | 1u << m);
      if (m == to) return;
    }
  }

  std::vector<Token> all_;
  bool names_ = false;                  ///< English names of months are read
  std::size_t at_ = 0;
  std::uint16_t months_ = 0;
};

}  // namespace

std::uint16_t months_of(std::string_view text) { return Reader(text).read(); }

std::string month_list(std::uint16_t months) {
  int first = 0;  // of a run that goes over the new year
  while (months != whole_year && (months >> first & 1u) != 0 && (months >> ((first + 11) % 12) & 1u) != 0)
    first = (first + 11) % 12;
  std::string out;
  for (int i = 0; i < 12; ++i)
    if (const int m = (first + i) % 12; (months >> m & 1u) != 0)
      out += (out.empty() ? "" : ", ") + std::to_string(m + 1);
  return out;
}

}  // namespace dh::matching

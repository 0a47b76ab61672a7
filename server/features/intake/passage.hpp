#pragma once
// Patterns over text in UTF-16, and the passages they mark. Inside features/intake only.
#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "features/intake/letter_reader.hpp"

namespace dh::intake {

using Text = icu::UnicodeString;

struct Span {
  int from = 0, to = 0;
  bool empty() const { return to <= from; }
  int size() const { return to - from; }
};
/// Group 0 is the whole match; one that took no part is empty at -1.
using Match = std::vector<Span>;

/// A compiled pattern, shared by all threads. Patterns are our own: a broken one is a programmer error.
class Pattern {
 public:
  explicit Pattern(const std::string& pattern);
  /// Every match in [from, to), in order. A text that would take too long gives what was found until then.
  std::vector<Match> all(const Text& text, Span within) const;
  std::vector<Match> all(const Text& text) const { return all(text, {0, text.length()}); }
  std::optional<Match> first(const Text& text, Span within) const;
  std::optional<Match> first(const Text& text) const { return first(text, {0, text.length()}); }

 private:
  std::unique_ptr<icu::RegexPattern> pattern_;
};

std::string utf8(const Text& text, Span span);
/// Without spaces and separating marks at both ends.
Span trimmed(const Text& text, Span span);
Span line_around(const Text& text, int at);
/// Runs of spaces and line breaks to one space.
std::string in_one_line(std::string_view text);
Found found(Kind kind, const Text& text, Span span);

// ---- the parts of a letter, each over the whole text -------------------------------------------------
/// Number, place, date, issuer, subject.
void read_head(const Text& text, std::vector<Found>& out);
/// Days of stay and deadlines. `letter` is the day of the letter, which lends its year.
void read_days(const Text& text, std::optional<Date> letter, std::vector<Found>& out);
void read_people(const Text& text, std::vector<Found>& out);
void read_names(const Text& text, const std::vector<Name>& names, std::vector<Found>& out);
/// A day written in words or figures, Vietnamese or English, anywhere in `within`; with a year.
std::optional<std::pair<Date, Span>> first_day(const Text& text, Span within);

}  // namespace dh::intake

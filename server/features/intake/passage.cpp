#include "features/intake/passage.hpp"

#include "base/text.hpp"

namespace dh::intake {

namespace {
// In steps of the matcher, each some thousand units of work: far more than a letter takes.
constexpr int most_steps = 400, most_stack = 4 << 20, most_matches = 400;
}  // namespace

Pattern::Pattern(const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  pattern_.reset(icu::RegexPattern::compile(Text::fromUTF8(pattern), UREGEX_MULTILINE, where, status));
  DH_ASSERT(U_SUCCESS(status));
}

std::vector<Match> Pattern::all(const Text& text, Span within) const {
  std::vector<Match> out;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(text, status));
  if (U_FAILURE(status) || within.empty()) return out;
  matcher->setTimeLimit(most_steps, status);
  matcher->setStackLimit(most_stack, status);
  matcher->useTransparentBounds(true);
  matcher->region(within.from, within.to, status);
  while (out.size() < most_matches && U_SUCCESS(status) && matcher->find(status) && U_SUCCESS(status)) {
    Match match;
    for (int group = 0; group <= matcher->groupCount(); ++group) {
      const Span span{matcher->start(group, status), matcher->end(group, status)};
      match.push_back(span.from < 0 ? Span{-1, -1} : span);
    }
    out.push_back(std::move(match));
  }
  return out;
}

std::optional<Match> Pattern::first(const Text& text, Span within) const {
  auto found = all(text, within);
  if (found.empty()) return {};
  return std::move(found.front());
}

std::string utf8(const Text& text, Span span) {
  std::string out;
  if (!span.empty()) text.tempSubStringBetween(span.from, span.to).toUTF8String(out);
  return out;
}

Span trimmed(const Text& text, Span span) {
  static const Text marks = Text::fromUTF8(" \t\r\n\u00a0,;:.–—-|*_\"“”");
  while (!span.empty() && marks.indexOf(text[span.from]) >= 0) ++span.from;
  while (!span.empty() && marks.indexOf(text[span.to - 1]) >= 0) --span.to;
  return span;
}

Span line_around(const Text& text, int at) {
  const int before = at > 0 ? text.lastIndexOf(u'\n', 0, at) : -1;
  const int after = text.indexOf(u'\n', at);
  return {before + 1, after < 0 ? text.length() : after};
}

std::string in_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return trim(out);
}

Found found(Kind kind, const Text& text, Span span) {
  return {kind, span.from, span.to, in_one_line(utf8(text, span))};
}

}  // namespace dh::intake

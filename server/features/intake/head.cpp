// The head of a letter: who wrote it, its number, place, day and subject. Vietnamese form as in Nghị định
// 30/2020/NĐ-CP, Phụ lục I; notes and letters from abroad as they usually stand.
#include "features/intake/passage.hpp"

#include "base/text.hpp"

namespace dh::intake {

namespace {

constexpr int head_length = 3000;
// What separates two columns of a head that came as one line.
const char* const column = "(?:^|\\t|\\|| {2,})";

void read_number(const Text& text, Span head, std::vector<Found>& out) {
  static const Pattern vietnamese(std::string(column) +
                                  "\\h*(?i:Số|So)\\h*:?\\h*(\\d{1,6}[a-z]?\\h*[/-]\\h*[\\p{L}\\d]"
                                  "[\\p{L}\\d]*(?:\\h?[-–/&.]\\h?[\\p{L}\\d]+)*)");
  static const Pattern foreign(std::string(column) +
                               "\\h*(?i:Our ref|Ref|Reference|Note|No)\\b\\.?\\h*(?i:No\\.?|number)?\\h*:?\\h*"
                               "([\\p{L}\\d]*(?:[-–/.][\\p{L}\\d]+)*\\d[\\p{L}\\d]*(?:[-–/.][\\p{L}\\d]+)*)");
  for (const Pattern* pattern : {&vietnamese, &foreign})
    if (const auto match = pattern->first(text, head)) {
      Found f = found(Kind::number, text, trimmed(text, (*match)[1]));
      std::erase(f.value, ' ');
      out.push_back(std::move(f));
      return;
    }
}

void read_place_and_day(const Text& text, Span head, std::vector<Found>& out) {
  static const Pattern vietnamese(
      "([\\p{Lu}][\\p{L}.]*(?:[ -][\\p{L}.]+){0,5}),\\h*((?i:ngày)\\h+\\d{1,2}\\h+(?i:tháng)\\h+\\d{1,2}\\h+"
      "(?i:năm)\\h+\\d{4})");
  static const Pattern figures(
      "([\\p{Lu}][\\p{L}.]*(?:[ -][\\p{L}.]+){0,5}),\\h*((?i:ngày)\\h+\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})\\h*$");
  static const Pattern english(
      "^\\h*([\\p{Lu}][\\p{L}.]*(?:[ -][\\p{Lu}][\\p{L}.]*){0,3}),\\h*((?:the\\h+)?(?:\\d{1,2}(?:st|nd|rd|"
      "th)?\\h+[\\p{Lu}]\\p{L}{2,8}\\.?,?|[\\p{Lu}]\\p{L}{2,8}\\.?\\h+\\d{1,2}(?:st|nd|rd|th)?,?)\\h+\\d{4})\\h*$");
  static const Pattern alone("^\\h*(?i:Date|Ngày|Dated)\\h*:\\h*()(.{6,40})$");
  static const Pattern bare(
      "^\\h*()((?:\\d{1,2}(?:st|nd|rd|th)?\\h+[\\p{Lu}]\\p{L}{2,8}|[\\p{Lu}]\\p{L}{2,8}\\h+\\d{1,2}),?\\h+"
      "\\d{4})\\h*$");
  for (const Pattern* pattern : {&vietnamese, &figures, &english, &alone, &bare})
    for (const Match& match : pattern->all(text, head)) {
      const auto day = first_day(text, match[2]);
      if (!day) continue;
      if (!match[1].empty()) out.push_back(found(Kind::place, text, trimmed(text, match[1])));
      Found f = found(Kind::date, text, match[2]);
      f.value = to_text(day->first);
      out.push_back(std::move(f));
      return;
    }
}

bool is_motto(const std::string& folded) {
  for (const char* words : {"cong hoa xa hoi chu nghia viet nam", "doc lap", "socialist republic of viet",
                            "independence", "dang cong san viet nam"})
    if (folded.starts_with(words)) return true;
  return false;
}

bool in_capitals(const Text& line) {
  int letters = 0, small = 0;
  for (int i = 0; i < line.length(); ++i) {
    letters += u_isalpha(line[i]);
    small += u_islower(line[i]);
  }
  return letters >= 3 && small == 0;
}

/// A name too long for its column goes on below.
bool unfinished(const std::string& folded) {
  for (const char* end : {" va", " cac", " cua", "uy ban nhan dan", "hoi dong nhan dan"})
    if (folded.ends_with(end)) return true;
  return false;
}

/// The last line of capitals above the number that is no motto; of two columns the left one.
std::optional<Span> issuer_above(const Text& text, int end) {
  static const Pattern cells("[^\\t|\\n]+?(?=\\t|\\||\\n| {2,}|$)");
  std::optional<Span> last;
  for (const Match& match : cells.all(text, {0, end})) {
    const Span cell = trimmed(text, match[0]);
    if (cell.size() < 4) continue;
    const Text words = text.tempSubStringBetween(cell.from, cell.to);
    if (!in_capitals(words) || is_motto(fold(utf8(text, cell)))) continue;
    const bool goes_on =
        last && text[last->to] == u'\n' && cell.from - last->to <= 2 && unfinished(fold(utf8(text, *last)));
    last = goes_on ? Span{last->from, cell.to} : cell;
  }
  return last;
}

void read_issuer(const Text& text, Span head, std::vector<Found>& out) {
  static const Pattern note(
      "(?:^|\\.\\h+)(?i:the)\\h+((?i:Embassy|Consulate[- ]General|Consulate|Ministry|"
      "Permanent Mission)\\b[^.\\n]{3,120}?)\\h+(?i:presents\\h+its\\h+compliments)");
  static const Pattern note_vi(
      "(?:^|\\.\\h+)\\h*((?i:Đại sứ quán|Tổng lãnh sự quán|Lãnh sự quán)[^.\\n]{3,120}?)\\h+(?i:trân trọng|"
      "kính) (?i:chào|gửi)");
  static const Pattern bodies(
      "^\\h*((?:[\\p{Lu}][\\p{L}&.,'’-]*\\h+|of\\h+|the\\h+|for\\h+|and\\h+|in\\h+){0,8}(?:Embassy|Consulate|"
      "Ministry|University|Agency|Government|Office|Chamber|Association|Department|Province|Prefecture|City|"
      "Company|Corporation|Institute|Foundation|Organization|Organisation|Federation|Centre|Center|Council|Ltd|"
      "Bureau)\\b[^\\n]{0,80})$");
  for (const Pattern* pattern : {&note, &note_vi})
    if (const auto match = pattern->first(text, head))
      return out.push_back(found(Kind::issuer, text, trimmed(text, (*match)[1])));
  int end = -1;
  for (const Found& f : out)
    if (f.kind == Kind::number) end = f.from;
  static const Pattern starts("^\\h*(?i:Kính gửi|Dear|To\\h*:|V/v)");
  if (end < 0)
    if (const auto match = starts.first(text, head)) end = (*match)[0].from;
  if (end < 0) end = std::min(head.to, 400);
  if (const auto above = issuer_above(text, end)) return out.push_back(found(Kind::issuer, text, *above));
  if (const auto match = bodies.first(text, {0, std::min(head.to, 500)}))
    out.push_back(found(Kind::issuer, text, trimmed(text, (*match)[1])));
}

void read_subject(const Text& text, Span head, std::vector<Found>& out) {
  static const Pattern named(std::string(column) +
                             "\\h*(?i:V/v|Về việc|Trích yếu|Subject|Re|Chủ đề)\\b\\h*[:.]?\\h*([^\\n\\t|"
                             "]{3,300}?)(?=\\t|\\|| {3,}|$)");
  const auto match = named.first(text, head);
  if (!match) return;
  Span span = (*match)[1];
  // It goes on below as long as lines begin with a small letter.
  while (span.to < head.to && text[span.to] == u'\n') {
    const Span next = trimmed(text, line_around(text, span.to + 1));
    if (next.empty() || !u_islower(text.char32At(next.from)) || next.to - span.from > 400) break;
    span.to = next.to;
  }
  out.push_back(found(Kind::subject, text, trimmed(text, span)));
}

void read_inviter(const Text& text, std::vector<Found>& out) {
  static const Pattern invited(
      "(?i:(?:theo|nhận|nhận lời|nhận được) (?:lời mời|thư mời|giấy mời)(?: ngày [\\d/.]+)?(?: chính thức)? của|"
      "at the (?:kind )?invitation of|invited by|(?:lời|thư) mời của)\\s+(?:(?i:the)\\s+)?([^,;.\\n()]{3,140})");
  static const Pattern over(
      "(?i:\\s+(?:từ ngày|từ|về việc|sẽ|cử|đề nghị|xin|và theo|tham dự|mời|để|will|from|to|a delegation|gửi)\\s)");
  const auto match = invited.first(text);
  if (!match) return;
  Span span = (*match)[1];
  if (const auto end = over.first(text, span)) span.to = (*end)[0].from;
  out.push_back(found(Kind::inviter, text, trimmed(text, span)));
}

void read_language(const Text& text, std::vector<Found>& out) {
  static const Pattern marked("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
  static const Pattern english("\\b(?:the|of|to|and|will|for)\\b");
  const auto vietnamese = marked.all(text).size();
  const auto words = english.all(text).size();
  if (vietnamese + words < 5) return;
  Found f{Kind::language, 0, 0, vietnamese > words ? "vi" : "en"};
  out.push_back(std::move(f));
}

}  // namespace

void read_head(const Text& text, std::vector<Found>& out) {
  const Span head{0, std::min(text.length(), head_length)};
  read_number(text, head, out);
  read_place_and_day(text, head, out);
  read_issuer(text, head, out);
  read_subject(text, head, out);
  read_inviter(text, out);
  read_language(text, out);
}

}  // namespace dh::intake

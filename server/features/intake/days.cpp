// Days in a letter: of a stay, and until when an answer is wanted.
#include "features/intake/passage.hpp"

#include "base/text.hpp"

namespace dh::intake {

namespace {

/// A day as far as it is written; the rest is lent by another day or by the letter.
struct PartOfDay {
  int day = 0, month = 0, year = 0;
};

const std::string vn =
    "(\\d{1,2})(?:\\h*[/.]\\h*(\\d{1,2})(?:\\h*[/.]\\h*(\\d{4}))?|"
    "\\h+(?i:tháng)\\h+(\\d{1,2})(?:(?:\\h+(?i:năm)\\h+|\\h*/\\h*)(\\d{4}))?|"
    "\\h*-\\h*(\\d{1,2})\\h*-\\h*(\\d{4}))?(?!\\d)";
constexpr int vn_groups = 7;
const std::string month =
    "((?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    "Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?)";
const std::string en = "(?:(\\d{1,2})(?:st|nd|rd|th)?(?:\\h+(?:of\\h+)?" + month + ",?(?:\\h+(\\d{4}))?)?|" + month +
                       "\\h+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\h+(\\d{4}))?)";
constexpr int en_groups = 6;
// "thứ Hai", "8h00" or "17 giờ 30" before a day.
const std::string lead =
    "(?:(?:\\d{1,2}(?:h|:|"
    "\\h?(?i:giờ))\\h?\\d{0,2}(?:\\h(?i:phút))?,?\\h+)?(?:(?i:thứ)\\h+\\p{L}+,?\\h+)?(?i:ngày)?\\h*)";

int number(const Text& text, Span span) {
  int out = 0;
  for (int i = span.from; i < span.to && out < 100000; ++i) out = out * 10 + u_charDigitValue(text[i]);
  return span.empty() ? 0 : out;
}
int month_number(const Text& text, Span span) {
  static const std::string names = "janfebmaraprmayjunjulaugsepoctnovdec";
  const auto at = names.find(lower_ascii(utf8(text, {span.from, std::min(span.to, span.from + 3)})));
  return at == std::string::npos ? 0 : static_cast<int>(at) / 3 + 1;
}
int either(int one, int other) { return one != 0 ? one : other; }

PartOfDay vietnamese_part(const Text& text, const Match& m, std::size_t at) {
  const auto n = [&](std::size_t group) { return number(text, m[at + group]); };
  return {n(0), either(n(1), either(n(3), n(5))), either(n(2), either(n(4), n(6)))};
}
PartOfDay english_part(const Text& text, const Match& m, std::size_t at) {
  if (!m[at + 3].empty()) return {number(text, m[at + 4]), month_number(text, m[at + 3]), number(text, m[at + 5])};
  return {number(text, m[at]), m[at + 1].empty() ? 0 : month_number(text, m[at + 1]), number(text, m[at + 2])};
}

std::optional<Date> whole(const PartOfDay& p) {
  const Date day{std::chrono::year{p.year}, std::chrono::month{static_cast<unsigned>(p.month)},
                 std::chrono::day{static_cast<unsigned>(p.day)}};
  return day.ok() && p.year >= 1900 && p.year <= 2200 ? std::optional(day) : std::nullopt;
}

/// A day without a year is the first such day from a little before the letter on.
std::optional<Date> with_year(PartOfDay p, std::optional<Date> letter) {
  if (p.year == 0 && letter) {
    p.year = int(letter->year());
    const auto day = whole(p);
    if (day && days_between(*day, *letter) > 60) ++p.year;
  }
  return whole(p);
}

std::optional<std::pair<Date, Date>> span_of(PartOfDay first, PartOfDay last, std::optional<Date> letter) {
  if (last.month == 0) last.month = first.month;
  if (first.month == 0) first.month = last.month;
  if (last.year == 0 && first.year != 0) last.year = first.year + (last.month < first.month ? 1 : 0);
  const auto end = with_year(last, letter);
  if (!end) return {};
  if (first.year == 0) first.year = int(end->year()) - (first.month > int(unsigned(end->month())) ? 1 : 0);
  const auto start = whole(first);
  if (!start || *end < *start || days_between(*start, *end) > 120) return {};
  return std::pair(*start, *end);
}

struct Stays {
  const Text& text;
  std::optional<Date> letter;
  std::vector<Found>& out;
  int count = 0;

  void add(Span span, PartOfDay first, PartOfDay last) {
    const auto days = span_of(first, last, letter);
    if (!days) return;
    for (const Found& f : out)
      if (f.kind == Kind::stay && f.value == to_text(days->first) && f.last == to_text(days->second)) return;
    Found f = found(Kind::stay, text, trimmed(text, span));
    f.value = to_text(days->first);
    f.last = to_text(days->second);
    out.push_back(std::move(f));
    ++count;
  }
};

void read_stays(Stays& stays) {
  static const Pattern from_to("(?i:từ)\\h+" + lead + vn + "\\s*(?:(?i:đến|tới)(?:\\h+(?i:hết))?|[-–—])\\s*" + lead +
                               vn);
  static const Pattern bare(
      "(?<![\\d/.-])(\\d{1,2}(?:\\h*[/.]\\h*\\d{1,2})?)\\h*[-–—]\\h*(\\d{1,2})\\h*(?:[/.]|"
      "tháng)\\h*(\\d{1,2})\\h*(?:[/.]|năm)\\h*(\\d{4})(?!\\d)");
  static const Pattern english_from("(?i:from|between|on)\\s+(?:the\\s+)?" + en +
                                    "\\s*(?:(?i:to|until|till|through|and)|[-–—])\\s*(?:the\\s+)?" + en);
  static const Pattern english_bare(
      "(?<![\\d/])(\\d{1,2})(?:st|nd|rd|th)?\\h*[-–—]\\h*(\\d{1,2})(?:st|nd|rd|th)?\\h+" + month + ",?\\h+(\\d{4})");
  static const Pattern english_month_first(
      month + "\\h+(\\d{1,2})\\h*(?:[-–—]|to|until|through|and)\\h*(\\d{1,2}),?\\h+(\\d{4})");
  static const Pattern arrival(
      "(?i:ngày đến|đến ngày|ngày đi|arrival(?: date)?|date of arrival|"
      "nhập cảnh)\\h*:?\\h*(.{6,24}?)[;,.\\n]?\\s+(?i:ngày về|ngày rời|ngày đi|departure(?: date)?|"
      "date of departure|xuất cảnh)\\h*:?\\h*(.{6,24}?)(?=$|[;,.]\\s|[;\\n])");
  const Text& text = stays.text;
  for (const Match& m : from_to.all(text))
    stays.add(m[0], vietnamese_part(text, m, 1), vietnamese_part(text, m, 1 + vn_groups));
  for (const Match& m : english_from.all(text))
    stays.add(m[0], english_part(text, m, 1), english_part(text, m, 1 + en_groups));
  for (const Match& m : bare.all(text)) {
    static const Pattern with_month("(\\d{1,2})\\h*[/.]\\h*(\\d{1,2})");
    const auto split = with_month.first(text, m[1]);
    PartOfDay first{number(text, split ? (*split)[1] : m[1]), split ? number(text, (*split)[2]) : 0, 0};
    stays.add(m[0], first, {number(text, m[2]), number(text, m[3]), number(text, m[4])});
  }
  for (const Match& m : english_bare.all(text))
    stays.add(m[0], {number(text, m[1]), 0, 0}, {number(text, m[2]), month_number(text, m[3]), number(text, m[4])});
  for (const Match& m : english_month_first.all(text))
    stays.add(m[0], {number(text, m[2]), 0, 0}, {number(text, m[3]), month_number(text, m[1]), number(text, m[4])});
  for (const Match& m : arrival.all(text)) {
    const auto first = first_day(text, m[1]), last = first_day(text, m[2]);
    if (!first || !last) continue;
    const auto part = [](Date d) {
      return PartOfDay{int(unsigned(d.day())), int(unsigned(d.month())), int(d.year())};
    };
    stays.add(m[0], part(first->first), part(last->first));
  }
}

/// A visit of one day, when no longer stay is named.
void read_single_day(Stays& stays) {
  if (stays.count > 0) return;
  static const Pattern visit(
      "(?i:sang|đến|thăm|làm việc|tham dự|dự|tổ chức|diễn ra|khai mạc|chào xã giao|visit|held|take place|attend|"
      "thời gian)\\b[^.\\n;]{0,120}?(?i:\\bngày|\\bon|:)\\h+(?=[\\d\\p{Lu}])([^\\n]{8,30})");
  for (const Match& m : visit.all(stays.text)) {
    const auto day = first_day(stays.text, m[1]);
    if (!day || day->second.from - m[1].from > 4) continue;
    const PartOfDay p{int(unsigned(day->first.day())), int(unsigned(day->first.month())), int(day->first.year())};
    stays.add(day->second, p, p);
    if (stays.count > 0) return;
  }
}

void add_deadline(const Text& text, Span span, std::optional<Date> day, std::optional<Date> letter,
                  std::vector<Found>& out) {
  if (!day || (letter && *day < *letter)) return;  // nothing is due before it was asked
  for (const Found& f : out)
    if ((f.kind == Kind::deadline && f.value == to_text(*day)) ||
        (f.kind == Kind::stay && f.from < span.to && span.from < f.to))
      return;
  Found f = found(Kind::deadline, text, trimmed(text, span));
  f.value = to_text(*day);
  out.push_back(std::move(f));
}

void read_deadlines(const Text& text, std::optional<Date> letter, std::vector<Found>& out) {
  static const Pattern vietnamese(
      "(?i:trước(?=\\h+(?:\\d{1,2}(?:h|:|\\h?giờ)|ngày|hết))|chậm nhất|muộn nhất|không muộn hơn|hạn (?:chót|cuối|"
      "trả lời|gửi|góp ý|đăng ký|xác nhận|nộp|phản hồi)|thời hạn|hạn\\h*:|"
      "đến hết ngày)(?:(?!(?i:từ))[^\\d.\\n;]){0,60}(?:\\d{1,2}(?:h|:|"
      "\\h?(?i:giờ))\\h?\\d{0,2}[^\\d\\n;]{0,12})?(?i:ngày)?\\h*" +
      vn);
  static const Pattern english(
      "(?i:no later than|not later than|on or before|at the latest by|by|before|"
      "deadline[^\\d\\n.;]{0,50}?)\\h*:?\\h*(?:(?:the|close of business)\\h+(?:on\\h+)?)?" +
      en);
  for (const Match& m : vietnamese.all(text)) {
    const PartOfDay p = vietnamese_part(text, m, 1);
    if (p.month != 0) add_deadline(text, m[0], with_year(p, letter), letter, out);
  }
  for (const Match& m : english.all(text)) {
    const PartOfDay p = english_part(text, m, 1);
    if (p.month != 0) add_deadline(text, m[0], with_year(p, letter), letter, out);
  }
}

}  // namespace

std::optional<std::pair<Date, Span>> first_day(const Text& text, Span within) {
  static const Pattern vietnamese("(?<![\\d/])" + vn);
  static const Pattern english(en);
  std::optional<std::pair<Date, Span>> out;
  const auto take = [&](const PartOfDay& part, Span span) {
    const auto day = whole(part);
    if (day && (!out || span.from < out->second.from)) out = std::pair(*day, span);
  };
  for (const Match& m : vietnamese.all(text, within)) take(vietnamese_part(text, m, 1), m[0]);
  for (const Match& m : english.all(text, within)) take(english_part(text, m, 1), m[0]);
  return out;
}

void read_days(const Text& text, std::optional<Date> letter, std::vector<Found>& out) {
  Stays stays{text, letter, out};
  read_stays(stays);
  read_single_day(stays);
  read_deadlines(text, letter, out);
}

}  // namespace dh::intake

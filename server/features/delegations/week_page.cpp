#include "features/delegations/week_page.hpp"

#include "service/document/letter.hpp"

namespace dh::delegations {

namespace {

using namespace document;
using document::Cell;
using delegations::Entry;

std::string hour_of(Instant at) {
  const auto minutes =
      std::chrono::duration_cast<std::chrono::minutes>(at - start_of_vietnam_day(vietnam_date(at))).count();
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

std::string time_of(const Entry& e) {
  if (e.starts) return hour_of(*e.starts) + (e.ends ? "–" + hour_of(*e.ends) : "");
  if (e.first == e.last) return "";
  return to_vietnamese(e.first).substr(0, 5) + "–" + to_vietnamese(e.last).substr(0, 5);
}

/// One line of what is in doubt: cancelled, no interpreter, in two places at once.
std::string marks_of(const Entry& e, const Diary& diary, const Texts& texts) {
  std::vector<std::string> marks;
  if (e.cancelled) marks.push_back(texts.say(Tongue::vi, "week.cancelled"));
  if (e.lacks_interpreter) marks.push_back(texts.say(Tongue::vi, "week.no_interpreter"));
  for (const Clash& c : diary.clashes)
    if (c.one.record == e.record || c.other.record == e.record)
      marks.push_back(texts.say(Tongue::vi, "week.clash", {{"who", c.person}}));
  std::string out;
  std::string last;
  for (const std::string& m : marks) {
    if (m != last) out += (out.empty() ? "" : "; ") + m;
    last = m;
  }
  return out;
}

/// Entries of a day: what begins on it; what began before the week stands on its first day.
std::vector<const Entry*> on(const Diary& diary, Date day, Date from) {
  std::vector<const Entry*> out;
  for (const Entry& e : diary.entries)
    if (!e.restricted && (e.first == day || (day == from && e.first < from))) out.push_back(&e);
  return out;
}

Cell cell(const std::string& text, std::string_view component = "table_text") {
  return Cell{{paragraph(component, text)}};
}

}  // namespace

std::string day_heading(Date day, const Texts& texts) {
  const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding();
  return texts.say(Tongue::vi, "week.day_" + std::to_string(weekday)) + " " + to_vietnamese(day);
}

Document week_page(const Diary& diary, Date from, Date to, std::string_view office, const Texts& texts,
                   Instant made_at) {
  Document d;
  d.title = texts.say(Tongue::vi, "week.title", {{"from", to_vietnamese(from)}, {"to", to_vietnamese(to)}});
  d.author = std::string(office);
  d.made_at = made_at;
  Section s = Form::decree().blank_page();
  Paragraph who = paragraph("free_text", office);
  who.align = Align::centre;
  Paragraph title = paragraph("free_title", d.title);
  title.size = 32;
  title.after = from_pt(10);
  s.blocks = {who, title};
  Table t;
  const Twips width = s.text_width();
  t.widths = {width * 17 / 100, width * 39 / 100, width * 22 / 100, width - width * 78 / 100};
  t.lines = Lines::all;
  t.padding = from_mm(1.5);
  Row head{.header = true};
  for (const char* key : {"week.time", "week.content", "week.place", "week.who"})
    head.cells.push_back(cell(texts.say(Tongue::vi, key), "table_head"));
  t.rows.push_back(std::move(head));
  for (Date day = from; day <= to; day = add_days(day, 1)) {
    const auto entries = on(diary, day, from);
    if (entries.empty()) continue;
    Cell heading = cell("", "table_text");
    heading.blocks = {
        Paragraph{.component = "table_text", .runs = {{day_heading(day, texts), true}}, .keep_next = true}};
    heading.span = 4;
    t.rows.push_back(Row{.cells = {heading}, .whole = true});
    for (const Entry* e : entries) {
      const std::string marks = marks_of(*e, diary, texts);
      Cell content = cell(e->code.empty() ? e->title : e->title + " (" + e->code + ")");
      if (!marks.empty())
        content.blocks.push_back(Paragraph{.component = "table_text", .runs = {{marks, false, true}}});
      t.rows.push_back(Row{.cells = {cell(time_of(*e)), content, cell(e->place), cell(e->who)}});
    }
  }
  if (t.rows.size() == 1) s.blocks.push_back(paragraph("body", texts.say(Tongue::vi, "week.nothing")));
  else s.blocks.push_back(std::move(t));
  d.sections.push_back(std::move(s));
  return d;
}

std::string week_text(const Diary& diary, Date from, Date to, const Texts& texts) {
  std::string out = texts.say(Tongue::vi, "week.title", {{"from", to_vietnamese(from)}, {"to", to_vietnamese(to)}});
  bool any = false;
  for (Date day = from; day <= to; day = add_days(day, 1)) {
    const auto entries = on(diary, day, from);
    if (entries.empty()) continue;
    any = true;
    out += "\n\n" + day_heading(day, texts);
    for (const Entry* e : entries) {
      const std::string time = time_of(*e), marks = marks_of(*e, diary, texts);
      out += "\n- " + (time.empty() ? "" : time + " ") + e->title;
      if (!e->place.empty()) out += ", " + e->place;
      if (!e->who.empty()) out += " – " + e->who;
      if (!marks.empty()) out += " [" + marks + "]";
    }
  }
  if (!any) out += "\n\n" + texts.say(Tongue::vi, "week.nothing");
  return out + "\n";
}

}  // namespace dh::delegations

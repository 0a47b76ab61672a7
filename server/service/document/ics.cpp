#include "service/document/ics.hpp"

namespace dh::document {

namespace {

constexpr std::size_t most_octets = 75;

/// Commas, semicolons and backslashes escaped, line breaks written as \n, other controls left out.
std::string escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') (out += '\\') += c;
    else if (c == '\n') out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') out += c;
  }
  return out;
}

/// Lines of at most 75 octets, never parted inside a letter; those that go on begin with a space.
void add_line(std::string& out, const std::string& line) {
  std::size_t from = 0, room = most_octets;
  while (line.size() - from > room) {
    std::size_t to = from + room;
    while (to > from && (static_cast<unsigned char>(line[to]) & 0xC0) == 0x80) --to;
    if (to == from) to = from + room;  // no text of ours: a run of continuation bytes
    out.append(line, from, to - from);
    out += "\r\n ";
    from = to;
    room = most_octets - 1;
  }
  out.append(line, from, std::string::npos);
  out += "\r\n";
}

void add_text(std::string& out, const char* name, const std::string& text) {
  if (!text.empty()) add_line(out, std::string(name) + ":" + escape(text));
}

std::string digits(std::string_view iso) {
  std::string out;
  for (const char c : iso)
    if (c != '-' && c != ':') out += c;
  return out;
}

/// "20261125T013000Z"
std::string stamp(Instant t) { return digits(to_text(t).substr(0, 19)) + "Z"; }

void add_entry(std::string& out, const CalendarEntry& e) {
  if (!e.starts_at && !e.first_day) return;
  out += "BEGIN:VEVENT\r\n";
  add_text(out, "UID", e.uid);
  add_line(out, "DTSTAMP:" + stamp(e.changed_at));
  add_line(out, "LAST-MODIFIED:" + stamp(e.changed_at));
  add_line(out, "SEQUENCE:" + std::to_string(e.sequence));
  if (e.starts_at) {
    add_line(out, "DTSTART:" + stamp(*e.starts_at));
    if (e.ends_at && *e.ends_at > *e.starts_at) add_line(out, "DTEND:" + stamp(*e.ends_at));
  } else {
    const Date last = e.last_day && *e.last_day > *e.first_day ? *e.last_day : *e.first_day;
    add_line(out, "DTSTART;VALUE=DATE:" + digits(to_text(*e.first_day)));
    add_line(out, "DTEND;VALUE=DATE:" + digits(to_text(add_days(last, 1))));  // the day after, by the standard
  }
  add_text(out, "SUMMARY", e.summary);
  add_text(out, "LOCATION", e.place);
  add_text(out, "DESCRIPTION", e.description);
  if (!e.address.empty()) add_line(out, "URL:" + e.address);
  add_text(out, "CATEGORIES", e.category);
  add_line(out, std::string("STATUS:") + (e.cancelled ? "CANCELLED" : "CONFIRMED"));
  if (e.is_private) add_line(out, "CLASS:PRIVATE");
  out += "END:VEVENT\r\n";
}

}  // namespace

std::string write_calendar(const std::string& name, const std::vector<CalendarEntry>& entries, int refresh_hours) {
  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dong Hanh//Local foreign affairs//VI\r\n"
                    "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
  add_text(out, "X-WR-CALNAME", name);
  add_line(out, "REFRESH-INTERVAL;VALUE=DURATION:PT" + std::to_string(refresh_hours) + "H");
  add_line(out, "X-PUBLISHED-TTL:PT" + std::to_string(refresh_hours) + "H");
  for (const CalendarEntry& e : entries) add_entry(out, e);
  out += "END:VCALENDAR\r\n";
  return out;
}

}  // namespace dh::document

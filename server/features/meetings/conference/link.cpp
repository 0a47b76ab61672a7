#include "features/meetings/conference/link.hpp"

#include <algorithm>

#include "base/crypto.hpp"
#include "features/meetings/conference/papers.hpp"
#include "service/document/ics.hpp"
#include "service/outside/page.hpp"

namespace dh::conference {

namespace {

constexpr std::size_t token_bytes = 24;
constexpr int refresh_hours = 1;

using outside::both;
using outside::escaped;

http::Response html(int status, const Texts& texts, const std::string& body) {
  return outside::page(status, texts, "link_page.title", body);
}

std::string timetable(const Texts& texts, const Roster& roster, const Guest& guest) {
  const auto held = meetings_of(roster, guest.party);
  if (held.empty()) return "<p>" + both(texts, "link_page.no_meetings") + "</p>\n";
  std::string out = "<table><thead><tr>";
  for (const char* key : {"paper.time", "paper.place", "paper.with", "paper.interpreter"})
    out += "<th scope=\"col\">" + both(texts, key) + "</th>";
  out += "</tr></thead><tbody>\n";
  const Event& event = roster.event.body;
  for (const Item* item : held) {
    const int table = item->published.table;
    std::string place = escaped(table_name(event, table));
    const bool known = table > 0 && table <= static_cast<int>(event.tables.size());
    const std::string link = known ? event.tables[static_cast<std::size_t>(table - 1)].link : "";
    if (link.starts_with("https://")) place = "<a href=\"" + escaped(link) + "\">" + place + "</a>";
    out += "<tr><td>" + slot_times(event, item->published.slot, guest.body.zone) + "</td><td>" + place +
           "</td><td>" + escaped(others(roster, *item, guest.party)) + "</td><td>" + escaped(item->interpreter) +
           "</td></tr>\n";
  }
  return out + "</tbody></table>\n";
}

std::string wish_form(const Texts& texts, const Roster& roster, const Guest& guest) {
  const auto open = to_wish(roster, guest);
  if (open.empty()) return "";
  std::string out = "<h2>" + both(texts, "link_page.wishes") + "</h2>\n<form method=\"post\">\n<fieldset><legend>" +
                    both(texts, "link_page.choose") + "</legend>\n";
  for (const Guest* other : open)
    out += "<p><label><input type=\"checkbox\" name=\"party\" value=\"" + other->party_id + "\"> " +
           escaped(other->name) + "</label></p>\n";
  return out + "</fieldset>\n<p><label for=\"subject\">" + both(texts, "link_page.subject") +
         "</label><br>\n<input id=\"subject\" name=\"subject\" maxlength=\"200\" size=\"60\"></p>\n"
         "<p><button type=\"submit\">" + both(texts, "link_page.send") + "</button></p>\n</form>\n";
}

/// Slots of meetings to tick off; a tick stands where an absence covers the slot.
std::string away_form(const Texts& texts, const Roster& roster, const Guest& guest) {
  if (!may_tell_times(roster)) return "";
  const Event& event = roster.event.body;
  std::string out;
  for (std::size_t i = 0; i < event.slots.size(); ++i) {
    const Slot& s = event.slots[i];
    if (s.kind != SlotKind::meeting) continue;
    const bool away = std::any_of(guest.body.absences.begin(), guest.body.absences.end(), [&](const Absence& a) {
      return !a.wished && a.from < s.ends && s.starts < a.to;
    });
    const int slot = static_cast<int>(i) + 1;
    out += "<p><label><input type=\"checkbox\" name=\"away\" value=\"" + std::to_string(slot) + "\"" +
           (away ? " checked" : "") + "> " + slot_times(event, slot, guest.body.zone) + "</label></p>\n";
  }
  if (out.empty()) return "";
  return "<h2>" + both(texts, "link_page.times") + "</h2>\n<form method=\"post\">\n"
         "<input type=\"hidden\" name=\"what\" value=\"times\">\n<fieldset><legend>" +
         both(texts, "link_page.away") + "</legend>\n" + out + "</fieldset>\n<p><button type=\"submit\">" +
         both(texts, "link_page.send_times") + "</button></p>\n</form>\n";
}

}  // namespace

bool may_tell_times(const Roster& roster) {
  return roster.event.body.state == EventState::inviting || roster.event.body.state == EventState::collecting;
}

std::vector<Absence> absences_with(const Roster& roster, const Guest& guest, const std::vector<int>& away) {
  std::vector<Absence> out;
  for (const Absence& a : guest.body.absences)
    if (a.note != told_by_link) out.push_back(a);
  const Event& event = roster.event.body;
  for (const int slot : away) {
    if (slot < 1 || slot > static_cast<int>(event.slots.size())) continue;
    const Slot& s = event.slots[static_cast<std::size_t>(slot - 1)];
    const auto covers = [&](const Absence& a) { return !a.wished && a.from <= s.starts && s.ends <= a.to; };
    if (s.kind == SlotKind::meeting && std::none_of(out.begin(), out.end(), covers))
      out.push_back({s.starts, s.ends, false, std::string(told_by_link)});
  }
  return out;
}

Result<std::optional<std::int64_t>> attendance_of_token(db::Connection& db, std::string_view token) {
  const auto rows = TRY(db.query("select attendance from timetable_link where token = $1",
                                 {token_key(token)}));
  if (rows.empty()) return std::optional<std::int64_t>();
  return std::optional(db::as_int(rows.at(0, 0)));
}

Result<std::string> make_link(const Engine& engine, db::Connection& db, std::int64_t attendance, std::int64_t user) {
  const std::string token = engine.random.token(token_bytes);
  TRY(db.execute("delete from timetable_link where attendance = $1", {attendance}));
  TRY(db.execute("insert into timetable_link (token, attendance, made_by, made_at) values ($1, $2, $3, $4)",
                 {token_key(token), attendance, user, to_ms(engine.time.now())}));
  return token;
}

std::vector<const Guest*> to_wish(const Roster& roster, const Guest& guest) {
  std::vector<const Guest*> out;
  if (roster.event.body.state != EventState::inviting && roster.event.body.state != EventState::collecting) return out;
  for (const Guest& other : roster.guests) {
    if (other.attendance == 0 || !other.comes() || other.party == guest.party) continue;
    const bool same_side = other.party_id.substr(0, 3) == guest.party_id.substr(0, 3);
    const bool known = std::any_of(roster.items.begin(), roster.items.end(), [&](const Item& item) {
      const auto takes_part = [&](const Guest& g) {
        return std::any_of(item.guests.begin(), item.guests.end(), [&](int i) {
          return roster.guests[static_cast<std::size_t>(i)].party == g.party;
        });
      };
      return takes_part(guest) && takes_part(other);
    });
    if (!same_side && !known) out.push_back(&other);
  }
  return out;
}

http::Response link_page(const Engine& engine, const Roster& roster, const Guest& guest, const std::string& token,
                         std::string_view said, int status) {
  const Texts& texts = engine.texts;
  std::string body = "<h1>" + escaped(roster.event.head.title) + "</h1>\n";
  if (!said.empty()) body += "<p role=\"status\"><strong>" + both(texts, said) + "</strong></p>\n";
  body += "<p>" + both(texts, "link_page.for", {{"name", guest.name}}) + "</p>\n";
  if (!guest.body.zone.empty()) body += "<p>" + both(texts, "paper.zone", {{"zone", guest.body.zone}}) + "</p>\n";
  body += timetable(texts, roster, guest);
  body += "<p><a href=\"/lich-gap/" + escaped(token) + "/lich.ics\">" + both(texts, "link_page.calendar") +
          "</a></p>\n";
  return html(status, texts, body + away_form(texts, roster, guest) + wish_form(texts, roster, guest));
}

http::Response unknown_link(const Engine& engine) {
  return html(404, engine.texts, "<h1>" + both(engine.texts, "link_page.title") + "</h1>\n<p>" +
                                     both(engine.texts, "link_page.unknown") + "</p>\n");
}

http::Response link_calendar(const Roster& roster, const Guest& guest) {
  std::vector<document::CalendarEntry> entries;
  const Event& event = roster.event.body;
  for (const Item* item : meetings_of(roster, guest.party)) {
    const int slot = item->published.slot;
    if (slot > static_cast<int>(event.slots.size())) continue;
    const Slot& s = event.slots[static_cast<std::size_t>(slot - 1)];
    const int table = item->published.table;
    document::CalendarEntry e;
    e.uid = item->key + "@donghanh";
    e.sequence = item->version;
    e.changed_at = from_ms(item->changed_at);
    e.starts_at = s.starts;
    e.ends_at = s.ends;
    e.summary = others(roster, *item, guest.party);
    e.description = item->title + (item->interpreter.empty() ? "" : "\n" + item->interpreter);
    e.place = table_name(event, table);
    if (table > 0 && table <= static_cast<int>(event.tables.size()))
      e.address = event.tables[static_cast<std::size_t>(table - 1)].link;
    entries.push_back(std::move(e));
  }
  http::Response answer;
  answer.status = 200;
  answer.headers = {{"Content-Type", "text/calendar; charset=utf-8"}, {"Cache-Control", "no-store"}};
  answer.body = document::write_calendar(roster.event.head.title, entries, refresh_hours);
  return answer;
}

}  // namespace dh::conference

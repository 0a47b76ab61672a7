// The board of the hall: what runs now and what comes next, from what is published.
#include <algorithm>

#include "engine/surround.hpp"
#include "features/meetings/conference/routes.hpp"

namespace dh::conference {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool sees_all(const User& user) { return user.role != Role::enterprise_member && user.role != Role::partner_member; }

/// Firms and partners see their own meetings only.
bool is_own(const User& user, const Roster& roster, const Item& item) {
  return std::any_of(item.guests.begin(), item.guests.end(), [&](int g) {
    const std::int64_t party = roster.guests[at(g)].party;
    return party == user.partner ||
           std::find(user.organisations.begin(), user.organisations.end(), party) != user.organisations.end();
  });
}

/// The slot that runs and the next one for meetings; 0 none.
std::pair<int, int> now_and_next(const Event& event, Instant now) {
  int running = 0, next = 0;
  for (std::size_t i = 0; i < event.slots.size(); ++i) {
    const Slot& s = event.slots[i];
    if (s.starts <= now && now < s.ends) running = static_cast<int>(i) + 1;
    if (s.starts > now && s.kind == SlotKind::meeting && next == 0) next = static_cast<int>(i) + 1;
  }
  return {running, next};
}

void write_item(JsonWriter& out, const Roster& roster, const Item& item) {
  const auto& tables = roster.event.body.tables;
  const int table = item.published.table;
  const bool known = table > 0 && table <= static_cast<int>(tables.size());
  out.begin_object().field("id", item.key).field("slot", item.published.slot).field("table", table)
      .field("place", known ? tables[at(table - 1)].name : std::string())
      .field("online", known && tables[at(table - 1)].kind == TableKind::online_channel)
      .field("link", known ? tables[at(table - 1)].link : std::string())
      .field("state", to_name(item.state)).field("kind", to_name(item.kind)).field("interpreter", item.interpreter)
      .key("guests").begin_array();
  for (int g : item.guests) {
    const Guest& guest = roster.guests[at(g)];
    out.begin_object().field("party", guest.party_id).field("name", guest.name)
        .field("present", guest.body.state == AttendanceState::present).end_object();
  }
  out.end_array().end_object();
}

Result<http::Response> get_board(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record event = TRY(surround::record_for(call, db, *find_type("event"), May::comment));
    const Roster roster = TRY(read_roster(db, event.head.id));
    const Instant now = call.engine.time.now();
    const auto [running, next] = now_and_next(roster.event.body, now);
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("title", roster.event.head.title).field("place", roster.event.body.place)
        .field("zone", roster.event.body.zone).field("now", to_text(now)).field("running", running)
        .field("next", next).key("slots").begin_array();
    for (const Slot& s : roster.event.body.slots)
      out.begin_object().field("starts", to_text(s.starts)).field("ends", to_text(s.ends))
          .field("kind", to_name(s.kind)).field("label", s.label).end_object();
    out.end_array().key("items").begin_array();
    for (const Item& item : roster.items)
      if (item.published.slot != 0 && (sees_all(call.user) || is_own(call.user, roster, item)))
        write_item(out, roster, item);
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> board_routes() {
  return {{http::Method::get, "/api/events/{id}/board", Access::to(*find_type("event"), May::comment), get_board,
           "The published timetable with what runs now and next; firms and partners see their own meetings"}};
}

}  // namespace dh::conference

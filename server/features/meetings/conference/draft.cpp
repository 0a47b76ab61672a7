#include "features/meetings/conference/draft.hpp"

#include <boost/json.hpp>

#include "base/json.hpp"

namespace dh::conference {

namespace {

using boost::json::object;

constexpr std::string_view trouble_names[] = {"withdrawn", "late", "table_closed"};

std::int64_t number(const object& o, const char* name) {
  const auto* v = o.if_contains(name);
  return v != nullptr && v->is_int64() ? v->as_int64() : 0;
}
std::string text(const object& o, const char* name) {
  const auto* v = o.if_contains(name);
  return v != nullptr && v->is_string() ? std::string(v->as_string()) : std::string();
}
bool yes(const object& o, const char* name) {
  const auto* v = o.if_contains(name);
  return v != nullptr && v->is_bool() && v->as_bool();
}

std::string to_json(const Draft& draft) {
  std::string out;
  JsonWriter w(out);
  w.begin_object().key("seats").begin_object();
  for (const auto& [key, seat] : draft.seats)
    w.key(key).begin_object().field("slot", seat.spot.slot).field("table", seat.spot.table)
        .field("locked", seat.locked).field("interpreter", seat.interpreter).end_object();
  w.end_object().key("troubles").begin_array();
  for (const Trouble& t : draft.troubles)
    w.begin_object().field("kind", name_of(t.kind)).field("attendance", t.attendance).field("table", t.table)
        .field("from", t.from_ms).field("until", t.until_ms).end_object();
  const Proof& p = draft.proof;
  w.end_array().key("proof").begin_object().field("problem", p.problem).field("status", p.status)
      .field("placed_bound", p.placed_bound).field("lower_bound", p.lower_bound).field("placed", p.placed)
      .field("milliseconds", p.milliseconds).field("least_change", p.least_change).end_object();
  w.key("taken_off").begin_array();
  for (const std::string& key : draft.taken_off) w.value(key);
  w.end_array().end_object();
  return out;
}

void read_seats(const object& body, Draft& draft) {
  for (const auto& m : body) {
    const object& o = m.value().as_object();
    draft.seats[std::string(m.key())] = {{static_cast<int>(number(o, "slot")), static_cast<int>(number(o, "table"))},
                                         yes(o, "locked"), text(o, "interpreter")};
  }
}

void read_troubles(const boost::json::array& list, Draft& draft) {
  for (const auto& item : list) {
    const object& o = item.as_object();
    Trouble t;
    for (std::size_t i = 0; i < std::size(trouble_names); ++i)
      if (text(o, "kind") == trouble_names[i]) t.kind = static_cast<Trouble::Kind>(i);
    t.attendance = number(o, "attendance");
    t.table = static_cast<int>(number(o, "table"));
    t.from_ms = number(o, "from");
    t.until_ms = number(o, "until");
    draft.troubles.push_back(t);
  }
}

void from_json(const object& body, Draft& draft) {
  read_seats(body.at("seats").as_object(), draft);
  read_troubles(body.at("troubles").as_array(), draft);
  const object& p = body.at("proof").as_object();
  draft.proof = {text(p, "problem"), text(p, "status"), number(p, "placed_bound"), number(p, "lower_bound"),
                 number(p, "placed"), number(p, "milliseconds"), yes(p, "least_change")};
  // A draft of an older version has none.
  if (const auto* off = body.if_contains("taken_off"); off != nullptr && off->is_array())
    for (const auto& key : off->as_array()) draft.taken_off.emplace(key.as_string());
}

}  // namespace

std::string_view name_of(Trouble::Kind kind) { return trouble_names[static_cast<int>(kind)]; }

Result<Draft> read_draft(db::Connection& db, std::int64_t event) {
  Draft draft;
  const auto rows = TRY(db.query("select version, is_open, made_at, body from timetable where event = $1", {event}));
  if (rows.empty()) return draft;
  draft.version = db::as_int(rows.at(0, 0));
  draft.is_open = db::as_int(rows.at(0, 1)) != 0;
  draft.made_at = db::as_int(rows.at(0, 2));
  const auto body = TRY(parse_json(db::as_text(rows.at(0, 3))));
  from_json(body.as_object(), draft);
  return draft;
}

Result<void> write_draft(db::Connection& db, std::int64_t event, std::int64_t user, std::int64_t now_ms,
                         Draft& draft) {
  const auto rows = TRY(db.query("select version from timetable where event = $1", {event}));
  const std::int64_t known = rows.empty() ? 0 : db::as_int(rows.at(0, 0));
  if (known != draft.version) return fail(Code::stale, "timetable.changed");
  ++draft.version;
  draft.made_at = now_ms;
  TRY(db.execute(rows.empty() ? "insert into timetable (event, version, is_open, made_by, made_at, body) "
                                "values ($1, $2, $3, $4, $5, $6)"
                              : "update timetable set version = $2, is_open = $3, made_by = $4, made_at = $5, "
                                "body = $6 where event = $1",
                 {event, draft.version, std::int64_t{draft.is_open}, user, now_ms, to_json(draft)}));
  return {};
}

bool is_past(const Event& event, int slot, Instant now) {
  return slot > 0 && slot <= static_cast<int>(event.slots.size()) &&
         event.slots[static_cast<std::size_t>(slot - 1)].starts <= now;
}

void complete(Draft& draft, const Roster& roster, Instant now) {
  std::map<std::string, Seat> all;
  for (const Item& item : roster.items) {
    const auto known = draft.seats.find(item.key);
    const Seat published{item.published, item.locked, item.interpreter};
    Seat seat = draft.is_open && known != draft.seats.end() ? known->second : published;
    const bool stays = item.is_over || is_past(roster.event.body, item.published.slot, now);
    if (stays) seat = {item.published, true, item.interpreter};
    else if (!item.withheld.empty()) seat = {{}, false, ""};
    all[item.key] = std::move(seat);
  }
  draft.seats = std::move(all);
}

}  // namespace dh::conference

// Publishing: the draft becomes the meetings' own slots and tables, in one transaction, and everybody concerned
// is told once.
#include <boost/json.hpp>

#include "engine/save.hpp"
#include "engine/surround.hpp"
#include "features/meetings/conference/request.hpp"
#include "features/meetings/conference/routes.hpp"
#include "service/notices/notices.hpp"
#include "service/notices/people.hpp"

namespace dh::conference {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

class Publisher {
 public:
  Publisher(Call& call, db::Connection& db, Desk& desk, Instant now)
      : call_(call), db_(db), desk_(desk), now_(now), actor_{call.user, call.request.id, {}, {}} {}

  Result<void> run() {
    const auto changes = differences(desk_);
    TRY_VOID(write_troubles());
    for (const Difference& d : changes) TRY_VOID(write(d));
    TRY_VOID(note_unplaced());
    TRY_VOID(take_event_along());
    TRY_VOID(tell());
    desk_.draft.is_open = false;
    desk_.draft.seats.clear();
    desk_.draft.troubles.clear();
    return write_draft(db_, desk_.roster.event.head.id, call_.user.id, to_ms(now_), desk_.draft);
  }

 private:
  /// The checker has judged the whole; a rule that sees one meeting at a time would trip over exchanges.
  Result<Record> save(const Record* before, Record now, std::string_view action, const StepInfo* step = nullptr) {
    return store::save(call_.engine, db_, actor_, before, std::move(now),
                       {.action = action, .step = step, .rules = false});
  }

  static const StepInfo* step_of(const Record& record, std::string_view action) {
    for (const StepInfo& s : record.type->flow.steps)
      if (s.action == action && leads_from(s, record.head.state)) return &s;
    return nullptr;
  }

  /// Takes the step when the record's state has it; writes `change` into it along the way.
  Result<void> step(std::string_view type, std::int64_t id, std::string_view action,
                    const std::function<void(Record&)>& change = {}) {
    const Record before = TRY(store::load(db_, *find_type(type), id));
    const StepInfo* s = step_of(before, action);
    if (s == nullptr) return {};
    Record now = before;
    if (change) change(now);
    now.head.state = std::string(s->to);
    TRY(save(&before, std::move(now), "step:" + std::string(action), s));
    return {};
  }

  static void set(Record& record, std::string_view field, Cell value) {
    record.cells[record.type->first_cell(*record.type->find(field))] = std::move(value);
  }

  Result<void> write_troubles() {
    Event event = desk_.roster.event.body;
    bool closed = false;
    for (const Trouble& t : desk_.draft.troubles) {
      if (t.kind == Trouble::Kind::withdrawn)
        TRY_VOID(step("attendance", t.attendance, "withdraw", [&](Record& r) { set(r, "leaves", t.from_ms); }));
      if (t.kind == Trouble::Kind::late) {
        const Record before = TRY(store::load(db_, *find_type("attendance"), t.attendance));
        Record now = before;
        set(now, "arrives", t.from_ms);
        TRY(save(&before, std::move(now), "update"));
      }
      if (t.kind != Trouble::Kind::table_closed || t.table < 1 || t.table > static_cast<int>(event.tables.size()))
        continue;
      MeetingTable& table = event.tables[at(t.table - 1)];
      table.closed_from = from_ms(t.from_ms);
      table.closed_to = t.until_ms == 0 ? std::nullopt : std::optional(from_ms(t.until_ms));
      closed = true;
    }
    if (!closed) return {};
    const Record before = TRY(store::load(db_, *find_type("event"), desk_.roster.event.head.id));
    Record now = before;
    from_struct(&event, now);
    TRY(save(&before, std::move(now), "update"));
    return {};
  }

  Result<void> write(const Difference& d) {
    const Item& item = desk_.roster.items[at(d.item)];
    const Seat& seat = desk_.draft.seats.at(item.key);
    if (item.meeting == 0) return make_meeting(item, seat);
    const Record before = TRY(store::load(db_, *find_type("meeting"), item.meeting));
    Record now = before;
    Meeting m = body_of<Meeting>(before);
    put_seat(m, item, seat);
    from_struct(&m, now);
    const Record moved = TRY(save(&before, std::move(now), "update"));
    const bool impossible = d.kind == Difference::Kind::dropped && leaves_for_good(item);
    if (impossible) return step("meeting", moved.head.id, "cancel");
    return {};
  }

  /// Somebody of the meeting has withdrawn altogether or does not come.
  bool leaves_for_good(const Item& item) const {
    for (int g : item.guests) {
      const Guest& guest = desk_.roster.guests[at(g)];
      for (const Trouble& t : desk_.draft.troubles)
        if (t.kind == Trouble::Kind::withdrawn && t.attendance == guest.attendance) return true;
      if (!guest.comes() || guest.body.state == AttendanceState::withdrawn) return true;
    }
    return false;
  }

  void put_seat(Meeting& m, const Item& item, const Seat& seat) const {
    const auto number = [](int n) { return n == 0 ? std::nullopt : std::optional<std::int64_t>(n); };
    m.slot_number = number(seat.spot.slot);
    m.table_number = number(seat.spot.table);
    m.locked = seat.locked;
    m.interpreter = seat.interpreter;
    const auto& tables = desk_.roster.event.body.tables;
    const bool known = seat.spot.table > 0 && seat.spot.table <= static_cast<int>(tables.size());
    if (known && tables[at(seat.spot.table - 1)].kind == TableKind::online_channel)
      m.link = tables[at(seat.spot.table - 1)].link;
    if (item.meeting == 0 && known) m.place = desk_.roster.event.body.place;
  }

  Result<void> make_meeting(const Item& item, const Seat& seat) {
    const RecordType& type = *find_type("meeting");
    Meeting m;
    m.title = item.title;
    m.kind = item.kind;
    for (int g : item.guests) m.parties.push_back(Party{desk_.roster.guests[at(g)].party});
    m.event.value = desk_.roster.event.head.id;
    m.day_part = item.day_part;
    for (std::int64_t wish : item.wishes) {
      const Wish w = body_of<Wish>(TRY(store::load(db_, *find_type("wish"), wish)));
      if (w.need) m.needs.push_back(w.need);
      if (w.offer) m.offers.push_back(w.offer);
    }
    put_seat(m, item, seat);
    Record r;
    r.type = &type;
    from_struct(&m, r);
    r.head.type = std::string(type.name);
    r.head.state = std::string(type.flow.start);
    const Head& event = desk_.roster.event.head;
    r.head.owner = event.owner;
    r.head.province = event.province;
    const Record made = TRY(save(nullptr, std::move(r), "create"));
    TRY_VOID(step("meeting", made.head.id, "confirm"));
    for (std::int64_t wish : item.wishes) TRY_VOID(step("wish", wish, "place"));
    return {};
  }

  /// A wish that found no place says why, so that its two parties can read it; not one that still waits for them.
  Result<void> note_unplaced() {
    const meetings::Openings openings = openings_of(desk_);
    for (std::size_t i = 0; i < desk_.roster.items.size(); ++i) {
      const Item& item = desk_.roster.items[i];
      const meetings::Reason& why = openings.why_left[i];
      if (item.meeting != 0 || why.key.empty() || why.key == has_room || item.waits()) continue;
      const std::string text =
          call_.engine.texts.say(Tongue::vi, why.key, readable(desk_, why, call_.engine.texts, Tongue::vi));
      for (std::int64_t wish : item.wishes)
        TRY_VOID(step("wish", wish, "leave", [&](Record& r) { set(r, "unplaced_because", text); }));
    }
    return {};
  }

  Result<void> take_event_along() {
    for (const char* action : {"timetable", "publish"})
      TRY_VOID(step("event", desk_.roster.event.head.id, action));
    return {};
  }

  /// One notice for each person of a party concerned, however many of its meetings changed.
  Result<void> tell() {
    notices::People people(call_.engine, db_);
    std::vector<std::int64_t> told;
    for (int g : concerned(desk_))
      for (const std::int64_t user : TRY(people.of_body(desk_.roster.guests[at(g)].party))) told.push_back(user);
    const std::int64_t event = desk_.roster.event.head.id;
    TRY(notices::tell(call_.engine, db_,
                      {notices::Kind::timetable, event,
                       "timetable:" + std::to_string(event) + ":" + std::to_string(desk_.draft.version)},
                      told));
    return {};
  }

  Call& call_;
  db::Connection& db_;
  Desk& desk_;
  Instant now_;
  Actor actor_;
};

Result<http::Response> post_publish(Call& call) {
  Body body(TRY(body_object(call.request)));
  TRY_VOID(body.nothing_else());
  const std::int64_t version = TRY(if_match(call.request));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record event = TRY(surround::record_for(call, db, *find_type("event"), May::edit));
    if (event.head.state == "closed" || event.head.state == "cancelled")
      return fail(Code::conflict, "timetable.event_over");
    const Instant now = call.engine.time.now();
    Desk desk = TRY(open_desk(db, event.head.id, now));
    if (desk.draft.version != version) return fail(Code::stale, "timetable.changed");
    if (!desk.verdict.violations.empty())
      return fail(Error{Code::conflict, "timetable.not_sound", {}, broken_rules(desk, desk.verdict.violations)});
    const std::size_t changed = differences(desk).size();
    if (changed == 0 && desk.draft.troubles.empty()) return fail(Code::conflict, "timetable.nothing_new");
    std::vector<std::string> told;
    for (int g : concerned(desk)) told.push_back(desk.roster.guests[at(g)].name);
    TRY_VOID(Publisher(call, db, desk, now).run());
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("version", desk.draft.version).field("changed", changed).key("told").begin_array();
    for (const std::string& name : told) out.value(name);
    out.end_array().end_object();
    return json_response(200, std::move(text), {{"ETag", "\"" + std::to_string(desk.draft.version) + "\""}});
  });
}

}  // namespace

std::vector<Route> publish_routes() {
  return {{http::Method::post, "/api/events/{id}/timetable/publish", Access::to(*find_type("event"), May::edit),
           post_publish, "Publish the draft and tell everybody concerned once"}};
}

}  // namespace dh::conference

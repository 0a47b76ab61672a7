// Routes of the desk: look, plan, repair, move, lock, throw the draft away.
#include <boost/json.hpp>
#include <map>
#include <memory>
#include <mutex>

#include "engine/surround.hpp"
#include "features/meetings/conference/act.hpp"
#include "features/meetings/conference/request.hpp"
#include "features/meetings/conference/routes.hpp"

namespace dh::conference {

namespace {

/// Plans under way, so that the screen shows how far one is and the same event is not planned twice.
class Runs {
 public:
  bool begin(std::int64_t event) {
    const std::lock_guard lock(mutex_);
    return running_.size() < most_at_once && running_.try_emplace(event).second;
  }
  void note(std::int64_t event, const meetings::Progress& progress) {
    const std::lock_guard lock(mutex_);
    running_[event] = progress;
  }
  void end(std::int64_t event) {
    const std::lock_guard lock(mutex_);
    running_.erase(event);
  }
  std::optional<meetings::Progress> look(std::int64_t event) {
    const std::lock_guard lock(mutex_);
    const auto found = running_.find(event);
    return found == running_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static constexpr std::size_t most_at_once = 2;
  std::mutex mutex_;
  std::map<std::int64_t, meetings::Progress> running_{};
};

class Run {
 public:
  Run(Runs& runs, std::int64_t event) : runs_(runs), event_(event), began_(runs.begin(event)) {}
  ~Run() { if (began_) runs_.end(event_); }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  bool began() const { return began_; }

 private:
  Runs& runs_;
  std::int64_t event_;
  bool began_;
};

Result<http::Response> get_desk(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record event = TRY(surround::record_for(call, db, *find_type("event"), May::edit));
    const Desk desk = TRY(open_desk(db, event.head.id, call.engine.time.now()));
    return desk_answer(call.engine, desk);
  });
}

using Work = std::function<Result<void>(Desk&, Instant now)>;

/// Works outside the writing transaction, however long it takes; what somebody else saved meanwhile wins.
Result<http::Response> change(Call& call, const Work& work) {
  const std::int64_t version = TRY(if_match(call.request));
  const Instant now = call.engine.time.now();
  Desk desk;
  TRY_VOID(call.engine.db.read([&](db::Connection& db) -> Result<void> {
    const Record event = TRY(surround::record_for(call, db, *find_type("event"), May::edit));
    if (event.head.state == "closed" || event.head.state == "cancelled")
      return fail(Code::conflict, "timetable.event_over");
    desk = TRY(open_desk(db, event.head.id, now));
    return {};
  }));
  if (desk.draft.version != version) return fail(Code::stale, "timetable.changed");
  TRY_VOID(work(desk, now));
  const std::int64_t event = desk.roster.event.head.id;
  Draft written;
  TRY_VOID(call.engine.db.write([&](db::Connection& db) -> Result<void> {
    written = desk.draft;  // a write may run twice
    return write_draft(db, event, call.user.id, to_ms(call.engine.time.now()), written);
  }));
  desk.draft = std::move(written);
  return desk_answer(call.engine, desk);
}

Result<http::Response> post_plan(Call& call, Runs& runs) {
  Body body(TRY(body_object(call.request)));
  meetings::SolveOptions options;
  options.seconds = static_cast<double>(TRY(body.number("seconds", 1, 30, 5)));
  options.steps = TRY(body.number("steps", 0, 10'000'000, 0));
  options.seed = static_cast<std::uint64_t>(TRY(body.number("seed", 1, 1'000'000, 1)));
  const bool keep = TRY(body.yes("keep", false));
  TRY_VOID(body.nothing_else());
  return change(call, [&](Desk& desk, Instant now) -> Result<void> {
    const std::int64_t event = desk.roster.event.head.id;
    const Run run(runs, event);
    if (!run.began()) return fail(Code::conflict, "timetable.busy");
    options.progress = [&](const meetings::Progress& progress) { runs.note(event, progress); };
    return plan(desk, now, options, keep, call.engine.time);
  });
}

Result<http::Response> get_progress(Call& call, Runs& runs) {
  std::int64_t event = 0;
  TRY_VOID(call.engine.db.read([&](db::Connection& db) -> Result<void> {
    event = TRY(surround::record_for(call, db, *find_type("event"), May::edit)).head.id;
    return {};
  }));
  const auto progress = runs.look(event);
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("running", progress.has_value());
  const meetings::Progress now = progress.value_or(meetings::Progress{});
  out.field("percent", static_cast<int>(now.part * 100)).field("found", now.any).field("unplaced", now.unplaced)
      .field("breaks", now.breaks).field("lower_bound", now.lower_bound).end_object();
  return json_response(200, std::move(text));
}

Result<Trouble> read_trouble(Body& body, const Desk& desk, Instant now) {
  Trouble t;
  const std::string kind = TRY(body.text("kind", true));
  if (kind == "late") t.kind = Trouble::Kind::late;
  else if (kind == "table_closed") t.kind = Trouble::Kind::table_closed;
  else if (kind != "withdrawn") return fail_field("kind", "timetable.unknown_trouble");
  t.from_ms = TRY(body.instant("from", to_ms(now)));
  t.until_ms = TRY(body.instant("until", 0));
  if (t.kind == Trouble::Kind::table_closed) {
    const auto most = static_cast<std::int64_t>(desk.roster.event.body.tables.size());
    t.table = static_cast<int>(TRY(body.number("table", 1, std::max<std::int64_t>(most, 1), 0)));
    if (t.table == 0) return fail_field("table", "timetable.which_table");
  } else {
    const std::string party = TRY(body.text("party", true));
    for (const Guest& g : desk.roster.guests)
      if (g.party_id == party) t.attendance = g.attendance;
    if (t.attendance == 0) return fail_field("party", "timetable.no_attendance");
  }
  TRY_VOID(body.nothing_else());
  return t;
}

Result<http::Response> post_repair(Call& call) {
  Body body(TRY(body_object(call.request)));
  return change(call, [&](Desk& desk, Instant now) -> Result<void> {
    const Trouble trouble = TRY(read_trouble(body, desk, now));
    return repair(desk, now, trouble, call.engine.time);
  });
}

Result<http::Response> post_move(Call& call) {
  Body body(TRY(body_object(call.request)));
  const std::string item = TRY(body.text("item", true));
  const Spot to{static_cast<int>(TRY(body.number("slot", 0, 2000, 0))),
                static_cast<int>(TRY(body.number("table", 0, 5000, 0)))};
  TRY_VOID(body.nothing_else());
  return change(call, [&](Desk& desk, Instant now) { return move(desk, now, item, to); });
}

Result<http::Response> post_lock(Call& call) {
  Body body(TRY(body_object(call.request)));
  const std::string item = TRY(body.text("item", true));
  const bool locked = TRY(body.yes("locked", true));
  TRY_VOID(body.nothing_else());
  return change(call, [&](Desk& desk, Instant now) { return lock(desk, now, item, locked); });
}

Result<http::Response> delete_draft(Call& call) {
  return change(call, [&](Desk& desk, Instant now) -> Result<void> {
    // What is proven stays true of the problem it names.
    desk.draft = {.version = desk.draft.version, .proof = desk.draft.proof};
    return judge(desk, now);
  });
}

}  // namespace

http::Response desk_answer(const Engine& engine, const Desk& desk) {
  return json_response(200, desk_json(engine, desk), {{"ETag", "\"" + std::to_string(desk.draft.version) + "\""}});
}

std::vector<Route> plan_routes() {
  const RecordType& event = *find_type("event");
  // Shared by the handlers of two routes, for as long as the table of routes lives.
  const auto runs = std::make_shared<Runs>();
  const Access organisers = Access::to(event, May::edit);
  return {
      {http::Method::get, "/api/events/{id}/timetable", organisers, get_desk, "The conference desk"},
      {http::Method::del, "/api/events/{id}/timetable", organisers, delete_draft, "Throw the draft away"},
      {http::Method::post, "/api/events/{id}/timetable/plan", organisers,
       [runs](Call& call) { return post_plan(call, *runs); }, "Plan the timetable anew, into the draft"},
      {http::Method::get, "/api/events/{id}/timetable/progress", organisers,
       [runs](Call& call) { return get_progress(call, *runs); }, "How far the planning is"},
      {http::Method::post, "/api/events/{id}/timetable/repair", organisers, post_repair,
       "The smallest change around a withdrawal, a late arrival or a closed table"},
      {http::Method::post, "/api/events/{id}/timetable/move", organisers, post_move, "Move one meeting in the draft"},
      {http::Method::post, "/api/events/{id}/timetable/lock", organisers, post_lock, "Lock or unlock one meeting"},
  };
}

}  // namespace dh::conference

// What the machine does each night: its own steps, reminders and tidying.
#include <algorithm>

#include "engine/store.hpp"
#include "service/confirmations/confirmations.hpp"
#include "service/jobs/jobs.hpp"

namespace dh::jobs {

namespace {

/// At most so many records of one step a run; the rest follow in the next job.
constexpr std::int64_t batch = 500;

Result<std::int64_t> take_steps(const Engine& engine, db::Connection& db, const RecordType& type, const StepInfo& s) {
  const std::string column = s.after == "due_on" ? "h.due_on" : "t." + std::string(s.after);
  std::vector<Cell> params{to_text(engine.time.today())};
  std::string states;
  for (std::string_view state : s.from) {
    params.push_back(std::string(state));
    states += (states.empty() ? "$" : ", $") + std::to_string(params.size());
  }
  params.push_back(batch);
  const auto found = TRY(store::load_where(db, type,
                                           "h.archived = 0 and h.state in (" + states + ") and " + column +
                                               " < $1 order by h.id limit $" + std::to_string(params.size()),
                                           params));
  const Actor machine{system_user(), "night", {}, {}};
  std::int64_t taken = 0;
  for (const Record& r : found) {
    auto done = store::step(engine, db, machine, type, r.head.id, r.head.version, s.action, {});
    if (done) ++taken;
    else if (done.error().code == Code::internal) return fail(done.error());
    // A guard that says no (an agreement that renews itself) is no fault of the night.
  }
  return taken;
}

/// One notice for each clock that enters its last three days, and one on the day after it ends.
Result<void> remind(const Engine& engine, db::Connection& db) {
  const Date today = engine.time.today();
  const auto rows = TRY(db.query(
      "select c.id, c.code, c.due_on, h.id, case when h.assigned_to <> 0 then h.assigned_to else h.created_by end "
      "from clock c join head h on h.id = c.record where c.stopped_on is null and c.paused_on is null and "
      "h.archived = 0 and (c.due_on = $1 or c.due_on = $2 or c.due_on = $3) limit 5000",
      {to_text(add_days(today, 3)), to_text(today), to_text(add_days(today, -1))}));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::int64_t user = db::as_int(rows.at(i, 4));
    if (user == 0) continue;
    const std::string key = db::as_text(rows.at(i, 2)) < to_text(today) ? "notice.late" : "notice.due";
    const std::string args =
        "{\"code\":\"" + db::as_text(rows.at(i, 1)) + "\",\"due\":\"" + db::as_text(rows.at(i, 2)) + "\"}";
    TRY(db.execute("insert into notice (id, user_id, record, key, args, at) values ($1, $2, $3, $4, $5, $6)",
                   {engine.ids.next(), user, rows.at(i, 3), key, args, to_ms(engine.time.now())}));
  }
  return {};
}

/// Idempotency keys are kept 24 hours, ended sessions half a day.
Result<void> tidy(const Engine& engine, db::Connection& db) {
  const std::int64_t now = to_ms(engine.time.now());
  constexpr std::int64_t day = 24 * 3600 * 1000;
  TRY(db.execute("delete from idempotency where at < $1", {now - day}));
  TRY(db.execute("delete from session where seen_at < $1", {now - day}));
  return {};
}

Result<void> night(const Engine& engine, db::Connection& db, const boost::json::object&) {
  bool more = false;
  for (const RecordType* type : catalogue())
    for (const StepInfo& s : type->flow.steps)
      if (s.by == roles(Role::system) && !s.after.empty())
        more = TRY(take_steps(engine, db, *type, s)) == batch || more;
  const std::string today = to_text(engine.time.today());
  if (more)
    return put(engine, db, "night", "night:more:" + today + ":" + std::to_string(engine.ids.next()),
               engine.time.now());
  TRY(expire_confirmations(engine, db));
  TRY_VOID(remind(engine, db));
  return tidy(engine, db);
}

}  // namespace

std::span<const JobKind> standard_kinds() {
  static constexpr JobKind all[] = {{"night", &night}};
  return all;
}

}  // namespace dh::jobs

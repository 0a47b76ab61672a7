// What the machine does by itself: each night its own steps and tidying, the ladder of reminders, the morning's mail.
#include <algorithm>

#include "engine/store.hpp"
#include "service/confirmations/confirmations.hpp"
#include "service/jobs/jobs.hpp"
#include "service/mail/post.hpp"
#include "service/notices/addressed.hpp"
#include "service/notices/ladder.hpp"

namespace dh::jobs {

namespace {

/// At most so many records of one step a run; the rest follow in the next job.
constexpr std::int64_t batch = 500;
constexpr std::int64_t days_of_mail = 90;

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

/// Idempotency keys are kept 24 hours, ended sessions a day, what became of a mail a quarter of a year.
Result<void> tidy(const Engine& engine, db::Connection& db) {
  const std::int64_t now = to_ms(engine.time.now());
  constexpr std::int64_t day = 24 * 3600 * 1000;
  TRY(db.execute("delete from idempotency where at < $1", {now - day}));
  TRY(db.execute("delete from session where seen_at < $1", {now - day}));
  TRY(db.execute("delete from mail where id < $1", {id_at(from_ms(now - days_of_mail * day))}));
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
  TRY_VOID(put(engine, db, "ladder", "ladder:" + today, engine.time.now()));
  return tidy(engine, db);
}

/// A part of the clocks that have reached a rung; the rest in the next job, so that no write waits long.
Result<void> ladder(const Engine& engine, db::Connection& db, const boost::json::object&) {
  constexpr std::int64_t clocks_at_once = 5000;
  if (TRY(notices::climb(engine, db, clocks_at_once)) < clocks_at_once) return {};
  return put(engine, db, "ladder", "ladder:more:" + std::to_string(engine.ids.next()), engine.time.now());
}

Result<void> morning(const Engine& engine, db::Connection& db, const boost::json::object&) {
  TRY(mail::put_digests(engine, db));
  return {};
}

}  // namespace

std::span<const JobKind> standard_kinds() {
  static constexpr JobKind all[] = {
      {"night", &night}, {"ladder", &ladder}, {"morning", &morning}, {"address", &notices::tell_addressed}};
  return all;
}

}  // namespace dh::jobs

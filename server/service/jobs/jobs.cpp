#include "service/jobs/jobs.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/log.hpp"

namespace dh::jobs {

Result<void> put(const Engine& engine, db::Connection& db, std::string_view kind, const std::string& key,
                 Instant run_at, std::string payload) {
  TRY(db.execute("insert into job (id, kind, key, run_at, attempts, payload, last_error) "
                 "values ($1, $2, $3, $4, 0, $5, '') on conflict do nothing",
                 {engine.ids.next(), std::string(kind), key, to_ms(run_at), std::move(payload)}));
  return {};
}

Result<void> schedule_days(const Engine& engine) {
  const Date today = engine.time.today(), tomorrow = add_days(today, 1);
  const Instant night = start_of_vietnam_day(tomorrow) + std::chrono::minutes(5);
  const auto seven = [](Date day) { return start_of_vietnam_day(day) + std::chrono::hours(7); };
  Date morning = engine.time.now() < seven(today) ? today : tomorrow;
  while (!engine.calendar.is_working(morning)) morning = add_days(morning, 1);
  const std::pair<std::string, std::string> keys{"night:" + to_text(tomorrow), "morning:" + to_text(morning)};
  // Most of the time both wait already, and nothing is written.
  bool wait = false;
  TRY_VOID(engine.db.read([&](db::Connection& db) -> Result<void> {
    wait = TRY(db.query("select id from job where key in ($1, $2)", {keys.first, keys.second})).size() == 2;
    return {};
  }));
  if (wait) return {};
  return engine.db.write([&](db::Connection& db) -> Result<void> {
    TRY_VOID(put(engine, db, "night", keys.first, night));
    return put(engine, db, "morning", keys.second, seven(morning));
  });
}

namespace {

struct Waiting {
  std::int64_t id = 0, attempts = 0;
  std::string kind, payload;
};

Result<std::vector<Waiting>> due(const Engine& engine) {
  std::vector<Waiting> out;
  const std::int64_t now = to_ms(engine.time.now());
  TRY_VOID(engine.db.read([&](db::Connection& db) -> Result<void> {
    const auto rows = TRY(db.query("select id, attempts, kind, payload from job where run_at <= $1 and "
                                   "attempts < $2 order by run_at, id limit 100", {now, std::int64_t{most_attempts}}));
    for (std::size_t i = 0; i < rows.size(); ++i)
      out.push_back({db::as_int(rows.at(i, 0)), db::as_int(rows.at(i, 1)), db::as_text(rows.at(i, 2)),
                     db::as_text(rows.at(i, 3))});
    return {};
  }));
  return out;
}

Result<void> run_one(const Engine& engine, const JobKind& kind, const Waiting& job) {
  const auto payload = TRY(parse_json(job.payload));
  return engine.db.write([&](db::Connection& db) -> Result<void> {
    // Another node may have taken it in the meantime: then nothing is left to do.
    if (TRY(db.execute("delete from job where id = $1", {job.id})) == 0) return {};
    return kind.run(engine, db, payload.as_object());
  });
}

Result<void> put_off(const Engine& engine, const Waiting& job, const Error& error) {
  log(Level::warning, "job failed", {{"kind", job.kind}, {"error", error.key}});
  const std::int64_t delay = std::int64_t{30'000} << std::min<std::int64_t>(job.attempts, 7);
  return engine.db.write([&](db::Connection& db) -> Result<void> {
    TRY(db.execute("update job set attempts = attempts + 1, run_at = $2, last_error = $3 where id = $1",
                   {job.id, to_ms(engine.time.now()) + delay, error.key}));
    return {};
  });
}

}  // namespace

Result<int> run_due(const Engine& engine, std::span<const JobKind> kinds) {
  int done = 0;
  for (const Waiting& job : TRY(due(engine))) {
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const JobKind& k) { return k.kind == job.kind; });
    const Result<void> result =
        kind == kinds.end() ? fail(Code::internal, "job.unknown_kind") : run_one(engine, *kind, job);
    if (result) ++done;
    else TRY_VOID(put_off(engine, job, result.error()));
  }
  return done;
}

Round job_round(Engine engine, std::span<const JobKind> kinds) {
  return [engine, kinds]() -> Result<int> {
    TRY_VOID(schedule_days(engine));
    return run_due(engine, kinds);
  };
}

Runner::Runner(std::string name, Round round, std::chrono::milliseconds pause)
    : name_(std::move(name)), round_(std::move(round)), pause_(pause), thread_([this] { loop(); }) {}

Runner::~Runner() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Runner::loop() {
  std::unique_lock lock(mutex_);
  while (!stop_) {
    lock.unlock();
    const auto done = round_();
    if (!done) log(Level::error, "round broke off", {{"round", name_}, {"error", done.error().key}});
    lock.lock();
    if (!done || *done == 0) wake_.wait_for(lock, pause_, [this] { return stop_; });
  }
}

}  // namespace dh::jobs

// The nightly run over a million open clocks, printed as goal, figure and verdict. In a folder of its own.
// Their last days lie evenly from 100 days ago to 300 days ahead, on the records of a fifth of the national set with
// its delegations and orders; everything up to the day before has been told, as in a house that runs every night.
#include "base/assets.hpp"
#include "house.hpp"
#include "features/demo/world.hpp"
#include "service/jobs/jobs.hpp"
#include "service/notices/ladder.hpp"

namespace {

using namespace dh;
using bench::Folder;

constexpr std::int64_t clocks = 1'000'000;
constexpr int days_back = 100, days_ahead = 300, hundredths = 20;
constexpr double goal_seconds = 10;
constexpr Date day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{25}};

/// The records on which clocks run: those of people's daily work.
Result<std::vector<std::int64_t>> records_of(db::Connection& db) {
  std::vector<std::int64_t> out;
  const auto rows = TRY(db.query("select id from head where archived = 0 and type in ('outbound_delegation', "
                                 "'inbound_delegation', 'order', 'agreement', 'commitment') order by id", {}));
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(db::as_int(rows.at(i, 0)));
  return out;
}

Result<void> put_clocks(const Engine& engine, db::Connection& db, SeededRandom& random) {
  const auto records = TRY(records_of(db));
  for (std::int64_t i = 0; i < clocks; ++i) {
    const Date due = add_days(day, static_cast<int>(random.below(days_back + days_ahead)) - days_back);
    TRY(db.execute("insert into clock (id, record, code, in_force_from, started_on, due_on, used_days, provisional) "
                   "values ($1, $2, 'DR-BC', '2025-01-01', $3, $4, 0, 0)",
                   {engine.ids.next(), records[random.below(records.size())], to_text(add_days(due, -15)),
                    to_text(due)}));
  }
  return {};
}

/// Marks every clock as told up to the rung that it had reached the day before.
Result<void> settle(const Engine& engine, db::Connection& db) {
  const auto ladder = TRY(notices::Ladder::parse(asset("data/notices/ladder.csv")));
  for (const notices::Rung& rung : ladder.rungs())
    TRY(db.execute("update clock set told = $1 where stopped_on is null and due_on <= $2",
                   {std::int64_t{rung.number}, to_text(ladder.reached(rung, add_days(day, -1), engine.calendar))}));
  return {};
}

Result<std::int64_t> count(const Engine& engine, const std::string& sql) {
  std::int64_t out = 0;
  TRY_VOID(engine.db.read([&](db::Connection& db) -> Result<void> {
    out = db::as_int(TRY(db.query(sql, {})).at(0, 0));
    return {};
  }));
  return out;
}

Result<void> fill(const Folder& folder, const TimeSource& time) {
  SeededRandom random(1);
  const auto app = TRY(bench::open(folder, time, random, db::Use::fill));
  const Engine engine = app->engine();
  const demo::World world = TRY(demo::fill(engine));
  TRY_VOID(demo::fill_national(engine, world, {1, hundredths, true}));
  return engine.db.write([&](db::Connection& db) -> Result<void> {
    TRY_VOID(put_clocks(engine, db, random));
    return settle(engine, db);
  });
}

Result<bool> measure(const Folder& folder, const TimeSource& time) {
  SeededRandom random(2);
  const auto app = TRY(bench::open(folder, time, random, db::Use::serve));
  const Engine engine = app->engine();
  const std::string running = "select count(*) from clock where stopped_on is null and paused_on is null";
  bench::remark("open clocks", std::to_string(TRY(count(engine, running))));
  const std::int64_t before = TRY(count(engine, "select sum(told) from clock"));
  const double begun = bench::seconds();
  TRY_VOID(engine.db.write(
      [&](db::Connection& db) { return jobs::put(engine, db, "night", "night:bench", time.now()); }));
  while (TRY(jobs::run_due(engine, jobs::standard_kinds())) > 0) {}
  const double took = bench::seconds() - begun;
  const std::int64_t climbed = TRY(count(engine, "select sum(told) from clock")) - before;
  const std::int64_t left = TRY(count(engine, "select count(*) from job where attempts > 0"));
  bench::remark("rungs climbed this night", std::to_string(climbed));
  bench::remark("notices given", std::to_string(TRY(count(engine, "select count(*) from notice"))));
  return bench::line("the night's run over them", goal_seconds, took, climbed > 0 && left == 0);
}

Result<bool> run() {
  const Folder folder("dh-night");
  FixedTime time(start_of_vietnam_day(day) + std::chrono::minutes(5));
  TRY_VOID(fill(folder, time));
  return measure(folder, time);
}

}  // namespace

int main() { return bench::ended("night_bench", run()); }

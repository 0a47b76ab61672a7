#pragma once
// Work after commit: rows of table `job`, each run once in a transaction with its effects, retried with growing
// delay, given up after eight tries and then shown on the health page.
#include <boost/json/object.hpp>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>
#include <thread>

#include "engine/engine.hpp"

namespace dh::jobs {

struct JobKind {
  std::string_view kind;
  /// Runs inside the writing transaction; an error undoes its effects and tries again later.
  Result<void> (*run)(const Engine& engine, db::Connection& db, const boost::json::object& payload);
};

constexpr int most_attempts = 8;

/// Puts a job unless one with the same key waits. Only from a writing transaction.
Result<void> put(const Engine& engine, db::Connection& db, std::string_view kind, const std::string& key,
                 Instant run_at, std::string payload = "{}");
/// Runs every job that is due; answers how many ran well.
Result<int> run_due(const Engine& engine, std::span<const JobKind> kinds);
/// Makes sure that the night's job waits (00:05 Việt Nam time of the next day) and that of the morning's mail
/// (07:00 of the next working day).
Result<void> schedule_days(const Engine& engine);

/// The nightly work (steps of the machine whose day has come, old keys and sessions), the ladder of reminders, the
/// morning's mail, and telling the bodies that a record names.
std::span<const JobKind> standard_kinds();

/// One round of something that runs beside the requests; answers how much it did.
using Round = std::function<Result<int>()>;
/// Schedules the days and runs what is due.
Round job_round(Engine engine, std::span<const JobKind> kinds);

/// One thread that does rounds until it is destroyed, and pauses after one in which nothing was to do.
class Runner {
 public:
  Runner(std::string name, Round round, std::chrono::milliseconds pause);
  ~Runner();

 private:
  void loop();
  std::string name_;
  Round round_;
  std::chrono::milliseconds pause_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace dh::jobs

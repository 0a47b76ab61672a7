#pragma once
// The one writing thread with group commit, for both databases. Private to db/.
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "db/session.hpp"

namespace dh::db {

/// Takes whatever writes wait (at most `most` of them), runs each in its own savepoint of one
/// transaction, commits, then answers all of them. It never waits for more to come.
class Writer {
 public:
  using OnFatal = std::function<void(const std::string& reason)>;
  Writer(std::unique_ptr<Session> session, int most, OnFatal on_fatal);
  /// Finishes what waits.
  ~Writer();

  /// Returns when the commit is on disk, or nothing of this write is in the database. The one
  /// exception is "storage.unconfirmed". `work` may run more than once; what it throws is thrown
  /// here.
  Result<void> write(const Write& work);
  /// How many writes wait at this moment, those already being run not counted.
  std::size_t waiting();

 private:
  struct Ticket {
    const Write& work;
    Result<void> result{};
    std::exception_ptr thrown{};
    bool answered = false;
    std::condition_variable ready{};
  };
  using Batch = std::vector<Ticket*>;

  void run();
  bool wait_for_work();
  bool take_waiting(Batch& batch);
  void commit_together(Batch batch, bool take_more);
  Fate run_all(Batch& batch, bool take_more);
  Fate run_one(Ticket& ticket);
  void settle(Batch& batch, Fate fate, const Error& error);
  void try_each_alone(const Batch& batch);
  void stop_for_good(const Error& error);
  void refuse(const Batch& batch, const Error& error);
  void answer(const Batch& batch);

  std::unique_ptr<Session> session_;
  std::size_t most_;
  OnFatal on_fatal_;
  bool stopped_ = false;      ///< after an I/O error; touched by the writing thread alone
  bool unreachable_ = false;  ///< the last begin failed; touched by the writing thread alone
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Ticket*> waiting_;
  bool closing_ = false;
  std::jthread thread_;
};

}  // namespace dh::db

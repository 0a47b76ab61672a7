#pragma once
// The reading connections, opened when first needed and lent to one thread at a time. Private to
// db/.
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "db/session.hpp"

namespace dh::db {

class Pool {
 public:
  Pool(Driver& driver, int most) : driver_(driver), most_(static_cast<std::size_t>(most)) {}

  /// Waits until a connection is free. A read within a read of the same thread sees the same
  /// snapshot.
  Result<void> read(const std::function<Result<void>(Connection&)>& work);

 private:
  struct Loan {
    std::thread::id reader;
    Session* session;
  };
  Session* lent_to_this_thread();
  Result<std::unique_ptr<Session>> borrow();
  void give_back(std::unique_ptr<Session> session);

  Driver& driver_;
  std::size_t most_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::size_t in_use_ = 0;  ///< lent, or being opened
  std::vector<Loan> loans_;
  std::vector<std::unique_ptr<Session>> idle_;  ///< the last used is lent first: its cache is warm
};

}  // namespace dh::db

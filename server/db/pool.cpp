#include "db/pool.hpp"

#include <algorithm>

namespace dh::db {

Session* Pool::lent_to_this_thread() {
  const std::scoped_lock lock(mutex_);
  for (const Loan& loan : loans_)
    if (loan.reader == std::this_thread::get_id()) return loan.session;
  return nullptr;
}

Result<std::unique_ptr<Session>> Pool::borrow() {
  std::unique_ptr<Session> session;
  {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [&] { return in_use_ < most_; });
    ++in_use_;
    if (!idle_.empty()) {
      session = std::move(idle_.back());
      idle_.pop_back();
      loans_.push_back({std::this_thread::get_id(), session.get()});
      return session;
    }
  }
  auto opened = driver_.reader();
  const std::scoped_lock lock(mutex_);
  if (opened) {
    loans_.push_back({std::this_thread::get_id(), opened->get()});
  } else {
    --in_use_;
    returned_.notify_one();
  }
  return opened;
}

void Pool::give_back(std::unique_ptr<Session> session) {
  const std::scoped_lock lock(mutex_);
  std::erase_if(loans_, [&](const Loan& loan) { return loan.session == session.get(); });
  idle_.push_back(std::move(session));
  --in_use_;
  returned_.notify_one();
}

Result<void> Pool::read(const std::function<Result<void>(Connection&)>& work) {
  if (Session* outer = lent_to_this_thread()) return work(outer->connection());

  // Gives the connection back even when `work` throws (out of memory).
  struct Lent {
    Pool& pool;
    std::unique_ptr<Session> session;
    ~Lent() {
      session->rollback();
      pool.give_back(std::move(session));
    }
  };
  const Lent lent{*this, TRY(borrow())};
  TRY_VOID(lent.session->begin());
  auto done = work(lent.session->connection());
  if (done) (void)lent.session->commit();
  return done;
}

}  // namespace dh::db

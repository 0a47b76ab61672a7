#include "db/writer.hpp"

#include <algorithm>
#include <thread>

#include "base/faults.hpp"

namespace dh::db {

Writer::Writer(std::unique_ptr<Session> session, int most, OnFatal on_fatal)
    : session_(std::move(session)),
      most_(static_cast<std::size_t>(std::max(most, 1))),
      on_fatal_(std::move(on_fatal)),
      thread_([this] { run(); }) {}

Writer::~Writer() {
  {
    const std::scoped_lock lock(mutex_);
    closing_ = true;
  }
  arrived_.notify_one();
  thread_.join();
}

Result<void> Writer::write(const Write& work) {
  // A write inside a write would wait for itself.
  DH_ASSERT(std::this_thread::get_id() != thread_.get_id());
  Ticket ticket{work};
  std::unique_lock lock(mutex_);
  waiting_.push_back(&ticket);
  arrived_.notify_one();
  ticket.ready.wait(lock, [&] { return ticket.answered; });
  if (ticket.thrown) std::rethrow_exception(ticket.thrown);
  return std::move(ticket.result);
}

std::size_t Writer::waiting() {
  const std::scoped_lock lock(mutex_);
  return waiting_.size();
}

void Writer::run() {
  while (wait_for_work()) {
    Batch batch;
    take_waiting(batch);
    if (stopped_) {
      refuse(batch, {Code::unavailable, "storage.stopped", {}, {}});
      continue;
    }
    commit_together(std::move(batch), true);
    if (stopped_) continue;
    if (auto tidy = session_->tidy_up(); !tidy) stop_for_good(tidy.error());
  }
}

/// False when the writer closes and nothing waits.
bool Writer::wait_for_work() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [&] { return closing_ || !waiting_.empty(); });
  return !waiting_.empty();
}

/// Adds what waits, up to the largest batch. False when there was nothing, or no room.
bool Writer::take_waiting(Batch& batch) {
  const std::scoped_lock lock(mutex_);
  const std::size_t count = std::min(waiting_.size(), most_ - batch.size());
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
  batch.insert(batch.end(), waiting_.begin(), end);
  waiting_.erase(waiting_.begin(), end);
  return count > 0;
}

void Writer::commit_together(Batch batch, bool take_more) {
  auto begun = session_->begin();
  unreachable_ = !begun;
  if (!begun) {
    const Fate fate = session_->fate();
    if (fate == Fate::full || fate == Fate::broken) return settle(batch, fate, begun.error());
    return refuse(batch, begun.error());
  }
  const Fate fate = run_all(batch, take_more);
  if (fate != Fate::fine) return settle(batch, fate, {Code::unavailable, "db.busy", {}, {}});

  const bool any = std::any_of(batch.begin(), batch.end(),
                               [](const Ticket* ticket) { return ticket->result.has_value(); });
  if (!any) {
    session_->rollback();
    return answer(batch);
  }
  if (fault("ack_before_commit")) {
    answer(batch);
    batch.clear();
    // Wide enough for a kill at a random moment to fall between the answer and the commit.
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
  }
  auto done = session_->commit();
  settle(batch, done ? Fate::fine : session_->fate(), done ? Error{} : done.error());
}

/// Runs the batch, and whatever arrives meanwhile while there is room. Stops when the transaction
/// is gone.
Fate Writer::run_all(Batch& batch, bool take_more) {
  std::size_t next = 0;
  do {
    for (; next < batch.size(); ++next) {
      const Fate fate = run_one(*batch[next]);
      if (fate != Fate::fine) return fate;
    }
  } while (take_more && take_waiting(batch));
  return Fate::fine;
}

Fate Writer::run_one(Ticket& ticket) {
  ticket.thrown = nullptr;
  if (!session_->mark()) return std::max(session_->fate(), Fate::lost);
  try {
    ticket.result = ticket.work(session_->connection());
  } catch (...) {  // carried to the caller's thread, where it belongs
    ticket.thrown = std::current_exception();
    ticket.result = fail(Code::internal, "db.thrown");
  }
  const Fate fate = session_->fate();
  if (fate != Fate::fine) return fate;
  if (ticket.result && session_->failed()) ticket.result = fail(Code::internal, "db.swallowed");
  const auto ended = ticket.result ? session_->keep() : session_->undo();
  return ended ? Fate::fine : std::max(session_->fate(), Fate::lost);
}

/// Answers the batch by what became of its transaction.
void Writer::settle(Batch& batch, Fate fate, const Error& error) {
  switch (fate) {
    case Fate::fine: return answer(batch);
    case Fate::refused:
    case Fate::lost:
      session_->rollback();
      if (batch.size() > 1) return try_each_alone(batch);
      // A write alone that had its own error keeps it.
      if (batch.size() == 1 && batch[0]->result) return refuse(batch, error);
      return answer(batch);
    case Fate::full:
      session_->rollback();
      return refuse(batch, {Code::storage_full, "storage.full", {}, {}});
    case Fate::unconfirmed:
      return refuse(batch, {Code::unavailable, "storage.unconfirmed", {}, {}});
    case Fate::broken:
      stop_for_good(error);
      session_->rollback();
      return refuse(batch, {Code::unavailable, "storage.stopped", {}, {}});
  }
}

/// So that only the guilty write fails. The errors of the others may have come of it: they run
/// anew, too.
void Writer::try_each_alone(const Batch& batch) {
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (stopped_)
      return refuse({batch.begin() + static_cast<std::ptrdiff_t>(i), batch.end()},
                    {Code::unavailable, "storage.stopped", {}, {}});
    if (unreachable_)
      return refuse({batch.begin() + static_cast<std::ptrdiff_t>(i), batch.end()},
                    {Code::unavailable, "db.unreachable", {}, {}});
    commit_together({batch[i]}, false);
  }
}

/// Nobody knows what is on the disk: no write is answered well any more (a later fsync proves
/// nothing).
void Writer::stop_for_good(const Error& error) {
  stopped_ = true;
  on_fatal_(error.key);
}

void Writer::refuse(const Batch& batch, const Error& error) {
  for (Ticket* ticket : batch) {
    ticket->thrown = nullptr;
    ticket->result = fail(error);
  }
  answer(batch);
}

void Writer::answer(const Batch& batch) {
  const std::scoped_lock lock(mutex_);
  for (Ticket* ticket : batch) {
    ticket->answered = true;
    ticket->ready.notify_one();  // under the lock: the ticket ends with its caller's call
  }
}

}  // namespace dh::db

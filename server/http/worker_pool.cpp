#include "http/worker_pool.hpp"

#include <utility>

namespace dh::http {

WorkerPool::WorkerPool(int threads, std::size_t queue, std::function<void()> finished)
    : queue_(queue), finished_call_(std::move(finished)) {
  for (int at = 0; at < threads; ++at) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
  {
    std::lock_guard lock(mutex_);
    ending_ = true;
  }
  ready_.notify_all();
  for (auto& thread : threads_) thread.join();
}

bool WorkerPool::has_room() {
  std::lock_guard lock(mutex_);
  return waiting_.size() < queue_;
}

/// One call at a time: the called thread calls the next one if it finds more than it can take. So a
/// burst of short jobs wakes one or two threads, a burst of blocking jobs wakes them all.
bool WorkerPool::should_wake() {
  if (waiting_.empty() || sleeping_ == 0 || waking_) return false;
  waking_ = true;
  return true;
}

void WorkerPool::submit(Job& job) {
  bool wake = false;
  {
    std::lock_guard lock(mutex_);
    waiting_.push_back(&job);
    wake = should_wake();
  }
  if (wake) ready_.notify_one();
}

void WorkerPool::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    while (waiting_.empty() && !ending_) {
      ++sleeping_;
      ready_.wait(lock);
      --sleeping_;
      waking_ = false;
    }
    if (waiting_.empty()) return;
    Job& job = *waiting_.front();
    waiting_.pop_front();
    bool wake = should_wake();
    lock.unlock();
    if (wake) ready_.notify_one();
    job.run();
    report(job);
    lock.lock();
  }
}

void WorkerPool::report(Job& job) {
  bool is_first = false;
  {
    std::lock_guard lock(finished_mutex_);
    is_first = finished_.empty();
    finished_.push_back(&job);
  }
  if (is_first) finished_call_();
}

std::vector<Job*> WorkerPool::take_finished() {
  std::lock_guard lock(finished_mutex_);
  return std::exchange(finished_, {});
}

}  // namespace dh::http

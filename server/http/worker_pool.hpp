#pragma once
// A fixed number of threads for blocking code, fed by the socket thread and reporting back to it.
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace dh::http {

/// A piece of work. It stays alive where it is from submit() until it left take_finished().
class Job {
 public:
  virtual ~Job() = default;
  virtual void run() = 0;  ///< on a worker; must not throw
};

class WorkerPool {
 public:
  /// `finished` is called on a worker when the first job is ready to be taken; jobs that end before
  /// they are taken do not call again, so that one wake-up serves them all.
  WorkerPool(int threads, std::size_t queue, std::function<void()> finished);
  /// Runs what waits, then ends the threads.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// Whether fewer than `queue` jobs wait. As only one thread submits, a yes holds until it does.
  bool has_room();
  /// Never refuses: work that was begun (a stream) may pass the limit of the queue.
  void submit(Job& job);
  std::vector<Job*> take_finished();

 private:
  void work();
  void report(Job& job);
  bool should_wake();

  std::size_t queue_;
  std::function<void()> finished_call_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Job*> waiting_;
  int sleeping_ = 0;
  bool waking_ = false;  ///< a thread was called and has not looked at the queue yet
  bool ending_ = false;
  std::mutex finished_mutex_;
  std::vector<Job*> finished_;
  std::vector<std::thread> threads_;
};

}  // namespace dh::http

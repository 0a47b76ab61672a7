#pragma once
// What the searching and the proving side of one solve share.
#include <atomic>
#include <mutex>

#include "features/meetings/local_search.hpp"
#include "features/meetings/solver.hpp"

namespace dh::meetings {

/// Bounds and incumbent under one lock; `done` once they meet.
class SearchState {
 public:
  SearchState(const Instance& instance, const SolveOptions& options, const TimeSource& time);

  /// Seconds since the start.
  double spent() const;
  bool out_of_time() const;
  bool done() const { return done_.load(std::memory_order_relaxed); }
  bool should_stop() const { return done() || out_of_time(); }

  void offer(const Found& found);
  void offer_slots(const std::vector<int>& slots);
  void raise_shortage(std::int64_t bound);
  void raise_dropped(std::int64_t bound);
  void raise_breaks(int bound);
  void set_infeasible();
  void report(double part);

  Found best() const;
  Found bound() const;  ///< as far as proven; `any` is true
  bool infeasible() const { return infeasible_.load(); }
  bool closed() const;

  const Instance& in;
  const SolveOptions& options;

 private:
  void check();
  void tell(double part);

  const TimeSource& time_;
  std::chrono::milliseconds start_;
  mutable std::mutex lock_{};
  Found best_{};
  Found bound_{};
  std::atomic<bool> done_{false};
  std::atomic<bool> infeasible_{false};
  double last_report_ = -1;
};

/// Whether `hunt` runs beside the proof: then each has what the other does without.
enum class Side { alone, beside_hunt };

/// Raises the bounds from below until they meet a timetable. `conflicts` 0: until stopped.
/// The timetable found is returned; `any` false when stopped before.
Found prove(SearchState& state, Side side, std::int64_t conflicts, const std::function<bool()>& stop);

/// Looks for a better timetable than the best one, downwards, until stopped.
void hunt(SearchState& state);

/// Sum of domain sizes up to which clauses are worth building.
inline constexpr std::int64_t largest_proof = 60'000;
bool is_provable(const Instance& instance);

}  // namespace dh::meetings

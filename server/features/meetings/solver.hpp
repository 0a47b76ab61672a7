#pragma once
// The best timetable of an event and what is proven about it.
#include <cstdint>
#include <functional>
#include <vector>

#include "base/time_source.hpp"
#include "features/meetings/model.hpp"

namespace dh::meetings {

/// What is known at one moment of the search.
struct Progress {
  double seconds = 0;
  double part = 0;  ///< of the time or the steps allowed, 0 … 1
  bool any = false;
  std::int64_t unplaced = 0;
  int breaks = 0;
  int lower_bound = 0;
};

struct SolveOptions {
  double seconds = 30;
  std::int64_t steps = 0;  ///< when positive the time limit is off and the answer is repeatable
  std::uint64_t seed = 1;
  int threads = 2;
  std::function<void(const Progress&)> progress{};  ///< from any thread, one at a time
};

struct Unplaced {
  int meeting = 0;
  Reason reason{};
};

struct SolveResult {
  Status status = Status::unknown;
  Schedule schedule{};  ///< one entry by meeting; empty when nothing sound was found
  int breaks = 0;
  int lower_bound = 0;  ///< of breaks, at what is placed
  int fairness = 0;     ///< largest difference of breaks between two participants
  std::int64_t requested = 0;
  std::int64_t placed = 0;
  std::int64_t placed_bound = 0;
  std::int64_t weight = 0;
  std::int64_t weight_bound = 0;
  int tables_used = 0;
  int tables_advised = 0;  ///< peak use and a sixth more, at least one
  double seconds = 0;
  std::vector<Unplaced> unplaced{};
  std::vector<Reason> because{};  ///< why it is infeasible
};

/// Solves one problem. Equal problem, seed and `steps` give the equal schedule on any number of threads.
SolveResult solve(const Problem& problem, const SolveOptions& options, const TimeSource& time);

}  // namespace dh::meetings

#pragma once
// Repeatable made-up events for tests and the bench.
#include <cstdint>

#include "features/meetings/model.hpp"

namespace dh::meetings {

struct EventShape {
  int people = 1000;
  int meetings = 6000;
  int slots = 30;
  int tables = 300;
  bool two_sided = false;  ///< the first half meets only the second half
  bool optional = false;
  double absent_part = 0.1;  ///< of the people, who miss the first or last quarter
  bool within_capacity = true;  ///< nobody gets more requests than slots
  std::uint64_t seed = 1;
};

/// Popularity falls with the square root of the rank, as at real events.
Problem generate_event(const EventShape& shape);

/// A few people and meetings with every rule of the model drawn at random, for brute force.
Problem generate_tiny(std::uint64_t seed);

}  // namespace dh::meetings

#pragma once
// What the searches have in common: how a slot is chosen and how bold a worse move may be.
#include <bit>
#include <cmath>
#include <vector>

#include "features/meetings/model.hpp"
#include "features/meetings/rng.hpp"

namespace dh::meetings {

/// Stretches of busy slots.
inline int runs_of(SlotMask busy) { return std::popcount(busy & ~(busy << 1)); }

/// First and last slots of the stretches.
inline SlotMask edges_of(SlotMask busy) { return busy & (~(busy << 1) | ~(busy >> 1)); }

/// Free slots beside those that stay busy when one is given up.
inline SlotMask beside(SlotMask busy, int given_up) {
  const SlotMask rest = busy & ~bit(given_up);
  return ~busy & ((rest << 1) | (rest >> 1));
}

/// One of these slots, each as likely; there is at least one.
inline int pick(SearchRandom& random, SlotMask slots) {
  for (int skip = random.below(std::popcount(slots)); skip > 0; --skip) slots &= slots - 1;
  return std::countr_zero(slots);
}

/// By how much a move may be worse: exponentially distributed, as annealing asks (Metropolis), from a table.
class Daring {
 public:
  Daring() {
    for (int i = 0; i < count; ++i) table_.push_back(-std::log((static_cast<float>(i) + 0.5F) / count));
  }
  double draw(SearchRandom& random, double temperature) const {
    return temperature * static_cast<double>(table_[random.next() & (count - 1)]);
  }

 private:
  static constexpr int count = 4096;
  std::vector<float> table_{};
};

}  // namespace dh::meetings

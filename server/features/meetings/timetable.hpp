#pragma once
// A timetable under change: who is busy when, how full each resource is, and what that costs.
#include <cstdint>
#include <span>
#include <vector>

#include "features/meetings/instance.hpp"

namespace dh::meetings {

/// Prices of the search, in tenths of a break. Hard rules cost so much that none is kept broken.
struct Prices {
  int break_cost = 10;
  int idle_cost = 3;       ///< the first idle slots of each gap guide the search over plateaus
  int capacity = 60;
  int unfair = 40;         ///< by break above the fairness
  int rule = 60;           ///< buffer, travel, parallel and precedence, by violation
  int unplaced = 100;      ///< an optional meeting, by weight
  int shortage = 800;      ///< a meeting missing below somebody's quota
  int mandatory = 1000;    ///< a mandatory meeting without a slot
};

/// All state is in flat arrays: 10,000 participants × 40 slots fit in the second-level cache's reach.
/// Invariant: `slot_of(m)` is `no_slot` or a slot of the meeting's domain.
class Timetable {
 public:
  Timetable(const Instance& instance, const Prices& prices);

  int slot_of(int meeting) const { return slot_[at(meeting)]; }
  SlotMask busy(int person) const { return busy_[at(person)]; }
  int occupant(int person, int slot) const { return grid_[at(person) * slots_ + at(slot)]; }
  int use(int counter, int slot) const { return use_[at(counter) * slots_ + at(slot)]; }
  std::span<const int> people_of(int meeting) const {
    return {people_.data() + start_[at(meeting)], people_.data() + start_[at(meeting) + 1]};
  }
  bool is_single(int person) const { return single_[at(person)] != 0; }
  bool is_plain(int person) const { return plain_[at(person)] != 0; }
  bool is_ordered(int meeting) const { return !ordered_.empty() && ordered_[at(meeting)] != 0; }
  const Instance& instance() const { return in_; }
  const Prices& prices() const { return prices_; }

  /// Puts or takes one meeting without asking what it costs. A single participant must be free.
  void put(int meeting, int slot);
  void take(int meeting);

  /// Cost of the busy slots of a plain participant.
  int plain_cost(int person, SlotMask busy) const;
  /// Cost of a participant as things stand, all rules included.
  int person_cost(int person) const;
  int counter_cost(int counter, int slot, int change = 0) const {
    const int over = use(counter, slot) + change - capacity_[at(counter) * slots_ + at(slot)];
    return over > 0 ? over * prices_.capacity : 0;
  }
  int room(int counter, int slot) const {
    return capacity_[at(counter) * slots_ + at(slot)] - use(counter, slot);
  }
  /// Violated precedences this meeting takes part in.
  int order_cost(int meeting) const;
  int unplaced_cost(int meeting) const;

  /// Buffers, limits, parallel meetings and ways this participant breaks as things stand.
  int rule_violations(int person) const;

  /// Everything summed anew.
  std::int64_t total_cost() const;
  int total_breaks() const;
  /// No rule is broken, placed or not.
  bool is_sound() const;
  bool fits(int meeting, int slot) const;
  void set_capacity(int counter, int slot, int units) {
    capacity_[at(counter) * slots_ + at(slot)] = units;
  }

 private:
  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
  int parallel_count(int person, int slot) const;

  const Instance& in_;
  Prices prices_;
  std::size_t slots_;
  std::vector<std::size_t> start_{};
  std::vector<int> people_{};
  std::vector<std::int8_t> slot_{};
  std::vector<int> grid_{};
  std::vector<SlotMask> busy_{};
  std::vector<int> use_{};
  std::vector<int> capacity_{};
  std::vector<std::uint8_t> plain_{};
  std::vector<std::uint8_t> single_{};
  std::vector<std::uint8_t> ordered_{};
  std::vector<std::vector<int>> earlier_{};
  std::vector<std::vector<int>> later_{};
  std::vector<int> placed_of_{};
  std::vector<std::uint8_t> travels_{};
};

}  // namespace dh::meetings

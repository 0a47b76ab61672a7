#pragma once
// A problem made ready for the engines: domains, counted resources, bounds of single participants.
#include <cstdint>
#include <utility>
#include <vector>

#include "features/meetings/model.hpp"

namespace dh::meetings {

/// A resource of which at most `capacity[slot]` meetings may use one unit in a slot.
struct Counter {
  bool is_place = true;
  int number = 0;  ///< seats needed at least, or the number of the pool
  int site = 0;
  std::vector<int> capacity{};
};

struct Instance {
  const Problem* problem = nullptr;
  int slots = 0;
  int people = 0;
  int meetings = 0;
  std::vector<SlotMask> domain{};               ///< by meeting, after propagation
  std::vector<std::vector<int>> meetings_of{};  ///< by participant
  std::vector<Counter> counters{};
  std::vector<std::vector<int>> counters_of{};  ///< by meeting
  std::vector<std::pair<int, int>> order{};     ///< (earlier, later)
  std::vector<int> break_bound{};               ///< least breaks by participant
  std::vector<std::uint8_t> chosen{};  ///< by meeting: part of a largest b-matching; may be empty
  bool any_optional = false;
  bool someone_has_no_break = false;  ///< somebody has at most one meeting
  std::vector<Reason> infeasible{};   ///< non-empty: proven to have no timetable
};

/// Reads the problem and propagates; never searches. `problem` must outlive the result.
Instance compile(const Problem& problem);

/// Breaks of a participant in the sense of the objective: idle groups between first and last meeting
/// that nobody wished, and meetings laid in slots wished free.
int breaks_of(const Participant& person, SlotMask busy);

/// Takes one meeting at a time and keeps no rule beyond being there; ways between sites are the meetings' matter.
bool keeps_no_rule(const Participant& person);

/// Sum of the break bounds of all participants.
int sum_of_break_bounds(const Instance& instance);

/// Largest number of meetings (and weight) that any timetable can place.
/// Maximum flow on the double cover of the request graph, layered by weight.
/// Source: fractional b-matching bound, design paper section 4.
struct PlacedBound {
  std::int64_t count = 0;
  std::int64_t weight = 0;
  std::vector<std::uint8_t> chosen{};  ///< a largest choice, when all weights are equal
};
PlacedBound placed_bound(const Instance& instance);

}  // namespace dh::meetings

#pragma once
// Where a meeting could go by hand, and why one that has no slot could go nowhere.
#include <vector>

#include "features/meetings/model.hpp"

namespace dh::meetings {

/// By meeting, as things stand.
struct Openings {
  /// The slots to which it alone could be moved, with everybody there and free and a place, channel and interpreter to
  /// spare, without breaking a rule.
  std::vector<SlotMask> open{};
  /// Why it has no slot; an empty key for one that has. Of a meeting that could go somewhere it tells nothing of use.
  std::vector<Reason> why_left{};
};

/// `schedule` may be one that breaks rules.
Openings openings_of(const Problem& problem, const Schedule& schedule);

}  // namespace dh::meetings

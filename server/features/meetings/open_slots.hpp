#pragma once
// Where a meeting could go by hand, and why one that has no slot could go nowhere.
#include <vector>

#include "features/meetings/model.hpp"

namespace dh::meetings {

/// By meeting: the slots to which it alone could be moved as things stand, with everybody there and free and a place,
/// channel and interpreter to spare, without breaking a rule. `schedule` may be one that breaks rules elsewhere.
std::vector<SlotMask> open_slots(const Problem& problem, const Schedule& schedule);

/// By meeting: why it has no slot as things stand; an empty key for one that has a slot. Of a meeting that could go
/// somewhere (`open_slots`) it tells nothing of use.
std::vector<Reason> why_left(const Problem& problem, const Schedule& schedule);

}  // namespace dh::meetings

#pragma once
// Where a meeting could go by hand.
#include <vector>

#include "features/meetings/model.hpp"

namespace dh::meetings {

/// By meeting: the slots to which it alone could be moved as things stand, with everybody there and free and a place,
/// channel and interpreter to spare, without breaking a rule. `schedule` may be one that breaks rules elsewhere.
std::vector<SlotMask> open_slots(const Problem& problem, const Schedule& schedule);

}  // namespace dh::meetings

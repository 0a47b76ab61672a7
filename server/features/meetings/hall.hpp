#pragma once
// Why the meetings of one participant do not fit: Hall's condition, and the flow bound on placed meetings.
#include <vector>

#include "features/meetings/model.hpp"

namespace dh::meetings {

/// Meetings that together have fewer slots than they are; empty when every meeting can have its own.
struct HallGap {
  std::vector<int> meetings{};
  SlotMask slots = 0;
};
HallGap hall_gap(const std::vector<int>& meetings, const std::vector<SlotMask>& domain);

/// How many of one participant's meetings can have slots of their own at once.
int most_placed(const std::vector<int>& meetings, const std::vector<SlotMask>& domain);

}  // namespace dh::meetings

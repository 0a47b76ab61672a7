#include "features/meetings/model.hpp"

#include <bit>

namespace dh::meetings {

std::string name_of(Status status) {
  switch (status) {
    case Status::optimal: return "optimal";
    case Status::feasible: return "feasible";
    case Status::infeasible: return "infeasible";
    case Status::unknown: return "unknown";
  }
  return {};
}

SlotMask domain_of(const Problem& problem, const Meeting& meeting) {
  SlotMask mask = meeting.allowed & first_slots(static_cast<int>(problem.slots.size()));
  for (int person : meeting.participants)
    mask &= problem.participants[static_cast<std::size_t>(person)].available;
  if (meeting.fixed != no_slot) mask &= bit(meeting.fixed);
  return mask;
}

int breaks_of(SlotMask busy) {
  if (busy == 0) return 0;
  return std::popcount(busy & ~(busy << 1)) - 1;
}

}  // namespace dh::meetings

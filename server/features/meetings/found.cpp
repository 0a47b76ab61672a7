#include <algorithm>

#include "features/meetings/local_search.hpp"

namespace dh::meetings {

bool Found::better_than(const Found& other) const {
  if (any != other.any) return any;
  if (shortage != other.shortage) return shortage < other.shortage;
  if (dropped != other.dropped) return dropped < other.dropped;
  return breaks < other.breaks;
}

Found measure(const Timetable& table) {
  Found found;
  const Instance& in = table.instance();
  found.any = table.is_sound();
  if (!found.any) return found;
  std::vector<int> placed(static_cast<std::size_t>(in.people));
  found.slots.resize(static_cast<std::size_t>(in.meetings));
  for (int m = 0; m < in.meetings; ++m) {
    const Meeting& meeting = in.problem->meetings[static_cast<std::size_t>(m)];
    found.slots[static_cast<std::size_t>(m)] = table.slot_of(m);
    if (table.slot_of(m) < 0) {
      if (meeting.optional) found.dropped += meeting.weight;
      else found.shortage += mandatory_shortage;
    } else
      for (int p : meeting.participants) ++placed[static_cast<std::size_t>(p)];
  }
  for (int p = 0; p < in.people; ++p) {
    const std::size_t i = static_cast<std::size_t>(p);
    const int quota = in.problem->participants[i].quota;
    const int wanted = std::min(quota, static_cast<int>(in.meetings_of[i].size()));
    found.shortage += std::max(0, wanted - placed[i]);
  }
  found.breaks = table.total_breaks();
  return found;
}

}  // namespace dh::meetings

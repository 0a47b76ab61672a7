#include "features/meetings/open_slots.hpp"

#include "features/meetings/timetable.hpp"

namespace dh::meetings {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool all_free(const Timetable& table, int meeting, int slot) {
  for (int p : table.people_of(meeting))
    if (table.is_single(p) && has(table.busy(p), slot)) return false;
  return true;
}

int broken(const Timetable& table, int meeting) {
  int count = table.order_cost(meeting);
  for (int p : table.people_of(meeting)) count += table.is_plain(p) ? 0 : table.rule_violations(p);
  return count;
}

bool could_be_at(Timetable& table, int meeting, int slot) {
  if (!table.fits(meeting, slot)) return false;
  const int before = broken(table, meeting);
  table.put(meeting, slot);
  const bool good = broken(table, meeting) <= before;
  table.take(meeting);
  return good;
}

}  // namespace

std::vector<SlotMask> open_slots(const Problem& problem, const Schedule& schedule) {
  Instance instance = compile(problem);
  // By itself: what others leave to it is seen below, as things stand.
  for (int m = 0; m < instance.meetings; ++m) instance.domain[at(m)] = domain_of(problem, problem.meetings[at(m)]);
  Timetable table(instance, {});
  // What stands in two places at once is counted where it was met first.
  for (int m = 0; m < instance.meetings; ++m)
    if (const int slot = schedule[at(m)].slot; slot >= 0 && all_free(table, m, slot)) table.put(m, slot);
  std::vector<SlotMask> out;
  for (int m = 0; m < instance.meetings; ++m) {
    const int here = table.slot_of(m);
    if (here >= 0) table.take(m);
    SlotMask open = 0;
    for (int t = 0; t < instance.slots; ++t)
      if (t != schedule[at(m)].slot && could_be_at(table, m, t)) open |= bit(t);
    if (here >= 0) table.put(m, here);
    out.push_back(open);
  }
  return out;
}

}  // namespace dh::meetings

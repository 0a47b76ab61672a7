#include "features/meetings/open_slots.hpp"

#include "features/meetings/reasons.hpp"
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

/// Each meeting's slots by itself: what others leave to it is seen in the timetable, as things stand.
Instance alone(const Problem& problem) {
  Instance instance = compile(problem);
  for (int m = 0; m < instance.meetings; ++m) instance.domain[at(m)] = domain_of(problem, problem.meetings[at(m)]);
  return instance;
}

/// What stands in two places at once is counted where it was met first.
void put_all(Timetable& table, const Schedule& schedule) {
  for (int m = 0; m < table.instance().meetings; ++m)
    if (const int slot = schedule[at(m)].slot; slot >= 0 && all_free(table, m, slot)) table.put(m, slot);
}

}  // namespace

std::vector<SlotMask> open_slots(const Problem& problem, const Schedule& schedule) {
  const Instance instance = alone(problem);
  Timetable table(instance, {});
  put_all(table, schedule);
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

std::vector<Reason> why_left(const Problem& problem, const Schedule& schedule) {
  const Instance instance = alone(problem);
  Timetable table(instance, {});
  put_all(table, schedule);
  std::vector<Reason> out(problem.meetings.size());
  for (int m = 0; m < instance.meetings; ++m)
    if (schedule[at(m)].slot == no_slot) out[at(m)] = why_unplaced(table, m);
  return out;
}

}  // namespace dh::meetings

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

SlotMask open_to(Timetable& table, int meeting, int now) {
  const int here = table.slot_of(meeting);
  if (here >= 0) table.take(meeting);
  SlotMask open = 0;
  for (int t = 0; t < table.instance().slots; ++t)
    if (t != now && could_be_at(table, meeting, t)) open |= bit(t);
  if (here >= 0) table.put(meeting, here);
  return open;
}

}  // namespace

Openings openings_of(const Problem& problem, const Schedule& schedule) {
  Instance instance = compile(problem);
  // By itself: what others leave to it is seen below, as things stand.
  for (int m = 0; m < instance.meetings; ++m) instance.domain[at(m)] = domain_of(problem, problem.meetings[at(m)]);
  Timetable table(instance, {});
  // What stands in two places at once is counted where it was met first.
  for (int m = 0; m < instance.meetings; ++m)
    if (const int slot = schedule[at(m)].slot; slot >= 0 && all_free(table, m, slot)) table.put(m, slot);
  Openings out;
  for (int m = 0; m < instance.meetings; ++m) {
    const int now = schedule[at(m)].slot;
    out.open.push_back(open_to(table, m, now));
    out.why_left.push_back(now == no_slot ? why_unplaced(table, m) : Reason{});
  }
  return out;
}

}  // namespace dh::meetings

#include "features/meetings/timetable.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

#include "features/meetings/slot_picks.hpp"

namespace dh::meetings {

Timetable::Timetable(const Instance& instance, const Prices& prices)
    : in_(instance), prices_(prices), slots_(at(instance.slots)) {
  const Problem& problem = *in_.problem;
  const std::size_t people = problem.participants.size();
  start_.push_back(0);
  for (const Meeting& meeting : problem.meetings) {
    people_.insert(people_.end(), meeting.participants.begin(), meeting.participants.end());
    start_.push_back(people_.size());
  }
  slot_.assign(problem.meetings.size(), static_cast<std::int8_t>(no_slot));
  grid_.assign(people * slots_, -1);
  busy_.assign(people, 0);
  placed_of_.assign(people, 0);
  use_.assign(in_.counters.size() * slots_, 0);
  for (const Counter& counter : in_.counters)
    capacity_.insert(capacity_.end(), counter.capacity.begin(), counter.capacity.end());
  if (!in_.order.empty()) {
    ordered_.assign(problem.meetings.size(), 0);
    earlier_.resize(problem.meetings.size());
    later_.resize(problem.meetings.size());
    for (auto [earlier, later] : in_.order) {
      ordered_[at(earlier)] = ordered_[at(later)] = 1;
      earlier_[at(later)].push_back(earlier);
      later_[at(earlier)].push_back(later);
    }
  }
  for (std::size_t p = 0; p < people; ++p) {
    const Participant& person = problem.participants[p];
    bool travels = false;
    if (problem.travel_slots > 0)
      for (int m : in_.meetings_of[p])
        travels = travels || problem.meetings[at(m)].site !=
                                 problem.meetings[at(in_.meetings_of[p].front())].site;
    travels_.push_back(travels);
    single_.push_back(person.parallel == 1);
    plain_.push_back(keeps_no_rule(person) && !travels);
  }
}

void Timetable::put(int meeting, int slot) {
  slot_[at(meeting)] = static_cast<std::int8_t>(slot);
  for (int p : people_of(meeting)) {
    if (single_[at(p)]) grid_[at(p) * slots_ + at(slot)] = meeting;
    busy_[at(p)] |= bit(slot);
    ++placed_of_[at(p)];
  }
  for (int c : in_.counters_of[at(meeting)]) ++use_[at(c) * slots_ + at(slot)];
}

void Timetable::take(int meeting) {
  const int slot = slot_[at(meeting)];
  slot_[at(meeting)] = static_cast<std::int8_t>(no_slot);
  for (int p : people_of(meeting)) {
    --placed_of_[at(p)];
    if (single_[at(p)]) {
      int& cell = grid_[at(p) * slots_ + at(slot)];
      // In a swap the partner may already stand here.
      if (cell != meeting) continue;
      cell = -1;
      busy_[at(p)] &= ~bit(slot);
    } else if (parallel_count(p, slot) == 0) {
      busy_[at(p)] &= ~bit(slot);
    }
  }
  for (int c : in_.counters_of[at(meeting)]) --use_[at(c) * slots_ + at(slot)];
}

int Timetable::parallel_count(int person, int slot) const {
  int count = 0;
  for (int m : in_.meetings_of[at(person)]) count += slot_[at(m)] == slot;
  return count;
}

int Timetable::plain_cost(int person, SlotMask busy) const {
  if (busy == 0) return 0;
  const int runs = runs_of(busy);
  int cost = (runs - 1) * prices_.break_cost;
  if (runs > 1) {
    // Of each gap the first four slots: a long one is no worse than that, some best timetables need it.
    const SlotMask two = busy | busy << 1, reach = (two | two << 2) << 1;
    const SlotMask before_last = bit(63 - std::countl_zero(busy)) - 1;
    cost += std::popcount(reach & ~busy & before_last) * prices_.idle_cost;
  }
  const int fairness = in_.problem->fairness;
  if (fairness != no_fairness && runs - 1 > fairness)
    cost += (runs - 1 - fairness) * prices_.unfair;
  (void)person;
  return cost;
}

int Timetable::rule_violations(int person) const {
  const Participant& who = in_.problem->participants[at(person)];
  const SlotMask busy = busy_[at(person)];
  int count = 0;
  for (int k = 1; k <= who.buffer; ++k) count += std::popcount(busy & (busy << k));
  if (who.max_meetings >= 0) count += std::max(0, placed_of_[at(person)] - who.max_meetings);
  if (!single_[at(person)])
    for (SlotMask rest = busy; rest != 0; rest &= rest - 1)
      count += std::max(0, parallel_count(person, std::countr_zero(rest)) - who.parallel);
  if (!travels_[at(person)]) return count;
  const auto& meetings = in_.problem->meetings;
  const auto& own = in_.meetings_of[at(person)];
  for (std::size_t i = 0; i < own.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const int a = slot_[at(own[i])], b = slot_[at(own[j])];
      count += a >= 0 && b >= 0 && std::abs(a - b) <= in_.problem->travel_slots &&
               meetings[at(own[i])].site != meetings[at(own[j])].site;
    }
  return count;
}

int Timetable::person_cost(int person) const {
  const Participant& who = in_.problem->participants[at(person)];
  const SlotMask busy = busy_[at(person)];
  if (plain_[at(person)]) return plain_cost(person, busy);
  int cost = plain_cost(person, busy);
  if (who.wished_free != 0 && busy != 0) {
    const int breaks = breaks_of(who, busy);
    cost += (breaks - breaks_of(busy)) * prices_.break_cost;
    const int fairness = in_.problem->fairness;
    if (fairness != no_fairness)
      cost += (std::max(0, breaks - fairness) - std::max(0, breaks_of(busy) - fairness)) *
              prices_.unfair;
  }
  if (who.quota > 0) {
    const int wanted = std::min<int>(who.quota, static_cast<int>(in_.meetings_of[at(person)].size()));
    cost += std::max(0, wanted - placed_of_[at(person)]) * prices_.shortage;
  }
  return cost + rule_violations(person) * prices_.rule;
}

int Timetable::order_cost(int meeting) const {
  const int slot = slot_[at(meeting)];
  if (slot < 0 || !is_ordered(meeting)) return 0;
  int count = 0;
  for (int other : earlier_[at(meeting)]) {
    // A meeting that waits for one that is not held cannot be held either.
    count += slot_[at(other)] < 0 || slot_[at(other)] >= slot;
  }
  for (int other : later_[at(meeting)]) count += slot_[at(other)] >= 0 && slot_[at(other)] <= slot;
  return count * prices_.rule;
}

int Timetable::unplaced_cost(int meeting) const {
  const Meeting& own = in_.problem->meetings[at(meeting)];
  return own.optional ? own.weight * prices_.unplaced : prices_.mandatory;
}

std::int64_t Timetable::total_cost() const {
  std::int64_t cost = 0;
  for (int p = 0; p < in_.people; ++p) cost += person_cost(p);
  for (int c = 0; c < static_cast<int>(in_.counters.size()); ++c)
    for (int t = 0; t < in_.slots; ++t) cost += counter_cost(c, t);
  for (int m = 0; m < in_.meetings; ++m) {
    if (slot_[at(m)] < 0) cost += unplaced_cost(m);
  }
  for (auto [earlier, later] : in_.order) {
    const int a = slot_[at(earlier)], b = slot_[at(later)];
    if (b >= 0 && (a < 0 || a >= b)) cost += prices_.rule;
  }
  return cost;
}

int Timetable::total_breaks() const {
  int sum = 0;
  for (int p = 0; p < in_.people; ++p)
    sum += breaks_of(in_.problem->participants[at(p)], busy_[at(p)]);
  return sum;
}

bool Timetable::is_sound() const {
  for (int c = 0; c < static_cast<int>(in_.counters.size()); ++c)
    for (int t = 0; t < in_.slots; ++t)
      if (counter_cost(c, t) > 0) return false;
  int least = 1 << 20, most = 0;
  for (int p = 0; p < in_.people; ++p) {
    if (!plain_[at(p)] && rule_violations(p) > 0) return false;
    const int breaks = breaks_of(in_.problem->participants[at(p)], busy_[at(p)]);
    least = std::min(least, breaks);
    most = std::max(most, breaks);
  }
  if (in_.problem->fairness != no_fairness && in_.people > 0 &&
      most - least > in_.problem->fairness)
    return false;
  for (auto [earlier, later] : in_.order) {
    const int a = slot_[at(earlier)], b = slot_[at(later)];
    if (b >= 0 && (a < 0 || a >= b)) return false;
  }
  return true;
}

bool Timetable::fits(int meeting, int slot) const {
  if (!has(in_.domain[at(meeting)], slot)) return false;
  for (int p : people_of(meeting))
    if (single_[at(p)] && has(busy_[at(p)], slot)) return false;
  for (int c : in_.counters_of[at(meeting)])
    if (room(c, slot) <= 0) return false;
  return true;
}

}  // namespace dh::meetings

#include "features/meetings/instance.hpp"

#include <algorithm>
#include <bit>
#include <set>

#include "features/meetings/hall.hpp"

namespace dh::meetings {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

void add_place_counters(const Problem& problem, Instance& out) {
  std::set<std::pair<int, int>> needs;
  for (const Meeting& meeting : problem.meetings)
    if (meeting.seats > 0) needs.insert({meeting.site, meeting.seats});
  std::vector<std::pair<int, int>> list(needs.begin(), needs.end());
  const std::size_t first = out.counters.size();
  for (auto [site, seats] : list) {
    Counter counter{true, seats, site, std::vector<int>(at(out.slots))};
    for (const PlaceClass& place : problem.places)
      for (int t = 0; t < out.slots; ++t)
        if (place.site == site && place.seats >= seats && !has(place.closed, t))
          counter.capacity[at(t)] += place.count;
    out.counters.push_back(std::move(counter));
  }
  for (int m = 0; m < out.meetings; ++m) {
    const Meeting& meeting = problem.meetings[at(m)];
    if (meeting.seats == 0) continue;
    for (std::size_t i = 0; i < list.size(); ++i)
      if (list[i].first == meeting.site && list[i].second <= meeting.seats)
        out.counters_of[at(m)].push_back(static_cast<int>(first + i));
  }
}

void add_pool_counters(const Problem& problem, Instance& out) {
  const int first = static_cast<int>(out.counters.size());
  for (std::size_t i = 0; i < problem.pools.size(); ++i) {
    const Pool& pool = problem.pools[i];
    Counter counter{false, static_cast<int>(i), 0, std::vector<int>(at(out.slots))};
    for (int t = 0; t < out.slots; ++t)
      counter.capacity[at(t)] = has(pool.closed, t) ? 0 : pool.capacity;
    out.counters.push_back(std::move(counter));
  }
  for (int m = 0; m < out.meetings; ++m)
    for (int pool : problem.meetings[at(m)].pools) out.counters_of[at(m)].push_back(first + pool);
}

Reason no_slot_reason(const Problem& problem, int meeting) {
  std::string who;
  for (int p : problem.meetings[at(meeting)].participants)
    who += (who.empty() ? "" : ", ") + problem.participants[at(p)].id;
  // Together they have time, but fixed meetings, orders or closed resources take it.
  const bool together = domain_of(problem, problem.meetings[at(meeting)]) != 0;
  return {together ? "meetings.reason.nothing_left" : "meetings.reason.no_common_slot",
          {{"meeting", problem.meetings[at(meeting)].id}, {"participants", who}}};
}

/// Slots lost to closed or empty resources, and to precedences. False when nothing changed.
bool narrow(Instance& out) {
  bool changed = false;
  auto keep = [&](int m, SlotMask mask) {
    SlotMask next = out.domain[at(m)] & mask;
    changed = changed || next != out.domain[at(m)];
    out.domain[at(m)] = next;
  };
  for (auto [earlier, later] : out.order) {
    const bool both = !out.problem->meetings[at(earlier)].optional;
    const SlotMask first = out.domain[at(earlier)];
    const SlotMask last = out.domain[at(later)];
    if (first != 0 && both) keep(later, ~((SlotMask{2} << std::countr_zero(first)) - 1));
    if (last != 0 && !out.problem->meetings[at(later)].optional)
      keep(earlier, bit(63 - std::countl_zero(last)) - 1);
  }
  for (int p = 0; p < out.people; ++p) {
    if (out.problem->participants[at(p)].parallel != 1) continue;
    SlotMask taken = 0;
    for (int m : out.meetings_of[at(p)])
      if (std::has_single_bit(out.domain[at(m)]) && !out.problem->meetings[at(m)].optional)
        taken |= out.domain[at(m)];
    for (int m : out.meetings_of[at(p)])
      if (!std::has_single_bit(out.domain[at(m)])) keep(m, ~taken);
  }
  return changed;
}

void propagate(Instance& out) {
  for (int m = 0; m < out.meetings; ++m)
    for (int c : out.counters_of[at(m)])
      for (int t = 0; t < out.slots; ++t)
        if (out.counters[at(c)].capacity[at(t)] <= 0) out.domain[at(m)] &= ~bit(t);
  for (int round = 0; round < 50 && narrow(out); ++round) {
  }
  for (int m = 0; m < out.meetings; ++m)
    if (out.domain[at(m)] == 0 && !out.problem->meetings[at(m)].optional)
      out.infeasible.push_back(no_slot_reason(*out.problem, m));
}

std::string slot_list(SlotMask mask) {
  std::string text;
  for (int t = 0; t < max_slots; ++t)
    if (has(mask, t)) text += (text.empty() ? "" : ", ") + std::to_string(t + 1);
  return text;
}

void check_participants(Instance& out) {
  for (int p = 0; p < out.people; ++p) {
    const Participant& person = out.problem->participants[at(p)];
    std::vector<int> must;
    for (int m : out.meetings_of[at(p)])
      if (!out.problem->meetings[at(m)].optional) must.push_back(m);
    if (person.max_meetings >= 0 && static_cast<int>(must.size()) > person.max_meetings)
      out.infeasible.push_back({"meetings.reason.over_limit",
                                {{"participant", person.id},
                                 {"meetings", std::to_string(must.size())},
                                 {"limit", std::to_string(person.max_meetings)}}});
    if (person.parallel != 1) continue;
    HallGap gap = hall_gap(must, out.domain);
    if (gap.meetings.empty()) continue;
    std::string names;
    for (int m : gap.meetings) {
      if (!names.empty()) names += ", ";
      names += out.problem->meetings[at(m)].id;
    }
    out.infeasible.push_back({"meetings.reason.too_few_slots",
                              {{"participant", person.id},
                               {"meetings", names},
                               {"count", std::to_string(gap.meetings.size())},
                               {"slots", slot_list(gap.slots)}}});
  }
}

/// Least number of breaks of one participant: a path over slots that respects, for every prefix,
/// how many meetings must and may lie in it.
int break_bound(const Instance& in, int p) {
  const auto& own = in.meetings_of[at(p)];
  const int count = static_cast<int>(own.size());
  constexpr int never = 1 << 20;
  std::vector<int> idle(at(count + 1), never), busy(at(count + 1), never);
  idle[0] = 0;
  for (int t = 0; t < in.slots; ++t) {
    const SlotMask prefix = first_slots(t + 1);
    int least = 0, most = 0;
    bool usable = false, forced = false;
    for (int m : own) {
      const SlotMask domain = in.domain[at(m)];
      least += (domain & ~prefix) == 0;
      most += (domain & prefix) != 0;
      usable = usable || has(domain, t);
      forced = forced || domain == bit(t);
    }
    std::vector<int> next_idle(idle.size(), never), next_busy(idle.size(), never);
    for (int n = least; n <= std::min(most, count); ++n) {
      if (!forced) next_idle[at(n)] = std::min(idle[at(n)], busy[at(n)]);
      if (n > 0 && usable) next_busy[at(n)] = std::min(idle[at(n - 1)] + 1, busy[at(n - 1)]);
    }
    idle = std::move(next_idle);
    busy = std::move(next_busy);
  }
  const int runs = std::min(idle[at(count)], busy[at(count)]);
  return runs >= never || runs == 0 ? 0 : runs - 1;
}

void add_break_bounds(Instance& out) {
  out.break_bound.assign(at(out.people), 0);
  for (int p = 0; p < out.people; ++p) {
    const auto& own = out.meetings_of[at(p)];
    const Participant& person = out.problem->participants[at(p)];
    bool plain = person.parallel == 1 && person.wished_free == 0;
    for (int m : own) plain = plain && !out.problem->meetings[at(m)].optional;
    if (own.size() < 2 && person.wished_free == 0) out.someone_has_no_break = true;
    if (plain && own.size() >= 2) out.break_bound[at(p)] = break_bound(out, p);
    const int fairness = out.problem->fairness;
    if (fairness == no_fairness || out.break_bound[at(p)] <= fairness) continue;
    bool lone = false;
    for (int q = 0; q < out.people && !lone; ++q)
      lone = out.meetings_of[at(q)].size() < 2 && out.problem->participants[at(q)].wished_free == 0;
    if (lone)
      out.infeasible.push_back({"meetings.reason.unfair",
                                {{"participant", person.id},
                                 {"breaks", std::to_string(out.break_bound[at(p)])},
                                 {"limit", std::to_string(fairness)}}});
  }
}

/// More mandatory meetings than units of a resource.
void check_counters(Instance& out) {
  for (std::size_t c = 0; c < out.counters.size(); ++c) {
    std::int64_t need = 0, have = 0;
    for (int m = 0; m < out.meetings; ++m)
      if (!out.problem->meetings[at(m)].optional)
        need += std::count(out.counters_of[at(m)].begin(), out.counters_of[at(m)].end(),
                           static_cast<int>(c));
    for (int units : out.counters[c].capacity) have += units;
    if (need <= have) continue;
    const Counter& counter = out.counters[c];
    out.infeasible.push_back(
        {counter.is_place ? "meetings.reason.too_few_places" : "meetings.reason.too_few_units",
         {{"resource", counter.is_place ? std::to_string(counter.number)
                                        : out.problem->pools[at(counter.number)].id},
          {"need", std::to_string(need)},
          {"have", std::to_string(have)}}});
  }
}

}  // namespace

Instance compile(const Problem& problem) {
  Instance out;
  out.problem = &problem;
  out.slots = static_cast<int>(problem.slots.size());
  out.people = static_cast<int>(problem.participants.size());
  out.meetings = static_cast<int>(problem.meetings.size());
  out.meetings_of.resize(at(out.people));
  out.counters_of.resize(at(out.meetings));
  out.domain.resize(at(out.meetings));
  for (int m = 0; m < out.meetings; ++m) {
    const Meeting& meeting = problem.meetings[at(m)];
    out.domain[at(m)] = domain_of(problem, meeting);
    out.any_optional = out.any_optional || meeting.optional;
    for (int p : meeting.participants) out.meetings_of[at(p)].push_back(m);
    for (int earlier : meeting.after) out.order.push_back({earlier, m});
  }
  add_place_counters(problem, out);
  add_pool_counters(problem, out);
  propagate(out);
  if (out.infeasible.empty()) check_participants(out);
  if (out.infeasible.empty()) check_counters(out);
  if (out.infeasible.empty()) add_break_bounds(out);
  if (out.break_bound.empty()) out.break_bound.assign(at(out.people), 0);
  return out;
}

int breaks_of(const Participant& person, SlotMask busy) {
  if (busy == 0) return 0;
  if (person.wished_free == 0) return breaks_of(busy);
  const SlotMask span = first_slots(64 - std::countl_zero(busy)) & ~(bit(std::countr_zero(busy)) - 1);
  return breaks_of((busy | person.wished_free) & span) + std::popcount(busy & person.wished_free);
}

bool keeps_no_rule(const Participant& person) {
  return person.parallel == 1 && person.buffer == 0 && person.wished_free == 0 && person.quota == 0 &&
         person.max_meetings < 0;
}

int sum_of_break_bounds(const Instance& instance) {
  int sum = 0;
  for (int bound : instance.break_bound) sum += bound;
  return sum;
}

}  // namespace dh::meetings

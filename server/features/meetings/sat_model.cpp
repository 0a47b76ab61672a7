#include "features/meetings/sat_model.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace dh::meetings {

SatModel::SatModel(const Instance& instance, const SatShape& shape)
    : in_(instance), shape_(shape), sat_(shape.seed, shape.hunting) {
  if (!shape_.fairness || in_.problem->fairness == no_fairness) shape_.fairness = false;
  meetings();
  if (shape_.fairness && shape_.with_breaks) {
    const int highest = in_.someone_has_no_break ? 0 : in_.slots / 2;
    for (int floor = 0; floor <= highest; ++floor) floor_.push_back(sat_.variable());
    sat_.clause(floor_);
  }
  people();
  if (shape_.capacity) counters();
  if (shape_.precedence) order();
  goals();
}

void SatModel::meetings() {
  x_.assign(at(in_.meetings), std::vector<int>(at(in_.slots)));
  left_out_.assign(at(in_.meetings), 0);
  std::vector<int> dropped;
  for (int m = 0; m < in_.meetings; ++m) {
    std::vector<int> choice;
    for (int t = 0; t < in_.slots; ++t) {
      if (!has(in_.domain[at(m)], t)) continue;
      x_[at(m)][at(t)] = sat_.variable();
      choice.push_back(x_[at(m)][at(t)]);
    }
    if (in_.problem->meetings[at(m)].optional) {
      left_out_[at(m)] = sat_.variable();
      choice.push_back(left_out_[at(m)]);
      const int weight = std::min(in_.problem->meetings[at(m)].weight, shape_.top_dropped + 1);
      for (int i = 0; i < weight; ++i) dropped.push_back(left_out_[at(m)]);
    }
    sat_.clause(choice);
    // Where only places are counted nothing is gained by a second slot, and `slots()` takes one of them.
    if (shape_.with_breaks || !in_.order.empty()) sat_.at_most_one(choice);
  }
  if (!dropped.empty()) sum_dropped_ = sat_.count(dropped, shape_.top_dropped + 1, false);
}

bool SatModel::is_exact(int person) const {
  if (in_.problem->participants[at(person)].parallel != 1) return false;
  for (int m : in_.meetings_of[at(person)])
    if (in_.problem->meetings[at(m)].optional) return false;
  return true;
}

void SatModel::people() {
  busy_.assign(at(in_.people), std::vector<int>(at(in_.slots)));
  for (int p = 0; p < in_.people; ++p) {
    if (in_.meetings_of[at(p)].empty()) continue;
    const int parallel = in_.problem->participants[at(p)].parallel;
    for (int t = 0; t < in_.slots; ++t) {
      std::vector<int> own;
      for (int m : in_.meetings_of[at(p)])
        if (x_[at(m)][at(t)] != 0) own.push_back(x_[at(m)][at(t)]);
      const int busy = busy_[at(p)][at(t)] = sat_.variable();
      for (int x : own) sat_.clause({-x, busy});
      sat_.at_most(own, parallel);
      own.push_back(-busy);
      sat_.clause(own);
    }
    rules(p);
    const bool cares = shape_.with_breaks;
    if (cares) person(p);
  }
}

void SatModel::person(int person) {
  const Participant& who = in_.problem->participants[at(person)];
  const std::vector<int>& busy = busy_[at(person)];
  const int slots = in_.slots;
  const int count = static_cast<int>(in_.meetings_of[at(person)].size());
  const bool exact = is_exact(person);
  if (exact && count <= slots) {
    const std::vector<int> sums = sat_.count(busy, count + 1, true);
    sat_.clause({sums[at(count - 1)]});
    if (count < static_cast<int>(sums.size())) sat_.clause({-sums[at(count)]});
    sessions(person);
  }
  std::vector<int> started(busy.size()), ended(busy.size());
  for (int t = 0; t < slots; ++t) started[at(t)] = sat_.variable();
  for (int t = 0; t < slots; ++t) ended[at(t)] = sat_.variable();
  for (int t = 0; t < slots; ++t) {
    sat_.clause({-busy[at(t)], started[at(t)]});
    if (t == 0) {
      sat_.clause({-started[0], busy[0]});
      continue;
    }
    sat_.clause({-started[at(t - 1)], started[at(t)]});
    sat_.clause({-started[at(t)], started[at(t - 1)], busy[at(t)]});
    sat_.clause({-ended[at(t - 1)], ended[at(t)]});
    sat_.clause({-busy[at(t)], -ended[at(t - 1)]});
    sat_.clause({ended[at(t - 1)], -ended[at(t)], busy[at(t)]});
  }
  sat_.clause({ended[at(slots - 1)]});
  if (count >= 2 || who.wished_free != 0) unbroken(person, started, ended);
}

/// A hole opens where a busy (or wished free) slot is followed by an idle one inside the span.
void SatModel::unbroken(int person, const std::vector<int>& started,
                        const std::vector<int>& ended) {
  const Participant& who = in_.problem->participants[at(person)];
  const std::vector<int>& busy = busy_[at(person)];
  const int slots = in_.slots, count = static_cast<int>(in_.meetings_of[at(person)].size());
  std::vector<int> holes;
  for (int t = 1; t + 1 < slots; ++t) {
    if (has(who.wished_free, t)) continue;
    const int hole = sat_.variable();
    holes.push_back(hole);
    sat_.clause({-hole, -busy[at(t)]});
    sat_.clause({-hole, -ended[at(t)]});
    if (has(who.wished_free, t - 1)) {
      sat_.clause({-started[at(t)], busy[at(t)], ended[at(t)], hole});
      sat_.clause({-hole, started[at(t)]});
    } else {
      sat_.clause({-busy[at(t - 1)], busy[at(t)], ended[at(t)], hole});
      sat_.clause({-hole, busy[at(t - 1)]});
    }
  }
  for (int t = 0; t < slots; ++t)
    if (has(who.wished_free, t)) holes.push_back(busy[at(t)]);
  const int bound = in_.break_bound[at(person)];
  int cap = std::min<int>(static_cast<int>(holes.size()), bound + shape_.top_breaks + 1);
  if (shape_.fairness)
    cap = floor_.size() > 1 ? static_cast<int>(holes.size()) : in_.problem->fairness;
  const std::vector<int> sums = sat_.count(holes, cap + 1, true);
  if (shape_.fairness) fair(sums, holes.size());
  if (holes.empty()) return;
  for (int i = 0; i < bound; ++i) {
    if (i < static_cast<int>(sums.size())) sat_.clause({sums[at(i)]});
    else sat_.clause(std::initializer_list<int>{});
  }
  const int least = bound;
  for (std::size_t i = at(least); i < sums.size() && static_cast<int>(i) < cap; ++i)
    excess_.push_back(sums[i]);
  base_breaks_ += least;
  if (!is_exact(person) || who.wished_free != 0 || count > slots) return;
  // Without a break the day is as long as the meetings are many; with one it is longer.
  for (int t = 0; t + count - 1 < slots; ++t) {
    if (t > 0) sat_.clause({started[at(t - 1)], -ended[at(t + count - 2)]});
    sat_.clause({sums[0], -started[at(t)], ended[at(t + count - 1)]});
  }
  sat_.clause({started[at(slots - count)]});
  sat_.clause({-ended[at(count - 2)]});
}

/// At least the floor, at most the fairness above it; what the day is too short for stays out.
void SatModel::fair(const std::vector<int>& sums, std::size_t possible) {
  for (std::size_t floor = 0; floor < floor_.size(); ++floor) {
    const std::size_t most = floor + at(in_.problem->fairness);
    if (most < sums.size()) sat_.clause({-floor_[floor], -sums[most]});
    if (floor == 0) continue;
    if (floor > possible) sat_.clause({-floor_[floor]});
    else if (floor <= sums.size()) sat_.clause({-floor_[floor], sums[floor - 1]});
  }
}

/// How many meetings must and may lie in the part of the day that some meeting is tied to.
void SatModel::sessions(int person) {
  const SlotMask all = first_slots(in_.slots);
  std::vector<SlotMask> parts;
  for (int m : in_.meetings_of[at(person)]) {
    const SlotMask part = in_.problem->meetings[at(m)].allowed & all;
    if (part == all || part == 0) continue;
    for (SlotMask side : {part, all & ~part})
      if (std::find(parts.begin(), parts.end(), side) == parts.end()) parts.push_back(side);
  }
  if (parts.size() > 4) parts.resize(4);
  for (SlotMask part : parts) {
    int least = 0, most = 0;
    for (int m : in_.meetings_of[at(person)]) {
      least += (in_.domain[at(m)] & ~part) == 0;
      most += (in_.domain[at(m)] & part) != 0;
    }
    std::vector<int> inputs;
    for (int t = 0; t < in_.slots; ++t)
      if (has(part, t)) inputs.push_back(busy_[at(person)][at(t)]);
    const std::vector<int> sums = sat_.count(inputs, most + 1, true);
    if (least > static_cast<int>(sums.size())) sat_.clause(std::initializer_list<int>{});
    else if (least > 0) sat_.clause({sums[at(least - 1)]});
    if (most < static_cast<int>(sums.size())) sat_.clause({-sums[at(most)]});
  }
}

/// Buffers, limits, quotas and ways between far sites.
void SatModel::rules(int person) {
  const Participant& who = in_.problem->participants[at(person)];
  const auto& own = in_.meetings_of[at(person)];
  for (int k = 1; k <= who.buffer; ++k)
    for (int t = 0; t + k < in_.slots; ++t)
      sat_.clause({-busy_[at(person)][at(t)], -busy_[at(person)][at(t + k)]});
  // More requests than slots: without the count a solver tries every pigeon in every hole.
  const int room = std::popcount(who.available & first_slots(in_.slots));
  const bool crowded = who.parallel == 1 && static_cast<int>(own.size()) > room;
  const int most = who.max_meetings >= 0 ? std::min(room, who.max_meetings) : room;
  if (who.max_meetings >= 0 || crowded || who.quota > 0) {
    std::vector<int> placed;
    for (int m : own) {
      if (left_out_[at(m)] != 0) {
        placed.push_back(-left_out_[at(m)]);
        continue;
      }
      const int always = sat_.variable();
      sat_.clause({always});
      placed.push_back(always);
    }
    if (who.max_meetings >= 0 && who.parallel != 1) sat_.at_most(placed, who.max_meetings);
    else if (who.max_meetings >= 0 || crowded) sat_.at_most(placed, most);
    const int quota = std::min(who.quota, static_cast<int>(own.size()));
    if (quota > 0) {
      const std::vector<int> sums = sat_.count(placed, quota, true);
      for (int i = 0; i < quota; ++i) shortage_.push_back(-sums[at(i)]);
    }
  }
  const int travel = in_.problem->travel_slots;
  if (travel == 0) return;
  for (std::size_t i = 0; i < own.size(); ++i)
    for (std::size_t j = 0; j < own.size(); ++j) {
      if (in_.problem->meetings[at(own[i])].site >= in_.problem->meetings[at(own[j])].site) continue;
      for (int t = 0; t < in_.slots; ++t)
        for (int u = std::max(0, t - travel); u <= std::min(in_.slots - 1, t + travel); ++u) {
          const int a = x_[at(own[i])][at(t)], b = x_[at(own[j])][at(u)];
          if (a != 0 && b != 0) sat_.clause({-a, -b});
        }
    }
}

/// Every meeting is counted through one of its participants, chosen so that few are needed.
void SatModel::counters() {
  for (int c = 0; c < static_cast<int>(in_.counters.size()); ++c) {
    std::vector<int> star(at(in_.meetings), -1);
    std::vector<int> degree(at(in_.people));
    std::vector<std::uint8_t> open(at(in_.meetings));
    int left = 0;
    bool pairs = true;
    for (int m = 0; m < in_.meetings; ++m) {
      const auto& own = in_.counters_of[at(m)];
      if (std::find(own.begin(), own.end(), c) == own.end()) {
        pairs = false;
        continue;
      }
      open[at(m)] = 1;
      ++left;
      const auto& members = in_.problem->meetings[at(m)].participants;
      pairs = pairs && members.size() == 2;
      for (int p : members) degree[at(p)] += in_.problem->participants[at(p)].parallel == 1;
    }
    while (left > 0) {
      const int hub = static_cast<int>(std::max_element(degree.begin(), degree.end()) - degree.begin());
      if (degree[at(hub)] == 0) break;
      for (int m : in_.meetings_of[at(hub)]) {
        if (!open[at(m)]) continue;
        open[at(m)] = 0;
        star[at(m)] = hub;
        --left;
        for (int p : in_.problem->meetings[at(m)].participants)
          degree[at(p)] -= in_.problem->participants[at(p)].parallel == 1;
      }
    }
    star_of_.push_back(std::move(star));
    for (const Participant& person : in_.problem->participants) pairs = pairs && person.parallel == 1;
    // All pairs of singles: busy participants are twice the meetings, so that their count alone would do.
    const bool by_people = pairs && shape_.with_breaks;
    for (int t = 0; t < in_.slots; ++t) {
      if (shape_.stars || !by_people) stars(c, t);
      if (!by_people) continue;
      // Twice as many people as meetings: prunes as soon as the busy slots are known.
      std::vector<int> busy;
      for (int p = 0; p < in_.people; ++p)
        if (busy_[at(p)][at(t)] != 0) busy.push_back(busy_[at(p)][at(t)]);
      sat_.at_most(busy, 2 * in_.counters[at(c)].capacity[at(t)]);
    }
  }
}

void SatModel::stars(int counter, int slot) {
  std::vector<std::vector<int>> groups(at(in_.people));
  std::vector<int> inputs;
  for (int m = 0; m < in_.meetings; ++m) {
    const auto& own = in_.counters_of[at(m)];
    const int x = x_[at(m)][at(slot)];
    if (x == 0 || std::find(own.begin(), own.end(), counter) == own.end()) continue;
    const int hub = star_of_[at(counter)][at(m)];
    if (hub < 0) inputs.push_back(x);
    else groups[at(hub)].push_back(x);
  }
  for (int p = 0; p < in_.people; ++p) {
    auto& group = groups[at(p)];
    if (group.empty()) continue;
    std::size_t possible = 0;
    for (int m : in_.meetings_of[at(p)]) possible += x_[at(m)][at(slot)] != 0;
    if (group.size() == 1) {
      inputs.push_back(group[0]);
    } else if (group.size() == possible) {
      inputs.push_back(busy_[at(p)][at(slot)]);
    } else {
      const int any = sat_.variable();
      for (int x : group) sat_.clause({-x, any});
      group.push_back(-any);
      sat_.clause(group);
      inputs.push_back(any);
    }
  }
  sat_.at_most(inputs, in_.counters[at(counter)].capacity[at(slot)]);
}

/// Literals "not later than slot t" make an order propagate to both sides at once.
const std::vector<int>& SatModel::until(int meeting) {
  std::vector<int>& ladder = until_[meeting];
  if (!ladder.empty()) return ladder;
  for (int t = 0; t < in_.slots; ++t) ladder.push_back(sat_.variable());
  for (int t = 0; t < in_.slots; ++t) {
    const int x = x_[at(meeting)][at(t)], here = ladder[at(t)];
    const int before = t > 0 ? ladder[at(t - 1)] : 0;
    std::vector<int> cause{-here};
    if (x != 0) sat_.clause({-x, here});
    if (x != 0) cause.push_back(x);
    if (before != 0) {
      sat_.clause({-before, here});
      cause.push_back(before);
      if (x != 0) sat_.clause({-x, -before});
    }
    sat_.clause(cause);
  }
  return ladder;
}

void SatModel::order() {
  for (auto [earlier, later] : in_.order) {
    const std::vector<int> first = until(earlier), second = until(later);
    sat_.clause({-second[0]});
    for (int t = 1; t < in_.slots; ++t) sat_.clause({-second[at(t)], first[at(t - 1)]});
  }
}

void SatModel::goals() {
  if (!shortage_.empty()) sum_shortage_ = sat_.count(shortage_, shape_.top_shortage + 1, false);
  if (shape_.sums_breaks && !excess_.empty())
    sum_breaks_ = sat_.count(excess_, shape_.top_breaks + 1, false);
}

void SatModel::limit(std::vector<int>& assumptions, const std::vector<int>& sums, int most) {
  if (most < static_cast<int>(sums.size()))
    assumptions.push_back(-sums[static_cast<std::size_t>(std::max(0, most))]);
}

SatAnswer SatModel::ask(const std::vector<int>& assumptions, std::int64_t conflicts,
                        const std::function<bool()>& stop) {
  const SatAnswer answer = sat_.solve(assumptions, conflicts, stop);
  hopeless_ = answer == SatAnswer::no &&
              std::none_of(assumptions.begin(), assumptions.end(),
                           [&](int literal) { return sat_.failed(literal); });
  return answer;
}

SatAnswer SatModel::solve(std::optional<int> shortage, std::optional<int> dropped,
                          std::int64_t conflicts, const std::function<bool()>& stop) {
  std::vector<int> assumptions;
  if (shortage) limit(assumptions, sum_shortage_, *shortage);
  if (dropped) limit(assumptions, sum_dropped_, *dropped);
  return ask(assumptions, conflicts, stop);
}

SatAnswer SatModel::solve_spared(int shortage, int dropped, const std::vector<int>& spared,
                                 std::int64_t conflicts, const std::function<bool()>& stop) {
  std::vector<int> assumptions = spared;
  limit(assumptions, sum_shortage_, shortage);
  limit(assumptions, sum_dropped_, dropped);
  return ask(assumptions, conflicts, stop);
}

std::vector<int> SatModel::failed_of(const std::vector<int>& spared) const {
  std::vector<int> out;
  for (int literal : spared)
    if (sat_.failed(literal)) out.push_back(literal);
  return out;
}

SatAnswer SatModel::solve_near(const std::vector<int>& slots,
                               const std::vector<std::uint8_t>& open, int shortage, int dropped,
                               int breaks, std::int64_t conflicts,
                               const std::function<bool()>& stop) {
  if (breaks < base_breaks_) return SatAnswer::no;
  std::vector<int> assumptions;
  limit(assumptions, sum_shortage_, shortage);
  limit(assumptions, sum_dropped_, dropped);
  limit(assumptions, sum_breaks_, breaks - base_breaks_);
  for (int m = 0; m < in_.meetings; ++m) {
    const int slot = slots[at(m)];
    const int kept = slot >= 0 ? x_[at(m)][at(slot)] : left_out_[at(m)];
    if (open[at(m)] == 0 && kept != 0) assumptions.push_back(kept);
  }
  return sat_.solve(assumptions, conflicts, stop);
}

std::vector<int> SatModel::slots() const {
  std::vector<int> out(at(in_.meetings), no_slot);
  for (int m = 0; m < in_.meetings; ++m)
    for (int t = 0; t < in_.slots; ++t) {
      if (x_[at(m)][at(t)] == 0 || !sat_.value(x_[at(m)][at(t)])) continue;
      if (out[at(m)] == no_slot || (!preferred_.empty() && preferred_[at(m)] == t)) out[at(m)] = t;
    }
  return out;
}

void SatModel::prefer(const std::vector<int>& slots) {
  preferred_ = slots;
  for (int m = 0; m < in_.meetings; ++m)
    for (int t = 0; t < in_.slots; ++t)
      if (const int x = x_[at(m)][at(t)]; x != 0) sat_.phase(slots[at(m)] == t ? x : -x);
}

void SatModel::count_changes(const std::vector<int>& slots, int top) {
  std::vector<int> moved;
  for (int m = 0; m < in_.meetings; ++m) {
    const int old = slots[at(m)];
    if (old >= 0 && x_[at(m)][at(old)] != 0) moved.push_back(-x_[at(m)][at(old)]);
  }
  if (!moved.empty()) sum_changes_ = sat_.count(moved, top + 1, false);
}

SatAnswer SatModel::solve_changes(int dropped, int changes, std::int64_t conflicts,
                                  const std::function<bool()>& stop) {
  std::vector<int> assumptions;
  limit(assumptions, sum_dropped_, dropped);
  limit(assumptions, sum_changes_, changes);
  return sat_.solve(assumptions, conflicts, stop);
}

}  // namespace dh::meetings

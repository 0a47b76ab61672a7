#include "features/meetings/local_search.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace dh::meetings {
namespace {

constexpr std::size_t longest_chain = 160;

}  // namespace

LocalSearch::LocalSearch(const Instance& instance, std::uint64_t seed, const Prices& prices)
    : in_(instance), aimed_(is_aimed(instance)), table_(instance, fitted(instance, prices)), random_(seed) {
  mark_.assign(at(in_.meetings), 0);
  person_mark_.assign(at(in_.people), 0);
  shift_.assign(in_.counters.size(), 0);
  unplaced_at_.assign(at(in_.meetings), -1);
  uneasy_at_.assign(at(in_.people), -1);
  for (int m = 0; m < in_.meetings; ++m) set_unplaced(m, true);
  cost_ = best_cost_ = table_.total_cost();
}

void LocalSearch::set_unplaced(int meeting, bool unplaced) {
  int& place = unplaced_at_[at(meeting)];
  if (unplaced == (place >= 0)) return;
  if (unplaced) {
    place = static_cast<int>(unplaced_.size());
    unplaced_.push_back(meeting);
    return;
  }
  const int last = unplaced_.back();
  unplaced_[at(place)] = last;
  unplaced_at_[at(last)] = place;
  unplaced_.pop_back();
  place = -1;
}

void LocalSearch::note_person(int person) {
  const SlotMask busy = table_.busy(person);
  const bool uneasy = busy != 0 && runs_of(busy) - 1 > in_.break_bound[at(person)];
  int& place = uneasy_at_[at(person)];
  if (uneasy == (place >= 0)) return;
  if (uneasy) {
    place = static_cast<int>(uneasy_.size());
    uneasy_.push_back(person);
    return;
  }
  const int last = uneasy_.back();
  uneasy_[at(place)] = last;
  uneasy_at_[at(last)] = place;
  uneasy_.pop_back();
  place = -1;
}

void LocalSearch::load(const std::vector<int>& slots) {
  for (int m = 0; m < in_.meetings; ++m)
    if (table_.slot_of(m) >= 0) table_.take(m);
  for (int m = 0; m < in_.meetings; ++m) {
    const int slot = slots[at(m)];
    bool good = slot >= 0 && has(in_.domain[at(m)], slot);
    if (good)
      for (int p : table_.people_of(m))
        good = good && (!table_.is_single(p) || !has(table_.busy(p), slot));
    if (good) table_.put(m, slot);
    set_unplaced(m, !good);
  }
  for (int p = 0; p < in_.people; ++p) note_person(p);
  cost_ = best_cost_ = table_.total_cost();
}

void LocalSearch::construct() {
  std::vector<int> order(at(in_.meetings));
  std::iota(order.begin(), order.end(), 0);
  std::vector<int> slack(at(in_.meetings));
  for (int m = 0; m < in_.meetings; ++m) {
    const Meeting& meeting = in_.problem->meetings[at(m)];
    std::size_t degree = 0;
    for (int p : meeting.participants) degree = std::max(degree, in_.meetings_of[at(p)].size());
    slack[at(m)] = std::popcount(in_.domain[at(m)]) * 2 - static_cast<int>(degree) * 2;
    if (meeting.optional) slack[at(m)] += 1000 - std::min(meeting.weight, 900);
    if (!in_.chosen.empty()) slack[at(m)] -= 400 * in_.chosen[at(m)];
    if (std::has_single_bit(in_.domain[at(m)])) slack[at(m)] = -1000;
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return slack[at(a)] < slack[at(b)]; });
  for (int m : order)
    if (table_.slot_of(m) < 0) insert(m);
  for (int p = 0; p < in_.people; ++p) note_person(p);
  cost_ = best_cost_ = table_.total_cost();
}

bool LocalSearch::insert(int meeting) {
  SlotMask open = in_.domain[at(meeting)];
  for (int p : table_.people_of(meeting))
    if (table_.is_single(p)) open &= ~table_.busy(p);
  int best_slot = no_slot, best_rise = 0;
  for (; open != 0; open &= open - 1) {
    const int t = std::countr_zero(open);
    if (!table_.fits(meeting, t)) continue;
    int rise = 0;
    for (int p : table_.people_of(meeting))
      rise += table_.plain_cost(p, table_.busy(p) | bit(t)) - table_.plain_cost(p, table_.busy(p));
    // Emptier slots first among equals, so that no slot fills up early.
    for (int c : in_.counters_of[at(meeting)]) rise -= std::min(table_.room(c, t), 64) / 16;
    if (best_slot != no_slot && rise >= best_rise) continue;
    best_slot = t;
    best_rise = rise;
  }
  if (best_slot == no_slot) {
    for (int attempt = 0; attempt < 24; ++attempt)
      if (try_insert(meeting, 0)) return true;
    return false;
  }
  bool rules = table_.is_ordered(meeting);
  for (int p : table_.people_of(meeting)) rules = rules || !table_.is_plain(p);
  const std::int64_t before = rules ? table_.order_cost(meeting) : 0;
  std::int64_t change = -before;
  for (int p : table_.people_of(meeting)) change -= rules ? table_.person_cost(p) : 0;
  table_.put(meeting, best_slot);
  for (int p : table_.people_of(meeting)) change += rules ? table_.person_cost(p) : 0;
  change += rules ? table_.order_cost(meeting) : 0;
  if (rules && change >= table_.unplaced_cost(meeting)) {
    table_.take(meeting);
    return false;
  }
  set_unplaced(meeting, false);
  return true;
}

bool LocalSearch::gather(int meeting, int to) {
  const int from = table_.slot_of(meeting);
  ++epoch_;
  chain_.clear();
  chain_.push_back(meeting);
  mark_[at(meeting)] = epoch_;
  for (std::size_t i = 0; i < chain_.size(); ++i) {
    const int current = chain_[i];
    const int other = table_.slot_of(current) == from ? to : from;
    if (!has(in_.domain[at(current)], other)) return false;
    for (int p : table_.people_of(current)) {
      if (!table_.is_single(p)) continue;
      const int next = table_.occupant(p, other);
      if (next < 0 || mark_[at(next)] == epoch_) continue;
      if (chain_.size() >= longest_chain) return false;
      mark_[at(next)] = epoch_;
      chain_.push_back(next);
    }
  }
  return true;
}

/// Participants whose cost the chain may change, once each; all members when a rule is at stake.
int LocalSearch::chain_cost(int from, int to) {
  int cost = 0;
  touched_.clear();
  const std::uint32_t stamp = epoch_;
  for (int m : chain_) {
    if (table_.is_ordered(m)) cost += table_.order_cost(m);
    for (int p : table_.people_of(m)) {
      if (person_mark_[at(p)] == stamp) continue;
      person_mark_[at(p)] = stamp;
      touched_.push_back(p);
      cost += table_.person_cost(p);
    }
  }
  for (int c = 0; c < static_cast<int>(in_.counters.size()); ++c) {
    cost += table_.counter_cost(c, from);
    if (to != from) cost += table_.counter_cost(c, to);
  }
  // The stamp is spent: the next call of this kind must count everybody again.
  for (int p : touched_) person_mark_[at(p)] = 0;
  return cost;
}

void LocalSearch::apply_chain(int from, int to) {
  for (int& m : chain_) {
    const bool forward = table_.slot_of(m) == from;
    table_.take(m);
    m = forward ? m : ~m;
  }
  for (int& m : chain_) {
    const bool forward = m >= 0;
    if (!forward) m = ~m;
    table_.put(m, forward ? to : from);
  }
}

bool LocalSearch::accept(int change, double temperature) {
  if (change <= 0) return true;
  if (temperature <= 0) return false;
  return static_cast<double>(change) <= daring_.draw(random_, temperature);
}

bool LocalSearch::try_swap(int meeting, int to, double temperature) {
  const int from = table_.slot_of(meeting);
  if (!gather(meeting, to)) return false;
  bool rules = false;
  int change = 0;
  touched_.clear();
  for (int m : chain_) {
    const int here = table_.slot_of(m), there = here == from ? to : from;
    rules = rules || table_.is_ordered(m);
    for (int c : in_.counters_of[at(m)]) shift_[at(c)] += here == from ? 1 : -1;
    for (int p : table_.people_of(m)) {
      if (!table_.is_plain(p)) {
        rules = true;
        continue;
      }
      if (table_.occupant(p, there) >= 0) continue;
      const SlotMask busy = table_.busy(p);
      change += table_.plain_cost(p, (busy ^ bit(here)) | bit(there)) - table_.plain_cost(p, busy);
      touched_.push_back(p);
    }
  }
  for (int c = 0; c < static_cast<int>(shift_.size()); ++c) {
    const int shift = shift_[at(c)];
    if (shift == 0) continue;
    change += table_.counter_cost(c, from, -shift) - table_.counter_cost(c, from) +
              table_.counter_cost(c, to, shift) - table_.counter_cost(c, to);
    shift_[at(c)] = 0;
  }
  if (rules) {
    const int before = chain_cost(from, to);
    apply_chain(from, to);
    change = chain_cost(from, to) - before;
    if (!accept(change, temperature)) {
      apply_chain(from, to);
      return false;
    }
  } else {
    if (!accept(change, temperature)) return false;
    apply_chain(from, to);
  }
  cost_ += change;
  for (int p : touched_) note_person(p);
  return true;
}

bool LocalSearch::try_insert(int meeting, double temperature) {
  const SlotMask domain = in_.domain[at(meeting)];
  if (domain == 0) return false;
  SlotMask open = domain;
  int blocked = 0;
  for (int p : table_.people_of(meeting))
    if (table_.is_single(p)) open &= ~table_.busy(p);
  SlotMask wanted = domain;
  if (open != 0 && random_.below(4) != 0) wanted = open;
  if (open == 0 && table_.people_of(meeting).size() == 2) {
    // Slots where one of the two is free need one chain only.
    SlotMask half = 0;
    for (int p : table_.people_of(meeting)) half |= domain & ~table_.busy(p);
    if (half != 0) wanted = half;
  }
  const int slot = pick(random_, wanted);
  for (int p : table_.people_of(meeting))
    blocked += table_.is_single(p) && has(table_.busy(p), slot);
  if (blocked == 1 && (temperature <= 0 || random_.below(4) != 0))
    return chain_insert(meeting, slot, temperature);
  if (blocked > 0 && temperature <= 0) return false;
  return eject_into(meeting, slot, temperature);
}

/// The one participant who is busy in `slot` is freed by a chain to another slot.
bool LocalSearch::chain_insert(int meeting, int slot, double temperature) {
  int blocker = -1, person = -1;
  for (int p : table_.people_of(meeting))
    if (table_.is_single(p) && table_.occupant(p, slot) >= 0) {
      blocker = table_.occupant(p, slot);
      person = p;
    }
  SlotMask free = in_.domain[at(blocker)] & ~table_.busy(person);
  for (int attempt = 0; attempt < 6 && free != 0; ++attempt) {
    const int other = pick(random_, free);
    free &= ~bit(other);
    if (!gather(blocker, other)) continue;
    bool clear = true;
    for (int p : table_.people_of(meeting)) {
      const int arrives = table_.is_single(p) ? table_.occupant(p, other) : -1;
      clear = clear && (arrives < 0 || mark_[at(arrives)] != epoch_);
    }
    if (!clear) continue;
    chain_.push_back(meeting);
    const int before = chain_cost(slot, other) + table_.unplaced_cost(meeting);
    chain_.pop_back();
    apply_chain(slot, other);
    table_.put(meeting, slot);
    chain_.push_back(meeting);
    const int change = chain_cost(slot, other) - before;
    if (accept(change, temperature)) {
      cost_ += change;
      set_unplaced(meeting, false);
      for (int p : touched_) note_person(p);
      return true;
    }
    chain_.pop_back();
    table_.take(meeting);
    apply_chain(other, slot);
  }
  return false;
}

bool LocalSearch::eject_into(int meeting, int slot, double temperature) {
  ++epoch_;
  chain_.clear();
  chain_.push_back(meeting);
  int before = table_.unplaced_cost(meeting);
  for (int p : table_.people_of(meeting)) {
    const int holder = table_.is_single(p) ? table_.occupant(p, slot) : -1;
    if (holder < 0 || std::find(chain_.begin(), chain_.end(), holder) != chain_.end()) continue;
    if (std::has_single_bit(in_.domain[at(holder)])) return false;
    chain_.push_back(holder);
  }
  before += chain_cost(slot, slot);
  int after = 0;
  for (std::size_t i = 1; i < chain_.size(); ++i) {
    table_.take(chain_[i]);
    after += table_.unplaced_cost(chain_[i]);
  }
  table_.put(meeting, slot);
  after += chain_cost(slot, slot);
  if (accept(after - before, temperature)) {
    cost_ += after - before;
    set_unplaced(meeting, false);
    for (std::size_t i = 1; i < chain_.size(); ++i) set_unplaced(chain_[i], true);
    for (int p : touched_) note_person(p);
    return true;
  }
  table_.take(meeting);
  for (std::size_t i = 1; i < chain_.size(); ++i) table_.put(chain_[i], slot);
  return false;
}

/// A meeting at the edge of a run of somebody with a break, towards a slot near his other meetings.
bool LocalSearch::pick_break(double temperature) {
  const int person = uneasy_[at(random_.below(static_cast<int>(uneasy_.size())))];
  if (!table_.is_single(person)) return false;
  const SlotMask busy = table_.busy(person);
  const SlotMask edges = edges_of(busy);
  SlotMask gaps = ~busy & ((busy << 1) | (busy >> 1)) & first_slots(in_.slots) &
                  in_.problem->participants[at(person)].available;
  if (edges == 0 || (!aimed_ && gaps == 0)) return false;
  const int from = pick(random_, edges);
  const int meeting = table_.occupant(person, from);
  if (aimed_ && meeting >= 0) {
    gaps = beside(busy, from) & in_.domain[at(meeting)];
    SlotMask good = gaps;  // where the others gain too, or lose nothing
    for (int p : table_.people_of(meeting))
      if (p != person) good &= beside(table_.busy(p), from);
    if (good != 0 && random_.below(4) != 0) gaps = good;
  }
  if (gaps == 0) return false;
  const int to = pick(random_, gaps);
  return meeting >= 0 && try_swap(meeting, to, temperature);
}

/// Half of the time one whose members all have free time left: only those raise the number placed.
int LocalSearch::pick_unplaced() {
  const int count = static_cast<int>(unplaced_.size());
  int meeting = unplaced_[at(random_.below(count))];
  if (random_.below(2) == 0) return meeting;
  for (int attempt = 0; attempt < 16; ++attempt) {
    meeting = unplaced_[at(random_.below(count))];
    bool free = true;
    for (int p : table_.people_of(meeting)) {
      const SlotMask open = in_.problem->participants[at(p)].available & first_slots(in_.slots);
      free = free && (open & ~table_.busy(p)) != 0;
    }
    if (free) break;
  }
  return meeting;
}

void LocalSearch::pick_move(double temperature) {
  if (!unplaced_.empty() && random_.below(8) == 0) {
    try_insert(pick_unplaced(), temperature);
    return;
  }
  if (!uneasy_.empty() && (aimed_ ? random_.below(16) != 0 : random_.below(2) == 0)) {
    pick_break(temperature);
    return;
  }
  const int meeting = random_.below(in_.meetings);
  const int slot = table_.slot_of(meeting);
  if (slot < 0) return;
  const SlotMask targets = in_.domain[at(meeting)] & ~bit(slot);
  if (targets != 0) try_swap(meeting, pick(random_, targets), temperature);
}

void LocalSearch::keep_best(const SearchLimits& limits) {
  best_cost_ = std::min(best_cost_, cost_);
  Found found = measure(table_);
  if (!found.any || !found.better_than(best_)) return;
  best_ = std::move(found);
  if (limits.found) limits.found(best_);
}

void LocalSearch::anneal(const SearchLimits& limits) {
  if (in_.meetings == 0) {
    keep_best(limits);
    return;
  }
  const bool small = is_small(in_);
  const std::int64_t look = std::max<std::int64_t>(1000, small ? 0 : in_.meetings);
  double temperature = limits.start_temperature;
  const double ratio = limits.end_temperature / limits.start_temperature;
  best_cost_ = cost_ = table_.total_cost();
  keep_best(limits);
  for (std::int64_t step = 0;; ++step) {
    if (step % 1000 == 0) {
      if (limits.stop && limits.stop()) break;
      const double part = limits.spent ? limits.spent()
                                       : static_cast<double>(step) /
                                             static_cast<double>(std::max<std::int64_t>(1, limits.steps));
      if (part >= 1) break;
      temperature = limits.start_temperature * std::pow(ratio, part);
      // Precedences between two moved meetings are counted twice in a change: count anew.
      if (!in_.order.empty()) cost_ = table_.total_cost();
    }
    const std::int64_t before = cost_;
    pick_move(temperature);
    if (small ? cost_ < before && cost_ < best_cost_ + 20 : step % look == look - 1)
      keep_best(limits);
    if (limits.goal.any && best_.any && !limits.goal.better_than(best_)) break;
  }
  keep_best(limits);
}

void LocalSearch::make_sound() {
  for (int c = 0; c < static_cast<int>(in_.counters.size()); ++c)
    for (int t = 0; t < in_.slots; ++t)
      for (int m = in_.meetings - 1; m >= 0 && table_.room(c, t) < 0; --m) {
        const auto& own = in_.counters_of[at(m)];
        if (table_.slot_of(m) != t || std::find(own.begin(), own.end(), c) == own.end()) continue;
        table_.take(m);
        set_unplaced(m, true);
      }
  for (int m = 0; m < in_.meetings; ++m) {
    if (table_.slot_of(m) < 0) continue;
    bool broken = table_.order_cost(m) > 0 && table_.is_ordered(m);
    for (int p : table_.people_of(m)) {
      if (table_.is_plain(p)) continue;
      const int slot = table_.slot_of(m);
      const int with = table_.person_cost(p);
      table_.take(m);
      broken = broken || with - table_.person_cost(p) >= table_.prices().rule;
      table_.put(m, slot);
    }
    if (!broken) continue;
    table_.take(m);
    set_unplaced(m, true);
  }
  cost_ = best_cost_ = table_.total_cost();
  keep_best({});
}

}  // namespace dh::meetings

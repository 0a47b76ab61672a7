#include "features/meetings/repair.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <set>

#include "features/meetings/hall.hpp"
#include "features/meetings/reasons.hpp"
#include "features/meetings/sat_model.hpp"

namespace dh::meetings {
namespace {

constexpr std::size_t longest_chain = 24;
constexpr std::int64_t proof_conflicts = 4000;

}  // namespace

RepairDesk::RepairDesk(Problem problem, Schedule published)
    : problem_(std::move(problem)), schedule_(std::move(published)), instance_(compile(problem_)) {
  table_ = std::make_unique<Timetable>(instance_, Prices{});
  int tables = 0;
  for (const PlaceClass& place : problem_.places) tables += place.count;
  taken_.assign(problem_.slots.size(), std::vector<std::uint8_t>(at(tables) + 1));
  SlotMask past = 0;
  for (std::size_t t = 0; t < problem_.slots.size(); ++t)
    if (problem_.slots[t].past) past |= bit(static_cast<int>(t));
  for (int m = 0; m < instance_.meetings; ++m) {
    // The propagated domain depends on fixed neighbours that may go away: start from the plain one.
    instance_.domain[at(m)] = domain_of(problem_, problem_.meetings[at(m)]) & ~past;
    const Placement& own = schedule_[at(m)];
    if (own.slot == no_slot) continue;
    table_->put(m, own.slot);
    taken_[at(own.slot)][at(own.table)] = 1;
    if (problem_.meetings[at(m)].locked || has(past, own.slot)) instance_.domain[at(m)] = bit(own.slot);
  }
  cancelled_.assign(at(instance_.meetings), 0);
  mark_.assign(at(instance_.meetings), 0);
  noted_.assign(at(instance_.meetings), 0);
}

RepairDesk::~RepairDesk() = default;

bool RepairDesk::is_still(int meeting, const Schedule& schedule) const {
  const int slot = schedule[at(meeting)].slot;
  return problem_.meetings[at(meeting)].locked ||
         (slot >= 0 && problem_.slots[at(slot)].past);
}

Repair RepairDesk::repair(const Disruption& disruption, bool prove) {
  journal_.clear();
  ++repair_number_;
  homeless_.clear();
  forced_ = surely_dropped_ = 0;
  if (disruption.kind == Disruption::Kind::place_closed) lose_place(disruption);
  else lose_participant(disruption);
  if (disruption.kind != Disruption::Kind::place_closed)
    count_surely_dropped(disruption.participant);
  std::stable_sort(homeless_.begin(), homeless_.end(), [&](int a, int b) {
    const Meeting &x = problem_.meetings[at(a)], &y = problem_.meetings[at(b)];
    if (x.optional != y.optional) return !x.optional;
    return x.weight > y.weight;
  });
  for (int m : homeless_) rehome(m);
  drop_dependents();
  Repair out = difference();
  int moved = 0, lost = 0;
  for (const MeetingChange& change : out.changes) moved += !cancelled_[at(change.meeting)];
  for (const Unplaced& row : out.dropped) lost += !cancelled_[at(row.meeting)];
  // Every meeting that had to change has changed, and nothing else has.
  out.proven_least = moved == forced_ && lost == surely_dropped_;
  if (out.proven_least || !prove || instance_.meetings > largest_proven) return out;
  const bool least = prove_least(before());
  out = difference();
  out.proven_least = least;
  return out;
}

/// What waits for a meeting that is not held any more goes too; what is locked is freed from the order.
void RepairDesk::drop_dependents() {
  bool again = true;
  while (again) {
    again = false;
    for (auto [earlier, later] : std::vector(instance_.order)) {
      if (schedule_[at(later)].slot == no_slot || schedule_[at(earlier)].slot != no_slot) continue;
      if (!is_still(later, schedule_)) {
        displace(later);
        again = true;
        continue;
      }
      std::erase(instance_.order, std::pair(earlier, later));
      std::erase(problem_.meetings[at(later)].after, earlier);
    }
  }
}

/// The problem of the proof: whatever may move may also be left out; breaks do not count.
Problem RepairDesk::loosened(const Schedule& before, Instance& free) const {
  Problem copy = problem_;
  copy.fairness = no_fairness;
  for (Participant& person : copy.participants) person.quota = 0;
  for (std::size_t m = 0; m < before.size(); ++m) {
    Meeting& own = copy.meetings[m];
    const bool gone = cancelled_[m] != 0 || before[m].slot == no_slot;
    own.optional = gone || !is_still(static_cast<int>(m), before);
    own.weight = own.optional && !gone ? std::clamp(own.weight, 1, 50) : 1;
    if (gone) free.domain[m] = 0;
  }
  return copy;
}

/// Fewest dropped, then fewest moved, both raised from below by SAT. True when proven.
bool RepairDesk::prove_least(const Schedule& before) {
  Instance free = instance_;
  const Problem copy = loosened(before, free);
  free.problem = &copy;
  std::vector<int> published;
  int dropped = 0, moves = 0, least_dropped = 0;
  for (std::size_t m = 0; m < before.size(); ++m) {
    const int slot = before[m].slot;
    published.push_back(slot);
    least_dropped += free.domain[m] == 0;
    if (schedule_[m].slot == no_slot) dropped += copy.meetings[m].weight;
    moves += slot >= 0 && has(free.domain[m], slot) && schedule_[m].slot != slot;
  }
  if (dropped > 400) return false;
  const int top = moves + dropped + 1;
  SatShape shape;
  shape.with_breaks = false;
  shape.top_dropped = dropped;
  SatModel model(free, shape);
  model.prefer(published);
  model.count_changes(published, top);
  for (; least_dropped <= dropped; ++least_dropped) {
    const SatAnswer possible = model.solve_changes(least_dropped, top, proof_conflicts, {});
    if (possible == SatAnswer::stopped) return false;
    if (possible == SatAnswer::no) continue;
    for (int changes = 0;; ++changes) {
      if (least_dropped == dropped && changes >= moves) return true;
      const SatAnswer answer = model.solve_changes(least_dropped, changes, proof_conflicts, {});
      if (answer == SatAnswer::stopped) return false;
      if (answer == SatAnswer::no) continue;
      adopt(model.slots(), before);
      return true;
    }
  }
  return true;
}

/// The only door to the schedule: what was there before the repair is kept in the journal.
void RepairDesk::set(int meeting, Placement placement) {
  if (noted_[at(meeting)] != repair_number_) {
    noted_[at(meeting)] = repair_number_;
    journal_.push_back({meeting, schedule_[at(meeting)]});
  }
  const Placement& old = schedule_[at(meeting)];
  if (old.slot != no_slot) taken_[at(old.slot)][at(old.table)] = 0;
  schedule_[at(meeting)] = placement;
  if (placement.slot != no_slot) taken_[at(placement.slot)][at(placement.table)] = 1;
}

Schedule RepairDesk::before() const {
  Schedule out = schedule_;
  for (const auto& [meeting, placement] : journal_) out[at(meeting)] = placement;
  return out;
}

void RepairDesk::displace(int meeting) {
  if (schedule_[at(meeting)].slot == no_slot) return;
  table_->take(meeting);
  set(meeting, {});
}

void RepairDesk::lose_participant(const Disruption& disruption) {
  Participant& person = problem_.participants[at(disruption.participant)];
  const SlotMask lost = disruption.slots & first_slots(instance_.slots);
  person.available &= ~lost;
  const bool gone = disruption.kind == Disruption::Kind::cancelled;
  for (int m : instance_.meetings_of[at(disruption.participant)]) {
    const int slot = schedule_[at(m)].slot;
    if (slot != no_slot && problem_.slots[at(slot)].past) continue;
    const bool hit = slot == no_slot || has(lost, slot);
    // A locked meeting that can be held stays; one that cannot is dropped, never moved.
    const bool locked = problem_.meetings[at(m)].locked;
    if (!locked || hit) instance_.domain[at(m)] &= ~lost;
    if (slot == no_slot || !hit) continue;
    displace(m);
    if (gone || locked) {
      cancelled_[at(m)] = 1;
      problem_.meetings[at(m)].optional = true;
      instance_.domain[at(m)] = 0;
    } else {
      homeless_.push_back(m);
      ++forced_;
    }
  }
}

/// Only where one left-out meeting weighs as much as another; else the proof has to weigh them.
void RepairDesk::count_surely_dropped(int participant) {
  std::vector<int> open;
  bool equal = problem_.participants[at(participant)].parallel == 1;
  for (int m : instance_.meetings_of[at(participant)]) {
    if (cancelled_[at(m)]) continue;
    if (schedule_[at(m)].slot == no_slot && noted_[at(m)] != repair_number_) continue;
    if (!open.empty())
      equal = equal && problem_.meetings[at(m)].weight == problem_.meetings[at(open[0])].weight;
    open.push_back(m);
  }
  if (equal) surely_dropped_ = static_cast<int>(open.size()) - most_placed(open, instance_.domain);
}

void RepairDesk::lose_place(const Disruption& disruption) {
  PlaceClass& place = problem_.places[at(disruption.place)];
  SlotMask lost = disruption.slots & first_slots(instance_.slots) & ~place.closed;
  for (std::size_t t = 0; t < problem_.slots.size(); ++t)
    if (problem_.slots[t].past) lost &= ~bit(static_cast<int>(t));
  place.closed |= lost;
  for (int c = 0; c < static_cast<int>(instance_.counters.size()); ++c) {
    Counter& counter = instance_.counters[at(c)];
    if (!counter.is_place || counter.site != place.site || counter.number > place.seats) continue;
    for (int t = 0; t < instance_.slots; ++t) {
      if (!has(lost, t)) continue;
      counter.capacity[at(t)] -= place.count;
      table_->set_capacity(c, t, counter.capacity[at(t)]);
    }
  }
  std::vector<int> hit;
  for (int m = 0; m < instance_.meetings; ++m) {
    const Placement& own = schedule_[at(m)];
    if (own.slot != no_slot && has(lost, own.slot) && own.table > 0 &&
        class_of(own.table) == &place)
      hit.push_back(m);
  }
  std::stable_sort(hit.begin(), hit.end(), [&](int a, int b) {
    return problem_.meetings[at(a)].locked > problem_.meetings[at(b)].locked;
  });
  for (int m : hit) {
    const bool locked = problem_.meetings[at(m)].locked;
    if (move_table(m)) {
      ++forced_;
      continue;
    }
    displace(m);
    cancelled_[at(m)] = locked;
    if (locked) continue;
    homeless_.push_back(m);
    ++forced_;
  }
}

/// Another table at the same time; a locked meeting may take that of one that is not.
bool RepairDesk::move_table(int meeting) {
  const Placement own = schedule_[at(meeting)];
  int table = free_table(meeting, own.slot);
  if (table == 0 && problem_.meetings[at(meeting)].locked) {
    for (int other = 0; other < instance_.meetings && table == 0; ++other) {
      if (other == meeting || schedule_[at(other)].slot != own.slot || is_still(other, schedule_)) continue;
      const int candidate = schedule_[at(other)].table;
      const PlaceClass* place = candidate > 0 ? class_of(candidate) : nullptr;
      const Meeting& need = problem_.meetings[at(meeting)];
      if (place == nullptr || has(place->closed, own.slot) || place->seats < need.seats ||
          place->site != need.site)
        continue;
      table = candidate;
      displace(other);
      homeless_.push_back(other);
    }
  }
  if (table == 0) return false;
  set(meeting, {own.slot, table});
  return true;
}

const PlaceClass* RepairDesk::class_of(int table) const {
  int first = 1;
  for (const PlaceClass& place : problem_.places) {
    if (table < first + place.count) return &place;
    first += place.count;
  }
  return nullptr;
}

/// The smallest free place that serves; 0 when there is none.
int RepairDesk::free_table(int meeting, int slot) const {
  const Meeting& own = problem_.meetings[at(meeting)];
  int first = 1, best = 0, best_seats = 1 << 30;
  for (const PlaceClass& place : problem_.places) {
    const bool serves = place.site == own.site && place.seats >= own.seats &&
                        !has(place.closed, slot) && place.seats < best_seats;
    for (int i = first; serves && i < first + place.count; ++i) {
      if (taken_[at(slot)][at(i)] != 0) continue;
      best = i;
      best_seats = place.seats;
      break;
    }
    first += place.count;
  }
  return best;
}

void RepairDesk::settle(int meeting, int slot, int table) {
  table_->put(meeting, slot);
  if (table == 0 && problem_.meetings[at(meeting)].seats > 0) table = free_table(meeting, slot);
  set(meeting, {slot, table});
}

bool RepairDesk::breaks_rule(int meeting, const std::vector<int>& chain) const {
  auto bad = [&](int m) {
    if (table_->order_cost(m) > 0) return true;
    for (int c : instance_.counters_of[at(m)])
      if (table_->room(c, table_->slot_of(m)) < 0) return true;
    for (int p : table_->people_of(m)) {
      if (!table_->is_plain(p) && table_->rule_violations(p) > 0) return true;
      const int fairness = problem_.fairness;
      if (fairness != no_fairness &&
          breaks_of(problem_.participants[at(p)], table_->busy(p)) > fairness)
        return true;
    }
    return false;
  };
  return bad(meeting) || std::any_of(chain.begin(), chain.end(), bad);
}

/// Rising disturbance: a free slot, else the shortest chain, else the meeting is dropped.
void RepairDesk::rehome(int meeting) {
  Move best;
  for (SlotMask rest = instance_.domain[at(meeting)]; rest != 0; rest &= rest - 1) {
    const int t = std::countr_zero(rest);
    if (!table_->fits(meeting, t)) continue;
    if (problem_.meetings[at(meeting)].seats > 0 && free_table(meeting, t) == 0) continue;
    int cost = 0;
    for (int p : table_->people_of(meeting)) cost -= table_->person_cost(p);
    table_->put(meeting, t);
    const bool bad = breaks_rule(meeting, {});
    for (int p : table_->people_of(meeting)) cost += table_->person_cost(p);
    table_->take(meeting);
    if (bad || (best.slot != no_slot && cost >= best.cost)) continue;
    best.slot = t;
    best.cost = cost;
  }
  if (best.slot == no_slot)
    for (SlotMask rest = instance_.domain[at(meeting)]; rest != 0; rest &= rest - 1)
      try_chain(meeting, std::countr_zero(rest), best);
  if (best.slot == no_slot) return;
  std::vector<int> targets;
  for (int m : best.chain)
    targets.push_back(schedule_[at(m)].slot == best.slot ? best.other : best.slot);
  for (int m : best.chain) displace(m);
  for (std::size_t i = 0; i < targets.size(); ++i) settle(best.chain[i], targets[i]);
  settle(meeting, best.slot);
}

bool RepairDesk::gather(int meeting, int from, int to, std::vector<int>& chain) {
  ++epoch_;
  chain.assign(1, meeting);
  mark_[at(meeting)] = epoch_;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const int other = table_->slot_of(chain[i]) == from ? to : from;
    if (!has(instance_.domain[at(chain[i])], other) || is_still(chain[i], schedule_)) return false;
    for (int p : table_->people_of(chain[i])) {
      const int next = table_->is_single(p) ? table_->occupant(p, other) : -1;
      if (next < 0 || mark_[at(next)] == epoch_) continue;
      if (chain.size() >= longest_chain) return false;
      mark_[at(next)] = epoch_;
      chain.push_back(next);
    }
  }
  return true;
}

/// One busy participant at `slot` is freed by a chain; kept when it is the shortest so far.
bool RepairDesk::try_chain(int meeting, int slot, Move& best) {
  int blocker = -1;
  for (int p : table_->people_of(meeting)) {
    const int holder = table_->is_single(p) ? table_->occupant(p, slot) : -1;
    if (holder < 0) continue;
    if (blocker >= 0 && holder != blocker) return false;
    blocker = holder;
  }
  if (blocker < 0) return false;
  std::vector<int> chain;
  for (SlotMask rest = instance_.domain[at(blocker)] & ~bit(slot); rest != 0; rest &= rest - 1) {
    const int other = std::countr_zero(rest);
    if (!gather(blocker, slot, other, chain)) continue;
    if (best.slot != no_slot && chain.size() >= best.chain.size()) continue;
    bool clear = true;
    for (int p : table_->people_of(meeting)) {
      const int arrives = table_->is_single(p) ? table_->occupant(p, other) : -1;
      clear = clear && (arrives < 0 || mark_[at(arrives)] != epoch_);
    }
    if (!clear) continue;
    std::vector<int> old;
    for (int m : chain) old.push_back(table_->slot_of(m));
    for (int m : chain) table_->take(m);
    for (std::size_t i = 0; i < chain.size(); ++i)
      table_->put(chain[i], old[i] == slot ? other : slot);
    table_->put(meeting, slot);
    const bool bad = breaks_rule(meeting, chain);
    table_->take(meeting);
    for (int m : chain) table_->take(m);
    for (std::size_t i = 0; i < chain.size(); ++i) table_->put(chain[i], old[i]);
    if (bad) continue;
    best.slot = slot;
    best.other = other;
    best.chain = chain;
  }
  return best.slot == slot;
}

/// Takes over slots found by the proof; unmoved meetings keep or get back their tables.
void RepairDesk::adopt(const std::vector<int>& slots, const Schedule& before) {
  std::vector<int> moved;
  for (int m = 0; m < instance_.meetings; ++m) {
    if (schedule_[at(m)].slot == slots[at(m)]) continue;
    displace(m);
    moved.push_back(m);
  }
  for (int m : moved) {
    const Placement& old = before[at(m)];
    const PlaceClass* place = old.table > 0 ? class_of(old.table) : nullptr;
    if (slots[at(m)] < 0 || old.slot != slots[at(m)] || place == nullptr ||
        has(place->closed, old.slot) || taken_[at(old.slot)][at(old.table)] != 0)
      continue;
    settle(m, old.slot, old.table);
  }
  for (int m : moved)
    if (slots[at(m)] >= 0 && schedule_[at(m)].slot < 0) settle(m, slots[at(m)]);
}

Repair RepairDesk::difference() const {
  Repair out;
  std::set<int> told;
  for (const auto& [meeting, old] : journal_) {
    const Placement& now = schedule_[at(meeting)];
    if (now == old) continue;
    out.changes.push_back({meeting, old, now});
    const auto& people = problem_.meetings[at(meeting)].participants;
    told.insert(people.begin(), people.end());
    if (now.slot == no_slot && old.slot != no_slot)
      out.dropped.push_back({meeting, why_unplaced(*table_, meeting)});
  }
  out.told.assign(told.begin(), told.end());
  return out;
}

}  // namespace dh::meetings

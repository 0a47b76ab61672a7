#include "features/meetings/repair.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "features/meetings/checker.hpp"
#include "features/meetings/generated.hpp"
#include "features/meetings/rng.hpp"
#include "features/meetings/tables.hpp"

namespace dh::meetings {
namespace {

/// The checker's verdict on a repaired timetable: what was dropped may be missing.
void expect_sound(const RepairDesk& desk) {
  Problem problem = desk.problem();
  for (Meeting& meeting : problem.meetings) meeting.optional = true;
  problem.fairness = no_fairness;
  const Verdict verdict = check(problem, desk.schedule());
  // Past meetings of somebody who left later were held: his absence does not count there.
  for (const Violation& violation : verdict.violations)
    ADD_FAILURE() << violation.rule << " " << violation.place;
}

Problem event(std::uint64_t seed, int people, int meetings) {
  EventShape shape;
  shape.people = people;
  shape.meetings = meetings;
  shape.slots = 14;
  shape.tables = meetings / 10;
  shape.seed = seed;
  return generate_event(shape);
}

Schedule timetable(const Problem& problem) {
  SystemTime time;
  SolveOptions options;
  options.steps = 20'000;
  options.threads = 1;
  return solve(problem, options, time).schedule;
}

TEST(MeetingRepair, ACancellationMovesNobodyElse) {
  const Problem problem = event(1, 60, 240);
  const Schedule published = timetable(problem);
  ASSERT_EQ(published.size(), problem.meetings.size());
  RepairDesk desk(problem, published);
  const Repair repair = desk.repair({Disruption::Kind::cancelled, 3}, true);
  EXPECT_TRUE(repair.proven_least);
  EXPECT_FALSE(repair.changes.empty());
  for (const MeetingChange& change : repair.changes) {
    const auto& people = problem.meetings[static_cast<std::size_t>(change.meeting)].participants;
    EXPECT_EQ(std::count(people.begin(), people.end(), 3), 1);
    EXPECT_EQ(change.after, Placement{});
  }
  EXPECT_EQ(repair.told.size(), std::set<int>(repair.told.begin(), repair.told.end()).size());
  expect_sound(desk);
}

TEST(MeetingRepair, LockedAndPastMeetingsNeverMove) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Problem problem = event(seed, 50, 200);
    const Schedule published = timetable(problem);
    if (published.empty()) continue;
    SearchRandom random(seed);
    problem.slots[0].past = problem.slots[1].past = true;
    for (Meeting& meeting : problem.meetings) meeting.locked = random.below(4) == 0;
    RepairDesk desk(problem, published);
    const int late = random.below(50);
    const Repair repair = desk.repair(
        {Disruption::Kind::unavailable, late, first_slots(6) & ~first_slots(2)}, true);
    for (const MeetingChange& change : repair.changes) {
      EXPECT_GT(change.before.slot, 1);
      if (change.after.slot != no_slot) {
        EXPECT_GT(change.after.slot, 1);
        EXPECT_FALSE(problem.meetings[static_cast<std::size_t>(change.meeting)].locked);
      }
    }
    expect_sound(desk);
  }
}

TEST(MeetingRepair, AClosedRoomKeepsTheTimeWhereAnotherRoomIsFree) {
  Problem problem = event(2, 40, 100);
  const Schedule published = timetable(problem);
  const PlaceClass spare{"spare", 2, 2, 0, 0};
  problem.places.push_back(spare);
  problem.places.insert(problem.places.begin(), PlaceClass{"corner", 2, 1, 0, 0});
  Schedule moved = published;
  for (Placement& placement : moved) placement.table += 1;
  std::vector<std::uint8_t> used(14);
  for (Placement& placement : moved)
    if (placement.slot >= 0 && !used[static_cast<std::size_t>(placement.slot)]) {
      used[static_cast<std::size_t>(placement.slot)] = 1;
      placement.table = 1;
    }
  ASSERT_TRUE(check(problem, moved).violations.empty());
  RepairDesk desk(problem, moved);
  const Repair repair = desk.repair({Disruption::Kind::place_closed, -1, ~SlotMask{0}, 0}, true);
  EXPECT_TRUE(repair.proven_least);
  EXPECT_FALSE(repair.changes.empty());
  for (const MeetingChange& change : repair.changes) {
    EXPECT_EQ(change.before.slot, change.after.slot);
    EXPECT_EQ(change.before.table, 1);
  }
  expect_sound(desk);
}

/// Fewest dropped and then fewest moved over all placements of a tiny event.
class LeastChange {
 public:
  LeastChange(const Problem& problem, const Schedule& before)
      : problem_(problem), before_(before), slots_(before.size(), no_slot) {
    for (Meeting& meeting : problem_.meetings) meeting.optional = true;
    problem_.fairness = no_fairness;
  }
  std::pair<int, int> run() {
    place(0, 0, 0);
    return best_;
  }

 private:
  void place(std::size_t m, int dropped, int moved) {
    if (std::pair(dropped, moved) >= best_) return;
    if (m == slots_.size()) {
      if (check(problem_, assign_tables(problem_, slots_)).violations.empty())
        best_ = {dropped, moved};
      return;
    }
    const int old = before_[m].slot;
    slots_[m] = no_slot;
    place(m + 1, dropped + (old >= 0), moved);
    if (old < 0) return;
    for (int t = 0; t < static_cast<int>(problem_.slots.size()); ++t) {
      if (!has(domain_of(problem_, problem_.meetings[m]), t)) continue;
      slots_[m] = t;
      place(m + 1, dropped, moved + (t != old));
    }
    slots_[m] = no_slot;
  }
  Problem problem_;
  Schedule before_;
  std::vector<int> slots_;
  std::pair<int, int> best_{1 << 20, 0};
};

TEST(MeetingRepair, AProvenRepairEqualsBruteForce) {
  int proven = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Problem problem = generate_tiny(seed);
    problem.fairness = no_fairness;
    for (Meeting& meeting : problem.meetings) meeting.weight = 1;
    const Schedule published = timetable(problem);
    if (published.empty() || !check(problem, published).violations.empty()) continue;
    SearchRandom random(seed);
    const int person = random.below(static_cast<int>(problem.participants.size()));
    RepairDesk desk(problem, published);
    const Repair repair =
        desk.repair({Disruption::Kind::unavailable, person, first_slots(2)}, true);
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_sound(desk);
    if (!repair.proven_least) continue;
    ++proven;
    int dropped = 0, moved = 0;
    for (const MeetingChange& change : repair.changes) {
      dropped += change.after.slot == no_slot;
      moved += change.after.slot != no_slot && change.after.slot != change.before.slot;
    }
    EXPECT_EQ(std::pair(dropped, moved), LeastChange(desk.problem(), published).run());
  }
  EXPECT_GT(proven, 100);
}

}  // namespace
}  // namespace dh::meetings

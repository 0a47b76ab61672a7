#include "features/meetings/pair_search.hpp"

#include <gtest/gtest.h>

#include <bit>

#include "features/meetings/checker.hpp"
#include "features/meetings/generated.hpp"
#include "features/meetings/search_state.hpp"
#include "features/meetings/tables.hpp"

namespace dh::meetings {
namespace {

constexpr int narrowed = 40, fixed_ones = 10;

/// Nearly every table taken; a third of the people miss a quarter. The first meetings may take the first half only, the
/// next one slot, and one pair meets twice.
Problem crowded_event(std::uint64_t seed) {
  EventShape shape{.people = 320, .meetings = 1500, .slots = 28, .tables = 57, .absent_part = 0.3, .seed = seed};
  Problem problem = generate_event(shape);
  SearchRandom random(seed);
  for (std::size_t m = 0; m < narrowed; ++m) problem.meetings[m].allowed = first_slots(14);
  for (std::size_t m = narrowed; m < narrowed + fixed_ones; ++m) {
    const SlotMask domain = domain_of(problem, problem.meetings[m]) & first_slots(shape.slots);
    problem.meetings[m].fixed = std::countr_zero(domain) + (random.below(2) == 0 ? 0 : 3);
    if (!has(domain, problem.meetings[m].fixed)) problem.meetings[m].fixed = no_slot;
  }
  Meeting twice = problem.meetings[100];
  twice.id = "twice";
  std::swap(twice.participants[0], twice.participants[1]);
  problem.meetings.push_back(twice);
  return problem;
}

/// A timetable of all meetings with many breaks; empty when none is found.
std::vector<int> start_of(const Instance& instance) {
  LocalSearch search(instance, 1);
  search.construct();
  SearchLimits limits;
  limits.steps = 60'000;
  search.anneal(limits);
  return search.best().slots;
}

/// What one thread makes of it in so many steps; nothing when the start cannot be taken over.
Found improved(const Instance& instance, const std::vector<int>& start, std::int64_t steps) {
  PairSearch search(instance, 1, 1);
  EXPECT_TRUE(search.load(start));
  SearchLimits limits;
  limits.steps = steps;
  search.anneal(limits);
  return search.best();
}

TEST(MeetingPairSearch, KeepsEveryRuleAndLowersTheBreaksOnAnyNumberOfThreads) {
  for (std::uint64_t seed : {1, 3, 4}) {
    const Problem problem = crowded_event(seed);
    const Instance instance = compile(problem);
    ASSERT_TRUE(instance.infeasible.empty());
    ASSERT_TRUE(PairSearch::suits(instance));
    const std::vector<int> start = start_of(instance);
    ASSERT_FALSE(start.empty());
    const int breaks = check(problem, assign_tables(problem, start)).breaks;
    for (int threads : {1, 3}) {
      PairSearch search(instance, seed, threads);
      ASSERT_TRUE(search.load(start));
      int told = 0;
      SearchLimits limits;
      limits.steps = 600'000;
      limits.found = [&](const Found& found) { told = found.breaks; };
      search.anneal(limits);
      const Found& best = search.best();
      ASSERT_TRUE(best.any);
      const Verdict verdict = check(problem, assign_tables(problem, best.slots));
      EXPECT_TRUE(verdict.violations.empty());
      EXPECT_EQ(verdict.weight, static_cast<std::int64_t>(problem.meetings.size()));
      EXPECT_EQ(verdict.breaks, best.breaks);
      EXPECT_EQ(told, best.breaks);
      EXPECT_LT(best.breaks, breaks * 4 / 5);
      for (std::size_t m = 0; m < narrowed; ++m) EXPECT_EQ(best.slots[m], start[m]);
    }
  }
}

TEST(MeetingPairSearch, ClearsSlotsThatAreTooFull) {
  Problem problem = crowded_event(5);
  problem.places[0].count += 40;
  const std::vector<int> start = start_of(compile(problem));
  ASSERT_FALSE(start.empty());
  problem.places[0].count -= 40;
  ASSERT_FALSE(check(problem, assign_tables(problem, start)).violations.empty());
  const Found best = improved(compile(problem), start, 600'000);
  ASSERT_TRUE(best.any);
  EXPECT_TRUE(check(problem, assign_tables(problem, best.slots)).violations.empty());
}

TEST(MeetingPairSearch, AnswersOnlyWithinTheFairness) {
  Problem problem = crowded_event(6);
  const std::vector<int> start = start_of(compile(problem));
  for (int fairness : {0, 3}) {
    problem.fairness = fairness;
    const Found best = improved(compile(problem), start, 400'000);
    EXPECT_EQ(best.any, fairness == 3);
    if (!best.any) continue;
    EXPECT_TRUE(check(problem, assign_tables(problem, best.slots)).violations.empty());
  }
}

TEST(MeetingPairSearch, TakesNoTimetableThatItCouldNotGiveBack) {
  const Problem problem = crowded_event(1);
  const Instance instance = compile(problem);
  std::vector<int> slots = start_of(instance);
  PairSearch search(instance, 1, 1);
  EXPECT_TRUE(search.load(slots));
  slots[200] = no_slot;
  EXPECT_FALSE(search.load(slots));
  const int of_one = problem.meetings[200].participants[0];
  for (int m : instance.meetings_of[static_cast<std::size_t>(of_one)])
    if (m != 200) slots[200] = slots[static_cast<std::size_t>(m)];
  EXPECT_FALSE(search.load(slots)) << "somebody is in two meetings at once";
}

TEST(MeetingPairSearch, LeavesEventsWithOtherRulesToTheGeneralSearch) {
  const auto suits = [](const std::function<void(Problem&)>& change) {
    Problem problem = crowded_event(1);
    change(problem);
    return PairSearch::suits(compile(problem));
  };
  EXPECT_TRUE(suits([](Problem&) {}));
  EXPECT_FALSE(suits([](Problem& p) { p.participants[0].buffer = 1; }));
  EXPECT_FALSE(suits([](Problem& p) { p.participants[0].parallel = 2; }));
  EXPECT_FALSE(suits([](Problem& p) { p.participants[0].wished_free = 1; }));
  EXPECT_FALSE(suits([](Problem& p) { p.participants[0].max_meetings = 30; }));
  EXPECT_FALSE(suits([](Problem& p) { p.meetings[300].after = {200}; }));
  EXPECT_FALSE(suits([](Problem& p) { p.meetings[0].optional = true; }));
  EXPECT_FALSE(suits([](Problem& p) { p.meetings[0].seats = 0; }));
  EXPECT_FALSE(suits([](Problem& p) {
    p.pools.push_back({"vi-ko", "interpreter", 3, 0});
    p.meetings[0].pools = {0};
  }));
  EXPECT_FALSE(suits([](Problem& p) {
    p.travel_slots = 1;
    p.meetings[0].site = 1;
  }));
  EXPECT_FALSE(suits([](Problem& p) {
    const auto& two = p.meetings[0].participants;
    for (int third = 0; p.meetings[0].participants.size() == 2; ++third)
      if (third != two[0] && third != two[1]) p.meetings[0].participants.push_back(third);
  }));
}

}  // namespace
}  // namespace dh::meetings

#include "features/meetings/solver.hpp"

#include <gtest/gtest.h>

#include "features/meetings/checker.hpp"
#include "features/meetings/generated.hpp"
#include "features/meetings/pair_search.hpp"
#include "features/meetings/search_state.hpp"
#include "features/meetings/tables.hpp"

namespace dh::meetings {
namespace {

/// All placements of all meetings, judged by the checker alone.
struct Brute {
  bool any = false;
  std::int64_t shortage = 0;
  std::int64_t weight = 0;
  int breaks = 0;
};

class BruteForce {
 public:
  explicit BruteForce(const Problem& problem)
      : problem_(problem), slots_(problem.meetings.size(), no_slot) {}
  Brute run() {
    place(0);
    return best_;
  }

 private:
  void place(std::size_t m) {
    if (m == slots_.size()) {
      judge();
      return;
    }
    if (problem_.meetings[m].optional) {
      slots_[m] = no_slot;
      place(m + 1);
    }
    const SlotMask domain = domain_of(problem_, problem_.meetings[m]);
    for (int t = 0; t < static_cast<int>(problem_.slots.size()); ++t) {
      if (!has(domain, t)) continue;
      slots_[m] = t;
      place(m + 1);
    }
  }
  void judge() {
    const Verdict verdict = check(problem_, assign_tables(problem_, slots_));
    if (!verdict.violations.empty()) return;
    const bool better =
        !best_.any || std::tuple(verdict.quota_shortage, -verdict.weight, verdict.breaks) <
                          std::tuple(best_.shortage, -best_.weight, best_.breaks);
    if (better) best_ = {true, verdict.quota_shortage, verdict.weight, verdict.breaks};
  }
  const Problem& problem_;
  std::vector<int> slots_;
  Brute best_{};
};

TEST(MeetingSolver, EqualsBruteForceOnTinyEventsWithEveryRule) {
  SystemTime time;
  int feasible = 0, infeasible = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const Problem problem = generate_tiny(seed);
    const Brute brute = BruteForce(problem).run();
    SolveOptions options;
    options.steps = 3000;
    options.threads = 1;
    const SolveResult result = solve(problem, options, time);
    SCOPED_TRACE("seed " + std::to_string(seed));
    if (!brute.any) {
      ++infeasible;
      EXPECT_EQ(result.status, Status::infeasible);
      EXPECT_FALSE(result.because.empty());
      continue;
    }
    ++feasible;
    ASSERT_EQ(result.status, Status::optimal);
    const Verdict verdict = check(problem, result.schedule);
    EXPECT_TRUE(verdict.violations.empty())
        << verdict.violations.front().rule << " " << verdict.violations.front().place;
    EXPECT_EQ(verdict.quota_shortage, brute.shortage);
    EXPECT_EQ(verdict.weight, brute.weight);
    EXPECT_EQ(verdict.breaks, brute.breaks);
    EXPECT_EQ(result.breaks, verdict.breaks);
    EXPECT_EQ(result.lower_bound, result.breaks);
    EXPECT_GE(result.placed_bound, result.placed);
  }
  EXPECT_GT(feasible, 100);
  EXPECT_GT(infeasible, 20);
}

TEST(MeetingSolver, EachSideAloneProvesTheLeastBreaks) {
  SystemTime time;
  int with_breaks = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Problem problem = generate_tiny(seed);
    const Brute brute = BruteForce(problem).run();
    const Instance instance = compile(problem);
    if (!brute.any || !instance.infeasible.empty()) continue;
    SCOPED_TRACE("seed " + std::to_string(seed));
    for (const Side side : {Side::alone, Side::beside_hunt}) {
      const SolveOptions options;
      SearchState state(instance, options, time);
      const Found found = prove(state, side, 0, {});
      ASSERT_TRUE(found.any);
      EXPECT_EQ(found.breaks, brute.breaks);
      EXPECT_EQ(state.bound().breaks, brute.breaks);
    }
    with_breaks += brute.breaks > sum_of_break_bounds(instance);
  }
  EXPECT_GT(with_breaks, 20);
}

/// Everybody meets everybody at one table: two meetings in a row share one person at most, and a row that always shares
/// one exists (a Hamiltonian path of the line graph). So breaks = 2 E − (E − 1) − P, all of them in cores.
TEST(MeetingSolver, CountsManyBreaksOfOneCore) {
  SystemTime time;
  Problem problem;
  problem.places.push_back({.id = "T", .seats = 2, .count = 1});
  for (int p = 0; p < 5; ++p) problem.participants.push_back({.id = "P" + std::to_string(p)});
  for (int p = 0; p < 5; ++p)
    for (int q = 0; q < p; ++q) {
      problem.meetings.push_back({.id = "M" + std::to_string(problem.slots.size()), .participants = {q, p}});
      problem.slots.push_back({});
    }
  const Instance instance = compile(problem);
  const SolveOptions options;
  SearchState state(instance, options, time);
  EXPECT_EQ(prove(state, Side::alone, 0, {}).breaks, 2 * 10 - 9 - 5);
  EXPECT_EQ(state.bound().breaks, 6);
}

TEST(MeetingSolver, GivesTheSameScheduleOnAnyNumberOfThreads) {
  SystemTime time;
  EventShape shape;
  shape.people = 40;
  shape.meetings = 130;
  shape.slots = 12;
  shape.tables = 14;
  const Problem problem = generate_event(shape);
  SolveOptions options;
  options.steps = 20'000;
  Schedule first;
  for (int threads : {1, 2, 4, 1}) {
    options.threads = threads;
    const SolveResult result = solve(problem, options, time);
    if (first.empty()) first = result.schedule;
    ASSERT_FALSE(first.empty());
    EXPECT_EQ(result.schedule, first);
    EXPECT_TRUE(check(problem, result.schedule).violations.empty());
  }
}

TEST(MeetingSolver, GivesTheSameScheduleOfALargeEventOnAnyNumberOfThreads) {
  SystemTime time;
  const Problem problem = generate_event({.people = 400, .meetings = 2600, .slots = 28, .tables = 98});
  const Instance instance = compile(problem);
  ASSERT_FALSE(is_provable(instance));
  ASSERT_TRUE(PairSearch::suits(instance));
  SolveOptions options;
  options.steps = 400'000;
  Schedule first;
  for (int threads : {2, 1}) {
    options.threads = threads;
    const SolveResult result = solve(problem, options, time);
    EXPECT_EQ(result.status, Status::feasible);
    if (first.empty()) first = result.schedule;
    ASSERT_FALSE(first.empty());
    EXPECT_EQ(result.schedule, first);
    EXPECT_TRUE(check(problem, result.schedule).violations.empty());
  }
}

TEST(MeetingSolver, NamesTheParticipantWhoseMeetingsDoNotFit) {
  SystemTime time;
  Problem problem;
  problem.slots.resize(2);
  problem.places.push_back({"table", 2, 9, 0, 0});
  for (const char* id : {"hub", "a", "b", "c"}) problem.participants.push_back({id});
  for (int other : {1, 2, 3}) {
    Meeting meeting;
    meeting.id = std::to_string(other);
    meeting.participants = {0, other};
    problem.meetings.push_back(meeting);
  }
  const SolveResult result = solve(problem, {}, time);
  EXPECT_EQ(result.status, Status::infeasible);
  ASSERT_EQ(result.because.size(), 1U);
  EXPECT_EQ(result.because[0].key, "meetings.reason.too_few_slots");
  EXPECT_EQ(result.because[0].arguments[0].second, "hub");
}

TEST(MeetingSolver, ReachesTheBoundOfATwoSidedOverloadedEvent) {
  SystemTime time;
  EventShape shape;
  shape.people = 100;
  shape.meetings = 1500;
  shape.slots = 20;
  shape.tables = 40;
  shape.two_sided = true;
  shape.optional = true;
  shape.absent_part = 0;
  shape.within_capacity = false;
  const Problem problem = generate_event(shape);
  SolveOptions options;
  options.seconds = 2;
  const SolveResult result = solve(problem, options, time);
  EXPECT_EQ(result.placed, result.placed_bound);
  EXPECT_TRUE(check(problem, result.schedule).violations.empty());
  EXPECT_EQ(result.unplaced.size() + static_cast<std::size_t>(result.placed),
            problem.meetings.size());
}

TEST(MeetingSolver, AnEmptyEventIsOptimal) {
  SystemTime time;
  Problem problem;
  problem.slots.resize(3);
  SolveOptions options;
  options.seconds = 1;
  EXPECT_EQ(solve(problem, options, time).status, Status::optimal);
}

}  // namespace
}  // namespace dh::meetings

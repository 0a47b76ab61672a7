#include "features/meetings/open_slots.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "features/meetings/checker.hpp"
#include "features/meetings/generated.hpp"
#include "features/meetings/solver.hpp"
#include "features/meetings/tables.hpp"

namespace dh::meetings {
namespace {

/// Every meeting in every slot, judged by the checker alone.
TEST(MeetingOpenSlots, AreThoseTheCheckerAccepts) {
  SystemTime time;
  int open = 0, closed = 0;
  for (std::uint64_t seed = 1; seed <= 240; ++seed) {
    Problem problem = generate_tiny(seed);
    problem.fairness = no_fairness;
    SolveOptions options;
    options.steps = 200;
    const SolveResult result = solve(problem, options, time);
    if (result.schedule.empty()) continue;
    const std::vector<SlotMask> found = openings_of(problem, result.schedule).open;
    for (std::size_t m = 0; m < problem.meetings.size(); ++m)
      for (int t = 0; t < static_cast<int>(problem.slots.size()); ++t) {
        std::vector<int> slots;
        for (const Placement& placement : result.schedule) slots.push_back(placement.slot);
        if (slots[m] == t) continue;
        slots[m] = t;
        const bool good = check(problem, assign_tables(problem, slots)).violations.empty();
        EXPECT_EQ(has(found[m], t), good) << "seed " << seed << " meeting " << m << " slot " << t;
        (good ? open : closed) += 1;
      }
  }
  EXPECT_GT(open, 100);
  EXPECT_GT(closed, 100);
}

/// The slots in which all of a meeting's people are there and none has another meeting.
SlotMask all_free(const Problem& problem, const Schedule& schedule, std::size_t meeting) {
  SlotMask free = domain_of(problem, problem.meetings[meeting]);
  for (std::size_t other = 0; other < problem.meetings.size(); ++other)
    for (int p : problem.meetings[meeting].participants) {
      const auto& who = problem.meetings[other].participants;
      const bool shared = std::find(who.begin(), who.end(), p) != who.end();
      if (shared && schedule[other].slot != no_slot && problem.participants[static_cast<std::size_t>(p)].parallel == 1)
        free &= ~bit(schedule[other].slot);
    }
  return free;
}

TEST(MeetingOpenSlots, WhatHasNoneSaysWhyAndItIsTrue) {
  SystemTime time;
  std::map<std::string, int> said;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const Problem problem = generate_tiny(seed);
    const SolveResult result = solve(problem, {.steps = 200}, time);
    if (result.schedule.empty()) continue;
    const auto [open, because] = openings_of(problem, result.schedule);
    for (std::size_t m = 0; m < problem.meetings.size(); ++m) {
      const std::string& key = because[m].key;
      EXPECT_EQ(key.empty(), result.schedule[m].slot != no_slot) << "seed " << seed;
      if (key.empty() || open[m] != 0) continue;
      ++said[key];
      const bool none_free = all_free(problem, result.schedule, m) == 0;
      if (key == "meetings.reason.no_common_slot" || key == "meetings.reason.never_both_free") {
        EXPECT_TRUE(none_free) << "seed " << seed << " meeting " << m;
      }
      if (key == "meetings.reason.resource_full" || key == "meetings.reason.rule") {
        EXPECT_FALSE(none_free) << "seed " << seed << " meeting " << m;
      }
    }
  }
  for (const auto& [key, count] : said) RecordProperty(key, count);
  EXPECT_GT(said.size(), 2u);
}

}  // namespace
}  // namespace dh::meetings

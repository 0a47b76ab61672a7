#include "features/meetings/checker.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace dh::meetings {
namespace {

/// Two sites, an interpreter, an order, a limit: a timetable that keeps every rule.
Problem sound_problem() {
  Problem problem;
  problem.slots.resize(6);
  problem.places = {{"table", 2, 2, 0, 0}, {"room", 4, 1, 0, bit(5)}, {"far", 2, 1, 1, 0}};
  problem.pools = {{"vi-ko", "interpreter", 1, bit(4)}};
  problem.travel_slots = 1;
  problem.fairness = 1;
  for (const char* id : {"A", "B", "C", "D", "E"}) problem.participants.push_back({id});
  problem.participants[0].buffer = 1;
  problem.participants[1].available &= ~bit(5);
  problem.participants[2].max_meetings = 3;
  auto add = [&](std::vector<int> people) {
    Meeting meeting;
    meeting.id = std::to_string(problem.meetings.size() + 1);
    meeting.seats = static_cast<int>(people.size());
    meeting.participants = std::move(people);
    problem.meetings.push_back(meeting);
  };
  add({0, 1});
  add({0, 2});
  add({1, 2, 3});
  add({3, 4});
  add({2, 4});
  problem.meetings[0].allowed = first_slots(2);
  problem.meetings[1].fixed = 2;
  problem.meetings[2].pools = {0};
  problem.meetings[3].after = {0};
  problem.meetings[4].site = 1;
  problem.meetings[4].optional = true;
  return problem;
}
Schedule sound_schedule() { return {{0, 1}, {2, 1}, {1, 3}, {2, 2}, {4, 4}}; }

bool finds(const Problem& problem, const Schedule& schedule, const char* rule) {
  const Verdict verdict = check(problem, schedule);
  return std::any_of(verdict.violations.begin(), verdict.violations.end(),
                     [&](const Violation& v) { return v.rule == rule; });
}

TEST(MeetingChecker, PassesASoundTimetableAndCountsIt) {
  const Verdict verdict = check(sound_problem(), sound_schedule());
  EXPECT_TRUE(verdict.violations.empty())
      << verdict.violations.front().rule << verdict.violations.front().place;
  EXPECT_EQ(verdict.placed, 5);
  EXPECT_EQ(verdict.breaks, 3);
  EXPECT_EQ(verdict.fairness, 1);
}

TEST(MeetingChecker, FindsEveryKindOfPlantedViolation) {
  struct Plant {
    const char* rule;
    void (*plant)(Problem&, Schedule&);
  };
  const Plant plants[] = {
      {"length", [](Problem&, Schedule& s) { s.pop_back(); }},
      {"slot", [](Problem&, Schedule& s) { s[0].slot = 6; }},
      {"missing", [](Problem&, Schedule& s) { s[0] = {}; }},
      {"session", [](Problem&, Schedule& s) { s[0].slot = 3; }},
      {"fixed", [](Problem&, Schedule& s) { s[1].slot = 4; }},
      {"absent", [](Problem&, Schedule& s) { s[2].slot = 5; }},
      {"order", [](Problem&, Schedule& s) { s[3].slot = 0; }},
      {"order", [](Problem& p, Schedule& s) { p.meetings[0].optional = true; s[0] = {}; }},
      {"clash", [](Problem&, Schedule& s) { s[2].slot = 2; }},
      {"buffer", [](Problem& p, Schedule&) { p.participants[0].buffer = 2; }},
      {"limit", [](Problem& p, Schedule&) { p.participants[2].max_meetings = 2; }},
      {"travel", [](Problem&, Schedule& s) { s[4].slot = 3; }},
      {"pool", [](Problem&, Schedule& s) { s[2].slot = 4; }},
      {"pool", [](Problem& p, Schedule&) { p.pools[0].capacity = 0; }},
      {"places", [](Problem&, Schedule& s) { s[0].table = 0; }},
      {"places", [](Problem&, Schedule& s) { s[0].table = 5; }},
      {"table", [](Problem&, Schedule& s) { s[3].table = 1; }},
      {"table", [](Problem& p, Schedule&) { p.meetings[0].seats = 0; }},
      {"table", [](Problem&, Schedule& s) { s[4].slot = no_slot; }},
      {"seats", [](Problem&, Schedule& s) { s[2].table = 1; }},
      {"site", [](Problem&, Schedule& s) { s[4].table = 1; }},
      {"closed", [](Problem& p, Schedule&) { p.places[1].closed |= bit(1); }},
      {"fairness", [](Problem& p, Schedule&) { p.fairness = 0; }},
  };
  for (const Plant& plant : plants) {
    Problem problem = sound_problem();
    Schedule schedule = sound_schedule();
    plant.plant(problem, schedule);
    EXPECT_TRUE(finds(problem, schedule, plant.rule)) << plant.rule;
  }
}

TEST(MeetingChecker, CountsAWishedBreakAsNoneAndAMeetingInItAsOne) {
  Problem problem = sound_problem();
  problem.participants[0].wished_free = bit(1);
  EXPECT_EQ(check(problem, sound_schedule()).breaks, 2);
  problem.participants[0].wished_free = bit(0);
  EXPECT_EQ(check(problem, sound_schedule()).breaks, 4);
}

TEST(MeetingChecker, SeesClaimsThatDoNotHold) {
  const Problem problem = sound_problem();
  auto claim = [&](const std::string& breaks, const std::string& bound) {
    return read_claim(R"({"status":"optimal","breaks":)" + breaks + R"(,"lower_bound":)" + bound +
                          R"(,"placed":5,"placed_bound":5,"meetings":[
      {"id":1,"slot":1,"table":1},{"id":2,"slot":3,"table":1},{"id":3,"slot":2,"table":3},
      {"id":4,"slot":3,"table":2},{"id":5,"slot":5,"table":4}]})",
                      problem);
  };
  const auto right = claim("3", "3");
  ASSERT_TRUE(right.has_value());
  const Verdict verdict = check(problem, right->schedule);
  EXPECT_TRUE(verdict.violations.empty());
  EXPECT_TRUE(contradictions(problem, *right, verdict).empty());
  EXPECT_FALSE(contradictions(problem, *claim("2", "2"), verdict).empty());
  EXPECT_FALSE(contradictions(problem, *claim("3", "4"), verdict).empty());
  EXPECT_EQ(read_claim(R"({"status":"optimal"})", problem).error().key, "meetings.result.number");
}

}  // namespace
}  // namespace dh::meetings

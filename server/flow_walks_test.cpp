// Random walks over the flow of every record type: whatever is pressed in whatever order, a record finds an end, and
// at its end no time limit runs on. Guards and conditions are not asked, so more is walked than anybody could.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "engine/test_law.hpp"

namespace dh {
namespace {

constexpr int walks_per_flow = 100'000;
constexpr int longest_walk = 60;

using test_law::calendar;

/// Clocks of one record: running ones by code, with the last day; paused or not.
struct Running {
  Date due{};
  bool paused = false;
};
using Clocks = std::multimap<std::string_view, Running>;

class Walker {
 public:
  explicit Walker(std::uint32_t seed) : random_(seed) {}

  /// What a walk found wrong, "" when nothing.
  std::string walk(const RecordType& type) {
    Clocks clocks;
    std::string_view state = type.flow.start;
    Date today = add_days(*parse_date("2026-01-05"), int(random_() % 300));
    std::string wrong = start(type.flow.starts, today, clocks);
    std::vector<const StepInfo*> taken, ways;
    for (int n = 0; n < longest_walk && wrong.empty() && !type.state(state)->is_final; ++n) {
      ways.clear();
      for (const StepInfo& s : type.flow.steps)
        if (leads_from(s, state)) ways.push_back(&s);
      if (ways.empty()) return trail_of(taken) + ": no way on";
      const StepInfo& s = *ways[random_() % ways.size()];
      if (random_() % 2 == 0) today = add_days(today, int(random_() % 3));
      state = s.to;
      taken.push_back(&s);
      wrong = move(s, today, clocks);
    }
    if (wrong.empty() && type.state(state)->is_final && !clocks.empty())
      wrong = std::string(clocks.begin()->first) + " still runs at the end";
    return wrong.empty() ? "" : trail_of(taken) + ": " + wrong;
  }

 private:
  static std::string trail_of(const std::vector<const StepInfo*>& taken) {
    std::string out;
    for (const StepInfo* s : taken) out += std::string(s->action) + " → " + std::string(s->to) + ", ";
    return out;
  }
  struct Term {
    std::string wrong;
    Date due{};
  };
  static Term term(std::string_view code, Date today) {
    const ClockRow* row = test_law::clocks().find(code, today);
    if (row == nullptr) return {std::string(code) + " has no rule in force on " + to_text(today), {}};
    const auto due = test_law::clocks().due(*row, today, calendar());
    if (due && !row->before && due->last_day < today && row->unit != ClockUnit::fixed_date)
      return {std::string(code) + " ends before it begins", {}};
    return {"", due ? due->last_day : today};
  }

  std::string start(const std::vector<ClockStart>& starts, Date today, Clocks& clocks) {
    for (const ClockStart& s : starts) {
      const auto [known, is_new] = terms_.try_emplace({s.code, today});
      if (is_new) known->second = term(s.code, today);
      if (!known->second.wrong.empty()) return known->second.wrong;
      clocks.insert({s.code, {known->second.due, false}});
    }
    return "";
  }

  std::string move(const StepInfo& s, Date today, Clocks& clocks) {
    for (std::string_view code : s.stops) {
      if (code == "*") clocks.clear();
      else if (code != "first") clocks.erase(code);
      else if (!clocks.empty())
        clocks.erase(std::min_element(clocks.begin(), clocks.end(),
                                      [](const auto& a, const auto& b) { return a.second.due < b.second.due; }));
    }
    if (!s.pauses.empty())
      for (auto& [code, clock] : clocks) clock.paused = true;
    if (!s.resumes.empty())
      for (auto& [code, clock] : clocks) clock.paused = false;
    return start(s.starts, today, clocks);
  }

  std::mt19937 random_;
  std::map<std::pair<std::string_view, Date>, Term> terms_;   ///< each is reckoned once
};

TEST(FlowWalks, NoWalkGetsStuckOrLeavesATimeLimitRunning) {
  for (const RecordType* type : catalogue()) {
    if (type->flow.states.empty()) continue;
    Walker walker(20261126);
    std::map<std::string, std::string> found;   // by what is wrong, the shortest way to it
    for (int n = 0; n < walks_per_flow; ++n) {
      const std::string wrong = walker.walk(*type);
      if (wrong.empty()) continue;
      std::string& known = found[wrong.substr(wrong.rfind(": "))];
      if (known.empty() || wrong.size() < known.size()) known = wrong;
    }
    for (const auto& [what, trail] : found) ADD_FAILURE() << type->name << ": " << trail;
  }
}

/// The control: a flow with a forgotten stop is found.
TEST(FlowWalks, AForgottenStopIsFound) {
  RecordType broken = *find_type("opinion");
  for (StepInfo& s : broken.flow.steps) std::erase(s.stops, std::string_view("*"));
  Walker walker(1);
  bool found = false;
  for (int n = 0; n < 1000 && !found; ++n) found = walker.walk(broken).find("still runs") != std::string::npos;
  EXPECT_TRUE(found);
}

/// A paused time limit never stays asleep: from every state that a pausing step leads to, a step resumes or stops it.
TEST(FlowWalks, WhatIsPausedIsTakenUpAgain) {
  for (const RecordType* type : catalogue())
    for (const StepInfo& s : type->flow.steps) {
      if (s.pauses.empty()) continue;
      const bool goes_on = std::any_of(type->flow.steps.begin(), type->flow.steps.end(), [&](const StepInfo& next) {
        return leads_from(next, s.to) && (!next.resumes.empty() || !next.stops.empty());
      });
      EXPECT_TRUE(goes_on) << type->name << ": " << s.action << " pauses for ever";
    }
}

}  // namespace
}  // namespace dh

// What must hold in the flows of all record types at once: states, steps, clocks.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "engine/test_law.hpp"

namespace dh {
namespace {

std::string at(const RecordType& type, const StepInfo& s) {
  return std::string(type.name) + " step " + std::string(s.action);
}

template <class Each>
void for_each_step(Each each) {
  for (const RecordType* type : catalogue())
    for (const StepInfo& s : type->flow.steps) each(*type, s);
}

using test_law::clocks;
using test_law::started_by;

bool is_clock(std::string_view code) {
  return std::any_of(clocks().rows().begin(), clocks().rows().end(), [&](const ClockRow& r) { return r.code == code; });
}

TEST(FlowSoundness, TheStateOfARecordIsItsFieldSetByTheFlowAlone) {
  for (const RecordType* type : catalogue()) {
    if (type->flow.states.empty()) continue;
    const Field* state = type->find("state");
    ASSERT_NE(state, nullptr) << type->name;
    EXPECT_EQ(state->enum_name, type->flow.enum_name) << type->name;
    EXPECT_TRUE(state->by_flow) << type->name;
    EXPECT_NE(type->state(type->flow.start), nullptr) << type->name;
  }
}

TEST(FlowSoundness, StepsLeadBetweenKnownStatesAndHaveAnOwner) {
  for_each_step([](const RecordType& type, const StepInfo& s) {
    EXPECT_FALSE(s.action.empty() || s.label.empty()) << at(type, s);
    EXPECT_FALSE(s.from.empty()) << at(type, s) << " starts nowhere";
    EXPECT_NE(s.by, RoleSet{0}) << at(type, s) << " belongs to nobody";
    EXPECT_NE(type.state(s.to), nullptr) << at(type, s);
    for (std::string_view from : s.from) EXPECT_NE(type.state(from), nullptr) << at(type, s) << " from " << from;
  });
}

TEST(FlowSoundness, EveryStateIsReachable) {
  for (const RecordType* type : catalogue()) {
    std::set<std::string_view> reached{type->flow.start};
    for (std::size_t before = 0; before != reached.size();) {
      before = reached.size();
      for (const StepInfo& s : type->flow.steps)
        if (std::any_of(s.from.begin(), s.from.end(), [&](auto from) { return reached.contains(from); }))
          reached.insert(s.to);
    }
    for (const Choice& c : type->flow.states)
      EXPECT_TRUE(reached.contains(c.name)) << type->name << ": no way leads to " << c.name;
  }
}

TEST(FlowSoundness, FinalStatesHaveNoExitAndAllOthersHaveOneWithAnOwner) {
  for (const RecordType* type : catalogue())
    for (const Choice& c : type->flow.states) {
      bool left = false, owned = false;
      for (const StepInfo& s : type->flow.steps) {
        if (!leads_from(s, c.name)) continue;
        left = true;
        owned = owned || (s.by & ~roles(Role::system)) != 0 || !s.after.empty();
      }
      if (c.is_final) {
        EXPECT_FALSE(left) << type->name << ": " << c.name << " is final, yet a step leaves it";
      } else {
        EXPECT_TRUE(left && owned) << type->name << ": nobody takes a record out of " << c.name;
      }
    }
}

/// Otherwise a button would be promised to a role that the rights of the type always refuse.
TEST(FlowSoundness, RolesOfAStepHaveTheRightToTakeSteps) {
  for_each_step([](const RecordType& type, const StepInfo& s) {
    for (const Choice& role : choices(Role{}))
      if (has(s.by, static_cast<Role>(role.value))) {
        EXPECT_TRUE(ever_allowed(static_cast<Role>(role.value), type, May::step))
            << at(type, s) << ": " << role.name << " has no May::step on the type";
      }
    if (s.recordable) {
      EXPECT_TRUE(ever_allowed(Role::clerk, type, May::step)) << at(type, s) << " is recordable";
    }
  });
}

TEST(FlowSoundness, StepsNameFieldsThatExist) {
  for_each_step([](const RecordType& type, const StepInfo& s) {
    for (std::string_view name : s.needs) EXPECT_NE(type.find(name), nullptr) << at(type, s) << " needs " << name;
    for (std::string_view name : s.inputs) {
      EXPECT_NE(type.find(name), nullptr) << at(type, s) << " takes " << name;
      EXPECT_NE(name, "note") << at(type, s) << ": `note` in the body of a step is its reason";
    }
    if (!s.after.empty() && s.after != "due_on") {
      const Field* after = type.find(s.after);
      EXPECT_TRUE(after != nullptr && after->kind == KindName::date) << at(type, s) << " after " << s.after;
    }
    EXPECT_EQ(s.by == roles(Role::system), !s.after.empty()) << at(type, s) << ": the machine acts on a date alone";
  });
  for (const RecordType* type : catalogue()) {
    for (const EditableIn& e : type->flow.editable) {
      EXPECT_NE(type->state(e.state), nullptr) << type->name << " editable in " << e.state;
      for (std::string_view name : e.fields) EXPECT_NE(type->find(name), nullptr) << type->name << ": " << name;
    }
    for (std::string_view state : type->flow.path)
      EXPECT_NE(type->state(state), nullptr) << type->name << ": " << state;
    if (!type->flow.path.empty()) {
      EXPECT_EQ(type->flow.path.front(), type->flow.start) << type->name;
    }
  }
}

TEST(FlowSoundness, WhatAStepNeedsCanBeFilledBeforeOrWithIt) {
  for_each_step([](const RecordType& type, const StepInfo& s) {
    for (std::string_view name : s.needs) {
      const Field* f = type.find(name);
      if (f == nullptr || !f->by_flow) continue;
      EXPECT_NE(std::find(s.inputs.begin(), s.inputs.end(), name), s.inputs.end())
          << at(type, s) << " needs " << name << ", which nobody can fill in";
    }
  });
}

void expect_clock(const std::string& where, const RecordType& type, const ClockStart& s) {
  EXPECT_TRUE(is_clock(s.code)) << where << ": " << s.code << " is not in clocks.csv";
  if (s.from.empty()) return;
  const Field* from = type.find(s.from);
  EXPECT_TRUE(from != nullptr && from->kind == KindName::date) << where << ": " << s.code << " from " << s.from;
}

TEST(FlowSoundness, ClocksOfFlowsAreInTheTable) {
  for (const RecordType* type : catalogue())
    for (const ClockStart& s : type->flow.starts) expect_clock(std::string(type->name), *type, s);
  for_each_step([](const RecordType& type, const StepInfo& s) {
    for (const ClockStart& start : s.starts) expect_clock(at(type, s), type, start);
    for (const auto* codes : {&s.stops, &s.pauses, &s.resumes})
      for (std::string_view code : *codes)
        EXPECT_TRUE(code == "*" || code == "first" || is_clock(code)) << at(type, s) << ": " << code;
  });
}

TEST(FlowSoundness, EveryClockThatStartsIsStoppedByAStep) {
  for (const RecordType* type : catalogue()) {
    std::set<std::string_view> stopped;
    for (const StepInfo& s : type->flow.steps) stopped.insert(s.stops.begin(), s.stops.end());
    for (std::string_view code : started_by(*type))
      EXPECT_TRUE(stopped.contains("*") || stopped.contains(code)) << type->name << ": nothing stops " << code;
  }
}

TEST(FlowSoundness, ClocksOfTheTableAreUsedByTheTypesThatTheyName) {
  for (const ClockRow& row : clocks().rows())
    for (const std::string& name : split(row.used_by, ';'))
      if (const RecordType* type = find_type(name)) {
        EXPECT_TRUE(started_by(*type).contains(row.code))
            << row.code << " names " << name << ", whose flow never starts it";
      }
}

}  // namespace
}  // namespace dh

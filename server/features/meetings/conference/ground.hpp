#pragma once
// From the records of an event to the scheduler's problem and back. Meetings of the problem stand in the order
// of Roster::items, participants in that of Roster::guests.
#include <string>
#include <vector>

#include "features/meetings/conference/draft.hpp"
#include "features/meetings/model.hpp"

namespace dh::conference {

struct Ground {
  meetings::Problem problem{};
  meetings::Schedule schedule{};       ///< of the draft
  std::vector<int> slot_numbers{};     ///< number in the event by slot of the problem
  std::vector<int> table_numbers{};    ///< number in the event by class of places
  std::vector<int> rooms{};            ///< by meeting: the room of its own, 0 none
  std::vector<std::string> pools{};    ///< by pool: what people call it, "vi–ja"

  /// Slot of the problem, `no_slot` when that number is none for meetings.
  int slot_of(int number) const;
  /// Table of the problem from 1; 0 when no such.
  int table_of(int number) const;
  Spot spot_of(int meeting, const meetings::Placement& placement) const;
  meetings::Placement placement_of(int meeting, const Spot& spot) const;
};

/// `keep`: what has a seat stays there. Errors: `conflict` "timetable.too_many_slots", "timetable.no_slots".
Result<Ground> lay_ground(const Roster& roster, const Draft& draft, Instant now, bool keep);

/// Slots of the problem that a stretch of time touches.
meetings::SlotMask slots_within(const Ground& ground, Instant from, Instant to);

}  // namespace dh::conference

#pragma once
// What an organiser does at the desk. Each changes the draft alone; nothing is published.
#include "features/meetings/conference/desk.hpp"
#include "features/meetings/solver.hpp"

namespace dh::conference {

/// Seats everything anew; what is past or locked stays, with `keep` all that has a seat.
/// Errors: `conflict` "timetable.infeasible" with the reasons as fields.
Result<void> plan(Desk& desk, Instant now, const meetings::SolveOptions& options, bool keep, const TimeSource& time);

/// The smallest change around something that happened.
/// Errors: `conflict` "timetable.not_sound" when the timetable breaks a rule already.
Result<void> repair(Desk& desk, Instant now, const Trouble& trouble, const TimeSource& time);

/// Moves one meeting; slot 0 takes it off; table 0 finds one.
/// Errors: `conflict` "timetable.locked", "timetable.past"; `invalid` with every rule the move would break.
Result<void> move(Desk& desk, Instant now, const std::string& item, Spot to);

/// Errors: `conflict` "timetable.past", "timetable.no_seat".
Result<void> lock(Desk& desk, Instant now, const std::string& item, bool locked);

}  // namespace dh::conference

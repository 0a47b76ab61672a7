#pragma once
// The conference desk: the working copy beside what is published, judged by the independent checker.
#include "engine/engine.hpp"
#include "features/meetings/checker.hpp"
#include "features/meetings/conference/ground.hpp"
#include "features/meetings/open_slots.hpp"

namespace dh::conference {

/// All that the desk shows of one event.
struct Desk {
  Roster roster{};
  Draft draft{};
  Ground ground{};
  meetings::Verdict verdict{};
};

/// Reads the event and lays its ground; `draft` instead of the stored one when given.
Result<Desk> open_desk(db::Connection& db, std::int64_t event, Instant now);
/// Lays the ground anew after `draft` was changed.
Result<void> judge(Desk& desk, Instant now);

/// One meeting that publishing would change.
struct Difference {
  enum class Kind { added, moved, dropped, changed };  ///< changed: only the lock or the interpreter
  Kind kind = Kind::added;
  int item = 0;
  Spot before{};
  Spot after{};
};
std::vector<Difference> differences(const Desk& desk);
/// Parties whose people must be told: those of meetings that come, move or go. Numbers in Roster::guests.
std::vector<int> concerned(const Desk& desk);

/// Broken rules in words, one for each place: fields "slot", "table" or "item".
std::vector<FieldError> broken_rules(const Desk& desk, const std::vector<meetings::Violation>& violations);
/// What could still be done with each item, by number in Roster::items; why it is left as the organiser sees it.
meetings::Openings openings_of(const Desk& desk);
/// The reason of an item that nobody has placed yet although it could be held: args meeting, slots.
constexpr std::string_view has_room = "timetable.reason.has_room";
/// The arguments of a reason as people read them.
Args readable(const Desk& desk, const meetings::Reason& reason, const Texts& texts, Tongue tongue);
/// The same where one text serves both tongues: resources by their bare names.
Args names_in(const Desk& desk, const meetings::Reason& reason);

/// Names of those who interpret: of every meeting that draws on a pool, in the order of tables. Overwrites
/// Seat::interpreter of all that may still change.
void name_interpreters(Desk& desk);
/// Hash of the problem and of which items have a seat, for which a proof stays good.
std::string problem_key(const Desk& desk);

/// The whole desk as JSON.
std::string desk_json(const Engine& engine, const Desk& desk);

}  // namespace dh::conference

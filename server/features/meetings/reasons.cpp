#include "features/meetings/reasons.hpp"

#include <algorithm>
#include <bit>

#include "features/meetings/sat_model.hpp"

namespace dh::meetings {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::string members(const Instance& in, int meeting) {
  std::string text;
  for (int p : in.problem->meetings[at(meeting)].participants) {
    if (!text.empty()) text += ", ";
    text += in.problem->participants[at(p)].id;
  }
  return text;
}

std::string resource_name(const Instance& in, int counter) {
  const Counter& own = in.counters[at(counter)];
  if (!own.is_place) return in.problem->pools[at(own.number)].id;
  for (const PlaceClass& place : in.problem->places)
    if (place.site == own.site && place.seats >= own.number) return place.id;
  return std::to_string(own.number);
}

/// A counter without room in all the open slots; −1 when there is none.
int full_resource(const Timetable& table, int meeting, SlotMask open) {
  const Instance& in = table.instance();
  for (int c : in.counters_of[at(meeting)]) {
    bool full = true;
    for (int t = 0; t < in.slots; ++t) full = full && (!has(open, t) || table.room(c, t) <= 0);
    if (full) return c;
  }
  return -1;
}

/// What one member's day leaves no room for; an empty key when it does.
Reason full_day(const Timetable& table, int meeting, int person) {
  const Instance& in = table.instance();
  const Participant& who = in.problem->participants[at(person)];
  const std::string& id = in.problem->meetings[at(meeting)].id;
  int placed = 0;
  for (int m : in.meetings_of[at(person)]) placed += table.slot_of(m) >= 0;
  if (who.max_meetings >= 0 && placed >= who.max_meetings)
    return {"meetings.reason.limit_reached",
            {{"meeting", id}, {"participant", who.id}, {"limit", std::to_string(who.max_meetings)}}};
  const SlotMask open = who.available & first_slots(in.slots);
  if (who.parallel != 1 || (open & ~table.busy(person)) != 0) return {};
  return {"meetings.reason.day_full",
          {{"meeting", id},
           {"participant", who.id},
           {"requests", std::to_string(in.meetings_of[at(person)].size())},
           {"slots", std::to_string(std::popcount(open))}}};
}

}  // namespace

Reason why_unplaced(const Timetable& table, int meeting) {
  const Instance& in = table.instance();
  const Meeting& own = in.problem->meetings[at(meeting)];
  const std::pair<std::string, std::string> who{"participants", members(in, meeting)};
  if (!own.withheld.empty()) return {own.withheld, {{"meeting", own.id}, who}};
  SlotMask open = in.domain[at(meeting)];
  const int common = std::popcount(open);
  if (open == 0) return {"meetings.reason.no_common_slot", {{"meeting", own.id}, who}};
  for (int p : own.participants) {
    Reason reason = full_day(table, meeting, p);
    if (!reason.key.empty()) return reason;
  }
  for (int earlier : own.after)
    if (table.slot_of(earlier) < 0)
      return {"meetings.reason.waits_for",
              {{"meeting", own.id}, {"other", in.problem->meetings[at(earlier)].id}}};
  for (int p : own.participants)
    if (table.is_single(p)) open &= ~table.busy(p);
  if (open == 0)
    return {"meetings.reason.never_both_free",
            {{"meeting", own.id}, who, {"slots", std::to_string(common)}}};
  const int c = full_resource(table, meeting, open);
  if (c < 0) return {"meetings.reason.rule", {{"meeting", own.id}, who}};
  return {"meetings.reason.resource_full",
          {{"meeting", own.id}, who, {"resource", resource_name(in, c)}}};
}

std::vector<Reason> why_infeasible(const Instance& in, std::uint64_t seed) {
  struct Trial {
    bool SatShape::*rule;
    const char* key;
  };
  const Trial trials[] = {{&SatShape::fairness, "meetings.reason.without_fairness"},
                          {&SatShape::precedence, "meetings.reason.without_order"},
                          {&SatShape::capacity, "meetings.reason.without_capacity"}};
  for (const Trial& trial : trials) {
    SatShape shape;
    shape.seed = seed;
    shape.*trial.rule = false;
    shape.with_breaks = shape.fairness && in.problem->fairness != no_fairness;
    SatModel model(in, shape);
    if (model.solve({}, {}, 20'000, {}) != SatAnswer::yes) continue;
    return {{trial.key, {{"limit", std::to_string(in.problem->fairness)}}}};
  }
  return {{"meetings.reason.no_timetable", {}}};
}

}  // namespace dh::meetings

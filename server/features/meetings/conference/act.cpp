#include "features/meetings/conference/act.hpp"

#include <algorithm>

#include "features/meetings/repair.hpp"
#include "features/meetings/tables.hpp"

namespace dh::conference {

namespace {

using meetings::no_slot;
using meetings::SlotMask;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

Error infeasible(const Desk& desk, const std::vector<meetings::Reason>& because) {
  Error out{Code::conflict, "timetable.infeasible", {}, {}};
  for (const meetings::Reason& reason : because)
    out.fields.push_back({"timetable", reason.key, names_in(desk, reason)});
  return out;
}

void take_seats(Desk& desk, const meetings::Schedule& schedule) {
  for (std::size_t m = 0; m < schedule.size(); ++m) {
    const std::string& key = desk.roster.items[m].key;
    const auto& own = desk.ground.problem.meetings[m];
    if (own.locked && own.fixed != no_slot) continue;  // exactly as it was
    desk.draft.seats[key].spot = desk.ground.spot_of(static_cast<int>(m), schedule[m]);
    if (schedule[m].slot != no_slot) desk.draft.taken_off.erase(key);
  }
}

/// Judges the new seats and gives out interpreters.
Result<void> settle(Desk& desk, Instant now) {
  desk.draft.is_open = true;
  TRY_VOID(judge(desk, now));
  name_interpreters(desk);
  return {};
}

/// The same, and the proof is of exactly this.
Result<void> settle_proven(Desk& desk, Instant now, Proof proof) {
  TRY_VOID(settle(desk, now));
  proof.problem = problem_key(desk);
  desk.draft.proof = std::move(proof);
  return {};
}

std::int64_t elapsed(const TimeSource& time, std::chrono::milliseconds since) {
  return (time.monotonic() - since).count();
}

/// The same without proof, for what the repair desk does not know: a room of somebody's own closes.
Result<void> plan_around(Desk& desk, Instant now, const TimeSource& time) {
  constexpr std::int64_t few_steps = 20'000;
  return plan(desk, now, {.seconds = 2, .steps = few_steps, .threads = 1}, true, time);
}

const Item* movable(const Desk& desk, Instant now, const std::string& key, Error& error) {
  const Item* item = desk.roster.item(key);
  if (item == nullptr) { error = {Code::not_found, "notfound", {}, {}}; return nullptr; }
  if (item->is_over || is_past(desk.roster.event.body, item->published.slot, now)) {
    error = {Code::conflict, "timetable.past", {{"code", item->code}}, {}};
    return nullptr;
  }
  return item;
}

/// A table that is free in that slot and fits, the present one first; 0 when there is none.
int find_table(const Desk& desk, int number, int slot) {
  const auto& problem = desk.ground.problem;
  const auto& own = problem.meetings[at(number)];
  std::vector<int> tables{desk.ground.schedule[at(number)].table};
  for (int t = 1; t <= static_cast<int>(problem.places.size()); ++t) tables.push_back(t);
  for (int table : tables) {
    if (table < 1) continue;
    const auto& place = problem.places[at(table - 1)];
    if (place.seats < own.seats || place.site != own.site || meetings::has(place.closed, slot)) continue;
    bool taken = false;
    for (std::size_t m = 0; m < desk.ground.schedule.size(); ++m)
      taken = taken || (m != at(number) && desk.ground.schedule[m] == meetings::Placement{slot, table});
    if (!taken) return table;
  }
  return 0;
}

}  // namespace

Result<void> plan(Desk& desk, Instant now, const meetings::SolveOptions& options, bool keep,
                  const TimeSource& time) {
  desk.ground = TRY(lay_ground(desk.roster, desk.draft, now, keep));
  const meetings::Problem& problem = desk.ground.problem;
  const meetings::SolveResult result = meetings::solve(problem, options, time);
  if (result.schedule.empty()) return fail(infeasible(desk, result.because));
  std::vector<int> slots;
  for (const auto& placed : result.schedule) slots.push_back(placed.slot);
  take_seats(desk, meetings::assign_tables(problem, slots, desk.ground.schedule));
  desk.draft.taken_off.clear();
  Proof proof{"", meetings::name_of(result.status), result.placed_bound, result.lower_bound, result.placed,
              static_cast<std::int64_t>(result.seconds * 1000), false};
  // What holds while all else is kept says nothing of the whole.
  if (keep) proof = {.status = meetings::name_of(meetings::Status::feasible), .placed_bound = INT64_MAX,
                     .milliseconds = proof.milliseconds};
  return settle_proven(desk, now, std::move(proof));
}

Result<void> repair(Desk& desk, Instant now, const Trouble& trouble, const TimeSource& time) {
  const auto start = time.monotonic();
  if (!desk.verdict.violations.empty())
    return fail(Error{Code::conflict, "timetable.not_sound", {}, broken_rules(desk, desk.verdict.violations)});
  const Ground before = desk.ground;
  desk.draft.troubles.push_back(trouble);
  desk.ground = TRY(lay_ground(desk.roster, desk.draft, now, false));
  meetings::Disruption what;
  what.slots = 0;
  if (trouble.kind == Trouble::Kind::table_closed) {
    what.kind = meetings::Disruption::Kind::place_closed;
    what.place = before.table_of(trouble.table) - 1;
    if (what.place < 0) return plan_around(desk, now, time);
    what.slots = desk.ground.problem.places[at(what.place)].closed & ~before.problem.places[at(what.place)].closed;
  } else {
    const auto& guests = desk.roster.guests;
    const auto guest = std::find_if(guests.begin(), guests.end(),
                                    [&](const Guest& g) { return g.attendance == trouble.attendance; });
    what.participant = static_cast<int>(guest - guests.begin());
    const SlotMask had = before.problem.participants[at(what.participant)].available;
    const SlotMask has = desk.ground.problem.participants[at(what.participant)].available;
    what.slots = had & ~has;
    SlotMask past = 0;
    for (std::size_t t = 0; t < before.problem.slots.size(); ++t)
      if (before.problem.slots[t].past) past |= meetings::bit(static_cast<int>(t));
    const bool all = (has & ~past) == 0;
    what.kind = all ? meetings::Disruption::Kind::cancelled : meetings::Disruption::Kind::unavailable;
  }
  meetings::RepairDesk repairs(before.problem, before.schedule);
  const meetings::Repair done = repairs.repair(what, true);
  take_seats(desk, repairs.schedule());
  return settle_proven(desk, now, {.status = meetings::name_of(meetings::Status::feasible),
                                   .placed_bound = INT64_MAX,
                                   .milliseconds = elapsed(time, start),
                                   .least_change = done.proven_least});
}

Result<void> move(Desk& desk, Instant now, const std::string& key, Spot to) {
  Error error;
  const Item* item = movable(desk, now, key, error);
  if (item == nullptr) return fail(std::move(error));
  Seat& seat = desk.draft.seats[key];
  if (seat.locked) return fail(Code::conflict, "timetable.locked", {{"code", item->code}});
  const int number = static_cast<int>(item - desk.roster.items.data());
  if (to.slot == 0) {
    seat.spot = {};
    desk.draft.taken_off.insert(key);
    return settle(desk, now);
  }
  const int slot = desk.ground.slot_of(to.slot);
  if (slot == no_slot) return fail_field("slot", "timetable.rule.no_meetings");
  if (is_past(desk.roster.event.body, to.slot, now)) return fail_field("slot", "timetable.rule.past");
  const std::vector<meetings::Violation> known = desk.verdict.violations;
  if (desk.ground.rooms[at(number)] > 0) to.table = desk.ground.rooms[at(number)];
  else if (to.table == 0) to.table = desk.ground.spot_of(number, {slot, find_table(desk, number, slot)}).table;
  seat.spot = to;
  desk.draft.taken_off.erase(key);
  TRY_VOID(settle(desk, now));
  std::vector<meetings::Violation> fresh;
  for (const auto& v : desk.verdict.violations)
    if (std::find(known.begin(), known.end(), v) == known.end()) fresh.push_back(v);
  if (!fresh.empty()) return fail(Error{Code::invalid, "fields.invalid", {}, broken_rules(desk, fresh)});
  return {};
}

Result<void> lock(Desk& desk, Instant now, const std::string& key, bool locked) {
  Error error;
  const Item* item = movable(desk, now, key, error);
  if (item == nullptr) return fail(std::move(error));
  Seat& seat = desk.draft.seats[key];
  if (seat.spot.slot == 0) return fail(Code::conflict, "timetable.no_seat", {{"code", item->code}});
  seat.locked = locked;
  // One rule more leaves every bound true; one rule less does not.
  const bool holds = locked && desk.draft.proof.problem == problem_key(desk);
  TRY_VOID(settle(desk, now));
  if (holds) desk.draft.proof.problem = problem_key(desk);
  return {};
}

}  // namespace dh::conference

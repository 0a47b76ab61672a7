#include "features/meetings/conference/desk.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "base/crypto.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"

namespace dh::conference {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

const Seat& seat_of(const Desk& desk, const Item& item) {
  static const Seat none;
  const auto found = desk.draft.seats.find(item.key);
  return found == desk.draft.seats.end() ? none : found->second;
}

/// "guest12" → 12; −1 for another word.
int token(std::string_view text, std::string_view word) {
  if (!text.starts_with(word) || text.size() == word.size()) return -1;
  int number = 0;
  for (const char c : text.substr(word.size())) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Names for the tokens of a problem: "guest3", "item5", "pool0", "table4"; another word is itself.
std::string name_in(const Desk& desk, const std::string& text) {
  if (const int g = token(text, "guest"); g >= 0) return desk.roster.guests[at(g)].name;
  if (const int i = token(text, "item"); i >= 0) return desk.roster.items[at(i)].code;
  if (const int p = token(text, "pool"); p >= 0) return desk.ground.pools[at(p)];
  if (const int n = token(text, "table"); n > 0) return desk.roster.event.body.tables[at(n - 1)].name;
  return text;
}

/// The same in one tongue, and what kind of resource it is: "table4" stands for all tables and rooms like it.
std::string word_in(const Desk& desk, const std::string& text, const Texts& texts, Tongue tongue) {
  if (token(text, "table") >= 0) return texts.say(tongue, "timetable.word.tables");
  const std::string name = name_in(desk, text);
  const int p = token(text, "pool");
  if (p < 0) return name;
  const bool room = desk.ground.problem.pools[at(p)].kind == "room";
  return texts.say(tongue, room ? "timetable.word.room" : "timetable.word.interpreter", {{"name", name}});
}

/// The arguments of a reason with each of their words changed.
Args worded(const meetings::Reason& reason, const std::function<std::string(const std::string&)>& word) {
  Args args;
  for (const auto& [name, value] : reason.arguments) {
    std::string& text = args[name];
    for (const std::string& part : split(value, ',')) text += (text.empty() ? "" : ", ") + word(trim(part));
  }
  return args;
}

/// "participant guest3, slot 4" → guest 3, slot 4 of the problem from 1.
struct Where {
  int guest = -1, item = -1, slot = 0, pool = -1;
};
Where where(const std::string& place) {
  Where out;
  for (const std::string& part : split(place, ',')) {
    const std::string text = trim(part);
    const auto space = text.find(' ');
    const std::string last = space == std::string::npos ? text : text.substr(space + 1);
    if (text.starts_with("slot ")) out.slot = std::atoi(last.c_str());
    if (const int n = token(last, "guest"); n >= 0) out.guest = n;
    if (const int n = token(last, "item"); n >= 0) out.item = n;
    if (const int n = token(last, "pool"); n >= 0) out.pool = n;
  }
  return out;
}

std::string slot_text(const Desk& desk, int problem_slot) {
  if (problem_slot < 1 || problem_slot > static_cast<int>(desk.ground.slot_numbers.size())) return "";
  const Slot& s = desk.roster.event.body.slots[at(desk.ground.slot_numbers[at(problem_slot - 1)] - 1)];
  const auto local = s.starts + std::chrono::minutes(zone_offset_minutes(desk.roster.event.body.zone, s.starts));
  return to_text(Instant(local)).substr(11, 5);
}

std::string slot_texts(const Desk& desk, meetings::SlotMask slots) {
  std::string text;
  for (int t = 0; t < static_cast<int>(desk.ground.slot_numbers.size()); ++t)
    if (meetings::has(slots, t)) text += (text.empty() ? "" : ", ") + slot_text(desk, t + 1);
  return text;
}

}  // namespace

Result<void> judge(Desk& desk, Instant now) {
  complete(desk.draft, desk.roster, now);
  desk.ground = TRY(lay_ground(desk.roster, desk.draft, now, false));
  desk.verdict = meetings::check(desk.ground.problem, desk.ground.schedule);
  return {};
}

Result<Desk> open_desk(db::Connection& db, std::int64_t event, Instant now) {
  Desk desk;
  desk.roster = TRY(read_roster(db, event));
  desk.draft = TRY(read_draft(db, event));
  TRY_VOID(judge(desk, now));
  return desk;
}

std::vector<Difference> differences(const Desk& desk) {
  std::vector<Difference> out;
  for (std::size_t i = 0; i < desk.roster.items.size(); ++i) {
    const Item& item = desk.roster.items[i];
    const Seat& seat = seat_of(desk, item);
    Difference d{Difference::Kind::changed, static_cast<int>(i), item.published, seat.spot};
    if (item.published.slot == 0 && seat.spot.slot != 0) d.kind = Difference::Kind::added;
    else if (item.published.slot != 0 && seat.spot.slot == 0) d.kind = Difference::Kind::dropped;
    else if (!(item.published == seat.spot)) d.kind = Difference::Kind::moved;
    else if (item.is_over || item.meeting == 0 ||
             (item.interpreter == seat.interpreter && item.locked == seat.locked) ||
             is_past(desk.roster.event.body, item.published.slot, from_ms(desk.draft.made_at)))
      continue;
    out.push_back(d);
  }
  return out;
}

std::vector<int> concerned(const Desk& desk) {
  std::set<int> out;
  for (const Difference& d : differences(desk))
    if (d.kind != Difference::Kind::changed)
      for (int g : desk.roster.items[at(d.item)].guests) out.insert(g);
  return {out.begin(), out.end()};
}

std::vector<FieldError> broken_rules(const Desk& desk, const std::vector<meetings::Violation>& violations) {
  std::vector<FieldError> out;
  for (const meetings::Violation& v : violations) {
    const Where w = where(v.place);
    Args args{{"who", ""}, {"slot", slot_text(desk, w.slot)}, {"what", ""}};
    if (w.guest >= 0) args["who"] = desk.roster.guests[at(w.guest)].name;
    if (w.pool >= 0) args["what"] = desk.ground.pools[at(w.pool)];
    std::string key = "timetable.rule." + v.rule;
    if (w.item >= 0) {
      const Item& item = desk.roster.items[at(w.item)];
      args["what"] = item.code + ": " + item.title;
      if (w.slot == 0) args["slot"] = slot_text(desk, desk.ground.schedule[at(w.item)].slot + 1);
      if (!desk.ground.problem.meetings[at(w.item)].withheld.empty() && v.rule == "session")
        key = "timetable.rule.withheld";
    }
    FieldError error{w.slot > 0 || v.rule == "absent" ? "slot" : "table", std::move(key), std::move(args)};
    if (std::find(out.begin(), out.end(), error) == out.end()) out.push_back(std::move(error));
  }
  return out;
}

meetings::Openings openings_of(const Desk& desk) {
  meetings::Openings out = meetings::openings_of(desk.ground.problem, desk.ground.schedule);
  const auto& slots = desk.ground.problem.slots;
  const bool over = std::all_of(slots.begin(), slots.end(), [](const meetings::Slot& s) { return s.past; });
  for (std::size_t i = 0; i < out.why_left.size(); ++i) {
    const std::string id = "item" + std::to_string(i);
    meetings::Reason& why = out.why_left[i];
    if (why.key.empty() || !desk.ground.problem.meetings[i].withheld.empty()) continue;
    if (over)
      why = {"timetable.reason.over", {{"meeting", id}}};
    else if (desk.draft.taken_off.contains(desk.roster.items[i].key))
      why = {"timetable.reason.taken_off", {{"meeting", id}}};
    else if (out.open[i] != 0)
      why = {std::string(has_room), {{"meeting", id}, {"slots", slot_texts(desk, out.open[i])}}};
  }
  return out;
}

Args readable(const Desk& desk, const meetings::Reason& reason, const Texts& texts, Tongue tongue) {
  return worded(reason, [&](const std::string& text) { return word_in(desk, text, texts, tongue); });
}

Args names_in(const Desk& desk, const meetings::Reason& reason) {
  return worded(reason, [&](const std::string& text) { return name_in(desk, text); });
}

void name_interpreters(Desk& desk) {
  const auto& problem = desk.ground.problem;
  std::vector<std::vector<std::string>> names(problem.pools.size());
  for (const Interpreter& i : desk.roster.event.body.interpreters)
    for (std::size_t p = 0; p < names.size(); ++p) {
      const bool same = desk.ground.pools[p] == i.from.value + "–" + i.into.value ||
                        desk.ground.pools[p] == i.into.value + "–" + i.from.value;
      if (problem.pools[p].kind != "interpreter" || !same) continue;
      for (const std::string& name : split(i.names, ',')) names[p].push_back(trim(name));
    }
  std::vector<std::vector<int>> used(problem.pools.size(), std::vector<int>(problem.slots.size()));
  for (std::size_t m = 0; m < problem.meetings.size(); ++m) {
    const meetings::Placement& placed = desk.ground.schedule[m];
    Seat& seat = desk.draft.seats[desk.roster.items[m].key];
    std::string text;
    for (int pool : problem.meetings[m].pools) {
      if (placed.slot == meetings::no_slot || problem.pools[at(pool)].kind != "interpreter") continue;
      const int next = used[at(pool)][at(placed.slot)]++;
      const std::string pair = desk.ground.pools[at(pool)];
      const bool named = next < static_cast<int>(names[at(pool)].size());
      text += (text.empty() ? "" : "; ") + (named ? names[at(pool)][at(next)] + " (" + pair + ")"
                                                  : pair + " " + std::to_string(next + 1));
    }
    const bool settled = problem.meetings[m].locked && problem.meetings[m].fixed != meetings::no_slot;
    if (!settled || seat.interpreter.empty()) seat.interpreter = text;
  }
}

std::string problem_key(const Desk& desk) {
  const auto& p = desk.ground.problem;
  std::string text = std::to_string(p.fairness) + "/" + std::to_string(p.travel_slots) + "/" +
                     std::to_string(p.slots.size());
  for (const auto& place : p.places)
    text += "|" + std::to_string(place.seats) + "," + std::to_string(place.site) + "," + std::to_string(place.closed);
  for (const auto& pool : p.pools) text += "|" + std::to_string(pool.capacity) + "," + std::to_string(pool.closed);
  for (const auto& g : p.participants)
    for (std::int64_t n : {static_cast<std::int64_t>(g.available), static_cast<std::int64_t>(g.wished_free),
                           std::int64_t{g.max_meetings}, std::int64_t{g.quota}, std::int64_t{g.parallel},
                           std::int64_t{g.buffer}})
      text += "," + std::to_string(n);
  for (std::size_t m = 0; m < p.meetings.size(); ++m) {
    const auto& own = p.meetings[m];
    text += "|" + desk.roster.items[m].key + "," + std::to_string(own.weight) + "," +
            std::to_string(own.fixed) + "," + std::to_string(desk.ground.schedule[m].slot != meetings::no_slot);
    text += own.withheld;
  }
  return hex(sha256(text));
}

}  // namespace dh::conference

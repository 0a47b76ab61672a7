#include "features/meetings/conference/desk.hpp"

#include <algorithm>
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

constexpr std::string_view any_table = "tables=", room_mark = "room=", interpreter_mark = "interpreter=";

/// "guest3" → "par-…", "item5" → "wsh-…", "pool0" → "interpreter=ko–vi", "table4" → "tables="; else the word itself.
std::string kept_word(const Desk& desk, const std::string& text) {
  if (const int g = token(text, "guest"); g >= 0) return desk.roster.guests[at(g)].party_id;
  if (const int i = token(text, "item"); i >= 0) return desk.roster.items[at(i)].key;
  if (token(text, "table") >= 0) return std::string(any_table);
  const int p = token(text, "pool");
  if (p < 0) return text;
  const bool room = desk.ground.problem.pools[at(p)].kind == "room";
  return std::string(room ? room_mark : interpreter_mark) + desk.ground.pools[at(p)];
}

std::string word_of(const Desk& desk, const std::string& text, const Texts& texts, Tongue tongue) {
  for (const Guest& g : desk.roster.guests)
    if (g.party_id == text) return g.name;
  if (const Item* item = desk.roster.item(text); item != nullptr) return item->code;
  if (text.starts_with(any_table)) return texts.say(tongue, "timetable.word.tables");
  if (text.starts_with(room_mark))
    return texts.say(tongue, "timetable.word.room", {{"name", text.substr(room_mark.size())}});
  if (text.starts_with(interpreter_mark))
    return texts.say(tongue, "timetable.word.interpreter", {{"name", text.substr(interpreter_mark.size())}});
  return text;
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

meetings::Reason kept_reason(const Desk& desk, const meetings::Reason& reason) {
  meetings::Reason out{reason.key, {}};
  for (const auto& [name, value] : reason.arguments) {
    std::string text;
    for (const std::string& part : split(value, ',')) text += (text.empty() ? "" : ",") + kept_word(desk, trim(part));
    out.arguments.emplace_back(name, std::move(text));
  }
  return out;
}

Args readable(const Desk& desk, const meetings::Reason& reason, const Texts& texts, Tongue tongue) {
  Args args;
  for (const auto& [name, value] : kept_reason(desk, reason).arguments) {
    std::string& text = args[name];
    for (const std::string& part : split(value, ','))
      text += (text.empty() ? "" : ", ") + word_of(desk, part, texts, tongue);
  }
  return args;
}

Args names_in(const Desk& desk, const meetings::Reason& reason) {
  Args args;
  for (const auto& [name, value] : reason.arguments) {
    std::string& text = args[name];
    for (const std::string& part : split(value, ',')) {
      const std::string word = trim(part);
      const int g = token(word, "guest"), i = token(word, "item"), p = token(word, "pool");
      text += (text.empty() ? "" : ", ") + (g >= 0   ? desk.roster.guests[at(g)].name
                                            : i >= 0 ? desk.roster.items[at(i)].code
                                            : p >= 0 ? desk.ground.pools[at(p)]
                                                     : word);
    }
  }
  return args;
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

#include "service/notices/ladder.hpp"

#include <map>
#include <set>

#include "base/assets.hpp"
#include "base/csv.hpp"
#include "engine/surround.hpp"
#include "service/notices/people.hpp"

namespace dh::notices {

Result<Ladder> Ladder::parse(std::string_view text) {
  const Csv csv = TRY(parse_csv(text));
  Ladder out;
  for (const auto& row : csv.rows) {
    const auto cell = [&](std::string_view name) -> const std::string& { return row[csv.column(name)]; };
    const KindInfo* kind = find_kind(cell("kind"));
    const std::string& tells = cell("tells");
    Rung rung;
    rung.number = std::atoi(cell("rung").c_str());
    rung.before = cell("side") == "before";
    rung.working_days = std::atoi(cell("working_days").c_str());
    rung.tells = tells == "in_charge"     ? Tells::in_charge
                 : tells == "first_above" ? Tells::first_above
                                          : Tells::second_above;
    const bool known = tells == "in_charge" || tells == "first_above" || tells == "second_above";
    if (kind == nullptr || !known || rung.working_days < 1 || rung.number != static_cast<int>(out.rungs_.size()) + 1)
      return fail(Code::invalid, "ladder.row", {{"rung", cell("rung")}});
    rung.kind = kind->kind;
    out.rungs_.push_back(rung);
  }
  return out;
}

Date Ladder::reached(const Rung& rung, Date today, const WorkCalendar& calendar) const {
  Date day = today;
  if (rung.before) {
    while (calendar.working_days_between(today, add_days(day, 1)) <= rung.working_days) day = add_days(day, 1);
    return day;
  }
  do day = add_days(day, -1);
  while (calendar.working_days_between(day, today) < rung.working_days);
  return day;
}

namespace {

/// A clock that has reached a rung.
struct Reached {
  std::int64_t id = 0, record = 0;
  std::string code, due_on;
  int told = 0, rung = 0;
  bool archived = false;
  Charge charge;
};

const Ladder& ladder() {
  static const Ladder all = Ladder::parse(asset("data/notices/ladder.csv")).value();
  return all;
}

/// The highest rung whose day the clock has passed.
int rung_of(const std::string& due_on, const std::vector<std::string>& days) {
  int out = 0;
  for (std::size_t i = 0; i < days.size(); ++i)
    if (due_on <= days[i]) out = static_cast<int>(i) + 1;
  return out;
}

Result<std::vector<Reached>> find_reached(db::Connection& db, const std::vector<std::string>& days, std::int64_t most) {
  std::vector<Reached> out;
  // One range of the index for each number of rungs told.
  for (std::size_t told = 0; told < days.size(); ++told) {
    const std::int64_t left = most - static_cast<std::int64_t>(out.size());
    if (left <= 0) break;
    const auto rows = TRY(db.query(
        "select c.id, c.record, c.code, c.due_on, h.archived, h.owner, h.assigned_to, h.created_by from clock c "
        "cross join head h where h.id = c.record and c.stopped_on is null and c.paused_on is null and c.told = $1 and "
        "c.due_on <= $2 order by c.due_on limit $3", {static_cast<std::int64_t>(told), days[told], left}));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto row = rows.row(i);
      Reached r{db::as_int(row[0]), db::as_int(row[1]), db::as_text(row[2]), db::as_text(row[3]),
                static_cast<int>(told), 0, db::as_int(row[4]) != 0,
                {db::as_int(row[5]), db::as_int(row[6]), db::as_int(row[7])}};
      r.rung = rung_of(r.due_on, days);
      out.push_back(std::move(r));
    }
  }
  return out;
}

struct Wanted {
  const Reached* clock;
  const Rung* rung;
};
using ByUser = std::map<std::int64_t, std::vector<Wanted>>;

/// Those in charge hear of the last rung of theirs only, those above of each that names them.
Result<void> add_wanted(People& people, const Reached& r, ByUser& out) {
  const Rung* own = nullptr;
  for (const Rung& rung : ladder().rungs()) {
    if (rung.number <= r.told || rung.number > r.rung) continue;
    if (rung.tells == Tells::in_charge) own = &rung;
    else {
      const auto levels = TRY(people.above(r.charge));
      const std::size_t level = rung.tells == Tells::first_above ? 0 : 1;
      if (level < levels.size())
        for (const std::int64_t user : levels[level]) out[user].push_back({&r, &rung});
    }
  }
  if (own != nullptr)
    for (const std::int64_t user : TRY(people.in_charge(r.charge))) out[user].push_back({&r, own});
  return {};
}

/// The records of these that the user may see now: the same predicate as everywhere.
Result<std::set<std::int64_t>> seen_by(db::Connection& db, const User& user, const std::vector<Wanted>& wanted) {
  std::set<std::int64_t> out;
  std::vector<std::int64_t> ids;
  for (const Wanted& w : wanted) ids.push_back(w.clock->record);
  for (const Head& head : TRY(surround::visible_heads(db, user, std::move(ids)))) out.insert(head.id);
  return out;
}

Result<void> tell_all(const Engine& engine, db::Connection& db, People& people, const ByUser& wanted) {
  for (const auto& [id, list] : wanted) {
    const User* user = TRY(people.find(id));
    if (user == nullptr) continue;
    const auto seen = TRY(seen_by(db, *user, list));
    std::map<Kind, Way> ways;
    for (const Wanted& w : list) {
      if (!seen.contains(w.clock->record)) continue;
      if (!ways.contains(w.rung->kind)) ways[w.rung->kind] = TRY(way_of(db, id, info(w.rung->kind)));
      Notice notice{w.rung->kind, w.clock->record,
                    "clock:" + std::to_string(w.clock->id) + ":" + w.clock->due_on + ":" +
                        std::to_string(w.rung->number),
                    {{"clock", w.clock->code}, {"due", w.clock->due_on}}};
      TRY(put(engine, db, notice, id, ways[w.rung->kind]));
    }
  }
  return {};
}

Result<void> note_told(db::Connection& db, const std::vector<Reached>& all) {
  constexpr std::size_t at_once = 200;
  std::map<int, std::vector<std::int64_t>> by_rung;
  for (const Reached& r : all) by_rung[r.rung].push_back(r.id);
  for (const auto& [rung, ids] : by_rung)
    for (std::size_t from = 0; from < ids.size(); from += at_once) {
      std::vector<Cell> params{std::int64_t{rung}};
      const auto part = std::span(ids).subspan(from, std::min(at_once, ids.size() - from));
      const std::string marks = surround::id_list(params, part);
      TRY(db.execute("update clock set told = $1 where id in (" + marks + ")", params));
    }
  return {};
}

}  // namespace

Result<std::int64_t> climb(const Engine& engine, db::Connection& db, std::int64_t most) {
  const Date today = engine.time.today();
  if (!engine.calendar.is_working(today)) return 0;
  std::vector<std::string> days;
  for (const Rung& rung : ladder().rungs())
    days.push_back(to_text(ladder().reached(rung, today, engine.calendar)));
  const std::vector<Reached> reached = TRY(find_reached(db, days, most));
  People people(engine, db);
  ByUser wanted;
  for (const Reached& r : reached)
    if (!r.archived) TRY_VOID(add_wanted(people, r, wanted));
  TRY_VOID(tell_all(engine, db, people, wanted));
  TRY_VOID(note_told(db, reached));
  return static_cast<std::int64_t>(reached.size());
}

}  // namespace dh::notices

#include <algorithm>

#include "engine/save.hpp"

namespace dh::store {

namespace {

Result<void> start(const Engine& engine, db::Connection& db, const Record& r, const ClockStart& s) {
  Date from = engine.time.today();
  if (!s.from.empty()) {
    const std::string text = db::as_text(r.cell(s.from));
    if (!text.empty()) from = TRY(parse_date(text));
  }
  const ClockRow* row = engine.clocks.find(s.code, from);
  if (row == nullptr) return fail(Code::internal, "clock.unknown", {{"code", std::string(s.code)}});
  auto due = engine.clocks.due(*row, from, engine.calendar);
  if (!due) {
    // Beyond the calendar: the term is counted without holidays and marked as expected only.
    due = Due{add_days(from, row->unit == ClockUnit::working_day ? row->amount * 7 / 5 + 1 : row->amount), true};
  }
  TRY(db.execute("insert into clock (id, record, code, in_force_from, started_on, due_on, used_days, "
                 "provisional) values ($1, $2, $3, $4, $5, $6, 0, $7)",
                 {engine.ids.next(), r.head.id, std::string(s.code),
                  row->in_force_from.empty() ? std::string("2000-01-01") : row->in_force_from,
                  to_text(from), to_text(due->last_day), std::int64_t{due->provisional}}));
  return {};
}

Result<void> stop(const Engine& engine, db::Connection& db, const Record& r, std::string_view code) {
  const std::string today = to_text(engine.time.today());
  if (code == "*")
    TRY(db.execute("update clock set stopped_on = $2 where record = $1 and stopped_on is null",
                   {r.head.id, today}));
  else if (code == "first")
    TRY(db.execute("update clock set stopped_on = $2 where id = (select id from clock where record = $1 and "
                   "stopped_on is null order by due_on, id limit 1)", {r.head.id, today}));
  else
    TRY(db.execute("update clock set stopped_on = $3 where record = $1 and code = $2 and stopped_on is null",
                   {r.head.id, std::string(code), today}));
  return {};
}

Result<void> pause(const Engine& engine, db::Connection& db, const Record& r) {
  const Date today = engine.time.today();
  const auto rows = TRY(db.query("select id, code, in_force_from, used_days, started_on from clock where record = $1 "
                                 "and stopped_on is null and paused_on is null", {r.head.id}));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Date started = TRY(parse_date(db::as_text(rows.at(i, 4))));
    const ClockRow* row = engine.clocks.rule(db::as_text(rows.at(i, 1)), db::as_text(rows.at(i, 2)));
    const bool working = row != nullptr && row->unit == ClockUnit::working_day;
    const int used = working ? engine.calendar.working_days_between(started, today)
                             : days_between(started, today);
    TRY(db.execute("update clock set paused_on = $2, used_days = $3 where id = $1",
                   {rows.at(i, 0), to_text(today), db::as_int(rows.at(i, 3)) + std::max(0, used)}));
  }
  return {};
}

Result<void> resume(const Engine& engine, db::Connection& db, const Record& r) {
  const Date today = engine.time.today();
  const auto rows = TRY(db.query("select id, code, in_force_from, used_days, started_on from clock where record = $1 "
                                 "and stopped_on is null and paused_on is not null", {r.head.id}));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ClockRow* row = engine.clocks.rule(db::as_text(rows.at(i, 1)), db::as_text(rows.at(i, 2)));
    if (row == nullptr) continue;
    const int rest = std::max<int>(0, row->amount - static_cast<int>(db::as_int(rows.at(i, 3))));
    const Due due = TRY(engine.calendar.due_after(today, rest, row->unit));
    TRY(db.execute("update clock set paused_on = null, started_on = $2, due_on = $3, provisional = $4, told = 0 "
                   "where id = $1",
                   {rows.at(i, 0), to_text(today), to_text(due.last_day), std::int64_t{due.provisional}}));
  }
  return {};
}

}  // namespace

Result<std::string> move_clocks(const Engine& engine, db::Connection& db, const Record& record,
                                const void* body, std::span<const ClockStart> starts,
                                const StepInfo* step) {
  if (step != nullptr) {
    for (std::string_view code : step->stops) TRY_VOID(stop(engine, db, record, code));
    if (!step->pauses.empty()) TRY_VOID(pause(engine, db, record));
    if (!step->resumes.empty()) TRY_VOID(resume(engine, db, record));
  }
  for (const ClockStart& s : starts)
    if (!s.only || s.only(body)) TRY_VOID(start(engine, db, record, s));
  const auto rows = TRY(db.query("select min(due_on) from clock where record = $1 and stopped_on is null "
                                 "and paused_on is null", {record.head.id}));
  return rows.empty() ? std::string() : db::as_text(rows.at(0, 0));
}

}  // namespace dh::store

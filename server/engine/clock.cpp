#include "engine/clock.hpp"

#include <algorithm>

#include "base/csv.hpp"

namespace dh {

Result<ClockTable> ClockTable::parse(std::string_view text) {
  const Csv csv = TRY(parse_csv(text));
  ClockTable out;
  for (const auto& row : csv.rows) {
    const auto cell = [&](std::string_view name) -> const std::string& { return row[csv.column(name)]; };
    ClockRow r;
    r.code = cell("code");
    const std::string& unit = cell("unit");
    r.unit = unit == "working_day" ? ClockUnit::working_day
             : unit == "day"       ? ClockUnit::day
             : unit == "hour"      ? ClockUnit::hour
                                   : ClockUnit::fixed_date;
    if (r.unit == ClockUnit::fixed_date) r.fixed_date = cell("amount");
    else r.amount = std::atoi(cell("amount").c_str());
    r.before = cell("direction") == "before";
    r.start_event = cell("start_event");
    r.responsible = cell("responsible");
    r.on_silence = cell("on_silence");
    r.instrument = cell("source_instrument");
    r.article = cell("source_article");
    r.in_force_from = cell("in_force_from");
    r.in_force_to = cell("in_force_to");
    const std::string& verified = cell("verified");
    r.verified = verified == "yes" ? Verified::yes : verified == "secondary" ? Verified::secondary : Verified::no;
    r.note = cell("note");
    r.used_by = cell("used_by");
    out.rows_.push_back(std::move(r));
  }
  return out;
}

const ClockRow* ClockTable::find(std::string_view code, Date day) const {
  const std::string iso = to_text(day);
  const ClockRow* best = nullptr;
  for (const ClockRow& row : rows_) {
    if (row.code != code) continue;
    if (!row.in_force_from.empty() && row.in_force_from > iso) continue;
    if (!row.in_force_to.empty() && row.in_force_to < iso) continue;
    if (best == nullptr || row.in_force_from > best->in_force_from) best = &row;
  }
  return best;
}

const ClockRow* ClockTable::rule(std::string_view code, std::string_view in_force_from) const {
  const auto day = parse_date(in_force_from);
  return day ? find(code, *day) : nullptr;
}

Result<Due> ClockTable::due(const ClockRow& row, Date start, const WorkCalendar& calendar) const {
  if (row.unit == ClockUnit::fixed_date) {
    if (row.fixed_date.size() == 10) return Due{TRY(parse_date(row.fixed_date)), false};
    const int year = int(start.year());
    Date due = TRY(parse_date(std::to_string(year) + "-" + row.fixed_date));
    if (std::chrono::sys_days(due) < std::chrono::sys_days(start))
      due = TRY(parse_date(std::to_string(year + 1) + "-" + row.fixed_date));
    return Due{due, false};
  }
  if (row.unit == ClockUnit::hour) {
    // Terms in hours start at the moment; by the day that means the day on which they end.
    return Due{add_days(start, (row.amount + 23) / 24), false};
  }
  return row.before ? calendar.due_before(start, row.amount, row.unit)
                    : calendar.due_after(start, row.amount, row.unit);
}

namespace {

struct Unit { std::string vi, en; };
Unit words(bool working, int n) {
  const std::string count = std::to_string(n);
  if (working) return {count + " ngày làm việc", count + (n == 1 ? " working day" : " working days")};
  return {count + " ngày", count + (n == 1 ? " day" : " days")};
}

ClockPhrase ended(const Clock& clock, bool working, Date due, const WorkCalendar& calendar) {
  const auto on = parse_date(clock.stopped_on);
  const int left = !on ? 0 : working ? calendar.working_days_between(*on, due) : days_between(*on, due);
  if (left > 0) {
    const Unit n = words(working, left);
    return {"xong trước hạn " + n.vi, "done " + n.en + " early", "ok", left, "stopped"};
  }
  if (left == 0) return {"xong đúng hạn", "done on time", "ok", 0, "stopped"};
  const Unit n = words(working, -left);
  return {"xong, quá hạn " + n.vi, "done " + n.en + " late", "bad", left, "stopped"};
}

}  // namespace

ClockPhrase phrase(const Clock& clock, const ClockRow& row, Date today, const WorkCalendar& calendar) {
  const bool working = row.unit == ClockUnit::working_day;
  const Date due = parse_date(clock.due_on).value_or(today);
  if (!clock.stopped_on.empty()) return ended(clock, working, due, calendar);
  if (!clock.paused_on.empty())
    return {"tạm dừng chờ bổ sung", "paused awaiting documents", "neutral", 0, "paused"};
  const int left = working ? calendar.working_days_between(today, due) : days_between(today, due);
  const int by_days = days_between(today, due);
  ClockPhrase out;
  out.days_left = left;
  if (by_days < 0) {
    // A working-day term may be past with no working day gone: then it counts as one.
    const Unit n = words(working, std::max(1, -left));
    out = {"quá hạn " + n.vi, n.en + " overdue", "bad", std::min(-1, left), "late"};
  } else if (by_days == 0) {
    out = {"hết hạn hôm nay", "due today", "warn", 0, "running"};
  } else {
    const Unit n = words(working, std::max(1, left));
    const bool near = working ? left <= 3 : left <= 5;
    out = {"còn " + n.vi, n.en + " left", near ? "warn" : "neutral", left, "running"};
    if (by_days == 1) { out.vi = "hết hạn ngày mai"; out.en = "due tomorrow"; out.tone = "warn"; }
    if (row.before && by_days > 1) {
      out.vi = "nộp trước " + to_vietnamese(due) + ", " + out.vi;
      out.en = "file by " + clock.due_on + ", " + out.en;
    }
  }
  if (row.verified == Verified::no) {
    out.vi += " (thiết lập, không phải luật định)";
    out.en += " (a setting, not law)";
  } else if (row.verified == Verified::secondary) {
    out.vi += " (nguồn thứ cấp)";
    out.en += " (secondary source)";
  }
  if (clock.provisional) {
    out.vi += " (lịch nghỉ chưa công bố)";
    out.en += " (holidays not yet announced)";
  }
  return out;
}

}  // namespace dh

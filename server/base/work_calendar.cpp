#include "base/work_calendar.hpp"

#include <algorithm>
#include <optional>

#include "base/csv.hpp"

namespace dh {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A day whose decision is open may still move this far: the day off beside 2 September may fall
/// before or after it, and Tết may be lengthened at either end.
constexpr days undecided_margin{2};

/// Whether offices work on a day of this kind; nothing for a kind that is not known.
std::optional<bool> kind_works(std::string_view kind) {
  if (kind == "swapped_working") return true;
  if (kind == "holiday" || kind == "compensatory" || kind == "swapped_off") return false;
  return std::nullopt;
}

}  // namespace

Result<WorkCalendar> WorkCalendar::parse(std::string_view text) {
  const Csv csv = TRY(parse_csv(text));
  constexpr std::string_view columns[] = {"date", "name_vi", "kind", "verified"};
  for (const std::string_view name : columns)
    if (std::find(csv.header.begin(), csv.header.end(), name) == csv.header.end())
      return fail(Code::invalid, "calendar.column", {{"column", std::string(name)}});
  const auto date = csv.column("date"), name = csv.column("name_vi"), kind = csv.column("kind"),
             verified = csv.column("verified");
  WorkCalendar calendar;
  for (const auto& row : csv.rows) {
    const auto day = parse_date(row[date]);
    const auto works = kind_works(row[kind]);
    const std::string& mark = row[verified];
    const bool known_mark = mark == "yes" || mark == "secondary" || mark == "no";
    if (!day || !works || !known_mark || calendar.days_.contains(sys_days{*day}))
      return fail(Code::invalid, "calendar.row", {{"date", row[date]}});
    calendar.days_[sys_days{*day}] = {row[name], *works, mark != "no"};
    calendar.years_.insert(int{day->year()});
  }
  return calendar;
}

bool WorkCalendar::is_working(Date day) const {
  const auto found = days_.find(sys_days{day});
  if (found != days_.end()) return found->second.working;
  const std::chrono::weekday weekday{sys_days{day}};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

std::string_view WorkCalendar::holiday(Date day) const {
  const auto found = days_.find(sys_days{day});
  if (found == days_.end() || found->second.working) return {};
  return found->second.name;
}

std::vector<SpecialDay> WorkCalendar::special_days(Date from, Date to) const {
  std::vector<SpecialDay> out;
  const auto end = days_.upper_bound(sys_days{to});
  for (auto day = days_.lower_bound(sys_days{from}); day != end; ++day)
    out.push_back({Date{day->first}, day->second.name, day->second.working, !day->second.verified});
  return out;
}

bool WorkCalendar::covers(int year) const { return years_.contains(year); }

Result<void> WorkCalendar::must_cover(Date day) const {
  const int year{day.year()};
  if (covers(year)) return {};
  return fail(Code::unavailable, "calendar.no_year", {{"year", std::to_string(year)}});
}

Result<Date> WorkCalendar::roll(Date day, int direction) const {
  TRY_VOID(must_cover(day));
  while (!is_working(day)) {
    day = add_days(day, direction);
    TRY_VOID(must_cover(day));
  }
  return day;
}

Result<Date> WorkCalendar::count_working(Date from, int amount) const {
  while (amount > 0) {
    from = add_days(from, 1);
    TRY_VOID(must_cover(from));
    if (is_working(from)) --amount;
  }
  return from;
}

Result<Date> WorkCalendar::count_back(Date event, int amount) const {
  while (amount > 0) {
    TRY_VOID(must_cover(event));
    if (is_working(event)) --amount;
    event = add_days(event, -1);
  }
  return event;
}

bool WorkCalendar::undecided_within(Date first, Date last) const {
  const auto end = days_.upper_bound(sys_days{last} + undecided_margin);
  for (auto day = days_.lower_bound(sys_days{first} - undecided_margin); day != end; ++day)
    if (!day->second.verified) return true;
  return false;
}

Result<Due> WorkCalendar::due_after(Date start, int amount, ClockUnit unit) const {
  DH_ASSERT(amount >= 0);
  switch (unit) {
    case ClockUnit::working_day: {
      const Date counted = TRY(count_working(start, amount));
      const Date last = TRY(roll(counted, 1));
      return Due{last, undecided_within(add_days(start, 1), last)};
    }
    case ClockUnit::day: {
      const Date counted = add_days(start, amount);
      const Date last = TRY(roll(counted, 1));
      return Due{last, undecided_within(counted, last)};
    }
    case ClockUnit::hour: return Due{add_days(start, (amount + 23) / 24), false};
    case ClockUnit::fixed_date: return Due{start, false};
  }
  return fail(Code::internal, "internal");
}

Result<Due> WorkCalendar::due_before(Date event, int amount, ClockUnit unit) const {
  DH_ASSERT(amount >= 0);
  Date counted = event;
  switch (unit) {
    case ClockUnit::working_day: counted = TRY(count_back(event, amount)); break;
    case ClockUnit::day: counted = add_days(event, -amount); break;
    case ClockUnit::hour: counted = add_days(event, -((amount + 23) / 24)); break;
    case ClockUnit::fixed_date: break;
  }
  const Date last = TRY(roll(counted, -1));
  const Date far_end = unit == ClockUnit::working_day ? event : counted;
  return Due{last, undecided_within(last, far_end)};
}

int WorkCalendar::working_days_between(Date from, Date to) const {
  if (to < from) return -working_days_between(to, from);
  int count = 0;
  while (from < to) {
    from = add_days(from, 1);
    if (is_working(from)) ++count;
  }
  return count;
}

}  // namespace dh

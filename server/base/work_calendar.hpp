#pragma once
// Working days. The only place that counts them. Constant after parse, so safe on every thread.
// Source: Bộ luật Dân sự 2015 Điều 145–148, data/calendar/holidays.csv.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace dh {

enum class ClockUnit { working_day, day, hour, fixed_date };

struct Due {
  Date last_day{};          ///< ends at 24:00 Vietnam time
  bool provisional = false; ///< rests on holidays that are not decided yet
  bool operator==(const Due&) const = default;
};

/// A day that is not what its weekday says.
struct SpecialDay {
  Date day{};
  std::string name;
  bool working = false;     ///< a Saturday swapped for a day off
  bool provisional = false; ///< not decided yet
};

class WorkCalendar {
 public:
  /// From the text of holidays.csv (date, name_vi, kind, year, source, verified).
  /// Errors: of parse_csv; `invalid`, key "calendar.column" (args: column), "calendar.row" (args:
  /// date).
  static Result<WorkCalendar> parse(std::string_view csv);

  /// Not a weekend or holiday; a Saturday swapped for a day off is working.
  bool is_working(Date day) const;
  std::string_view holiday(Date day) const;   ///< its name, or ""
  std::vector<SpecialDay> special_days(Date from, Date to) const;   ///< in order, both ends included
  bool covers(int year) const;                ///< the year has rows

  /// Last day of a term of `amount` working days or days after the event on `start`, which is day
  /// zero and never counts (147(3)). A term in days that ends on a weekend or holiday runs to the
  /// end of the next working day (148(5)). A term in hours is rounded up to days and runs through
  /// weekends; a fixed date is itself. Provisional: an undecided holiday lies in the counted days
  /// or within two days of them. Errors: `unavailable`, key "calendar.no_year" (args: year).
  Result<Due> due_after(Date start, int amount, ClockUnit unit) const;
  /// Last day on which something may be filed that must be filed at least `amount` days before
  /// `event`: the filing day is not counted, the day of the event is. On a weekend or holiday it
  /// warns one working day earlier (no law settles it). Errors as due_after.
  Result<Due> due_before(Date event, int amount, ClockUnit unit) const;
  /// Working days after `from` up to and including `to`; negative when `to` is earlier.
  int working_days_between(Date from, Date to) const;

 private:
  struct Day { std::string name; bool working; bool verified; };
  Result<void> must_cover(Date day) const;
  Result<Date> roll(Date day, int direction) const;            ///< to the next working day that way
  Result<Date> count_working(Date from, int amount) const;     ///< `from` is day zero
  Result<Date> count_back(Date event, int amount) const;       ///< working days in (answer, event]
  bool undecided_within(Date first, Date last) const;
  std::map<std::chrono::sys_days, Day> days_;
  std::set<int> years_;  ///< that have rows
};

}  // namespace dh

#pragma once
// Clocks: statutory or agreed time limits. Amounts and articles are data (data/law/clocks.csv); a clock's due
// date is fixed when it starts, by the row then in force.
#include <string>
#include <string_view>
#include <vector>

#include "base/work_calendar.hpp"
#include "db/db.hpp"

namespace dh {

enum class Verified { yes, secondary, no };  ///< only `yes` may block a step

struct ClockRow {
  std::string code;
  int amount = 0;
  ClockUnit unit{};
  std::string fixed_date;       ///< "11-15" every year, or a full date
  bool before = false;          ///< counted back from an event
  std::string start_event, responsible, on_silence, instrument, article;
  std::string in_force_from, in_force_to;
  Verified verified{};
  std::string note, used_by;    ///< used_by: record types, separated by ";"
};

class ClockTable {
 public:
  static Result<ClockTable> parse(std::string_view csv);
  /// The row of a code in force on `day`; nullptr when none.
  const ClockRow* find(std::string_view code, Date day) const;
  /// The row that a running clock keeps, by the day from which that row is in force.
  const ClockRow* rule(std::string_view code, std::string_view in_force_from) const;
  const std::vector<ClockRow>& rows() const { return rows_; }
  /// Due date of a clock that starts on `start` (day zero).
  Result<Due> due(const ClockRow& row, Date start, const WorkCalendar& calendar) const;

 private:
  std::vector<ClockRow> rows_;
};

/// A clock of a record, as stored in table `clock`.
struct Clock {
  std::int64_t id = 0, record = 0;
  std::string code, in_force_from;   ///< which rule: that of the day on which it started first
  std::string started_on, due_on, stopped_on, paused_on;
  int used_days = 0;            ///< days used before the last pause
  bool provisional = false;
};

/// "còn 3 ngày làm việc", "quá hạn 1 ngày", "trả lời đúng hạn" … with the tone of visual.md §8.
struct ClockPhrase {
  std::string vi, en;
  std::string_view tone;
  int days_left = 0;
  std::string_view state;       ///< running, late, stopped, paused
};
ClockPhrase phrase(const Clock& clock, const ClockRow& row, Date today, const WorkCalendar& calendar);

}  // namespace dh

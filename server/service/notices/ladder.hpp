#pragma once
// The ladder of reminders of running clocks: due soon → overdue → up the hierarchy, each rung once and on working
// days only. Rungs are data (data/notices/ladder.csv): a setting of the house, no term of law.
#include <vector>

#include "engine/engine.hpp"
#include "service/notices/notices.hpp"

namespace dh::notices {

enum class Tells { in_charge, first_above, second_above };

struct Rung {
  int number = 0;        ///< from 1
  Kind kind{};
  bool before = false;   ///< counted to the last day of the term; else after it
  int working_days = 0;
  Tells tells{};
};

class Ladder {
 public:
  /// Errors: those of parse_csv; `invalid` "ladder.row" (args: rung) for a row that is none.
  static Result<Ladder> parse(std::string_view csv);
  const std::vector<Rung>& rungs() const { return rungs_; }
  /// The rung is reached by clocks that end on this day or earlier.
  Date reached(const Rung& rung, Date today, const WorkCalendar& calendar) const;

 private:
  std::vector<Rung> rungs_;
};

/// Takes running clocks to the rung that they have reached and tells whom it names; a clock seen late tells those in
/// charge once. At most `most` clocks; answers how many moved. Nothing on a day that is not a working day.
Result<std::int64_t> climb(const Engine& engine, db::Connection& db, std::int64_t most);

}  // namespace dh::notices

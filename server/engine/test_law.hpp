#pragma once
// The law as it stands in data/, read once for all tests; and which clocks a type starts.
#include <set>
#include <string_view>

#include "base/assets.hpp"
#include "engine/clock.hpp"
#include "engine/record_type.hpp"

namespace dh::test_law {

inline const WorkCalendar& calendar() {
  static const WorkCalendar read = WorkCalendar::parse(asset("data/calendar/holidays.csv")).value();
  return read;
}
inline const ClockTable& clocks() {
  static const ClockTable read = ClockTable::parse(asset("data/law/clocks.csv")).value();
  return read;
}
inline std::set<std::string_view> started_by(const RecordType& type) {
  std::set<std::string_view> out;
  for (const ClockStart& s : type.flow.starts) out.insert(s.code);
  for (const StepInfo& step : type.flow.steps)
    for (const ClockStart& s : step.starts) out.insert(s.code);
  return out;
}

}  // namespace dh::test_law

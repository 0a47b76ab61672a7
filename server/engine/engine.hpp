#pragma once
// The parts every operation on records uses, handed around as one value of references.
#include <memory>
#include <string>

#include "base/id.hpp"
#include "base/random.hpp"
#include "base/time_source.hpp"
#include "base/work_calendar.hpp"
#include "db/db.hpp"
#include "engine/clock.hpp"
#include "engine/reference.hpp"
#include "engine/texts.hpp"

namespace dh {

struct Engine {
  db::Db& db;
  const TimeSource& time;
  Random& random;
  IdSource& ids;
  const WorkCalendar& calendar;
  const ClockTable& clocks;
  const Reference& reference;
  const Texts& texts;
};

}  // namespace dh

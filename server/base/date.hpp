#pragma once
// Days and instants. Vietnam is UTC+7 without summer time; other zones live in features/meetings.
#include <chrono>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dh {

using Date = std::chrono::year_month_day;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// "2026-11-23", years 1 to 9999.
/// Errors: `invalid`, key "date.not_understood" (other shape) or "date.no_such_day" (31 April).
Result<Date> parse_date(std::string_view iso);
std::string to_text(Date date);                    ///< "2026-11-23"
std::string to_vietnamese(Date date);              ///< "23/11/2026"
/// "2026-11-23T14:30:00Z", ".250Z" and "+07:00" are read; finer than a millisecond is cut off.
/// Errors: `invalid`, "instant.not_understood".
Result<Instant> parse_instant(std::string_view iso);
std::string to_text(Instant instant);              ///< "2026-11-23T07:30:00.250Z"
Date vietnam_date(Instant instant);                ///< the day it is in Việt Nam
Instant start_of_vietnam_day(Date date);           ///< 00:00 of that day in Việt Nam
Date add_days(Date date, int days);
int days_between(Date from, Date to);              ///< to − from
std::int64_t to_ms(Instant instant);
Instant from_ms(std::int64_t ms);

}  // namespace dh

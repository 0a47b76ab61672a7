#pragma once
// Calendars by RFC 5545: folded at 75 octets, texts escaped, times in UTC.
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace dh::document {

struct CalendarEntry {
  std::string uid;                     ///< the same for every version of the entry
  std::int64_t sequence = 0;           ///< grows with every change
  Instant changed_at{};
  std::optional<Instant> starts_at{}, ends_at{};   ///< at a time of day …
  std::optional<Date> first_day{}, last_day{};     ///< … or over whole days, both counted
  std::string summary, description, place, address, category;
  bool cancelled = false;
  bool is_private = false;             ///< CLASS:PRIVATE
};

/// A whole feed. `refresh_hours`: how often readers should ask again. An entry without a beginning is left out.
std::string write_calendar(const std::string& name, const std::vector<CalendarEntry>& entries, int refresh_hours);

}  // namespace dh::document

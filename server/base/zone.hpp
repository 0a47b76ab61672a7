#pragma once
// Time zones of the world by their IANA names, from ICU's own table: no file of the machine is read.
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace dh {

/// Whether ICU knows the name; "" stands for "not said" and is one.
bool is_zone(std::string_view name);
/// Minutes east of UTC at that instant, summer time included. "" and unknown names: Việt Nam, 420.
int zone_offset_minutes(std::string_view name, Instant at);
/// "08:30" → 510; "24:00" is 1440. Nothing else is read.
std::optional<int> minute_of_day(std::string_view text);
/// 510 → "08:30".
std::string clock_text(int minute);

}  // namespace dh

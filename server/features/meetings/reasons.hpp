#pragma once
// Why something is impossible or left out: reasons as message keys, and their sentences.
#include <string>
#include <string_view>

#include "features/meetings/timetable.hpp"

namespace dh::meetings {

/// What keeps one meeting out of a timetable: busy members, a full resource, a limit or an order.
Reason why_unplaced(const Timetable& table, int meeting);

/// Names the rule without which a timetable would exist. For problems proven infeasible only.
std::vector<Reason> why_infeasible(const Instance& instance, std::uint64_t seed);

/// The sentence of a reason in "vi" or "en", arguments filled in; the texts are those of data/text.
std::string sentence(const Reason& reason, std::string_view language);

}  // namespace dh::meetings

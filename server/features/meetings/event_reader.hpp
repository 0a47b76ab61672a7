#pragma once
// Reader of the project's own event format (docs/schedule-format.md).
#include <string_view>

#include "base/result.hpp"
#include "features/meetings/model.hpp"

namespace dh::meetings {

/// The problem of an event in JSON. Slots, places and meetings are numbered from 1 in their order.
/// Errors: those of parse_json, and "meetings.event.*" with the path of the fault in argument "path".
Result<Problem> read_event(std::string_view json);

}  // namespace dh::meetings

#pragma once
// Reader of the published MiniZinc data format of the meeting problem (docs/schedule-format.md).
#include <string_view>

#include "base/result.hpp"
#include "features/meetings/model.hpp"

namespace dh::meetings {

/// The problem of a `.dzn` text. Fairness is not in the format: `fairness` is what was asked for.
/// With `optional` every meeting that is not fixed may be left out.
/// Errors: `bad_syntax` with key "meetings.dzn.*" and the arguments line, column and name.
Result<Problem> read_dzn(std::string_view text, int fairness, bool optional);

}  // namespace dh::meetings

#pragma once
// Problems on disk.
#include <string>

#include "base/result.hpp"
#include "features/meetings/model.hpp"

namespace dh::meetings {

/// The bytes of a file, or `meetings.file.unreadable`.
Result<std::string> read_file(const std::string& path);

/// A problem from a file: `.dzn`, else the event format.
Result<Problem> read_problem_file(const std::string& path, int fairness, bool optional);

}  // namespace dh::meetings

#pragma once
// The command lines `donghanh schedule` and `donghanh schedule-check`.
#include <iosfwd>
#include <span>
#include <string>

#include "base/time_source.hpp"
#include "features/meetings/solver.hpp"

namespace dh::meetings {

/// schedule FILE [--fairness D] [--seconds S] [--steps N] [--seed N] [--threads K] [--optional]
/// [--out FILE]. The result goes to `out` or the file, progress to `err`.
/// Answers 0 with any status; 2 and one line for a bad file or a bad argument.
int schedule_command(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
                     const TimeSource& time);

/// schedule-check FILE RESULT [--fairness D] [--optional]. The verdict goes to `out` as JSON.
/// Answers 0 when every rule and every claim holds, 1 when one does not, 2 for a bad file.
int schedule_check_command(std::span<const std::string> arguments, std::ostream& out,
                           std::ostream& err);

/// The result as the documented JSON.
std::string result_json(const Problem& problem, const SolveResult& result);

}  // namespace dh::meetings

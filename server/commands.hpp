#pragma once
#include <string>
#include <vector>

namespace dh {

/// serve · migrate · schema · demo · user · import · export · backup · restore · verify · schedule · schedule-check.
/// Answers the exit code: 0 done, 1 failed, 2 not understood, 70 storage broke.
int run_command(const std::vector<std::string>& words);

}  // namespace dh

#pragma once
// Verifies a timetable on its own: shares the model with the solver and nothing else.
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "features/meetings/model.hpp"

namespace dh::meetings {

/// One broken rule: a stable name and where it is broken.
struct Violation {
  std::string rule{};  ///< "slot", "session", "absent", "fixed", "clash", "places", "table" …
  std::string place{};
  bool operator==(const Violation&) const = default;
};

/// Every objective recomputed from the schedule.
struct Verdict {
  std::vector<Violation> violations{};
  int breaks = 0;
  int fairness = 0;
  std::int64_t placed = 0;
  std::int64_t weight = 0;
  std::int64_t quota_shortage = 0;
  int table_changes = 0;
};

/// Checks every rule of the problem. A schedule of another length is one violation "length".
Verdict check(const Problem& problem, const Schedule& schedule);

/// What a result file claims.
struct Claim {
  std::string status{};
  std::int64_t breaks = 0;
  std::int64_t lower_bound = 0;
  std::int64_t placed = 0;
  std::int64_t placed_bound = 0;
  Schedule schedule{};
  bool has_schedule = false;
};

/// Reads the JSON that `schedule` writes. Errors: "meetings.result.*" with the path of the fault.
Result<Claim> read_claim(std::string_view json, const Problem& problem);

/// The claims that the recomputation contradicts, on top of broken rules.
std::vector<Violation> contradictions(const Problem& problem, const Claim& claim,
                                      const Verdict& verdict);

}  // namespace dh::meetings

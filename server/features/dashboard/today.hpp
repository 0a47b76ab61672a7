#pragma once
#include "engine/route.hpp"

namespace dh {
/// {"today", "clocks": what runs out within 45 days, "tasks": records whose next step is the caller's,
/// "recent": what the caller changed last}. A desk of 50,000 records answers within milliseconds: everything is
/// read along the indices of the desk's roads.
Result<http::Response> today(Call& call);
}  // namespace dh

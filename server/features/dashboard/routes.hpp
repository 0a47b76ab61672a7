#pragma once
#include "engine/route.hpp"

namespace dh {
/// Today (what is due, what waits for a decision, what one did last) and the health page.
std::vector<Route> dashboard_routes();
}  // namespace dh

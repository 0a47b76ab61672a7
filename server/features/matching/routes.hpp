#pragma once
#include "engine/route.hpp"

namespace dh {
/// Suggested partners for a need or an offer, and what was said of them.
std::vector<Route> suggestion_routes();
}  // namespace dh

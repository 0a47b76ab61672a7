#pragma once
// One search over all that the caller may see.
#include <vector>

#include "engine/route.hpp"

namespace dh {
/// GET /api/search?q=&type=&limit=&archived=
std::vector<Route> search_routes();
}  // namespace dh

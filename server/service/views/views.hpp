#pragma once
// Saved views: a named query on one type, for oneself, one's unit, or all.
#include <vector>

#include "engine/route.hpp"

namespace dh {
/// GET/POST /api/views, PATCH/DELETE /api/views/{id}. Those for all: administrator and
/// ministry_desk only.
std::vector<Route> view_routes();
}  // namespace dh

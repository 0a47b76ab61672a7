#pragma once
// The list of features' routes: the only place where the server names its features.
#include <vector>

#include "app.hpp"
#include "engine/route.hpp"

namespace dh {
/// Routes of all features, called once at start. `app` outlives them.
std::vector<Route> feature_routes(App& app);
}  // namespace dh

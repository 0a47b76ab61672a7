#pragma once
// The list of features' routes: the only place where the server names its features.
#include <vector>

#include "app.hpp"
#include "engine/route.hpp"
#include "service/jobs/jobs.hpp"

namespace dh {
/// Routes of all features, called once at start. `app` outlives them.
std::vector<Route> feature_routes(App& app);
/// The kinds of jobs of the service and of all features.
std::vector<jobs::JobKind> job_kinds();
}  // namespace dh

#pragma once
// /api/session and /api/sessions: signing in and out, own sessions, second factor, own password.
#include "engine/route.hpp"
#include "service/identity/identity.hpp"

namespace dh::identity {
/// `identity` outlives the routes.
std::vector<Route> identity_routes(Identity& identity);
}  // namespace dh::identity

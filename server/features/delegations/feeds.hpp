#pragma once
#include "engine/route.hpp"

namespace dh::delegations {
/// Addresses of calendars (RFC 5545): made and ended by their user, read by whoever knows the address.
std::vector<Route> feed_routes();
}  // namespace dh::delegations

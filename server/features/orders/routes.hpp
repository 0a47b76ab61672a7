#pragma once
#include "engine/route.hpp"

namespace dh::orders {
/// Parts of an order, a partner made of a lead, and how long desks and missions take.
std::vector<Route> routes();
}  // namespace dh::orders

#pragma once
#include "engine/route.hpp"

namespace dh {
std::vector<Route> letter_routes();
}

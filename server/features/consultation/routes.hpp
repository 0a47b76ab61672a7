#pragma once
#include "engine/route.hpp"

namespace dh {
/// Asking all bodies about a draft agreement in one act: the opinions, the step of the agreement and the
/// sending of each opinion are one transaction. Luật 70/2020/QH14 Điều 19, 25, 27.
std::vector<Route> consultation_routes();
}  // namespace dh

#pragma once
#include "engine/route.hpp"

namespace dh {
/// Figures that open down to their records (docs/figures.md).
std::vector<Route> figure_routes();
}  // namespace dh

#pragma once
// What surrounds a record: history, chain, timeline, access, comments, files, links, confirmations,
// merging, export.
#include "engine/route.hpp"

namespace dh {
std::vector<Route> extra_routes(const RecordType& type);
}  // namespace dh

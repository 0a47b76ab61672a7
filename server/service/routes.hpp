#pragma once
// What surrounds all records: search, saved views, files, personal links. The door collects these.
#include <vector>

#include "base/settings.hpp"
#include "engine/route.hpp"

namespace dh {

class FileStore;

/// The arguments outlive the routes.
std::vector<Route> service_routes(const FileStore& files, const Settings& settings);

}  // namespace dh

#pragma once
// What surrounds all records: search, saved views, files, personal links. The door collects these.
#include <vector>

#include "engine/route.hpp"

namespace dh {

class FileStore;

std::vector<Route> service_routes(const FileStore& files);

}  // namespace dh

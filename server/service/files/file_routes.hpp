#pragma once
// Files of a record: list, attach, fetch.
#include <vector>

#include "engine/route.hpp"
#include "service/files/file_store.hpp"

namespace dh {
/// `files` outlives the routes.
std::vector<Route> file_routes(const FileStore& files);
}  // namespace dh

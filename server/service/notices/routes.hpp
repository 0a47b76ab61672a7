#pragma once
#include "base/settings.hpp"
#include "engine/route.hpp"

namespace dh {

/// The place of notices, how one is told, and what became of mails. `settings` says whether there is a mail server.
std::vector<Route> notice_routes(const Settings& settings);

}  // namespace dh

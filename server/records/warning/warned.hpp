#pragma once
// Which partners somebody is warned of today.
#include <vector>

#include "db/db.hpp"
#include "engine/user.hpp"
#include "base/date.hpp"

namespace dh {

/// A warning that stands against a partner.
struct StandingWarning {
  std::int64_t partner = 0, warning = 0;
  std::string title;
};

/// Published warnings, valid on `day`, about these partners, as far as `user` may see them; newest first.
Result<std::vector<StandingWarning>> standing_warnings(db::Connection& db, const User& user,
                                                       const std::vector<std::int64_t>& partners, Date day);

}  // namespace dh

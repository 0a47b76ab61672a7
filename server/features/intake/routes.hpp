#pragma once
#include <vector>

#include "engine/route.hpp"

namespace dh {

/// POST /api/intake/{plural}/read: what a pasted letter says, with the place of each value; nothing is kept.
/// POST /api/intake/{plural}: the record that the officer confirmed, and the letter as its source document.
std::vector<Route> intake_routes();

/// /api/tables/{plural}: a table of delegations tried, made, listed and undone.
std::vector<Route> table_import_routes();

}  // namespace dh

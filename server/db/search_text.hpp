#pragma once
// Full-text search differs between the databases in these three expressions and nowhere else.
#include <string>
#include <string_view>
#include <vector>

#include "db/db.hpp"

namespace dh::db {

/// A query that finds texts holding every word; the last word may go on (as one types).
std::string search_query(Dialect dialect, const std::vector<std::string>& words);
/// "search_text match $3", for rows of search_text.
std::string search_condition(Dialect dialect, std::string_view parameter);

}  // namespace dh::db

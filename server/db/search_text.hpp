#pragma once
// Full-text search differs between the databases in these three expressions and nowhere else.
#include <string>
#include <string_view>
#include <vector>

#include "db/db.hpp"

namespace dh::db {

/// Whether the last word stands as it is or may go on (as one types). Whole words are read along their postings;
/// a beginning has those of all words that begin so gathered first.
enum class LastWord { whole, may_go_on };
/// A query that finds texts holding every word, and one of `ways` (engine/ways.hpp) where the index knows them
/// (SQLite; PostgreSQL asks the rights of what it found).
std::string search_query(Dialect dialect, const std::vector<std::string>& words, const std::vector<std::string>& ways,
                         LastWord last = LastWord::may_go_on);
/// "search_text match $3", for rows of search_text.
std::string search_condition(Dialect dialect, std::string_view parameter);

}  // namespace dh::db

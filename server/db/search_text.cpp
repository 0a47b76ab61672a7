#include "db/search_text.hpp"

namespace dh::db {

std::string search_query(Dialect dialect, const std::vector<std::string>& words, const std::vector<std::string>& ways,
                         LastWord last_word) {
  const bool sqlite = dialect == Dialect::sqlite;
  std::string out = sqlite ? "folded : (" : "";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool open = i + 1 == words.size() && last_word == LastWord::may_go_on;
    if (i > 0) out += sqlite ? " " : " & ";
    out += sqlite ? '"' + words[i] + '"' : words[i];
    if (open) out += sqlite ? "*" : ":*";
  }
  if (!sqlite) return out;
  out += ")";
  for (std::size_t i = 0; i < ways.size(); ++i) out += (i == 0 ? " AND ways : (" : " OR ") + ways[i];
  return ways.empty() ? out : out + ")";
}

std::string search_condition(Dialect dialect, std::string_view parameter) {
  if (dialect == Dialect::sqlite) return "search_text match " + std::string(parameter);
  return "search_text.words @@ to_tsquery('simple', " + std::string(parameter) + ")";
}

}  // namespace dh::db

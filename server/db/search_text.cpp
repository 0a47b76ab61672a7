#include "db/search_text.hpp"

namespace dh::db {

std::string search_query(Dialect dialect, const std::vector<std::string>& words, LastWord last_word) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool open = i + 1 == words.size() && last_word == LastWord::may_go_on;
    if (dialect == Dialect::sqlite) {
      if (i > 0) out += ' ';
      out += '"' + words[i] + '"';
      if (open) out += '*';
    } else {
      if (i > 0) out += " & ";
      out += words[i];
      if (open) out += ":*";
    }
  }
  return out;
}

std::string search_condition(Dialect dialect, std::string_view parameter) {
  if (dialect == Dialect::sqlite) return "search_text match " + std::string(parameter);
  return "search_text.words @@ to_tsquery('simple', " + std::string(parameter) + ")";
}

}  // namespace dh::db

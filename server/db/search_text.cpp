#include "db/search_text.hpp"

namespace dh::db {

std::string search_query(Dialect dialect, const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    if (dialect == Dialect::sqlite) {
      if (i > 0) out += ' ';
      out += '"' + words[i] + '"';
      if (last) out += '*';
    } else {
      if (i > 0) out += " & ";
      out += words[i];
      if (last) out += ":*";
    }
  }
  return out;
}

std::string search_condition(Dialect dialect, std::string_view parameter) {
  if (dialect == Dialect::sqlite) return "search_text match " + std::string(parameter);
  return "search_text.words @@ to_tsquery('simple', " + std::string(parameter) + ")";
}

}  // namespace dh::db

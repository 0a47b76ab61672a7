#pragma once
// What every table holds, as text, to see that something changed nothing. Compiled into the tests only.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "db/db.hpp"

namespace dh::db {

/// Table → its rows in order. `without` names tables ("job") and columns ("head.version") that may change.
inline Result<std::map<std::string, std::string>> digest(Db& db, const std::set<std::string>& without) {
  std::map<std::string, std::string> columns{{"search_text", "rowid, folded, ways"}}, out;
  for (const std::string& name : TRY(dh::db::columns(db))) {
    const auto dot = name.find('.');
    const std::string table = name.substr(0, dot), column = name.substr(dot + 1);
    if (without.contains(table) || without.contains(name) || table.starts_with("search_text") ||
        table.starts_with("sqlite"))
      continue;
    columns[table] += (columns[table].empty() ? "" : ", ") + column;
  }
  for (const auto& [table, names] : columns) {
    std::string order = "1";
    for (auto i = 2; i <= std::count(names.begin(), names.end(), ',') + 1; ++i) order += ", " + std::to_string(i);
    TRY_VOID(db.read([&, &table = table, &names = names](Connection& c) -> Result<void> {
      const auto rows = TRY(c.query("select " + names + " from " + table + " order by " + order));
      for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const Cell& cell : rows.row(i)) out[table] += as_text(cell) + "|";
        out[table] += "\n";
      }
      return {};
    }));
  }
  return out;
}

}  // namespace dh::db

// The few words that differ between the databases.
#include <array>

#include "db/db.hpp"

namespace dh::db {
namespace {

struct Word {
  std::string_view token;
  std::string_view sqlite;
  std::string_view postgres;
};

// Text compares by bytes on both. Bytes are lower-case hex. Booleans are 0 and 1.
constexpr std::array words{
    Word{"text", "text", "text collate \"C\""},
    Word{"sortkey", "text", "text collate \"C\""},
    Word{"json", "text", "text collate \"C\""},
    Word{"bytes", "text", "text collate \"C\""},
    Word{"int", "integer", "bigint"},
    Word{"instant", "integer", "bigint"},
    Word{"bool", "integer", "smallint"},
    Word{"date", "text", "date"},
    Word{"strict", "strict", ""},
};

std::string_view expand_word(std::string_view token, Dialect dialect) {
  for (const Word& word : words)
    if (word.token == token) return dialect == Dialect::sqlite ? word.sqlite : word.postgres;
  DH_ASSERT(token == "a word that expand() knows");
  return {};
}

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

/// Leaves out the sections of the other database, and the marks themselves.
std::string choose_sections(std::string_view sql, Dialect dialect) {
  constexpr std::string_view only = "-- only: ";
  std::string out;
  bool wanted = true;
  while (!sql.empty()) {
    const std::size_t end = std::min(sql.find('\n'), sql.size() - 1) + 1;
    const std::string_view line = sql.substr(0, end);
    const std::string_view mark = trimmed(line.substr(0, line.find('\n')));
    sql.remove_prefix(end);
    if (mark.starts_with(only)) {
      const std::string_view name = mark.substr(only.size());
      DH_ASSERT(name == "sqlite" || name == "postgres");
      wanted = (name == "sqlite") == (dialect == Dialect::sqlite);
    } else if (mark == "-- end") {
      wanted = true;
    } else if (wanted) {
      out += line;
    }
  }
  return out;
}

}  // namespace

std::string expand(std::string_view sql, Dialect dialect) {
  const std::string chosen = choose_sections(sql, dialect);
  std::string_view rest = chosen;
  std::string out;
  out.reserve(chosen.size() + chosen.size() / 4);
  while (true) {
    const std::size_t open = rest.find("{{");
    out += rest.substr(0, open);
    if (open == std::string_view::npos) return out;
    const std::size_t close = rest.find("}}", open);
    DH_ASSERT(close != std::string_view::npos);
    out += expand_word(rest.substr(open + 2, close - open - 2), dialect);
    rest.remove_prefix(close + 2);
  }
}

}  // namespace dh::db

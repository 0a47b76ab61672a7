// Numbered SQL files, each once, and the living database's columns.
#include <algorithm>

#include "base/log.hpp"
#include "db/db.hpp"

namespace dh::db {
namespace {

Result<std::vector<std::string>> names_that_ran(Connection& connection) {
  const Rows rows = TRY(connection.query("select name from migration"));
  std::vector<std::string> names;
  for (std::size_t row = 0; row < rows.size(); ++row) names.push_back(as_text(rows.at(row, 0)));
  return names;
}

/// A database that a newer program has changed is not for us.
Result<void> refuse_newer(const std::vector<std::string>& ran, std::span<const Migration> known) {
  for (const std::string& name : ran)
    if (std::none_of(known.begin(), known.end(),
                     [&](const Migration& m) { return m.name == name; }))
      return fail(Code::unavailable, "db.newer", {{"migration", name}});
  return {};
}

/// Another server that migrates holds the lock for longer than a write would wait.
Result<void> write_patiently(Db& db, const Write& work) {
  Result<void> done;
  for (int tries = 0; tries < 200; ++tries) {
    done = db.write(work);
    if (done || done.error().key != "db.busy") break;
  }
  return done;
}

/// One transaction: another server may have run it since we looked, so this looks again under the
/// lock.
Result<bool> run_one(Db& db, const Migration& migration) {
  bool ran = false;
  TRY_VOID(write_patiently(db, [&](Connection& connection) -> Result<void> {
    ran = false;
    const auto noted = TRY(
        connection.execute("insert into migration (name) values ($1) on conflict (name) do nothing",
                           {migration.name}));
    if (noted == 0) return {};
    TRY_VOID(connection.script(expand(migration.sql, connection.dialect())));
    ran = true;
    return {};
  }));
  return ran;
}

const char* columns_query(Dialect dialect) {
  return dialect == Dialect::sqlite
             ? "select t.name || '.' || c.name from pragma_table_list t, pragma_table_info(t.name) "
               "c"
               " where t.schema = 'main' and t.type in ('table', 'virtual')"
               " and t.name not like 'sqlite\\_%' escape '\\'"
             : "select t.relname || '.' || c.attname from pg_class t"
               " join pg_attribute c on c.attrelid = t.oid"
               " join pg_namespace n on n.oid = t.relnamespace"
               " where t.relkind in ('r', 'p') and n.nspname = current_schema()"
               " and c.attnum > 0 and not c.attisdropped";
}

}  // namespace

Result<std::vector<std::string>> migrate(Db& db, std::span<const Migration> migrations) {
  std::vector<std::string> ran;
  TRY_VOID(write_patiently(db, [&](Connection& connection) -> Result<void> {
    TRY_VOID(connection.script(expand(
        "create table if not exists migration (name {{text}} not null primary key) {{strict}}",
        connection.dialect())));
    ran = TRY(names_that_ran(connection));
    return refuse_newer(ran, migrations);
  }));
  std::vector<std::string> fresh;
  for (const Migration& migration : migrations) {
    if (std::find(ran.begin(), ran.end(), migration.name) != ran.end()) continue;
    const auto done = run_one(db, migration);
    if (!done) {
      log(Level::error, "migration failed", {{"name", migration.name}});
      return fail(done.error());
    }
    if (*done) fresh.push_back(migration.name);
  }
  return fresh;
}

Result<std::vector<std::string>> columns(Db& db) {
  std::vector<std::string> names;
  TRY_VOID(db.read([&](Connection& connection) -> Result<void> {
    const Rows rows = TRY(connection.query(columns_query(connection.dialect())));
    for (std::size_t row = 0; row < rows.size(); ++row) names.push_back(as_text(rows.at(row, 0)));
    return {};
  }));
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace dh::db

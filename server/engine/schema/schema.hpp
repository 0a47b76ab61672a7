#pragma once
// Everything derived from the tables of records and routes, as text: committed goldens are compared with it.
#include <string>
#include <vector>

#include "db/db.hpp"
#include "engine/route.hpp"

namespace dh::schema {

/// create table … for one type, in the tokens of migrations (db::expand).
std::string create_table(const RecordType& type);
/// The next migration: tables and columns that the living database lacks; "" when it has all.
/// Errors: a column of the database that no field knows is named in the answer as a comment.
std::string plan(const std::vector<std::string>& columns_present);
/// OpenAPI 3.1 of every route.
std::string openapi(const std::vector<Route>& routes, const Texts& texts);
/// web/src/schema.gen.ts.
std::string typescript(const Texts& texts);
/// Method, path, summary and who may call it, sorted by path.
std::string routes(const std::vector<Route>& routes);
/// Who may call a route, in words.
std::string access_text(const Access& access);
/// Role × type × action × scope, printed from the rights rows.
std::string rights();
/// Flow of one type as a Markdown page with its table and a Mermaid diagram.
std::string flow(const RecordType& type, const Texts& texts);
/// Label keys that have no English; the build fails on any.
std::vector<std::string> missing_english(const Texts& texts);

}  // namespace dh::schema

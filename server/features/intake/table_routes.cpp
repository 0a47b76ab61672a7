// A year of delegations from an office's own table: tried first with every fault by its cell, then made, and undone
// while nobody has worked on it.
#include <boost/json.hpp>

#include "base/text.hpp"
#include "engine/surround.hpp"
#include "features/intake/routes.hpp"
#include "features/intake/table_import.hpp"

namespace dh {

namespace {

using intake::CellFault;
using intake::Judged;
using intake::Layout;
using intake::Outcome;
using intake::Table;

constexpr std::size_t most_bytes = 4 << 20, longest_heading = 200;
constexpr int imports_shown = 20;
constexpr std::string_view prefix = "tim";

void write_columns(JsonWriter& out, const RecordType& type, const Layout& layout, const Texts& texts) {
  out.field("head", layout.head).key("columns").begin_array();
  for (const std::string& column : layout.columns) out.value(column);
  out.end_array().key("targets").begin_array();
  for (const intake::Target& t : intake::targets_of(type))
    out.begin_object().field("name", t.name).field("label", label_of(type, t, Tongue::vi, texts))
        .field("label_en", label_of(type, t, Tongue::en, texts)).end_object();
  out.end_array();
}

std::string to_json(const Call& call, const RecordType& type, const Outcome& outcome, std::string_view import) {
  const Texts& texts = call.engine.texts;
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("id", import).field("made", import.empty() ? std::size_t{0} : outcome.rows.size());
  out.field("faulty", outcome.faulty).field("empty", outcome.empty);
  write_columns(out, type, outcome.layout, texts);
  out.key("rows").begin_array();
  for (const Judged& row : outcome.rows) {
    out.begin_object().field("row", row.row).field("title", row.title).field("id", import.empty() ? "" : row.id);
    out.key("problems").begin_array();
    for (const CellFault& f : row.faults)
      out.begin_object().field("column", f.column).field("field", f.error.field).field("key", f.error.key)
          .field("text", texts.say(Tongue::vi, f.error.key, f.error.args))
          .field("text_en", texts.say(Tongue::en, f.error.key, f.error.args)).end_object();
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return text;
}

Result<http::Response> check(const RecordType& type, Call& call) {
  const Table table = TRY(intake::read_table(type, TRY(body_object(call.request))));
  return json_response(200, to_json(call, type, TRY(intake::try_import(call, type, table)), ""));
}

Result<void> remember(Call& call, db::Connection& db, const RecordType& type, const Table& table,
                      const Layout& layout) {
  const auto& headings = table.grid[layout.head];
  for (std::size_t c = 0; c < headings.size() && c < layout.columns.size(); ++c) {
    const std::string key = intake::heading_key(headings[c]);
    if (key.empty() || key.size() > longest_heading || !secret_mark(headings[c]).empty()) continue;
    TRY(db.execute("insert into table_heading (organisation, type, heading, target) values ($1, $2, $3, $4) "
                   "on conflict (organisation, type, heading) do update set target = excluded.target",
                   {call.user.organisation, std::string(type.name), key, layout.columns[c]}));
  }
  return {};
}

Result<std::string> keep_import(Call& call, db::Connection& db, const RecordType& type, const Outcome& done) {
  const std::int64_t id = call.engine.ids.next();
  TRY(db.execute("insert into table_import (id, organisation, type, by_user, at, made) values ($1, $2, $3, $4, $5, $6)",
                 {id, call.user.organisation, std::string(type.name), call.user.id, to_ms(call.engine.time.now()),
                  static_cast<std::int64_t>(done.rows.size())}));
  for (const Judged& row : done.rows)
    TRY(db.execute("insert into table_import_row (import, record, version) values ($1, $2, $3)",
                   {id, row.record, row.version}));
  return id_text(prefix, id);
}

/// All rows are made, or those without fault when the others are left; one transaction.
Result<http::Response> make(const RecordType& type, Call& call) {
  const Table table = TRY(intake::read_table(type, TRY(body_object(call.request))));
  std::set<std::size_t> left_out;
  if (table.leave_faulty)
    for (const Judged& row : TRY(intake::try_import(call, type, table)).rows)
      if (!row.faults.empty()) left_out.insert(row.row);
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Outcome done = TRY(intake::run_import(call, db, type, table, left_out));
    if (done.faulty > 0) return fail(Code::conflict, "import.faulty", {{"count", std::to_string(done.faulty)}});
    if (done.rows.empty()) return fail_field("rows", "import.no_rows");
    TRY_VOID(remember(call, db, type, table, done.layout));
    const std::string import = TRY(keep_import(call, db, type, done));
    return json_response(201, to_json(call, type, done, import));
  });
}

/// Imports of the user's office, the latest first.
Result<http::Response> list_imports(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto rows =
        TRY(db.query("select id, at, made, undone_at from table_import where organisation = $1 and type = $2 "
                     "order by id desc limit " +
                         std::to_string(imports_shown),
                     {call.user.organisation, std::string(type.name)}));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i)
      out.begin_object().field("id", id_text(prefix, db::as_int(rows.at(i, 0))))
          .field("at", to_text(from_ms(db::as_int(rows.at(i, 1))))).field("made", db::as_int(rows.at(i, 2)))
          .field("undone", !db::is_null(rows.at(i, 3))).end_object();
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

/// Archives what the import made. A record that somebody has worked on since stays, and is told.
Result<http::Response> undo(const RecordType& type, Call& call) {
  const auto id = parse_id(prefix, call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto known =
        TRY(db.query("select undone_at from table_import where id = $1 and organisation = $2 and type = $3",
                     {*id, call.user.organisation, std::string(type.name)}));
    if (known.size() == 0) return fail(Code::not_found, "notfound");
    if (!db::is_null(known.at(0, 0))) return fail(Code::conflict, "import.undone");
    const auto rows = TRY(
        db.query("select record, version from table_import_row where import = $1 order by record", {*id}));
    std::int64_t undone = 0, kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto gone = store::archive(call.engine, db, surround::actor_of(call), type, db::as_int(rows.at(i, 0)),
                                       db::as_int(rows.at(i, 1)), true);
      if (!gone && gone.error().code != Code::stale && gone.error().code != Code::not_found)
        return fail(gone.error());
      ++(gone ? undone : kept);
    }
    TRY(db.execute("update table_import set undone_at = $1 where id = $2", {to_ms(call.engine.time.now()), *id}));
    std::string text;
    JsonWriter(text).begin_object().field("undone", undone).field("kept", kept).end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> table_import_routes() {
  std::vector<Route> out;
  for (const RecordType* type : catalogue()) {
    if (!intake::can_be_imported(*type)) continue;
    const std::string path = "/api/tables/" + std::string(type->plural);
    const Access makers = Access::to(*type, May::create);
    out.push_back({http::Method::post, path + "/check", makers, surround::bind(*type, check),
                   "What a table would come to, fault by fault; nothing is kept", most_bytes});
    out.push_back({http::Method::post, path, makers, surround::bind(*type, make),
                   "Records from a table, all or those without fault", most_bytes});
    out.push_back({http::Method::get, path, makers, surround::bind(*type, list_imports),
                   "Tables brought in by the own office"});
    out.push_back({http::Method::post, path + "/{id}/undo", makers, surround::bind(*type, undo),
                   "Archives what a table made, except what was worked on since"});
  }
  return out;
}

}  // namespace dh

// A year of delegations from an office's own table: tried first with every fault by its cell, then made, and undone
// while nobody has worked on it.
#include <boost/json.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "engine/surround.hpp"
#include "features/intake/routes.hpp"
#include "features/intake/table_reader.hpp"
#include "records/annual_programme/annual_programme.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"

namespace dh {

namespace {

using boost::json::object;
using intake::CellFault;
using intake::Grid;
using intake::Layout;

constexpr std::size_t most_rows = 1000, most_columns = 60, most_bytes = 4 << 20, longest_heading = 200;
constexpr int imports_shown = 20;
constexpr std::string_view prefix = "tim";

/// What the officer sends.
struct Table {
  Grid grid;
  std::optional<Layout> layout;     ///< as chosen; else guessed
  object otherwise;                 ///< for fields that no column fills
  bool past = false;                ///< delegations of the past end as such
  bool leave_faulty = false;        ///< make the rows without fault, leave the others
};

std::string cell_text(const boost::json::value& v) {
  if (v.is_string()) return trim(nfc(std::string_view(v.as_string())));
  if (v.is_int64()) return std::to_string(v.as_int64());
  return "";
}

Result<Grid> read_grid(const boost::json::value* rows) {
  if (rows == nullptr || !rows->is_array() || rows->as_array().size() < 2) return fail_field("rows", "import.no_rows");
  if (rows->as_array().size() > most_rows + 1)
    return fail_field("rows", "import.too_many", {{"most", std::to_string(most_rows)}});
  Grid out;
  for (const auto& row : rows->as_array()) {
    auto& cells = out.emplace_back();
    if (!row.is_array()) continue;
    for (const auto& cell : row.as_array())
      if (cells.size() < most_columns) cells.push_back(cell_text(cell));
  }
  return out;
}

Result<Table> read_table(const RecordType& type, const object& body) {
  Table out;
  out.grid = TRY(read_grid(body.if_contains("rows")));
  const auto targets = intake::targets_of(type);
  if (const auto* columns = body.if_contains("columns"); columns != nullptr && columns->is_array()) {
    Layout& layout = out.layout.emplace();
    const auto* head = body.if_contains("head");
    layout.head = head != nullptr && head->is_int64() ? static_cast<std::size_t>(std::max<std::int64_t>(0, head->as_int64())) : 0;
    if (layout.head >= out.grid.size()) return fail_field("head", "import.no_rows");
    for (const auto& column : columns->as_array()) {
      const std::string name = cell_text(column);
      const bool known = name.empty() || intake::find_target(targets, name) != nullptr;
      if (!known) return fail_field("columns", "import.no_column", {{"column", name}});
      layout.columns.push_back(name);
    }
  }
  if (const auto* otherwise = body.if_contains("otherwise"); otherwise != nullptr && otherwise->is_object())
    out.otherwise = otherwise->as_object();
  const auto yes = [&](const char* name) {
    const auto* value = body.if_contains(name);
    return value != nullptr && value->is_bool() && value->as_bool();
  };
  out.past = yes("past");
  out.leave_faulty = yes("leave_faulty");
  return out;
}

struct Judged {
  std::size_t row = 0;              ///< of the sheet, from 0
  std::string title, id;
  std::int64_t record = 0, version = 0;
  std::vector<CellFault> faults{};
};
struct Outcome {
  Layout layout;
  std::vector<Judged> rows{};
  std::size_t empty = 0, faulty = 0;
};

Result<std::map<std::string, std::string>> remembered(db::Connection& db, const User& user, const RecordType& type) {
  const auto rows = TRY(db.query("select heading, target from table_heading where organisation = $1 and type = $2",
                                 {user.organisation, std::string(type.name)}));
  std::map<std::string, std::string> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out[db::as_text(rows.at(i, 0))] = db::as_text(rows.at(i, 1));
  return out;
}

Result<std::map<int, std::string>> programmes(db::Connection& db, const User& user, const RecordType& type) {
  const ProgrammeKind kind = &type == &outbound_delegation ? ProgrammeKind::outbound : ProgrammeKind::inbound;
  const auto rows = TRY(db.query("select h.id, t.year from head h join annual_programmes t on t.id = h.id where "
                                 "h.archived = 0 and h.state in ('approved', 'closed') and t.kind = $1 and h.province = $2",
                                 {std::string(to_name(kind)), user.province}));
  std::map<int, std::string> out;
  std::set<int> several;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::int64_t id = db::as_int(rows.at(i, 0));
    const int year = static_cast<int>(db::as_int(rows.at(i, 1)));
    if (!store::has_right(db, user, annual_programme, id, May::view)) continue;
    if (!out.emplace(year, id_text(annual_programme.prefix, id)).second) several.insert(year);
  }
  for (const int year : several) out.erase(year);
  return out;
}

class Importer {
 public:
  Importer(Call& call, db::Connection& db, const RecordType& type, const intake::RowReader& reader, bool past)
      : call_(call), db_(db), type_(type), reader_(reader), past_(past),
        actor_{call.user, call.request.id, {}, call.engine.texts.say(Tongue::vi, "import.note")} {}

  Result<void> take(const std::vector<std::string>& cells, Judged& out) {
    auto read = TRY(reader_.read(cells));
    out.faults = std::move(read.faults);
    if (const auto* title = read.values.if_contains("title"); title != nullptr && title->is_string())
      out.title = std::string(title->as_string());
    // A cell not understood is no value: the record is asked for the rest of its faults all the same.
    auto made = store::create(call_.engine, db_, actor_, type_, read.values);
    if (made && past_ && is_past(*made)) made = store::step(call_.engine, db_, actor_, type_, made->head.id,
                                                            made->head.version, "enter_past", {});
    if (!made) return told(made.error(), out);
    if (TRY(is_there_already(*made))) out.faults.push_back({reader_.column_of("title"), {"title", "import.already", {}}});
    out.record = made->head.id;
    out.version = made->head.version;
    out.id = surround::id_text_of(made->head);
    return {};
  }

 private:
  bool outbound() const { return &type_ == &outbound_delegation; }
  bool is_past(const Record& r) const {
    const std::string day = db::as_text(r.cell(outbound() ? "returns_on" : "leaves_on"));
    return !day.empty() && day < to_text(call_.engine.time.today());
  }
  Result<void> told(const Error& error, Judged& out) const {
    if (error.fields.empty()) return fail(error);
    for (const FieldError& f : error.fields) {
      const int column = reader_.column_of(f.field);
      const bool said = std::any_of(out.faults.begin(), out.faults.end(), [&](const CellFault& other) {
        return other.column == column && column >= 0;
      });
      if (!said) out.faults.push_back({column, f});
    }
    return {};
  }
  /// The same name on the same day, in the books or in a row above.
  Result<bool> is_there_already(const Record& r) const {
    const std::string day = outbound() ? "departs_on" : "arrives_on", table = outbound() ? "outbound_delegations" : "inbound_delegations";
    const auto rows = TRY(db_.query("select 1 from head h join " + table + " t on t.id = h.id where h.type = $1 and "
                                    "h.archived = 0 and h.title_key = $2 and h.owner = $3 and t." + day + " = $4 and h.id <> $5",
                                    {std::string(type_.name), sort_key(r.head.title), r.head.owner, r.cell(day), r.head.id}));
    return rows.size() > 0;
  }

  Call& call_;
  db::Connection& db_;
  const RecordType& type_;
  const intake::RowReader& reader_;
  bool past_;
  Actor actor_;
};

/// Makes the rows; those in `left_out` (by their place in the sheet) are not touched.
Result<Outcome> run(Call& call, db::Connection& db, const RecordType& type, const Table& table,
                    const std::set<std::size_t>& left_out) {
  Outcome out;
  out.layout = table.layout ? *table.layout
                            : intake::lay_out(table.grid, type, intake::targets_of(type),
                                              TRY(remembered(db, call.user, type)), call.engine.texts);
  const intake::RowReader reader(call.engine, db, type, out.layout.columns, table.otherwise,
                                 TRY(programmes(db, call.user, type)));
  Importer importer(call, db, type, reader, table.past);
  for (std::size_t i = out.layout.head + 1; i < table.grid.size(); ++i) {
    if (reader.is_empty(table.grid[i])) ++out.empty;
    else if (!left_out.contains(i)) {
      Judged& row = out.rows.emplace_back();
      row.row = i;
      TRY_VOID(importer.take(table.grid[i], row));
      out.faulty += !row.faults.empty();
    }
  }
  return out;
}

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

/// Runs and undoes: what it would come to.
Result<Outcome> tried(Call& call, const RecordType& type, const Table& table) {
  std::optional<Outcome> out;
  const auto undone = call.engine.db.write([&](db::Connection& db) -> Result<void> {
    out = TRY(run(call, db, type, table, {}));
    return fail(Code::conflict, "import.faulty", {{"count", "0"}});
  });
  if (!out) return fail(undone.error());
  return std::move(*out);
}

Result<http::Response> check(const RecordType& type, Call& call) {
  const Table table = TRY(read_table(type, TRY(body_object(call.request))));
  return json_response(200, to_json(call, type, TRY(tried(call, type, table)), ""));
}

Result<void> remember(Call& call, db::Connection& db, const RecordType& type, const Table& table, const Layout& layout) {
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
    TRY(db.execute("insert into table_import_row (import, record, version) values ($1, $2, $3)", {id, row.record, row.version}));
  return id_text(prefix, id);
}

/// All rows are made, or those without fault when the others are left; one transaction.
Result<http::Response> make(const RecordType& type, Call& call) {
  const Table table = TRY(read_table(type, TRY(body_object(call.request))));
  std::set<std::size_t> left_out;
  if (table.leave_faulty)
    for (const Judged& row : TRY(tried(call, type, table)).rows)
      if (!row.faults.empty()) left_out.insert(row.row);
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Outcome done = TRY(run(call, db, type, table, left_out));
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
    const auto rows = TRY(db.query("select id, at, made, undone_at from table_import where organisation = $1 and type = $2 "
                                   "order by id desc limit " + std::to_string(imports_shown),
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
    const auto known = TRY(db.query("select undone_at from table_import where id = $1 and organisation = $2 and type = $3",
                                    {*id, call.user.organisation, std::string(type.name)}));
    if (known.size() == 0) return fail(Code::not_found, "notfound");
    if (!db::is_null(known.at(0, 0))) return fail(Code::conflict, "import.undone");
    const auto rows = TRY(db.query("select record, version from table_import_row where import = $1 order by record", {*id}));
    std::int64_t undone = 0, kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto gone = store::archive(call.engine, db, surround::actor_of(call), type, db::as_int(rows.at(i, 0)),
                                       db::as_int(rows.at(i, 1)), true);
      if (!gone && gone.error().code != Code::stale && gone.error().code != Code::not_found) return fail(gone.error());
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
    out.push_back({http::Method::get, path, makers, surround::bind(*type, list_imports), "Tables brought in by the own office"});
    out.push_back({http::Method::post, path + "/{id}/undo", makers, surround::bind(*type, undo),
                   "Archives what a table made, except what was worked on since"});
  }
  return out;
}

}  // namespace dh

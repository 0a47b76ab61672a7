// The rows of a table made one by one in the transaction of the caller, with what is wrong cell by cell.
#include "features/intake/table_import.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "engine/surround.hpp"
#include "records/annual_programme/annual_programme.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"

namespace dh::intake {

namespace {

using boost::json::object;

constexpr std::size_t most_rows = 1000, most_columns = 60;

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

Result<std::map<std::string, std::string>> remembered(db::Connection& db, const User& user, const RecordType& type) {
  const auto rows = TRY(db.query("select heading, target from table_heading where organisation = $1 and type = $2",
                                 {user.organisation, std::string(type.name)}));
  std::map<std::string, std::string> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out[db::as_text(rows.at(i, 0))] = db::as_text(rows.at(i, 1));
  return out;
}

Result<std::map<int, std::string>> programmes(db::Connection& db, const User& user, const RecordType& type) {
  const ProgrammeKind kind = &type == &outbound_delegation ? ProgrammeKind::outbound : ProgrammeKind::inbound;
  const auto rows =
      TRY(db.query("select h.id, t.year from head h join annual_programmes t on t.id = h.id where "
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
  Importer(Call& call, db::Connection& db, const RecordType& type, const RowReader& reader, bool past)
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
    if (TRY(is_there_already(*made)))
      out.faults.push_back({reader_.column_of("title"), {"title", "import.already", {}}});
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
    const std::string day = outbound() ? "departs_on" : "arrives_on",
                      table = outbound() ? "outbound_delegations" : "inbound_delegations";
    const auto rows = TRY(
        db_.query("select 1 from head h join " + table +
                      " t on t.id = h.id where h.type = $1 and "
                      "h.archived = 0 and h.title_key = $2 and h.owner = $3 and t." +
                      day + " = $4 and h.id <> $5",
                  {std::string(type_.name), sort_key(r.head.title), r.head.owner, r.cell(day), r.head.id}));
    return rows.size() > 0;
  }

  Call& call_;
  db::Connection& db_;
  const RecordType& type_;
  const RowReader& reader_;
  bool past_;
  Actor actor_;
};

}  // namespace

Result<Table> read_table(const RecordType& type, const object& body) {
  Table out;
  out.grid = TRY(read_grid(body.if_contains("rows")));
  const auto targets = targets_of(type);
  if (const auto* columns = body.if_contains("columns"); columns != nullptr && columns->is_array()) {
    Layout& layout = out.layout.emplace();
    const auto* head = body.if_contains("head");
    layout.head = head != nullptr && head->is_int64()
                      ? static_cast<std::size_t>(std::max<std::int64_t>(0, head->as_int64()))
                      : 0;
    if (layout.head >= out.grid.size()) return fail_field("head", "import.no_rows");
    for (const auto& column : columns->as_array()) {
      const std::string name = cell_text(column);
      const bool known = name.empty() || find_target(targets, name) != nullptr;
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

Result<Outcome> run_import(Call& call, db::Connection& db, const RecordType& type, const Table& table,
                           const std::set<std::size_t>& left_out) {
  Outcome out;
  out.layout = table.layout ? *table.layout
                            : lay_out(table.grid, type, targets_of(type),
                                              TRY(remembered(db, call.user, type)), call.engine.texts);
  const RowReader reader(call.engine, db, type, out.layout.columns, table.otherwise,
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

Result<Outcome> try_import(Call& call, const RecordType& type, const Table& table) {
  std::optional<Outcome> out;
  const auto undone = call.engine.db.write([&](db::Connection& db) -> Result<void> {
    out = TRY(run_import(call, db, type, table, {}));
    return fail(Code::conflict, "import.faulty", {{"count", "0"}});
  });
  if (!out) return fail(undone.error());
  return std::move(*out);
}

}  // namespace dh::intake

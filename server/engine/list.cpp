#include "engine/list.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "db/search_text.hpp"
#include "engine/rows.hpp"

namespace dh::list {

namespace {

struct HeadMember {
  std::string_view name, column;
  KindName kind;
  std::string_view target;   ///< for references
};
constexpr HeadMember head_members[] = {
    {"id", "h.id", KindName::ref, ""},
    {"code", "h.code", KindName::text, ""},
    {"title", "h.title", KindName::text, ""},
    {"state", "h.state", KindName::text, ""},
    {"owner", "h.owner", KindName::ref, "organisation"},
    {"province", "h.province", KindName::text, ""},
    {"publicity", "h.publicity", KindName::text, ""},
    {"channel", "h.channel", KindName::text, ""},
    {"assigned_to", "h.assigned_to", KindName::ref, "user"},
    {"due_on", "h.due_on", KindName::date, ""},
    {"missing", "h.missing", KindName::text, ""},
    {"created_at", "h.created_at", KindName::instant, ""},
    {"changed_at", "h.changed_at", KindName::instant, ""},
    {"created_by", "h.created_by", KindName::ref, "user"},
};

const HeadMember* head_member(std::string_view name) {
  for (const HeadMember& m : head_members)
    if (m.name == name) return &m;
  return nullptr;
}

constexpr std::pair<std::string_view, Op> ops[] = {
    {"eq", Op::eq}, {"ne", Op::ne}, {"in", Op::in}, {"lt", Op::lt}, {"le", Op::le}, {"gt", Op::gt},
    {"ge", Op::ge}, {"contains", Op::contains}, {"has", Op::has}, {"empty", Op::empty}};

/// A value as the column holds it; nothing when it cannot be one.
std::optional<Cell> to_cell(KindName kind, std::string_view target, const std::string& text,
                            std::string_view currency_of_field = "") {
  switch (kind) {
    case KindName::number: {
      char* end = nullptr;
      const long long n = std::strtoll(text.c_str(), &end, 10);
      if (text.empty() || *end != 0) return std::nullopt;
      return Cell(static_cast<std::int64_t>(n));
    }
    case KindName::decimal: {
      auto d = parse_decimal(text);
      return d ? std::optional<Cell>(d->units) : std::nullopt;
    }
    case KindName::money: {
      auto m = parse_money(text, currency_of_field.empty() ? "USD" : currency_of_field);
      return m ? std::optional<Cell>(m->minor) : std::nullopt;
    }
    case KindName::boolean: return Cell(std::int64_t{text == "true" || text == "1"});
    case KindName::date: {
      auto d = parse_date(text);
      return d ? std::optional<Cell>(to_text(*d)) : std::nullopt;
    }
    case KindName::instant: {
      auto i = parse_instant(text);
      if (i) return Cell(to_ms(*i));
      auto d = parse_date(text);
      return d ? std::optional<Cell>(to_ms(start_of_vietnam_day(*d))) : std::nullopt;
    }
    case KindName::ref:
    case KindName::party: {
      const RecordType* type = target.empty() ? find_type_by_prefix(id_prefix(text)) : find_type(target);
      auto id = type == nullptr ? std::nullopt : parse_id(type->prefix, text);
      return id ? std::optional<Cell>(*id) : std::nullopt;
    }
    default: return Cell(text);
  }
}

std::string param(Predicate& out, Cell value) {
  out.params.push_back(std::move(value));
  return "$" + std::to_string(out.params.size());
}

std::string_view sign(Op op) {
  switch (op) {
    case Op::ne: return " <> ";
    case Op::lt: return " < ";
    case Op::le: return " <= ";
    case Op::gt: return " > ";
    case Op::ge: return " >= ";
    default: return " = ";
  }
}

struct Column {
  std::string sql;
  KindName kind{};
  std::string_view target{};
  const Field* field = nullptr;
};

std::optional<Column> column_of(const RecordType& type, std::string_view name) {
  if (const HeadMember* m = head_member(name)) return Column{std::string(m->column), m->kind, m->target};
  const Field* f = type.find(name);
  if (f == nullptr) return std::nullopt;
  return Column{"t." + column_names(*f)[0], f->kind, f->target, f};
}

bool emptiness(const Column& c, const Filter& f, Predicate& out) {
  const bool yes = f.value != "false" && f.value != "0" && f.value != "no";
  const bool text = c.field == nullptr && c.kind == KindName::text;
  const std::string is_empty = text ? c.sql + " = ''"
                               : c.field == nullptr && c.kind == KindName::ref ? c.sql + " = 0"
                                                                               : c.sql + " is null";
  out.sql += yes ? is_empty : "not (" + is_empty + ")";
  return true;
}

/// Members of multiples stand in `tag` and `relation`.
bool membership(const Column& c, const Filter& f, Predicate& out) {
  std::string list;
  const bool refers = c.kind == KindName::ref || c.kind == KindName::party || c.kind == KindName::rows;
  for (const std::string& item : split(f.value, ',')) {
    std::optional<Cell> cell = refers ? to_cell(KindName::party, c.kind == KindName::ref ? c.target : "", item)
                                      : std::optional<Cell>(item);
    if (!cell) return false;
    list += (list.empty() ? "" : ", ") + param(out, *cell);
  }
  if (list.empty()) return false;
  const std::string name = param(out, std::string(c.field->name));
  out.sql += f.op == Op::ne ? "not " : "";
  out.sql += refers ? "exists (select 1 from relation x where x.from_id = h.id and x.field = " + name +
                          " and x.to_id in (" + list + "))"
                    : "exists (select 1 from tag x where x.record = h.id and x.field = " + name +
                          " and x.code in (" + list + "))";
  return true;
}

bool containment(const Column& c, const Filter& f, Predicate& out) {
  if (c.kind != KindName::text && c.kind != KindName::long_text && c.kind != KindName::code) return false;
  std::string pattern = "%";
  for (char ch : f.value) {
    if (ch == '%' || ch == '_' || ch == '\\') pattern += '\\';
    pattern += ch;
  }
  out.sql += "lower(" + c.sql + ") like lower(" + param(out, pattern + "%") + ") escape '\\'";
  return true;
}

bool comparison(const Column& c, const Filter& f, Predicate& out) {
  if (f.op == Op::in) {
    std::string list;
    for (const std::string& item : split(f.value, ',')) {
      const auto cell = to_cell(c.kind, c.target, item);
      if (!cell) return false;
      list += (list.empty() ? "" : ", ") + param(out, *cell);
    }
    if (list.empty()) return false;
    out.sql += c.sql + " in (" + list + ")";
    return true;
  }
  const auto cell = to_cell(c.kind, c.target, f.value);
  if (!cell) return false;
  const std::string mark = param(out, *cell);
  out.sql += f.op == Op::ne ? "(" + c.sql + " <> " + mark + " or " + c.sql + " is null)"
                            : c.sql + std::string(sign(f.op)) + mark;
  return true;
}

bool add_filter(const RecordType& type, const Filter& f, Predicate& out) {
  const auto c = column_of(type, f.name);
  if (!c) return false;
  const bool many = c->field != nullptr && (c->field->multiple || c->kind == KindName::rows);
  if (f.op == Op::empty) return emptiness(*c, f, out);
  if (many) return membership(*c, f, out);
  if (f.op == Op::contains) return containment(*c, f, out);
  return comparison(*c, f, out);
}

/// The order: one column, then id in the same direction.
struct Order {
  std::string column;   ///< "" = by id alone
  bool descending = true;
  bool numeric = false;
};

Result<Order> order_of(const RecordType& type, const std::string& sort) {
  if (sort.empty() || sort == "-created_at" || sort == "-id") return Order{"", true, false};
  if (sort == "created_at" || sort == "id") return Order{"", false, false};
  const bool down = sort[0] == '-';
  const std::string name = down ? sort.substr(1) : sort;
  if (name == "title" || name == type.title) return Order{"h.title_key", down, false};
  const auto c = column_of(type, name);
  if (!c || (c->field != nullptr && (c->field->multiple || c->kind == KindName::rows)))
    return fail_field("sort", "list.cannot_sort", {{"field", name}});
  const bool number = c->kind == KindName::number || c->kind == KindName::decimal ||
                      c->kind == KindName::money || c->kind == KindName::instant ||
                      c->kind == KindName::boolean || c->kind == KindName::ref || c->kind == KindName::party;
  // Empty values stand last when ascending, first when descending, alike on both databases.
  const std::string fallback = number                      ? "9223372036854775807"
                               : c->kind == KindName::date ? "'9999-12-31'"
                                                           : "'\xef\xbf\xbd'";
  return Order{"coalesce(" + c->sql + ", " + fallback + ")", down, number};
}

std::string cursor_text(const Order& order, std::span<const Cell> row) {
  std::string out = std::to_string(db::as_int(row[0]));
  if (!order.column.empty()) out += "|" + db::as_text(row.back());
  std::string hex;
  for (unsigned char c : out) { char b[3]; std::snprintf(b, 3, "%02x", c); hex += b; }
  return hex;
}

Result<void> add_cursor(const Order& order, const std::string& after, Predicate& out) {
  std::string text;
  for (std::size_t i = 0; i + 1 < after.size(); i += 2)
    text += static_cast<char>(std::strtol(after.substr(i, 2).c_str(), nullptr, 16));
  char* end = nullptr;
  const std::int64_t id = std::strtoll(text.c_str(), &end, 10);
  if (after.size() % 2 != 0 || end == text.c_str()) return fail_field("after", "list.bad_cursor");
  const std::string than = order.descending ? " < " : " > ";
  if (order.column.empty()) {
    out.sql += " and h.id" + than + param(out, id);
    return {};
  }
  if (*end != '|') return fail_field("after", "list.bad_cursor");
  const std::string rest = end + 1;
  const Cell value = order.numeric ? Cell(std::int64_t{std::strtoll(rest.c_str(), nullptr, 10)}) : Cell(rest);
  const std::string v = param(out, value), i = param(out, id);
  out.sql += " and (" + order.column + than + v + " or (" + order.column + " = " + v + " and h.id" + than + i + "))";
  return {};
}

std::vector<const Field*> chosen_fields(const RecordType& type, const std::vector<std::string>& names) {
  std::vector<const Field*> out;
  for (const Field& f : type.fields) {
    const bool named = std::find(names.begin(), names.end(), f.name) != names.end();
    if (names.empty() ? f.listed : named) out.push_back(&f);
  }
  return out;
}

void read_param(const RecordType& type, const std::string& name, const std::string& value, Query& q,
                std::vector<FieldError>& errors) {
  if (name == "sort") {
    q.sort = value;
    if (auto order = order_of(type, value); !order) errors.push_back(order.error().fields.front());
  } else if (name == "q") {
    q.words = value;
  } else if (name == "after") {
    q.after = value;
  } else if (name == "count") {
    q.count = value == "1" || value == "true";
  } else if (name == "archived") {
    q.archived = value == "1" || value == "true";
  } else if (name == "limit") {
    q.limit = static_cast<std::size_t>(std::atoi(value.c_str()));
    if (q.limit < 1 || q.limit > 200)
      errors.push_back({"limit", "field.out_of_range", {{"least", "1"}, {"most", "200"}}});
  } else if (name == "fields") {
    for (const std::string& f : split(value, ',')) {
      if (type.find(f) == nullptr && head_member(f) == nullptr)
        errors.push_back({"fields", "field.unknown_named", {{"field", f}}});
      q.fields.push_back(f);
    }
  } else if (name.starts_with("filter[")) {
    const auto close = name.find(']');
    const std::string field = name.substr(7, close - 7);
    std::string op = "eq";
    if (close + 1 < name.size() && name[close + 1] == '[') op = name.substr(close + 2, name.size() - close - 3);
    const auto known = std::find_if(std::begin(ops), std::end(ops), [&](const auto& o) { return o.first == op; });
    if (known == std::end(ops)) { errors.push_back({name, "list.unknown_op", {{"op", op}}}); return; }
    Filter f{field, known->second, value};
    Predicate trial;
    if (!column_of(type, field)) errors.push_back({name, "field.unknown_named", {{"field", field}}});
    else if (!add_filter(type, f, trial)) errors.push_back({name, "list.bad_value", {{"value", value}}});
    q.filters.push_back(std::move(f));
  } else {
    errors.push_back({name, "list.unknown_parameter", {{"name", name}}});
  }
}

}  // namespace

Result<Query> parse(const RecordType& type, const std::vector<std::pair<std::string, std::string>>& params) {
  Query q;
  Error all{Code::invalid, "list.bad_query", {}, {}};
  for (const auto& [name, value] : params) read_param(type, name, value, q, all.fields);
  if (!all.fields.empty()) return fail(std::move(all));
  return q;
}

Result<void> add_filters(const Engine&, const RecordType& type, const Query& q, db::Dialect dialect,
                         Predicate& out) {
  out.sql += "h.type = " + param(out, std::string(type.name)) + " and h.archived = " +
             param(out, std::int64_t{q.archived});
  for (const Filter& f : q.filters) {
    out.sql += " and ";
    if (!add_filter(type, f, out)) return fail_field(f.name, "list.bad_value", {{"value", f.value}});
  }
  const auto words = search_words(q.words);
  if (!words.empty()) {
    const std::string mark = param(out, db::search_query(dialect, words));
    out.sql += " and h.id in (select search_text.rowid from search_text where " +
               db::search_condition(dialect, mark) + ")";
  }
  return {};
}

Result<Page> run(const Engine& engine, db::Connection& db, const User& user, const RecordType& type,
                 const Query& q) {
  Page page;
  page.fields = chosen_fields(type, q.fields);
  const Order order = TRY(order_of(type, q.sort));
  Predicate p;
  TRY_VOID(add_filters(engine, type, q, db.dialect(), p));
  p.sql += " and ";
  add_predicate(p, user, type, May::view);
  const std::string from = " from head h join " + type.table() + " t on t.id = h.id where ";
  if (q.count) {
    const auto rows = TRY(db.query("select count(*)" + from + p.sql, p.params));
    page.count = db::as_int(rows.at(0, 0));
  }
  if (!q.after.empty()) TRY_VOID(add_cursor(order, q.after, p));
  std::string columns = std::string(head_columns());
  if (const std::string typed = typed_columns(page.fields); !typed.empty()) columns += ", " + typed;
  if (!order.column.empty()) columns += ", " + order.column;
  const std::string direction = order.descending ? " desc" : " asc";
  std::string by = order.column.empty() ? "h.id" + direction : order.column + direction + ", h.id" + direction;
  const std::string limit = param(p, static_cast<std::int64_t>(q.limit + 1));
  const auto rows = TRY(db.query("select " + columns + from + p.sql + " order by " + by + " limit " + limit, p.params));
  std::size_t width = 0;
  for (const Field* f : page.fields) width += f->cells();
  const std::size_t shown = std::min(rows.size(), q.limit);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto row = rows.row(i);
    Record r;
    r.type = &type;
    r.head = head_from(row);
    r.cells.assign(row.begin() + head_width, row.begin() + static_cast<std::ptrdiff_t>(head_width + width));
    page.items.push_back(std::move(r));
  }
  if (rows.size() > q.limit) page.next = cursor_text(order, rows.row(shown - 1));
  return page;
}

}  // namespace dh::list

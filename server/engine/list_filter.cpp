// Filters of lists: text of a value → cell → SQL.
#include "base/text.hpp"
#include "engine/list_parts.hpp"
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

bool emptiness(const Column& c, const Filter& f, Predicate& out) {
  const bool yes = f.value != "false" && f.value != "0" && f.value != "no";
  const bool text = c.field == nullptr && c.kind == KindName::text;
  const std::string is_empty = text ? c.sql + " = ''"
                               : c.field == nullptr && c.kind == KindName::ref ? c.sql + " = 0"
                                                                               : c.sql + " is null";
  out.sql += yes ? is_empty : "not (" + is_empty + ")";
  return true;
}

bool is_reference(const Column& c) {
  return c.kind == KindName::ref || c.kind == KindName::party || c.kind == KindName::rows;
}

/// The marks of the values "a,b" of a filter over references or members of multiples.
std::optional<std::string> values_list(const Column& c, const Filter& f, Predicate& out) {
  std::string list;
  for (const std::string& item : split(f.value, ',')) {
    std::optional<Cell> cell = is_reference(c) ? to_cell(KindName::party, c.kind == KindName::ref ? c.target : "", item)
                                               : std::optional<Cell>(item);
    if (!cell) return std::nullopt;
    list += (list.empty() ? "" : ", ") + param(out, *cell);
  }
  return list.empty() ? std::nullopt : std::optional(list);
}

/// Members of multiples stand in `tag` and `relation`.
bool membership(const Column& c, const Filter& f, Predicate& out) {
  const auto list = values_list(c, f, out);
  if (!list) return false;
  const std::string name = param(out, std::string(c.field->name));
  out.sql += f.op == Op::ne ? "not " : "";
  out.sql += is_reference(c) ? "exists (select 1 from relation x where x.from_id = h.id and x.field = " + name +
                                   " and x.to_id in (" + *list + "))"
                             : "exists (select 1 from tag x where x.record = h.id and x.field = " + name +
                                   " and x.code in (" + *list + "))";
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

}  // namespace

std::optional<Column> column_of(const RecordType& type, std::string_view name) {
  if (const HeadMember* m = head_member(name)) return Column{std::string(m->column), m->kind, m->target};
  const Field* f = type.find(name);
  if (f == nullptr) return std::nullopt;
  return Column{"t." + column_names(*f)[0], f->kind, f->target, f};
}

bool add_filter(const RecordType& type, const Filter& f, Predicate& out) {
  const auto c = column_of(type, f.name);
  if (!c) return false;
  if (f.op == Op::empty) return emptiness(*c, f, out);
  if (c->many()) return membership(*c, f, out);
  if (f.op == Op::contains) return containment(*c, f, out);
  return comparison(*c, f, out);
}

std::optional<std::string> named_by(const RecordType& type, const Filter& f, Predicate& out) {
  const auto c = column_of(type, f.name);
  if (!c || c->field == nullptr || (f.op != Op::eq && f.op != Op::in && f.op != Op::has)) return std::nullopt;
  const bool refers = is_reference(*c);
  if (!refers && !c->many()) return std::nullopt;
  const auto list = values_list(*c, f, out);
  if (!list) return std::nullopt;
  const std::string name = param(out, std::string(c->field->name));
  return refers ? "select x.from_id as id from relation x where x.field = " + name + " and x.to_id in (" + *list + ")"
                : "select x.record as id from tag x where x.field = " + name + " and x.code in (" + *list + ")";
}

}  // namespace dh::list

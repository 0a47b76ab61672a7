#include "engine/field.hpp"

#include <boost/json.hpp>

#include "base/json.hpp"
#include "engine/record_type.hpp"
#include "engine/value.hpp"

namespace dh {

std::string_view name(KindName kind) {
  static constexpr std::string_view names[] = {"text", "long_text", "number", "decimal", "money",
                                               "date", "instant",   "bool",   "enum",    "code",
                                               "ref",  "party",     "rows"};
  return names[static_cast<int>(kind)];
}

/// The stored form inside JSON: ids as text with prefix, money as an object, dates as text.
void write_stored(const Field& f, const Cell* cells, JsonWriter& out) {
  if (db::is_null(*cells)) { out.null(); return; }
  switch (f.kind) {
    case KindName::number: out.value(db::as_int(*cells)); return;
    case KindName::boolean: out.value(db::as_int(*cells) != 0); return;
    case KindName::money:
      out.begin_object();
      out.field("amount", amount_text({db::as_int(cells[0]), db::as_text(cells[1])}));
      out.field("currency", db::as_text(cells[1]));
      out.end_object();
      return;
    default: out.value(detail::cell_to_item(f, *cells)); return;
  }
}

void read_stored(const Field& f, const boost::json::value& v, Cell* cells) {
  if (v.is_null()) return;
  if (f.kind == KindName::money) {
    const auto& o = v.as_object();
    auto money = parse_money(std::string_view(o.at("amount").as_string()),
                             std::string_view(o.at("currency").as_string()));
    if (money) { cells[0] = money->minor; cells[1] = money->currency; }
  } else if (v.is_int64()) {
    cells[0] = v.as_int64();
  } else if (v.is_bool()) {
    cells[0] = std::int64_t{v.as_bool()};
  } else if (v.is_string()) {
    cells[0] = detail::item_to_cell(f, std::string_view(v.as_string()));
  } else if (v.is_array()) {
    cells[0] = boost::json::serialize(v);
  }
}

namespace detail {

std::string cell_to_item(const Field& f, const Cell& cell) {
  switch (f.kind) {
    case KindName::ref: return ref_text(f.target, db::as_int(cell));
    case KindName::party: return std::to_string(db::as_int(cell));
    case KindName::decimal: return to_text(Decimal{db::as_int(cell)});
    case KindName::instant: return to_text(from_ms(db::as_int(cell)));
    default: return db::as_text(cell);
  }
}

Cell item_to_cell(const Field& f, std::string_view item) {
  switch (f.kind) {
    case KindName::ref: return ref_value(f.target, item);
    case KindName::party: return static_cast<std::int64_t>(std::atoll(std::string(item).c_str()));
    case KindName::decimal: {
      auto d = parse_decimal(item);
      return d ? Cell(d->units) : Cell();
    }
    case KindName::instant: {
      auto i = parse_instant(item);
      return i ? Cell(to_ms(*i)) : Cell();
    }
    default: return std::string(item);
  }
}

}  // namespace detail

std::string cells_to_row_json(std::span<const Field> columns, const std::vector<const void*>& rows) {
  std::string text;
  JsonWriter out(text);
  out.begin_array();
  for (const void* row : rows) {
    out.begin_object();
    for (const Field& f : columns) {
      Cell cells[2];
      f.store(row, cells);
      out.key(f.name);
      write_stored(f, cells, out);
    }
    out.end_object();
  }
  out.end_array();
  return text;
}

void rows_from_json(std::span<const Field> columns, const Cell& in, void* list, void* (*add)(void*)) {
  if (db::is_null(in)) return;
  auto parsed = parse_json(std::get<std::string>(in));
  if (!parsed || !parsed->is_array()) return;
  for (const auto& item : parsed->as_array()) {
    void* row = add(list);
    for (const Field& f : columns) {
      const auto* value = item.as_object().if_contains(f.name);
      if (value == nullptr) continue;
      Cell cells[2];
      read_stored(f, *value, cells);
      f.load(cells, row);
    }
  }
}

std::string list_to_json(const std::vector<std::string>& items) {
  std::string text;
  JsonWriter out(text);
  out.begin_array();
  for (const std::string& item : items) out.value(item);
  out.end_array();
  return text;
}

std::vector<std::string> list_from_json(const Cell& in) {
  std::vector<std::string> out;
  if (db::is_null(in)) return out;
  auto parsed = parse_json(std::get<std::string>(in));
  if (!parsed || !parsed->is_array()) return out;
  for (const auto& item : parsed->as_array())
    if (item.is_string()) out.emplace_back(item.as_string());
  return out;
}

std::string ref_text(std::string_view target, std::int64_t id) {
  const RecordType* type = find_type(target);
  return id_text(type == nullptr ? target : type->prefix, id);
}

std::int64_t ref_value(std::string_view target, std::string_view text) {
  const RecordType* type = find_type(target);
  return type == nullptr ? 0 : parse_id(type->prefix, text).value_or(0);
}

}  // namespace dh

#include <algorithm>
#include <set>

#include "engine/rows.hpp"
#include "engine/schema/schema.hpp"

namespace dh::schema {

namespace {

std::string_view token(const Field& f) {
  if (f.multiple || f.kind == KindName::rows) return "{{json}}";
  switch (f.kind) {
    case KindName::number:
    case KindName::decimal:
    case KindName::ref:
    case KindName::party: return "{{int}}";
    case KindName::boolean: return "{{bool}}";
    case KindName::date: return "{{date}}";
    case KindName::instant: return "{{instant}}";
    default: return "{{text}}";
  }
}

struct ColumnText { std::string name, definition; };

std::vector<ColumnText> columns_of_field(const Field& f) {
  const auto names = column_names(f);
  if (names.size() == 2) return {{names[0], names[0] + " {{int}}"}, {names[1], names[1] + " {{text}}"}};
  std::string definition = names[0] + " " + std::string(token(f));
  if (f.unique) definition += " unique";
  if (!f.multiple && (f.kind == KindName::ref || f.kind == KindName::party)) definition += " references head (id)";
  return {{names[0], definition}};
}

/// References are looked up from both ends; state and dates are filtered most.
std::string indexes_of(const RecordType& type, const Field& f) {
  if (f.multiple || (f.kind != KindName::ref && f.kind != KindName::party)) return "";
  const std::string table = type.table();
  return "create index " + table + "_" + std::string(f.name) + " on " + table + " (" + std::string(f.name) +
         ") where " + std::string(f.name) + " is not null;\n";
}

}  // namespace

std::string create_table(const RecordType& type) {
  std::string out = "create table " + type.table() + " (\n  id {{int}} primary key references head (id)";
  for (const Field& f : type.fields)
    for (const ColumnText& c : columns_of_field(f)) out += ",\n  " + c.definition;
  out += "\n) {{strict}};\n";
  for (const Field& f : type.fields) out += indexes_of(type, f);
  return out;
}

std::string plan(const std::vector<std::string>& present) {
  const std::set<std::string> have(present.begin(), present.end());
  std::string out;
  for (const RecordType* type : catalogue()) {
    const std::string table = type->table();
    if (!have.contains(table + ".id")) { out += create_table(*type) + "\n"; continue; }
    std::set<std::string> known{table + ".id"};
    for (const Field& f : type->fields)
      for (const ColumnText& c : columns_of_field(f)) {
        known.insert(table + "." + c.name);
        if (have.contains(table + "." + c.name)) continue;
        out += "alter table " + table + " add column " + c.definition + ";\n" + indexes_of(*type, f);
      }
    for (const std::string& column : have)
      if (column.starts_with(table + ".") && !known.contains(column))
        out += "-- column without a field: " + column + " (drop it, or add the field)\n";
  }
  return out;
}

}  // namespace dh::schema

// Orders of lists and the cursors of their pages.
#include "engine/list_parts.hpp"

namespace dh::list {

Result<Order> order_of(const RecordType& type, const std::string& sort) {
  if (sort.empty() || sort == "-created_at" || sort == "-id") return Order{"", true, false};
  if (sort == "created_at" || sort == "id") return Order{"", false, false};
  const bool down = sort[0] == '-';
  const std::string name = down ? sort.substr(1) : sort;
  if (name == "title" || name == type.title) return Order{"h.title_key", down, false};
  const auto c = column_of(type, name);
  if (!c || c->many())
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

Result<std::optional<Cursor>> read_cursor(const Order& order, const std::string& after) {
  if (after.empty()) return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i + 1 < after.size(); i += 2)
    text += static_cast<char>(std::strtol(after.substr(i, 2).c_str(), nullptr, 16));
  char* end = nullptr;
  Cursor out;
  out.id = std::strtoll(text.c_str(), &end, 10);
  if (after.size() % 2 != 0 || end == text.c_str()) return fail_field("after", "list.bad_cursor");
  if (order.column.empty()) return out;
  if (*end != '|') return fail_field("after", "list.bad_cursor");
  const std::string rest = end + 1;
  out.value = order.numeric ? Cell(std::int64_t{std::strtoll(rest.c_str(), nullptr, 10)}) : Cell(rest);
  return out;
}

void add_cursor(const Order& order, const Cursor& cursor, std::string_view id_column, Predicate& out) {
  const std::string than = order.descending ? " < " : " > ";
  const std::string beyond_id = std::string(id_column) + than + param(out, cursor.id);
  if (order.column.empty()) {
    out.sql += " and " + beyond_id;
    return;
  }
  const std::string v = param(out, cursor.value);
  out.sql += " and (" + order.column + than + v + " or (" + order.column + " = " + v + " and " + beyond_id + "))";
}

}  // namespace dh::list

#pragma once
// What lists are compiled from, for engine/list*.cpp only: columns, filters, orders and cursors.
#include "engine/list.hpp"

namespace dh::list {

/// A column of the head (h) or of the typed table (t).
struct Column {
  std::string sql;
  KindName kind{};
  std::string_view target{};     ///< type that a reference leads to
  const Field* field = nullptr;  ///< null for members of the head
  bool many() const { return field != nullptr && (field->multiple || kind == KindName::rows); }
};

std::optional<Column> column_of(const RecordType& type, std::string_view name);

/// Appends the condition of one filter. False when the value cannot be one of the column's.
bool add_filter(const RecordType& type, const Filter& filter, Predicate& out);

/// The ids that a filter names through an index of its own (relation or tag): "select … as id from …".
/// Nothing when the filter has no such index.
std::optional<std::string> named_by(const RecordType& type, const Filter& filter, Predicate& out);

/// The order: one column, then id in the same direction.
struct Order {
  std::string column;   ///< "" = by id alone
  bool descending = true;
  bool numeric = false;
};

/// Errors: `invalid` at "sort" for what cannot be sorted by.
Result<Order> order_of(const RecordType& type, const std::string& sort);

/// Where the page after this row begins; the row's last cell is the column of the order.
std::string cursor_text(const Order& order, std::span<const db::Cell> row);
/// The row after which a page begins.
struct Cursor {
  std::int64_t id = 0;
  db::Cell value{};   ///< of the order's column, if it has one
};
/// Nothing when `after` is empty. Errors: `invalid` at "after".
Result<std::optional<Cursor>> read_cursor(const Order& order, const std::string& after);
/// Appends " and …" for the rows beyond the cursor.
void add_cursor(const Order& order, const Cursor& cursor, std::string_view id_column, Predicate& out);

}  // namespace dh::list

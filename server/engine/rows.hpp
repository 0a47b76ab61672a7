#pragma once
// Reading heads and typed rows out of answers of the database; shared by store, list and features.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/db.hpp"
#include "engine/record_type.hpp"
#include "engine/value.hpp"

namespace dh {

struct Predicate;

/// "with wanted(id) as (values …) " of some ids, for `… from wanted cross join head h where h.id = wanted.id`.
/// The ids lead: with "h.id in (…)" SQLite may walk the indices of the rights instead. The number of values is
/// rounded up with zeros, so that few statements are prepared.
std::string wanted(Predicate& p, std::span<const std::int64_t> ids);

/// "h.id, h.type, …", the order that head_from reads.
std::string_view head_columns();
inline constexpr std::size_t head_width = 18;
Head head_from(std::span<const Cell> row);
/// From head_columns() and the typed columns after them.
Record record_from(const RecordType& type, std::span<const Cell> row);

/// Column names of a field: "title", or "size_minor" and "size_currency".
std::vector<std::string> column_names(const Field& field);
/// "t.title, t.size_minor, …" for these fields.
std::string typed_columns(std::span<const Field* const> fields);
std::string typed_columns(const RecordType& type);

/// Titles of these records as far as `user` may see them; records of directory types always.
Result<Titles> titles_of(db::Connection& db, const User& user, std::vector<std::int64_t> ids);

/// All ids a record refers to, its head included.
void collect_refs(const Record& record, std::vector<std::int64_t>& out);

}  // namespace dh

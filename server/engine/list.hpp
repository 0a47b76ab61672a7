#pragma once
// Lists of one type: filters, order and pages compiled to SQL, always with the rights predicate.
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "engine/record_type.hpp"

namespace dh::list {

enum class Op { eq, ne, in, lt, le, gt, ge, contains, has, empty };

struct Filter {
  std::string name;     ///< a field or a head member
  Op op = Op::eq;
  std::string value;
};

struct Query {
  std::vector<Filter> filters{};
  std::string sort{};                      ///< "" = newest first; "-changed_at", "title" …
  std::vector<std::string> fields{};       ///< empty = the listed ones
  std::string words{};                     ///< full text
  std::string after{};                     ///< cursor
  std::size_t limit = 50;
  bool archived = false;
  bool count = false;
};

struct Page {
  std::vector<const Field*> fields;        ///< chosen columns, in order
  std::vector<Record> items;               ///< cells only of `fields`, in their order
  std::string next;                        ///< cursor, "" at the end
  std::optional<std::int64_t> count;
};

/// Reads filter[field][op]=…, sort, fields, q, after, limit, archived, count; all faults at once.
Result<Query> parse(const RecordType& type, const std::vector<std::pair<std::string, std::string>>& params);

/// One page of what `user` may see.
Result<Page> run(const Engine& engine, db::Connection& db, const User& user, const RecordType& type,
                 const Query& query);

}  // namespace dh::list

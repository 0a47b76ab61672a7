#include "engine/store.hpp"

#include <algorithm>

#include "engine/rows.hpp"

namespace dh::store {

namespace {

std::string select(const RecordType& type) {
  return "select " + std::string(head_columns()) + ", " + typed_columns(type) + " from head h join " +
         type.table() + " t on t.id = h.id where ";
}

}  // namespace

Result<Record> get(const Engine&, db::Connection& db, const User& user, const RecordType& type,
                   std::int64_t id, May may) {
  Predicate p;
  p.params.push_back(id);
  add_predicate(p, user, type, may);
  const auto rows = TRY(db.query(select(type) + "h.id = $1 and " + p.sql, p.params));
  if (rows.empty()) return fail(Code::not_found, "notfound");
  return record_from(type, rows.row(0));
}

bool has_right(db::Connection& db, const User& user, const RecordType& type, std::int64_t id, May may) {
  Predicate p;
  p.params = {id, std::string(type.name)};
  p.sql = "select 1 from head h where h.id = $1 and h.type = $2 and ";
  add_predicate(p, user, type, may);
  const auto rows = db.query(p.sql, p.params);
  return rows && !rows->empty();
}

Result<Record> load(db::Connection& db, const RecordType& type, std::int64_t id) {
  const auto rows = TRY(db.query(select(type) + "h.id = $1", {id}));
  if (rows.empty()) return fail(Code::not_found, "notfound");
  return record_from(type, rows.row(0));
}

Result<std::vector<Record>> load_where(db::Connection& db, const RecordType& type,
                                       std::string_view where, std::vector<Cell> params) {
  const auto rows = TRY(db.query(select(type) + std::string(where), params));
  std::vector<Record> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(record_from(type, rows.row(i)));
  return out;
}

bool has_accepted_suggestion(const Context& context, std::int64_t id) {
  auto rows = context.db.query("select 1 from suggestion where (subject = $1 or other = $1) and "
                               "verdict = 'accepted' limit 1", {id});
  return rows && !rows->empty();
}

std::vector<std::string_view> editable(const Record& record) {
  std::vector<std::string_view> out;
  for (const EditableIn& rule : record.type->flow.editable)
    if (rule.state == record.head.state) return rule.fields;
  for (const Field& f : record.type->fields)
    if (!f.by_flow) out.push_back(f.name);
  return out;
}

}  // namespace dh::store

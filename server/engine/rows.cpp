#include "engine/rows.hpp"

#include <algorithm>

#include "engine/right.hpp"

namespace dh {

std::string_view head_columns() {
  return "h.id, h.type, h.code, h.title, h.state, h.owner, h.province, h.publicity, h.channel, "
         "h.assigned_to, h.due_on, h.missing, h.version, h.archived, h.created_by, h.created_at, "
         "h.changed_by, h.changed_at";
}

Head head_from(std::span<const Cell> r) {
  Head h;
  h.id = db::as_int(r[0]);
  h.type = db::as_text(r[1]);
  h.code = db::as_text(r[2]);
  h.title = db::as_text(r[3]);
  h.state = db::as_text(r[4]);
  h.owner = db::as_int(r[5]);
  h.province = db::as_text(r[6]);
  h.publicity = db::as_text(r[7]);
  h.channel = db::as_text(r[8]);
  h.assigned_to = db::as_int(r[9]);
  h.due_on = db::as_text(r[10]);
  h.missing = db::as_text(r[11]);
  h.version = db::as_int(r[12]);
  h.archived = db::as_int(r[13]) != 0;
  h.created_by = db::as_int(r[14]);
  h.created_at = db::as_int(r[15]);
  h.changed_by = db::as_int(r[16]);
  h.changed_at = db::as_int(r[17]);
  return h;
}

std::vector<std::string> column_names(const Field& field) {
  const std::string name(field.name);
  if (field.cells() == 2) return {name + "_minor", name + "_currency"};
  return {name};
}

std::string typed_columns(std::span<const Field* const> fields) {
  std::string out;
  for (const Field* f : fields)
    for (const std::string& column : column_names(*f)) out += (out.empty() ? "t." : ", t.") + column;
  return out;
}

std::string typed_columns(const RecordType& type) {
  std::vector<const Field*> all;
  for (const Field& f : type.fields) all.push_back(&f);
  return typed_columns(all);
}

Result<Titles> titles_of(db::Connection& db, const User& user, std::vector<std::int64_t> ids) {
  Titles out;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::erase(ids, 0);
  constexpr std::size_t most = 256;
  for (std::size_t from = 0; from < ids.size(); from += most) {
    const std::size_t count = std::min(most, ids.size() - from);
    // The number of parameters is rounded up, so that few statements are prepared.
    std::size_t slots = 4;
    while (slots < count) slots *= 2;
    Predicate p;
    std::string list;
    for (std::size_t i = 0; i < slots; ++i) {
      p.params.push_back(ids[from + std::min(i, count - 1)]);
      const std::string mark = "$" + std::to_string(i + 1);
      list += i == 0 ? "(cast(" + mark + " as bigint))" : ", (" + mark + ")";
    }
    // The ids lead: with "h.id in (…)" SQLite may walk the indices of the rights instead.
    p.sql = "with wanted(id) as (values " + list + ") select h.id, h.type, h.title from wanted cross join head h "
            "where h.id = wanted.id and (";
    std::string open;
    for (const RecordType* t : catalogue())
      if (t->directory) open += (open.empty() ? "h.type in ('" : ", '") + std::string(t->name) + "'";
    if (!open.empty()) p.sql += open + ") or ";
    add_predicate_all(p, user, May::view);
    p.sql += ")";
    const auto rows = TRY(db.query(p.sql, p.params));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const RecordType* type = find_type(db::as_text(rows.at(i, 1)));
      if (type != nullptr) out.known[db::as_int(rows.at(i, 0))] = {type, db::as_text(rows.at(i, 2))};
    }
  }
  return out;
}

void collect_refs(const Record& record, std::vector<std::int64_t>& out) {
  const Head& h = record.head;
  out.insert(out.end(), {h.owner, h.assigned_to, h.created_by, h.changed_by});
  std::size_t at = 0;
  for (const Field& f : record.type->fields) {
    collect_refs(f, &record.cells[at], out);
    at += f.cells();
  }
}

}  // namespace dh

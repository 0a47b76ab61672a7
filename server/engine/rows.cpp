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

Record record_from(const RecordType& type, std::span<const Cell> row) {
  Record r;
  r.type = &type;
  r.head = head_from(row);
  r.cells.assign(row.begin() + head_width, row.end());
  return r;
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

std::string wanted(Predicate& p, std::span<const std::int64_t> ids) {
  std::size_t slots = 4;
  while (slots < ids.size()) slots *= 2;
  std::string out = "with wanted(id) as (values ";
  for (std::size_t i = 0; i < slots; ++i) {
    const std::string mark = param(p, i < ids.size() ? ids[i] : std::int64_t{0});
    out += i == 0 ? "(cast(" + mark + " as bigint))" : ", (" + mark + ")";
  }
  return out + ") ";
}

namespace {

constexpr std::size_t most_titles = 256;

/// Those of `ids` that the user may see, whatever their type.
Result<std::vector<std::int64_t>> seen_of(db::Connection& db, const User& user, std::span<const std::int64_t> ids) {
  Predicate p;
  p.sql = wanted(p, ids) + "select h.id from wanted cross join head h where h.id = wanted.id and (";
  add_predicate_all(p, user, May::view);
  const auto rows = TRY(db.query(p.sql + ")", p.params));
  std::vector<std::int64_t> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(db::as_int(rows.at(i, 0)));
  std::sort(out.begin(), out.end());
  return out;
}

/// Adds the titles of one batch. Titles of directories are known to everybody; others are asked for.
Result<void> add_titles(db::Connection& db, const User& user, std::span<const std::int64_t> ids, Titles& out) {
  Predicate p;
  const std::string sql =
      wanted(p, ids) + "select h.id, h.type, h.title from wanted cross join head h where h.id = wanted.id";
  const auto rows = TRY(db.query(sql, p.params));
  std::vector<std::int64_t> guarded;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RecordType* type = find_type(db::as_text(rows.at(i, 1)));
    if (type == nullptr) continue;
    const std::int64_t id = db::as_int(rows.at(i, 0));
    out.known[id] = {type, db::as_text(rows.at(i, 2))};
    if (!type->directory) guarded.push_back(id);
  }
  if (guarded.empty()) return {};
  const auto seen = TRY(seen_of(db, user, guarded));
  for (const std::int64_t id : guarded)
    if (!std::binary_search(seen.begin(), seen.end(), id)) out.known.erase(id);
  return {};
}

}  // namespace

Result<Titles> titles_of(db::Connection& db, const User& user, std::vector<std::int64_t> ids) {
  Titles out;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::erase(ids, 0);
  const std::span<const std::int64_t> all(ids);
  for (std::size_t from = 0; from < ids.size(); from += most_titles)
    TRY_VOID(add_titles(db, user, all.subspan(from, std::min(most_titles, ids.size() - from)), out));
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

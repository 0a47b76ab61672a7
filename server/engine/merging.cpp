#include "engine/merging.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "engine/save.hpp"
#include "engine/surround.hpp"

namespace dh::merging {

namespace {

constexpr std::size_t most_records = 5000;

bool refers(const Field& f) { return f.kind == KindName::ref || f.kind == KindName::party; }

Result<bool> replace_in_list(const Field& f, Cell& cell, std::int64_t from, std::int64_t to) {
  std::vector<std::string> items;
  bool changed = false;
  for (const std::string& item : list_from_json(cell)) {
    std::string next = item;
    if (db::as_int(detail::item_to_cell(f, item)) == from) {
      changed = true;
      if (to == 0) continue;
      next = detail::cell_to_item(f, Cell(to));
    }
    if (std::find(items.begin(), items.end(), next) == items.end())
      items.push_back(std::move(next));
  }
  if (!changed) return false;
  if (items.empty()) cell = std::monostate{}; else cell = list_to_json(items);
  return true;
}

Result<bool> replace_in_rows(const Field& f, Cell& cell, std::int64_t from, std::int64_t to) {
  const auto parsed = TRY(parse_json(db::as_text(cell)));
  if (!parsed.is_array()) return false;
  bool changed = false;
  std::string text;
  JsonWriter out(text);
  out.begin_array();
  for (const auto& row : parsed.as_array()) {
    out.begin_object();
    for (const Field& c : f.columns()) {
      Cell cells[2];
      if (const auto* v = row.as_object().if_contains(c.name)) read_stored(c, *v, cells);
      if (refers(c) && !c.multiple) {
        const bool here = TRY(replace_reference(c, cells, from, to));
        changed = changed || here;
      }
      out.key(c.name);
      write_stored(c, cells, out);
    }
    out.end_object();
  }
  out.end_array();
  if (changed) cell = std::move(text);
  return changed;
}

}  // namespace

Result<bool> replace_reference(const Field& f, Cell* cells, std::int64_t from, std::int64_t to) {
  if (db::is_null(*cells)) return false;
  bool changed = false;
  if (f.kind == KindName::rows) changed = TRY(replace_in_rows(f, *cells, from, to));
  else if (refers(f) && f.multiple) changed = TRY(replace_in_list(f, *cells, from, to));
  else if (refers(f) && db::as_int(*cells) == from) {
    changed = true;
    if (to == 0) *cells = std::monostate{}; else *cells = to;
  }
  if (changed && f.required && db::is_null(*cells))
    return fail(Code::conflict, "merge.kept_refers", {{"field", std::string(f.label)}});
  return changed;
}

namespace {

void write_cells(JsonWriter& out, std::string_view name, std::span<const Cell> cells) {
  out.key(name).begin_array();
  for (const Cell& c : cells) {
    if (db::is_null(c)) out.null();
    else if (const auto* n = std::get_if<std::int64_t>(&c)) out.value(*n);
    else out.value(std::get<std::string>(c));
  }
  out.end_array();
}

std::vector<Cell> read_cells(const boost::json::value& list) {
  std::vector<Cell> out;
  for (const auto& v : list.as_array())
    out.push_back(v.is_null()    ? Cell()
                  : v.is_int64() ? Cell(v.as_int64())
                                 : Cell(std::string(v.as_string())));
  return out;
}

/// One merging while it runs.
class Move {
 public:
  Move(const Engine& engine, db::Connection& db, const Actor& actor, const Record& kept,
       const Record& merged)
      : engine_(engine), db_(db), actor_(actor), kept_(kept), merged_(merged), out_(moved_) {}

  Result<std::string> run() {
    out_.begin_array();
    for (const auto& [id, fields] : TRY(affected())) TRY_VOID(move_record(id, fields));
    TRY_VOID(move_links());
    out_.end_array();
    return moved_;
  }

 private:
  bool moves(const std::string& type, const std::string& field) const {
    return std::any_of(kept_.type->merges.begin(), kept_.type->merges.end(),
                       [&](std::string_view m) { return m == "*" || m == type + "." + field; });
  }

  /// Records that name the merged one, with the fields that do; those it owns with no field.
  Result<std::map<std::int64_t, std::vector<std::string>>> affected() {
    std::map<std::int64_t, std::vector<std::string>> out;
    const auto rows = TRY(db_.query(
        "select r.from_id, r.field, h.type from relation r join head h on h.id = r.from_id "
        "where r.to_id = $1 and r.field <> 'link' and r.from_id <> $1 order by 1, 2",
        {merged_.head.id}));
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (moves(db::as_text(rows.at(i, 2)), db::as_text(rows.at(i, 1))))
        out[db::as_int(rows.at(i, 0))].push_back(db::as_text(rows.at(i, 1)));
    const auto owned = TRY(
        db_.query("select id, type from head where owner = $1 and id <> $1", {merged_.head.id}));
    for (std::size_t i = 0; i < owned.size(); ++i) {
      const RecordType* type = find_type(db::as_text(owned.at(i, 1)));
      if (type != nullptr && type->owner.empty()) out[db::as_int(owned.at(i, 0))];
    }
    if (out.size() > most_records)
      return fail(Code::conflict, "merge.too_many", {{"most", std::to_string(most_records)}});
    return out;
  }

  Result<Record> load(std::int64_t id) {
    if (id == kept_.head.id) return store::load(db_, *kept_.type, id);
    const auto rows = TRY(db_.query("select type from head where id = $1", {id}));
    return store::load(db_, *find_type(db::as_text(rows.at(0, 0))), id);
  }

  void note(const Record& r, std::string_view field, std::span<const Cell> old,
            std::span<const Cell> now) {
    out_.begin_object().field("r", r.head.id).field("t", r.type->name).field("f", field);
    write_cells(out_, "o", old);
    write_cells(out_, "n", now);
    out_.end_object();
  }

  Result<void> move_record(std::int64_t id, const std::vector<std::string>& fields) {
    const Record before = TRY(load(id));
    Record now = before;
    bool changed = false;
    // The kept record does not come to name itself.
    const std::int64_t to = id == kept_.head.id ? 0 : kept_.head.id;
    for (const std::string& name : fields) {
      const Field* f = before.type->find(name);
      if (f == nullptr) continue;
      const std::size_t at = before.type->first_cell(*f);
      if (!TRY(replace_reference(*f, &now.cells[at], merged_.head.id, to))) continue;
      note(before, name, {&before.cells[at], f->cells()}, {&now.cells[at], f->cells()});
      changed = true;
    }
    if (before.head.owner == merged_.head.id && before.type->owner.empty()) {
      now.head.owner = kept_.head.id;
      const Cell old = before.head.owner, next = now.head.owner;
      note(before, "head.owner", {&old, 1}, {&next, 1});
      changed = true;
    }
    if (!changed) return {};
    auto saved = store::save(engine_, db_, actor_, &before, std::move(now),
                             {.action = "merge", .rules = false});
    if (!saved && saved.error().key == "db.unique")
      return fail(Code::conflict, "merge.codes_collide", {{"code", before.head.code}});
    if (!saved) return fail(saved.error());
    return {};
  }

  /// A link to both would be doubled, a link between both would lead to itself: these are dropped.
  Result<void> move_links() {
    if (!moves("", "link")) return {};
    const std::int64_t kept = kept_.head.id, merged = merged_.head.id;
    const auto rows =
        TRY(db_.query("select from_id, to_id, note from relation where field = 'link' and "
                      "(from_id = $1 or to_id = $1) order by 1, 2",
                      {merged}));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::int64_t from = db::as_int(rows.at(i, 0)), to = db::as_int(rows.at(i, 1));
      const std::int64_t next_from = from == merged ? kept : from,
                         next_to = to == merged ? kept : to;
      TRY(db_.execute("delete from relation where field = 'link' and from_id = $1 and to_id = $2",
                      {from, to}));
      const auto known =
          TRY(db_.query("select 1 from relation where field = 'link' and "
                        "((from_id = $1 and to_id = $2) or (from_id = $2 and to_id = $1))",
                        {next_from, next_to}));
      const bool drop = next_from == next_to || !known.empty();
      if (!drop)
        TRY(db_.execute(
            "insert into relation (from_id, field, to_id, note) values ($1, 'link', $2, $3)",
            {next_from, next_to, rows.at(i, 2)}));
      out_.begin_object().field("f", "link");
      const Cell old[] = {from, to, rows.at(i, 2)}, next[] = {next_from, next_to};
      write_cells(out_, "o", old);
      write_cells(out_, "n", {next, drop ? 0U : 2U});
      out_.end_object();
    }
    return {};
  }

  const Engine& engine_;
  db::Connection& db_;
  const Actor& actor_;
  const Record &kept_, &merged_;
  std::string moved_;
  JsonWriter out_;
};

Result<void> set_archived(const Engine& engine, db::Connection& db, const Actor& actor,
                          const Record& r, bool archived) {
  const Record before = TRY(store::load(db, *r.type, r.head.id));
  if (before.head.archived == archived) return {};
  Record now = before;
  now.head.archived = archived;
  TRY(store::save(engine, db, actor, &before, std::move(now),
                  {.action = archived ? "archive" : "unarchive", .rules = false}));
  return {};
}

/// Both histories tell of it, with the versions as they then are.
Result<void> note_both(const Engine& engine, db::Connection& db, const Actor& actor,
                       const Record& kept, const Record& merged, bool back) {
  const auto tell = [&](const Record& one, const char* field, std::int64_t other) -> Result<void> {
    const Record now = TRY(store::load(db, *one.type, one.head.id));
    const Cell id = other, none;
    return surround::note_change(engine, db, actor, now.head, back ? "unmerge" : "merge",
                                 {{field, back ? id : none, back ? none : id}});
  };
  TRY_VOID(tell(kept, "merged", merged.head.id));
  return tell(merged, "merged_into", kept.head.id);
}

}  // namespace

Result<void> merge(const Engine& engine, db::Connection& db, const Actor& actor, const Record& kept,
                   const Record& merged) {
  if (kept.head.archived || merged.head.archived) return fail(Code::conflict, "record.archived");
  const std::string moved = TRY(Move(engine, db, actor, kept, merged).run());
  TRY_VOID(set_archived(engine, db, actor, merged, true));
  TRY(db.execute(
      "insert into merging (id, kept, merged, moved, at, by_user) values ($1, $2, $3, $4, $5, $6)",
      {engine.ids.next(), kept.head.id, merged.head.id, moved, to_ms(engine.time.now()),
       actor.user.id}));
  return note_both(engine, db, actor, kept, merged, false);
}

namespace {

Result<void> link_back(db::Connection& db, const std::vector<Cell>& old,
                       const std::vector<Cell>& now) {
  if (now.size() == 2) {
    const auto gone =
        TRY(db.execute("delete from relation where field = 'link' and from_id = $1 and to_id = $2",
                       {now[0], now[1]}));
    if (gone == 0) return {};  // somebody took the link away since; it stays away
  }
  TRY(
      db.execute("insert into relation (from_id, field, to_id, note) values ($1, 'link', $2, $3) "
                 "on conflict do nothing",
                 {old[0], old[1], old[2]}));
  return {};
}

struct Back {
  std::string type;
  std::vector<std::pair<std::string, std::pair<std::vector<Cell>, std::vector<Cell>>>> fields;
};

/// Sets back what still is as the merging left it; false when some field was edited since.
Result<bool> record_back(const Engine& engine, db::Connection& db, const Actor& actor,
                         std::int64_t id, const Back& back) {
  const RecordType* type = find_type(back.type);
  const Record before = TRY(store::load(db, *type, id));
  Record now = before;
  bool all = true, any = false;
  for (const auto& [name, cells] : back.fields) {
    const auto& [old, moved] = cells;
    if (name == "head.owner") {
      const bool same = before.head.owner == db::as_int(moved[0]);
      if (same) now.head.owner = db::as_int(old[0]);
      (same ? any : all) = same;
      continue;
    }
    const Field* f = type->find(name);
    const std::size_t at = f == nullptr ? 0 : type->first_cell(*f);
    const bool same = f != nullptr && moved.size() == f->cells() &&
                      std::equal(moved.begin(), moved.end(), &before.cells[at]);
    if (same) std::copy(old.begin(), old.end(), &now.cells[at]);
    (same ? any : all) = same;
  }
  if (any)
    TRY(store::save(engine, db, actor, &before, std::move(now),
                    {.action = "unmerge", .rules = false}));
  return all;
}

}  // namespace

Result<std::vector<std::int64_t>> undo(const Engine& engine, db::Connection& db, const Actor& actor,
                                       const Record& kept, const Record& merged) {
  const auto rows = TRY(db.query(
      "select id, moved from merging where kept = $1 and merged = $2 and undone_at is null "
      "order by id desc limit 1",
      {kept.head.id, merged.head.id}));
  if (rows.empty()) return fail(Code::not_found, "merge.none");
  if (kept.head.archived) return fail(Code::conflict, "record.archived");
  const auto moved = TRY(parse_json(db::as_text(rows.at(0, 1))));
  std::map<std::int64_t, Back> records;
  for (const auto& item : moved.as_array()) {
    const auto& o = item.as_object();
    const std::string field(o.at("f").as_string());
    auto old = read_cells(o.at("o")), now = read_cells(o.at("n"));
    if (field == "link") { TRY_VOID(link_back(db, old, now)); continue; }
    Back& back = records[o.at("r").as_int64()];
    back.type = std::string(o.at("t").as_string());
    back.fields.push_back({field, {std::move(old), std::move(now)}});
  }
  std::vector<std::int64_t> left;
  for (const auto& [id, back] : records)
    if (!TRY(record_back(engine, db, actor, id, back))) left.push_back(id);
  TRY_VOID(set_archived(engine, db, actor, merged, false));
  TRY(db.execute("update merging set undone_at = $2 where id = $1",
                 {rows.at(0, 0), to_ms(engine.time.now())}));
  TRY_VOID(note_both(engine, db, actor, kept, merged, true));
  return left;
}

}  // namespace dh::merging

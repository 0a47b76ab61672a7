#include "engine/save.hpp"

#include <set>

#include "base/faults.hpp"
#include "base/text.hpp"
#include "engine/audit.hpp"
#include "engine/rows.hpp"
#include "engine/ways.hpp"

namespace dh::store {

namespace {

Result<void> check_rules(const Engine& engine, db::Connection& db, const Actor& actor, const Record& now,
                         const void* body) {
  const Context context{engine, db, actor.user, engine.time.today(), now.head, actor.note};
  Error all{Code::invalid, "fields.invalid", {}, {}};
  for (const Field& f : now.type->fields)
    if (f.required && db::is_null(now.cells[now.type->first_cell(f)]))
      all.fields.push_back({std::string(f.name), "field.missing", {{"field", std::string(f.label)}}});
  for (const Check& rule : now.type->rules) {
    auto result = rule(body, context);
    if (result) continue;
    if (result.error().code != Code::invalid) return fail(result.error());
    all.fields.insert(all.fields.end(), result.error().fields.begin(), result.error().fields.end());
  }
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

Result<std::string> next_code(const Engine& engine, db::Connection& db, const Record& r) {
  if (r.type->code_prefix.empty()) return id_text(r.type->prefix, r.head.id);
  const std::int64_t year = int(engine.time.today().year());
  const auto rows = TRY(db.query(
      "insert into counter (owner, type, year, last) values ($1, $2, $3, 1) "
      "on conflict (owner, type, year) do update set last = counter.last + 1 returning last",
      {r.head.owner, std::string(r.type->name), year}));
  std::string number = std::to_string(db::as_int(rows.at(0, 0)));
  if (number.size() < 4) number.insert(0, 4 - number.size(), '0');
  return std::string(r.type->code_prefix) + "-" + std::to_string(year) + "-" + number;
}

std::string text_of(const Record& r, std::string_view field) {
  return field.empty() ? "" : db::as_text(r.cell(field));
}

/// Head members that follow from the fields.
Result<void> derive_head(db::Connection& db, const Actor& actor, Record& r) {
  Head& h = r.head;
  h.title = text_of(r, r.type->title);
  if (r.type->owner == "id") h.owner = h.id;
  else if (!r.type->owner.empty()) h.owner = db::as_int(r.cell(r.type->owner));
  else if (h.owner == 0 && h.created_at == 0) h.owner = actor.user.organisation;  // a new record only
  if (!r.type->province.empty()) h.province = text_of(r, r.type->province);
  if (h.province.empty() && h.owner != 0 && h.owner != h.id) {
    const auto rows = TRY(db.query("select province from head where id = $1", {h.owner}));
    if (!rows.empty()) h.province = db::as_text(rows.at(0, 0));
  }
  if (!r.type->flow.states.empty()) {
    const Field* state = r.type->find("state");
    DH_ASSERT(state != nullptr);
    r.cells[r.type->first_cell(*state)] = h.state;
  }
  return {};
}

std::string missing_for_next(const Record& r, const void* body) {
  const StepInfo* next = nullptr;
  for (const StepInfo& s : r.type->flow.steps) {
    if (!leads_from(s, r.head.state)) continue;
    if (s.applies && !s.applies(body)) continue;
    if (next == nullptr || (s.main && !next->main)) next = &s;
  }
  std::string out;
  if (next != nullptr)
    for (const std::string& name : missing(r, next->needs)) out += (out.empty() ? "" : ",") + name;
  return out;
}

Result<void> write_row(db::Connection& db, const Record& r, bool is_new) {
  std::vector<Cell> params{r.head.id};
  std::string names = "id", marks = "$1", sets;
  std::size_t at = 0;
  for (const Field& f : r.type->fields)
    for (const std::string& column : column_names(f)) {
      params.push_back(r.cells[at++]);
      const std::string mark = "$" + std::to_string(params.size());
      names += ", " + column;
      marks += ", " + mark;
      sets += (sets.empty() ? "" : ", ") + column + " = " + mark;
    }
  const std::string table = r.type->table();
  TRY(db.execute(is_new ? "insert into " + table + " (" + names + ") values (" + marks + ")"
                        : "update " + table + " set " + sets + " where id = $1",
                 params));
  return {};
}

Result<void> write_head(db::Connection& db, const Head& h, bool is_new) {
  const Cell due = h.due_on.empty() ? Cell() : Cell(h.due_on);
  const bool is_person = find_type(h.type)->title_is_person;
  const std::string title_key = is_person ? person_sort_key(h.title) : sort_key(h.title);
  const std::vector<Cell> params{
      h.id, h.type, h.code, h.title, title_key, h.state, h.owner, h.province, h.publicity,
      h.channel, h.assigned_to, due, h.missing, h.version, std::int64_t{h.archived}, h.created_by,
      h.created_at, h.changed_by, h.changed_at};
  TRY(db.execute(
      is_new ? "insert into head (id, type, code, title, title_key, state, owner, province, publicity, "
               "channel, assigned_to, due_on, missing, version, archived, created_by, created_at, "
               "changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
               "$14, $15, $16, $17, $18, $19)"
             : "update head set type = $2, code = $3, title = $4, title_key = $5, state = $6, owner = $7, "
               "province = $8, publicity = $9, channel = $10, assigned_to = $11, due_on = $12, "
               "missing = $13, version = $14, archived = $15, created_by = $16, created_at = $17, "
               "changed_by = $18, changed_at = $19 where id = $1",
      params));
  return {};
}

/// Relations, tags, audience and reach of one field; all of it replaced when the field changed.
Result<void> write_relations(db::Connection& db, const Record& r, const Field& f, bool is_new) {
  const std::string name(f.name);
  const Cell* cells = &r.cells[r.type->first_cell(f)];
  std::vector<std::int64_t> ids;
  collect_refs(f, cells, ids);
  const bool refers = f.kind == KindName::ref || f.kind == KindName::party || f.kind == KindName::rows;
  if (refers && !is_new)
    TRY(db.execute("delete from relation where from_id = $1 and field = $2", {r.head.id, name}));
  for (std::int64_t id : ids)
    TRY(db.execute("insert into relation (from_id, field, to_id) values ($1, $2, $3) on conflict do nothing",
                   {r.head.id, name, id}));
  if (!f.multiple) return {};
  if (!is_new) TRY(db.execute("delete from tag where record = $1 and field = $2", {r.head.id, name}));
  for (const std::string& code : collect_tags(f, cells))
    TRY(db.execute("insert into tag (record, field, code) values ($1, $2, $3) on conflict do nothing",
                   {r.head.id, name, code}));
  return {};
}

/// Who is addressed by a record, and which territories it reaches.
struct Reached {
  std::vector<std::int64_t> holders, territories;
};

Reached reached_by(const Record& r) {
  Reached out;
  std::size_t at = 0;
  for (const Field& f : r.type->fields) {
    if (f.audience) collect_refs(f, &r.cells[at], out.holders);
    if (f.territories) collect_refs(f, &r.cells[at], out.territories);
    at += f.cells();
  }
  return out;
}

Result<void> write_audience(db::Connection& db, const Record& r, const Reached& reached, bool is_new) {
  if (!is_new) {
    TRY(db.execute("delete from audience where record = $1", {r.head.id}));
    TRY(db.execute("delete from reach where record = $1", {r.head.id}));
  }
  for (std::int64_t id : reached.holders)
    TRY(db.execute("insert into audience (record, holder, type) values ($1, $2, $3) on conflict do nothing",
                   {r.head.id, id, r.head.type}));
  for (std::int64_t id : reached.territories)
    TRY(db.execute("insert into reach (record, territory, type) values ($1, $2, $3) on conflict do nothing",
                   {r.head.id, id, r.head.type}));
  return {};
}

Result<void> write_search(const Engine& engine, db::Connection& db, const Record& r, const Reached& reached,
                          bool is_new) {
  std::string text = r.head.code + "\n" + r.head.title;
  std::size_t at = 0;
  for (const Field& f : r.type->fields) {
    if (f.searched) add_search_text(f, &r.cells[at], engine.reference, text);
    at += f.cells();
  }
  std::string folded;
  for (const std::string& word : search_words(text)) folded += (folded.empty() ? "" : " ") + word;
  const std::string ways = ways_of(r.head, reached.holders, reached.territories);
  if (is_new)
    TRY(db.execute("insert into search_text (rowid, folded, ways) values ($1, $2, $3)", {r.head.id, folded, ways}));
  else
    TRY(db.execute("update search_text set folded = $2, ways = $3 where rowid = $1", {r.head.id, folded, ways}));
  return {};
}

void write_cells(JsonWriter& out, std::span<const Cell> cells) {
  out.begin_array();
  for (const Cell& c : cells) {
    if (db::is_null(c)) out.null();
    else if (const auto* n = std::get_if<std::int64_t>(&c)) out.value(*n);
    else out.value(std::get<std::string>(c));
  }
  out.end_array();
}

/// [{"f":"title","o":[old cells],"n":[new cells]}]; members of the head as "head.publicity".
std::string changes_json(const Record* before, const Record& now) {
  std::string text;
  JsonWriter out(text);
  out.begin_array();
  const auto add = [&](const std::string& name, std::span<const Cell> old, std::span<const Cell> next) {
    if (std::equal(old.begin(), old.end(), next.begin(), next.end())) return;
    out.begin_object().field("f", name).key("o");
    write_cells(out, old);
    out.key("n");
    write_cells(out, next);
    out.end_object();
  };
  std::size_t at = 0;
  const std::vector<Cell> nothing(2);
  for (const Field& f : now.type->fields) {
    const std::span<const Cell> next(&now.cells[at], f.cells());
    add(std::string(f.name),
        before == nullptr ? std::span<const Cell>(nothing.data(), f.cells())
                          : std::span<const Cell>(&before->cells[at], f.cells()),
        next);
    at += f.cells();
  }
  const auto head = [&](const char* name, Cell old, Cell next) {
    add(std::string("head.") + name, {&old, 1}, {&next, 1});
  };
  const Head empty;
  const Head& o = before == nullptr ? empty : before->head;
  head("publicity", o.publicity, now.head.publicity);
  head("channel", o.channel, now.head.channel);
  head("province", o.province, now.head.province);
  head("owner", o.owner, now.head.owner);
  head("assigned_to", o.assigned_to, now.head.assigned_to);
  head("archived", std::int64_t{o.archived}, std::int64_t{now.head.archived});
  out.end_array();
  return text;
}

Result<void> queue_jobs(const Engine& engine, db::Connection& db, const Record& r) {
  for (std::string_view kind : r.type->jobs) {
    const std::string id = id_text(r.type->prefix, r.head.id);
    TRY(db.execute("insert into job (id, kind, key, run_at, attempts, payload, last_error) "
                   "values ($1, $2, $3, $4, 0, $5, '') on conflict do nothing",
                   {engine.ids.next(), std::string(kind),
                    std::string(kind) + ":" + id + ":" + std::to_string(r.head.version),
                    to_ms(engine.time.now()), "{\"record\":\"" + id + "\"}"}));
  }
  return {};
}

bool same_cells(const Record& a, const Record& b, const Field& f) {
  const std::size_t at = a.type->first_cell(f);
  return std::equal(&a.cells[at], &a.cells[at] + f.cells(), &b.cells[at]);
}

Result<void> write_all(const Engine& engine, db::Connection& db, const Record* before, const Record& now) {
  const bool is_new = before == nullptr;
  // The head first: the typed row and all relations refer to it.
  TRY_VOID(write_head(db, now.head, is_new));
  TRY_VOID(write_row(db, now, is_new));
  const auto way = [](const Head& h) { return std::tie(h.title, h.owner, h.province, h.publicity); };
  bool audience = is_new, text = is_new || way(before->head) != way(now.head);
  for (const Field& f : now.type->fields) {
    if (!is_new && same_cells(*before, now, f)) continue;
    TRY_VOID(write_relations(db, now, f, is_new));
    audience = audience || f.audience || f.territories;
    text = text || f.searched;
  }
  const Reached reached = reached_by(now);
  if (audience) TRY_VOID(write_audience(db, now, reached, is_new));
  if (text || audience) TRY_VOID(write_search(engine, db, now, reached, is_new));
  return queue_jobs(engine, db, now);
}

}  // namespace

std::shared_ptr<void> derive(Record& record) {
  const std::shared_ptr<void> body = to_struct(record);
  if (!record.type->derives) return body;
  // Only what it set is taken back: a struct cannot say that a required choice is still empty.
  Record before = record, after = record;
  from_struct(body.get(), before);
  record.type->derives(body.get());
  from_struct(body.get(), after);
  for (const Field& f : record.type->fields) {
    const std::size_t at = record.type->first_cell(f);
    if (!same_cells(before, after, f)) std::copy_n(&after.cells[at], f.cells(), &record.cells[at]);
    else if (f.name == record.type->derived) record.cells[at] = after.cells[at];
  }
  return body;
}

Result<void> insert_as_is(const Engine& engine, db::Connection& db, Record record) {
  derive(record);
  return write_all(engine, db, nullptr, record);
}

Result<void> derive_what_lacks(db::Connection& db) {
  for (const RecordType* type : catalogue()) {
    if (type->derived.empty()) continue;
    for (Record& r : TRY(load_where(db, *type, "t." + std::string(type->derived) + " is null", {}))) {
      derive(r);
      TRY_VOID(write_row(db, r, false));
      for (const Field& f : type->fields)
        if (f.by_flow) TRY_VOID(write_relations(db, r, f, false));
    }
  }
  return {};
}

std::vector<std::string> missing(const Record& record, std::span<const std::string_view> needs) {
  std::vector<std::string> out;
  for (std::string_view name : needs) {
    const Field* f = record.type->find(name);
    DH_ASSERT(f != nullptr);
    const Cell& cell = record.cells[record.type->first_cell(*f)];
    const bool no = f->kind == KindName::boolean && db::as_int(cell) == 0;
    if (db::is_null(cell) || no) out.emplace_back(name);
  }
  return out;
}

Result<Record> save(const Engine& engine, db::Connection& db, const Actor& actor, const Record* before,
                    Record now, const Change& change) {
  const std::shared_ptr<void> body = derive(now);
  if (before == nullptr) now.head.id = engine.ids.next();
  TRY_VOID(derive_head(db, actor, now));
  if (change.rules) TRY_VOID(check_rules(engine, db, actor, now, body.get()));
  const std::int64_t at = to_ms(engine.time.now());
  Head& h = now.head;
  if (before == nullptr) {
    h.version = 1;
    h.created_by = actor.user.id;
    h.created_at = at;
    h.code = TRY(next_code(engine, db, now));
  } else {
    h.version = before->head.version + 1;
  }
  h.changed_by = actor.user.id;
  h.changed_at = at;
  h.missing = missing_for_next(now, body.get());
  TRY_VOID(write_all(engine, db, before, now));
  if (before == nullptr || change.step != nullptr) {
    const auto& starts = before == nullptr ? now.type->flow.starts : change.step->starts;
    const std::string due = TRY(move_clocks(engine, db, now, body.get(), starts, change.step));
    if (due != h.due_on) {
      h.due_on = due;
      TRY(db.execute("update head set due_on = $2 where id = $1", {h.id, due.empty() ? Cell() : Cell(due)}));
    }
  }
  audit::Entry entry{0, at, actor.user.id, actor.on_behalf_of, actor.request_id, std::string(change.action), h.type,
                     h.id, h.version, actor.note, changes_json(before, now), "", ""};
  if (fault("audit_apart")) audit::hold_back(std::move(entry));
  else TRY_VOID(audit::append(db, std::move(entry)));
  return now;
}

}  // namespace dh::store

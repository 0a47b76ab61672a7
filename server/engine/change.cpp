// Making and changing records: what people ask for, checked, then handed to save().
#include <boost/json.hpp>

#include <algorithm>

#include "engine/rows.hpp"
#include "engine/save.hpp"

namespace dh::store {

namespace {

bool in(std::span<const std::string_view> names, std::string_view name) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view n) { return n == "*" || n == name; });
}

/// Every reference must exist, be of its type and be visible to who writes it.
Result<void> check_pointers(db::Connection& db, const User& user, Reading& reading) {
  std::vector<std::int64_t> ids;
  for (const Pointer& p : reading.pointers) ids.push_back(p.id);
  const Titles titles = TRY(titles_of(db, user, ids));
  for (const Pointer& p : reading.pointers) {
    const auto at = titles.known.find(p.id);
    if (at == titles.known.end() || at->second.type != p.type)
      reading.errors.push_back({p.path, "field.broken_reference", {{"id", id_text(p.type->prefix, p.id)}}});
  }
  return {};
}

void read_choice_member(std::span<const Choice> choices, const boost::json::value& v,
                        const std::string& name, std::string& out, Reading& r) {
  if (v.is_string() && find_choice(choices, std::string_view(v.as_string())) != nullptr) {
    out = std::string(v.as_string());
    return;
  }
  std::string known;
  for (const Choice& c : choices) known += (known.empty() ? "" : ", ") + std::string(c.name);
  r.errors.push_back({name, "field.unknown_choice",
                      {{"value", v.is_string() ? std::string(v.as_string()) : ""}, {"choices", known}}});
}

/// Head members that people may set; false when `name` is none of them.
bool read_head_member(const Record& record, Head& head, const std::string& name,
                      const boost::json::value& v, Reading& r) {
  if (name == "publicity") read_choice_member(choices(Publicity{}), v, name, head.publicity, r);
  else if (name == "channel") read_choice_member(choices(Channel{}), v, name, head.channel, r);
  else if (name == "province" && record.type->province != "province") {
    Field f;
    f.kind = KindName::code;
    f.list = "provinces";
    Cell cell;
    read_value(f, v, &cell, name, r);
    head.province = db::as_text(cell);
  } else if (name == "assigned_to") {
    Field f;
    f.kind = KindName::ref;
    f.target = "user";
    Cell cell;
    read_value(f, v, &cell, name, r);
    head.assigned_to = db::as_int(cell);
  } else {
    return false;
  }
  return true;
}

}  // namespace

Result<void> read_members(const Engine& engine, db::Connection& db, const Actor& actor, Record& record,
                          const boost::json::object& values,
                          std::span<const std::string_view> may_set) {
  Reading reading{engine.reference};
  bool closed = false;
  for (const auto& member : values) {
    const std::string name(member.key());
    const Field* f = record.type->find(name);
    if (f == nullptr) {
      if (!read_head_member(record, record.head, name, member.value(), reading))
        reading.errors.push_back({name, "field.unknown", {}});
      continue;
    }
    if (!in(may_set, name)) {
      reading.errors.push_back({name, f->by_flow ? "field.by_flow" : "field.closed",
                                {{"field", std::string(f->label)}}});
      closed = true;
      continue;
    }
    read_value(*f, member.value(), &record.cells[record.type->first_cell(*f)], name, reading);
  }
  TRY_VOID(check_pointers(db, actor.user, reading));
  if (reading.errors.empty()) return {};
  const bool only_closed = closed && std::all_of(reading.errors.begin(), reading.errors.end(), [](const FieldError& e) {
    return e.key == "field.closed" || e.key == "field.by_flow";
  });
  return fail(Error{only_closed ? Code::forbidden : Code::invalid, "fields.invalid", {}, std::move(reading.errors)});
}

namespace {

/// Required fields and rules belong to the same answer as faults of reading: all at once.
Result<Record> read_then_save(const Engine& engine, db::Connection& db, const Actor& actor,
                              const Record* before, Record now, const boost::json::object& values,
                              std::span<const std::string_view> may_set, const Change& change) {
  auto read = read_members(engine, db, actor, now, values, may_set);
  if (!read && read.error().code != Code::invalid) return fail(read.error());
  if (!read) {
    Error all = read.error();
    for (const Field& f : now.type->fields) {
      const bool named = std::any_of(all.fields.begin(), all.fields.end(), [&](const FieldError& e) {
        return e.field == f.name || e.field.starts_with(std::string(f.name) + "[") ||
               e.field.starts_with(std::string(f.name) + ".");
      });
      if (f.required && !named && db::is_null(now.cells[now.type->first_cell(f)]))
        all.fields.push_back({std::string(f.name), "field.missing", {{"field", std::string(f.label)}}});
    }
    return fail(std::move(all));
  }
  return save(engine, db, actor, before, std::move(now), change);
}

Result<Record> current(const Engine& engine, db::Connection& db, const User& user, const RecordType& type,
                       std::int64_t id, std::int64_t version, May may) {
  Record before = TRY(get(engine, db, user, type, id));
  if (!has_right(db, user, type, id, may)) return fail(Code::forbidden, "right.not_yours");
  if (before.head.version != version) return fail(Code::stale, "save.conflict");
  return before;
}

}  // namespace

Result<Record> create(const Engine& engine, db::Connection& db, const Actor& actor,
                      const RecordType& type, const boost::json::object& values) {
  if (!ever_allowed(actor.user.role, type, May::create)) return fail(Code::forbidden, "right.no_create");
  Record now;
  now.type = &type;
  now.head.type = std::string(type.name);
  now.head.state = std::string(type.flow.start);
  now.head.owner = actor.user.organisation;
  now.head.province = type.province.empty() && type.owner.empty() ? actor.user.province : "";
  from_struct(type.make().get(), now);
  std::vector<std::string_view> may_set;
  for (const Field& f : type.fields) {
    if (f.by_flow) continue;
    may_set.push_back(f.name);
    // A choice that must be made is not made by being the first of its list.
    if (f.required && f.kind == KindName::choice) now.cells[type.first_cell(f)] = std::monostate{};
  }
  return read_then_save(engine, db, actor, nullptr, std::move(now), values, may_set, {"create"});
}

Result<Record> update(const Engine& engine, db::Connection& db, const Actor& actor,
                      const RecordType& type, std::int64_t id, std::int64_t version,
                      const boost::json::object& values) {
  const Record before = TRY(current(engine, db, actor.user, type, id, version, May::edit));
  if (before.head.archived) return fail(Code::conflict, "record.archived");
  const auto may_set = editable(before);
  return read_then_save(engine, db, actor, &before, before, values, may_set, {"update"});
}

Result<Record> archive(const Engine& engine, db::Connection& db, const Actor& actor,
                       const RecordType& type, std::int64_t id, std::int64_t version, bool archived) {
  const Record before = TRY(current(engine, db, actor.user, type, id, version, May::archive));
  if (before.head.archived == archived) return before;
  Record now = before;
  now.head.archived = archived;
  return save(engine, db, actor, &before, std::move(now), {archived ? "archive" : "unarchive"});
}

Result<Record> restore(const Engine& engine, db::Connection& db, const Actor& actor,
                       const RecordType& type, std::int64_t id, std::int64_t version, std::int64_t seq,
                       std::string_view field) {
  const Record before = TRY(current(engine, db, actor.user, type, id, version, May::edit));
  const auto may_set = editable(before);
  const Field* f = type.find(field);
  if (f == nullptr) return fail_field("field", "field.unknown");
  if (!in(may_set, field)) return fail(Code::forbidden, "field.closed", {{"field", std::string(f->label)}});
  const auto rows = TRY(db.query("select changes from audit where seq = $1 and record = $2", {seq, id}));
  if (rows.empty()) return fail(Code::not_found, "notfound");
  const auto changes = TRY(parse_json(db::as_text(rows.at(0, 0))));
  for (const auto& change : changes.as_array()) {
    const auto& o = change.as_object();
    if (std::string_view(o.at("f").as_string()) != field) continue;
    Record now = before;
    Cell* cells = &now.cells[type.first_cell(*f)];
    std::size_t i = 0;
    for (const auto& v : o.at("o").as_array())
      cells[i++] = v.is_null() ? Cell() : v.is_int64() ? Cell(v.as_int64()) : Cell(std::string(v.as_string()));
    return save(engine, db, actor, &before, std::move(now), {"restore"});
  }
  return fail(Code::not_found, "notfound");
}

namespace {

/// Role and separation of duties; nothing about fields.
void check_person(const User& user, const Record& record, const StepInfo& s, bool may_step,
                  std::vector<Error>& why) {
  if (user.role == Role::system) return;
  const bool recording = user.role == Role::clerk && s.recordable;
  if (!may_step || (!has(s.by, user.role) && !recording)) {
    std::string who;
    for (const Choice& c : choices(Role{}))
      if (has(s.by, static_cast<Role>(c.value))) who += (who.empty() ? "" : ", ") + std::string(c.label);
    why.push_back({Code::forbidden, "step.not_your_role", {{"who", who}}, {}});
  } else if (s.not_by_drafter && record.head.created_by == user.id && !recording) {
    why.push_back({Code::forbidden, "step.own_draft", {}, {}});
  }
}

}  // namespace

namespace {
/// A guard that only asks for fields which the step itself brings is no reason against the step.
bool answered_by(const Error& guard, std::span<const std::string_view> inputs) {
  return guard.code == Code::invalid && !guard.fields.empty() &&
         std::all_of(guard.fields.begin(), guard.fields.end(),
                     [&](const FieldError& e) { return in(inputs, e.field); });
}
}  // namespace

std::vector<StepCheck> steps(const Engine& engine, db::Connection& db, const User& user,
                             const Record& record) {
  std::vector<StepCheck> out;
  if (record.head.archived) return out;
  const auto body = to_struct(record);
  const bool may_step = has_right(db, user, *record.type, record.head.id, May::step);
  const Context context{engine, db, user, engine.time.today(), record.head, ""};
  for (const StepInfo& s : record.type->flow.steps) {
    if (!in(s.from, record.head.state) || (s.applies && !s.applies(body.get()))) continue;
    if (s.by == roles(Role::system)) continue;  // taken by the nightly job, never by a person
    StepCheck check{&s, {}, {}};
    for (const std::string& name : missing(record, s.needs))
      if (!in(s.inputs, name)) check.missing.push_back(name);
    check_person(user, record, s, may_step, check.why);
    if (s.when)
      if (auto guard = s.when(body.get(), context); !guard && !answered_by(guard.error(), s.inputs))
        check.why.push_back(guard.error());
    out.push_back(std::move(check));
  }
  return out;
}

Result<Record> step(const Engine& engine, db::Connection& db, const Actor& actor, const RecordType& type,
                    std::int64_t id, std::int64_t version, std::string_view action,
                    const boost::json::object& values) {
  const Record before = TRY(get(engine, db, actor.user, type, id));
  if (before.head.version != version) return fail(Code::stale, "save.conflict");
  const auto& all = type.flow.steps;
  const auto body = to_struct(before);
  const auto at = std::find_if(all.begin(), all.end(), [&](const StepInfo& s) {
    return s.action == action && in(s.from, before.head.state) && (!s.applies || s.applies(body.get()));
  });
  if (at == all.end()) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const StepInfo& s) { return s.action == action; });
    if (!known) return fail(Code::not_found, "step.unknown", {{"action", std::string(action)}});
    const Choice* state = type.state(before.head.state);
    return fail(Code::conflict, "save.step_conflict", {{"state", std::string(state->label)}});
  }
  if (before.head.archived) return fail(Code::conflict, "record.archived");
  const StepInfo& s = *at;
  std::vector<Error> why;
  const bool may_step = has_right(db, actor.user, type, id, May::step);
  check_person(actor.user, before, s, may_step, why);
  if (!why.empty()) return fail(why.front());

  Record now = before;
  TRY_VOID(read_members(engine, db, actor, now, values, s.inputs));
  Error all_errors{Code::invalid, "step.missing", {{"step", std::string(s.label)}}, {}};
  for (const std::string& name : missing(now, s.needs))
    all_errors.fields.push_back({name, "field.required", {{"field", std::string(type.find(name)->label)},
                                                          {"step", std::string(s.label)}}});
  if (s.needs_note && actor.note.empty()) all_errors.fields.push_back({"note", "step.note_needed", {}});
  const auto next = to_struct(now);
  const Context context{engine, db, actor.user, engine.time.today(), before.head, actor.note};
  if (s.when) {
    auto guard = s.when(next.get(), context);
    if (!guard && guard.error().code != Code::invalid) return fail(guard.error());
    if (!guard && guard.error().fields.empty() && all_errors.fields.empty()) return fail(guard.error());
    if (!guard)
      all_errors.fields.insert(all_errors.fields.end(), guard.error().fields.begin(), guard.error().fields.end());
  }
  if (!all_errors.fields.empty()) return fail(std::move(all_errors));
  if (s.then) {
    s.then(next.get(), context);
    from_struct(next.get(), now);
  }
  now.head.state = std::string(s.to);
  const std::string name = "step:" + std::string(action);
  return save(engine, db, actor, &before, std::move(now), {name, &s});
}

}  // namespace dh::store

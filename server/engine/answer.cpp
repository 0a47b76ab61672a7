#include "engine/answer.hpp"

#include <algorithm>

#include "engine/choice.hpp"

namespace dh::answer {

namespace {

void write_title(JsonWriter& out, std::string_view name, std::int64_t id, const Titles& titles) {
  out.key(name);
  const auto at = titles.known.find(id);
  if (id == 0) { out.null(); return; }
  out.begin_object();
  if (at == titles.known.end()) out.field("hidden", true);
  else out.field("id", id_text(at->second.type->prefix, id)).field("title", at->second.title);
  out.end_object();
}

void write_head(JsonWriter& out, const Record& r, const Titles& titles) {
  const Head& h = r.head;
  out.field("id", id_text(r.type->prefix, h.id)).field("type", r.type->name).field("code", h.code);
  out.field("title", h.title).field("state", h.state).field("version", h.version);
  write_title(out, "owner", h.owner, titles);
  out.key("province");
  if (h.province.empty()) out.null(); else out.value(h.province);
  out.field("publicity", h.publicity).field("channel", h.channel);
  write_title(out, "assigned_to", h.assigned_to, titles);
  out.field("archived", h.archived);
  out.key("due_on");
  if (h.due_on.empty()) out.null(); else out.value(h.due_on);
  out.key("missing").begin_array();
  for (std::size_t from = 0; from < h.missing.size();) {
    const auto to = std::min(h.missing.find(',', from), h.missing.size());
    out.value(std::string_view(h.missing).substr(from, to - from));
    from = to + 1;
  }
  out.end_array();
  out.field("created_at", to_text(from_ms(h.created_at)));
  write_title(out, "created_by", h.created_by, titles);
  out.field("changed_at", to_text(from_ms(h.changed_at)));
  write_title(out, "changed_by", h.changed_by, titles);
}

std::vector<const Field*> all_fields(const RecordType& type) {
  std::vector<const Field*> out;
  for (const Field& f : type.fields) out.push_back(&f);
  return out;
}

bool is_head_name(std::string_view name) {
  static constexpr std::string_view names[] = {"title", "state", "province", "code", "owner"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

void write_may(JsonWriter& out, db::Connection& db, const User& user, const Record& r) {
  const auto may = [&](May m) { return store::has_right(db, user, *r.type, r.head.id, m); };
  const bool edit = may(May::edit), comment = may(May::comment), archive = may(May::archive);
  out.key("may").begin_array();
  if (edit && !r.head.archived) out.value("edit").value("restore").value("link");
  if (comment) out.value("comment");
  if (edit || may(May::step)) out.value("attach");
  if (archive) out.value("archive");
  if (!r.type->merges.empty() && may(May::merge)) out.value("merge");
  out.end_array();
}

void write_steps(JsonWriter& out, const Engine& engine, db::Connection& db, const User& user, const Record& r) {
  out.key("steps").begin_array();
  for (const store::StepCheck& c : store::steps(engine, db, user, r)) {
    const StepInfo& s = *c.step;
    out.begin_object().field("action", s.action).field("label", s.label);
    out.field("label_en", engine.texts.english(std::string(r.type->name) + ".steps." + std::string(s.action), s.label));
    out.field("to", s.to).field("main", s.main).field("allowed", c.allowed()).field("needs_note", s.needs_note);
    out.field("recordable", s.recordable && user.role == Role::clerk);
    out.key("why").begin_array();
    for (const Error& e : c.why) {
      const auto write = [&](const std::string& key, const Args& args) {
        out.begin_object().field("key", key).field("text", engine.texts.say(Tongue::vi, key, args));
        out.field("text_en", engine.texts.say(Tongue::en, key, args)).end_object();
      };
      if (e.fields.empty()) write(e.key, e.args);
      for (const FieldError& f : e.fields) write(f.key, f.args);
    }
    out.end_array().key("missing").begin_array();
    for (const std::string& name : c.missing) out.value(name);
    out.end_array().key("needs").begin_array();
    for (std::string_view name : s.needs) out.value(name);
    out.end_array().key("inputs").begin_array();
    for (std::string_view name : s.inputs) out.value(name);
    out.end_array().end_object();
  }
  out.end_array();
}

/// The ordinary way through the flow: states before the present one are done.
Result<void> write_path(JsonWriter& out, const Engine& engine, db::Connection& db, const Record& r) {
  const FlowInfo& flow = r.type->flow;
  out.key("path").begin_array();
  if (!flow.path.empty()) {
    const auto rows = TRY(db.query("select action, at from audit where record = $1 and "
                                   "(action = 'create' or action like 'step:%') order by seq", {r.head.id}));
    std::map<std::string, std::string, std::less<>> reached;  // state → day
    reached[std::string(flow.start)] = rows.empty() ? "" : to_text(vietnam_date(from_ms(db::as_int(rows.at(0, 1)))));
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (const StepInfo& s : flow.steps)
        if (db::as_text(rows.at(i, 0)) == "step:" + std::string(s.action))
          reached[std::string(s.to)] = to_text(vietnam_date(from_ms(db::as_int(rows.at(i, 1)))));
    std::vector<std::string_view> states = flow.path;
    if (std::find(states.begin(), states.end(), r.head.state) == states.end()) states.push_back(r.head.state);
    const auto now = std::find(states.begin(), states.end(), r.head.state);
    for (auto at = states.begin(); at != states.end(); ++at) {
      const Choice* c = r.type->state(*at);
      const bool off_path = now == states.end() - 1 && at != now;
      const auto on = reached.find(*at);
      const bool done = off_path ? on != reached.end() : at < now;
      out.begin_object().field("state", *at).field("label", c->label);
      out.field("label_en", engine.texts.english(std::string(flow.enum_name) + "." + std::string(*at), c->label));
      out.field("tone", name(c->tone)).field("status", at == now ? "present" : done ? "done" : "future");
      out.key("on");
      if (on == reached.end() || on->second.empty()) out.null(); else out.value(on->second);
      out.end_object();
    }
  }
  out.end_array();
  return {};
}

}  // namespace

void write_record(JsonWriter& out, const Record& record, std::span<const Field* const> fields,
                  const Titles& titles) {
  out.begin_object();
  write_head(out, record, titles);
  std::size_t at = 0;
  for (const Field* f : fields) {
    if (!is_head_name(f->name)) {
      out.key(f->name);
      write_value(*f, &record.cells[at], out, titles);
    }
    at += f->cells();
  }
  out.end_object();
}

Result<std::string> record(db::Connection& db, const User& user, const Record& record) {
  std::vector<std::int64_t> ids;
  collect_refs(record, ids);
  const Titles titles = TRY(titles_of(db, user, std::move(ids)));
  std::string text;
  JsonWriter out(text);
  write_record(out, record, all_fields(*record.type), titles);
  return text;
}

Result<std::string> page(const Engine& engine, db::Connection& db, const User& user, const Record& r) {
  std::string text = TRY(record(db, user, r));
  text.pop_back();  // the page's members go into the same object
  std::string more;
  JsonWriter out(more);
  out.begin_object();
  write_may(out, db, user, r);
  out.key("editable").begin_array();
  for (std::string_view name : store::editable(r)) out.value(name);
  out.end_array();
  write_steps(out, engine, db, user, r);
  out.key("clocks").begin_array();
  for (const Clock& clock : TRY(clocks_of(db, r.head.id))) write_clock(out, engine, clock);
  out.end_array();
  TRY_VOID(write_path(out, engine, db, r));
  out.end_object();
  return text + "," + more.substr(1);
}

Result<std::string> list_page(db::Connection& db, const User& user, const list::Page& page) {
  std::vector<std::int64_t> ids;
  for (const Record& r : page.items) {
    const Head& h = r.head;
    ids.insert(ids.end(), {h.owner, h.assigned_to, h.created_by, h.changed_by});
    std::size_t at = 0;
    for (const Field* f : page.fields) {
      dh::collect_refs(*f, &r.cells[at], ids);
      at += f->cells();
    }
  }
  const Titles titles = TRY(titles_of(db, user, std::move(ids)));
  std::string text;
  text.reserve(page.items.size() * 900 + 200);
  JsonWriter out(text);
  out.begin_object().key("items").begin_array();
  for (const Record& r : page.items) write_record(out, r, page.fields, titles);
  out.end_array().key("next");
  if (page.next.empty()) out.null(); else out.value(page.next);
  if (page.count) out.field("count", *page.count);
  out.end_object();
  return text;
}

void write_state_labels(JsonWriter& out, const RecordType& type, std::string_view state, const Texts& texts) {
  const Choice* c = type.state(state);
  if (c == nullptr) return;
  out.field("state_label", c->label);
  out.field("state_label_en", texts.english(std::string(type.flow.enum_name) + "." + std::string(state), c->label));
  out.field("tone", name(c->tone));
}

void write_brief(JsonWriter& out, const Head& h, const Texts& texts) {
  const RecordType* type = find_type(h.type);
  out.begin_object();
  if (type != nullptr) {
    out.field("id", id_text(type->prefix, h.id)).field("type", type->name).field("plural", type->plural);
    out.field("type_label", type->label);
    out.field("type_label_en", texts.english(type->name, type->label));
    out.field("code", h.code).field("title", h.title).field("state", h.state);
    write_state_labels(out, *type, h.state, texts);
    out.field("changed_at", to_text(from_ms(h.changed_at)));
    out.key("due_on");
    if (h.due_on.empty()) out.null(); else out.value(h.due_on);
  }
  out.end_object();
}

void write_clock(JsonWriter& out, const Engine& engine, const Clock& clock) {
  const ClockRow* row = engine.clocks.rule(clock.code, clock.in_force_from);
  if (row == nullptr) { out.null(); return; }
  const ClockPhrase said = phrase(clock, *row, engine.time.today(), engine.calendar);
  static constexpr std::string_view units[] = {"working_day", "day", "hour", "fixed_date"};
  static constexpr std::string_view marks[] = {"yes", "secondary", "no"};
  out.begin_object().field("id", std::to_string(clock.id)).field("code", clock.code);
  out.field("label", engine.texts.say(Tongue::vi, "clock." + clock.code));
  out.field("label_en", engine.texts.say(Tongue::en, "clock." + clock.code));
  out.field("started_on", clock.started_on).field("due_on", clock.due_on);
  out.key("stopped_on");
  if (clock.stopped_on.empty()) out.null(); else out.value(clock.stopped_on);
  out.field("state", said.state).field("days_left", said.days_left).field("amount", row->amount);
  out.field("unit", units[static_cast<int>(row->unit)]);
  out.field("article", row->article).field("instrument", row->instrument);
  out.field("verified", marks[static_cast<int>(row->verified)]).field("provisional", clock.provisional);
  out.field("phrase", said.vi).field("phrase_en", said.en).field("tone", said.tone).end_object();
}

Result<std::vector<Clock>> clocks_of(db::Connection& db, std::int64_t record) {
  const auto rows = TRY(db.query("select id, code, in_force_from, started_on, due_on, stopped_on, paused_on, "
                                 "used_days, provisional from clock where record = $1 order by id", {record}));
  std::vector<Clock> out;
  for (std::size_t i = 0; i < rows.size(); ++i)
    out.push_back({db::as_int(rows.at(i, 0)), record, db::as_text(rows.at(i, 1)), db::as_text(rows.at(i, 2)),
                   db::as_text(rows.at(i, 3)), db::as_text(rows.at(i, 4)), db::as_text(rows.at(i, 5)),
                   db::as_text(rows.at(i, 6)), static_cast<int>(db::as_int(rows.at(i, 7))),
                   db::as_int(rows.at(i, 8)) != 0});
  return out;
}

}  // namespace dh::answer

// Who changed what and when, with values as people read them.
#include <boost/json.hpp>

#include <algorithm>

#include "engine/surround.hpp"

namespace dh::surround {

namespace {

/// Members of the head and things beside the row, as fields, so that they are shown like all
/// others.
const Field* beside_field(std::string_view name) {
  static const std::vector<Field> fields = [] {
    std::vector<Field> out(8);
    const auto set = [&](std::size_t i, std::string_view name, KindName kind) -> Field& {
      out[i].name = name;
      out[i].kind = kind;
      return out[i];
    };
    Field& publicity = set(0, "head.publicity", KindName::choice);
    publicity.enum_name = "Publicity";
    publicity.choices = +[] { return choices(Publicity{}); };
    Field& channel = set(1, "head.channel", KindName::choice);
    channel.enum_name = "Channel";
    channel.choices = +[] { return choices(Channel{}); };
    set(2, "head.province", KindName::code).list = "provinces";
    set(3, "head.owner", KindName::party);
    set(4, "head.assigned_to", KindName::party);
    set(5, "head.archived", KindName::boolean);
    set(6, "record", KindName::party);
    set(7, "text", KindName::text);
    return out;
  }();
  for (const Field& f : fields)
    if (f.name == name) return &f;
  // "link", "merged": another record; "comment", "file", "query" …: text.
  if (name == "link" || name == "merged" || name == "merged_into") return &fields[6];
  return name.starts_with("head.") ? nullptr : &fields[7];
}

struct Change {
  std::string name;
  const Field* field;
  bool own;                 ///< a field of the type
  std::vector<Cell> old, now;
};

std::vector<Cell> read_cells(const boost::json::object& o, const char* name, std::size_t count) {
  std::vector<Cell> out(count);
  const auto* list = o.if_contains(name);
  if (list == nullptr || !list->is_array()) return out;
  std::size_t i = 0;
  for (const auto& v : list->as_array()) {
    if (i >= count) break;
    if (v.is_int64()) out[i] = v.as_int64();
    else if (v.is_string()) out[i] = std::string(v.as_string());
    ++i;
  }
  return out;
}

Result<std::vector<Change>> read_changes(const RecordType& type, const std::string& json) {
  std::vector<Change> out;
  const auto list = TRY(parse_json(json));
  if (!list.is_array()) return out;
  for (const auto& item : list.as_array()) {
    const auto& o = item.as_object();
    Change c;
    c.name = std::string(o.at("f").as_string());
    c.field = type.find(c.name);
    c.own = c.field != nullptr;
    if (!c.own) c.field = beside_field(c.name);
    if (c.field == nullptr) continue;
    c.old = read_cells(o, "o", c.field->cells());
    c.now = read_cells(o, "n", c.field->cells());
    out.push_back(std::move(c));
  }
  return out;
}

struct Entry {
  std::int64_t seq, at, actor;
  std::string on_behalf_of, action, note;
  std::vector<Change> changes;
  bool seen = true;         ///< the reader may see the record in the states before and after it
};

Result<std::vector<Entry>> read_entries(db::Connection& db, const RecordType& type,
                                        std::int64_t record, std::int64_t before,
                                        std::size_t limit) {
  const auto rows =
      TRY(db.query("select seq, at, actor, on_behalf_of, action, note, changes from audit "
                   "where record = $1 and seq < $2 order by seq desc limit $3",
                   {record, before, static_cast<std::int64_t>(limit)}));
  std::vector<Entry> out;
  for (std::size_t i = 0; i < rows.size(); ++i)
    out.push_back({db::as_int(rows.at(i, 0)), db::as_int(rows.at(i, 1)), db::as_int(rows.at(i, 2)),
                   db::as_text(rows.at(i, 3)), db::as_text(rows.at(i, 4)),
                   db::as_text(rows.at(i, 5)),
                   TRY(read_changes(type, db::as_text(rows.at(i, 6))))});
  return out;
}

/// The state that an entry changed, before it; nothing when it changed none.
std::optional<std::string> state_before(const Entry& e) {
  for (const Change& c : e.changes)
    if (c.own && c.name == "state" && !db::is_null(c.old[0])) return db::as_text(c.old[0]);
  return std::nullopt;
}

/// What was written in a state that the reader may not see stays unread, although he may see the record now: a draft
/// is not published with what came of it.
Result<void> mark_unseen(Call& call, db::Connection& db, const Record& r, std::int64_t before,
                         std::vector<Entry>& entries) {
  if (r.type->flow.states.empty() || entries.empty()) return {};
  const auto ids = [&](const char* sql) -> Result<std::vector<std::int64_t>> {
    const auto rows = TRY(db.query(sql, {r.head.id}));
    std::vector<std::int64_t> out;
    for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(db::as_int(rows.at(i, 0)));
    return out;
  };
  const auto audience = TRY(ids("select holder from audience where record = $1"));
  const auto territories = TRY(ids("select territory from reach where record = $1"));
  const auto sees = [&](const std::string& state) {
    Head then = r.head;
    then.state = state;
    return allowed(call.user, *r.type, May::view, then, audience, territories);
  };
  std::string state = r.head.state;
  if (before != INT64_MAX)
    for (const Entry& newer : TRY(read_entries(db, *r.type, r.head.id, INT64_MAX, 100'000)))
      if (newer.seq >= before) state = state_before(newer).value_or(state);
  for (Entry& e : entries) {
    const std::string earlier = state_before(e).value_or(state);
    e.seen = sees(state) && sees(earlier);
    state = earlier;
  }
  return {};
}

/// Posts of the people who acted, by id. Posts are part of a directory, as names are.
Result<std::map<std::int64_t, std::string>> posts_of(db::Connection& db,
                                                     const std::vector<Entry>& entries) {
  std::map<std::int64_t, std::string> out;
  const RecordType* users = find_type("user");
  if (users == nullptr || users->find("post") == nullptr) return out;
  for (const Entry& e : entries) out[e.actor];
  for (auto& [id, post] : out) {
    const auto rows = TRY(db.query("select post from " + users->table() + " where id = $1", {id}));
    if (!rows.empty()) post = db::as_text(rows.at(0, 0));
  }
  return out;
}

void write_action(JsonWriter& out, const RecordType& type, const std::string& action,
                  const Texts& texts) {
  out.field("action", action);
  for (const StepInfo& s : type.flow.steps)
    if (action == "step:" + std::string(s.action)) {
      out.field("action_label", s.label);
      out.field("action_label_en",
                texts.english(std::string(type.name) + ".steps." + std::string(s.action), s.label));
      return;
    }
  const std::string key = "audit." + action;
  if (!texts.has(Tongue::vi, key)) return;
  out.field("action_label", texts.say(Tongue::vi, key))
      .field("action_label_en", texts.say(Tongue::en, key));
}

void write_change(JsonWriter& out, Call& call, const RecordType& type, const Change& c,
                  const Titles& titles) {
  const Texts& texts = call.engine.texts;
  const Field& f = *c.field;
  out.begin_object().field("field", c.name);
  if (c.own) write_label(out, type, f, texts);
  else
    out.field("label", texts.say(Tongue::vi, "audit.field." + c.name))
        .field("label_en", texts.say(Tongue::en, "audit.field." + c.name));
  out.key("old");
  write_value(f, c.old.data(), out, titles);
  out.key("new");
  write_value(f, c.now.data(), out, titles);
  const auto say = [&](const std::vector<Cell>& cells) {
    return show_value(f, cells.data(), call.tongue, call.engine.reference, texts, titles);
  };
  out.field("old_text", say(c.old)).field("new_text", say(c.now)).end_object();
}

/// Whoever only may look sees when the record moved, but neither who acted nor what stood in it
/// before.
bool only_steps(const Entry& e) { return e.action == "create" || e.action.starts_with("step:"); }

Result<http::Response> get_history(const RecordType& type, Call& call) {
  const auto before = call.request.param("before");
  const std::int64_t seq =
      before ? std::strtoll(std::string(*before).c_str(), nullptr, 10) : INT64_MAX;
  constexpr std::size_t limit = 200;
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::view));
    const bool full = may_any(call, db, r, {May::comment, May::edit, May::step});
    auto entries = TRY(read_entries(db, type, r.head.id, seq, limit));
    TRY_VOID(mark_unseen(call, db, r, seq, entries));
    std::vector<std::int64_t> ids;
    for (const Entry& e : entries) {
      ids.push_back(e.actor);
      for (const Change& c : e.changes) {
        collect_refs(*c.field, c.old.data(), ids);
        collect_refs(*c.field, c.now.data(), ids);
      }
    }
    const Titles titles = TRY(titles_of(db, call.user, std::move(ids)));
    const auto posts = TRY(posts_of(db, entries));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Entry& e : entries) {
      if (!full && !only_steps(e)) continue;
      out.begin_object().field("seq", e.seq).field("at", to_text(from_ms(e.at)));
      write_action(out, type, e.action, call.engine.texts);
      if (full) {
        write_person(out, "actor", e.actor, titles, call.engine.texts);
        out.field("post", posts.contains(e.actor) ? posts.at(e.actor) : "");
        out.field("on_behalf_of", e.on_behalf_of).field("note", e.seen ? e.note : "");
      }
      out.key("changes").begin_array();
      if (full && e.seen)
        for (const Change& c : e.changes) write_change(out, call, type, c, titles);
      out.end_array().end_object();
    }
    out.end_array().key("next");
    if (entries.size() == limit) out.value(entries.back().seq); else out.null();
    out.end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> history_routes(const RecordType& type) {
  return {{http::Method::get, path_of(type, "/history"), Access::to(type, May::view),
           bind(type, get_history), "Who changed what and when"}};
}

}  // namespace dh::surround

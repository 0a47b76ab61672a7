#include "features/dashboard/today.hpp"

#include <algorithm>
#include <map>

#include "engine/answer.hpp"

namespace dh {

namespace {

constexpr int days_ahead = 45;
constexpr std::size_t most_clocks = 60, most_of_a_step = 10, most_recent = 10;

/// What concerns somebody: conditions on h, each along an index of its own, and those who are addressed.
struct Desk {
  std::vector<std::pair<std::string_view, Cell>> roads;   ///< column = value
  std::vector<std::int64_t> holders;
};

Desk desk_of(const User& user) {
  Desk desk;
  // A leader decides over a province, so what runs there concerns him.
  if (user.role == Role::provincial_leader) {
    for (const std::string& province : user.provinces) desk.roads.emplace_back("h.province", province);
    return desk;
  }
  desk.holders = user.organisations;
  if (user.partner != 0) desk.holders.push_back(user.partner);
  for (const std::int64_t holder : desk.holders) desk.roads.emplace_back("h.owner", holder);
  desk.roads.emplace_back("h.assigned_to <> 0 and h.assigned_to", user.id);  // as its partial index says
  return desk;
}

/// The ids of the desk's records that are due until `until`: "select … as id … union …".
std::string due_ids(Predicate& p, const Desk& desk, const std::string& until) {
  const std::string due = " and h.archived = 0 and h.due_on <= " + param(p, until);
  std::string sql;
  for (const auto& [column, value] : desk.roads)
    sql += (sql.empty() ? "" : " union ") + ("select h.id from head h where " + std::string(column) + " = ") +
           param(p, value) + due;
  if (!desk.holders.empty())
    sql += " union select h.id from audience a cross join head h where h.id = a.record and a.holder in (" +
           params(p, desk.holders) + ")" + due;
  return sql;
}

Result<void> write_clocks(JsonWriter& out, Call& call, db::Connection& db, const Desk& desk,
                          const std::string& until) {
  out.key("clocks").begin_array();
  Predicate p;
  p.sql = "select c.id, c.code, c.in_force_from, c.started_on, c.due_on, c.used_days, c.provisional, " +
          std::string(head_columns()) +
          " from (" + due_ids(p, desk, until) + ") m cross join clock c cross join head h "
          "where c.record = m.id and c.stopped_on is null and c.paused_on is null and c.due_on <= " + param(p, until) +
          " and h.id = m.id and ";
  add_predicate_all(p, call.user, May::view);
  const auto rows = TRY(db.query(p.sql + " order by c.due_on, c.id limit " + std::to_string(most_clocks), p.params));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = rows.row(i);
    const Head head = head_from(row.subspan(7));
    std::string one;
    JsonWriter clock(one);
    answer::write_clock(clock, call.engine,
                        {db::as_int(row[0]), head.id, db::as_text(row[1]), db::as_text(row[2]),
                         db::as_text(row[3]), db::as_text(row[4]), "", "", int(db::as_int(row[5])),
                         db::as_int(row[6]) != 0});
    if (one == "null") continue;
    one.pop_back();
    std::string brief;
    JsonWriter record(brief);
    answer::write_brief(record, head, call.engine.texts);
    out.raw(one + ",\"record\":" + brief + "}");
  }
  out.end_array();
  return {};
}

/// A step that somebody of this role is to take, and where.
struct Task {
  const RecordType* type;
  const StepInfo* step;
};

std::vector<Task> tasks_of(const User& user) {
  std::vector<Task> out;
  for (const RecordType* type : catalogue())
    for (const StepInfo& s : type->flow.steps)
      if (s.main && has(s.by, user.role) && ever_allowed(user.role, *type, May::step)) out.push_back({type, &s});
  return out;
}

/// By type, the states in which a task waits.
using Waiting = std::map<const RecordType*, std::vector<std::string>>;
Waiting waiting_states(const std::vector<Task>& tasks) {
  Waiting out;
  for (const Task& t : tasks)
    for (const std::string_view state : t.step->from) {
      auto& states = out[t.type];
      if (std::find(states.begin(), states.end(), state) == states.end()) states.emplace_back(state);
    }
  return out;
}

using Heads = std::map<std::int64_t, Head>;

Result<void> read_heads(db::Connection& db, const Predicate& p, Heads& out) {
  const auto rows = TRY(db.query(p.sql, p.params));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Head head = head_from(rows.row(i));
    const auto id = head.id;
    out.emplace(id, std::move(head));
  }
  return {};
}

/// The newest records of the desk's own roads in one state.
Result<void> read_newest(db::Connection& db, const User& user, const Desk& desk, const RecordType& type,
                         const std::string& state, Heads& out) {
  Predicate p;
  const std::string in_state = " and h.type = " + param(p, std::string(type.name)) + " and h.state = " +
                               param(p, state) + " and h.archived = 0 and ";
  for (const auto& [column, value] : desk.roads) {
    p.sql += (p.sql.empty() ? "" : " union ") + ("select * from (select " + std::string(head_columns())) +
             " from head h where " + std::string(column) + " = " + param(p, value) + in_state;
    add_predicate(p, user, type, May::step);
    p.sql += " order by h.id desc limit " + std::to_string(most_of_a_step) + ") r";
  }
  return p.sql.empty() ? Result<void>{} : read_heads(db, p, out);
}

/// What is due, and what is addressed to the desk, in the states in which tasks wait; ten of each state.
Result<void> read_due_and_addressed(db::Connection& db, const User& user, const Desk& desk, const std::string& until,
                                    const Waiting& waiting,
                                    Heads& out) {
  Predicate p;
  std::string ids = due_ids(p, desk, until);
  if (!desk.holders.empty())
    ids += " union select a.record from audience a where a.holder in (" + params(p, desk.holders) + ")";
  p.sql = "select * from (select " + std::string(head_columns()) +
          ", row_number() over (partition by h.type, h.state order by coalesce(h.due_on, '9999-12-31'), h.id desc) "
          "as place from (" + ids + ") m cross join head h where h.id = m.id and h.archived = 0 and (";
  bool first = true;
  for (const auto& [type, states] : waiting) {
    p.sql += (first ? "(h.type = " : " or (h.type = ") + param(p, std::string(type->name)) + " and h.state in (" +
             params(p, states) + ") and ";
    first = false;
    add_predicate(p, user, *type, May::step);
    p.sql += ")";
  }
  p.sql += ")) ranked where place <= " + std::to_string(most_of_a_step);
  return read_heads(db, p, out);
}

/// Soonest due first, then the newest.
std::vector<const Head*> first_of(const Heads& heads, const Task& task) {
  std::vector<const Head*> out;
  for (const auto& [id, head] : heads)
    if (head.type == task.type->name &&
        std::find(task.step->from.begin(), task.step->from.end(), head.state) != task.step->from.end())
      out.push_back(&head);
  const auto key = [](const Head* h) {
    return std::pair(h->due_on.empty() ? std::string_view("9999") : std::string_view(h->due_on), -h->id);
  };
  std::sort(out.begin(), out.end(), [&](const Head* a, const Head* b) { return key(a) < key(b); });
  if (out.size() > most_of_a_step) out.resize(most_of_a_step);
  return out;
}

/// Records whose next step is this user's to take.
Result<void> write_tasks(JsonWriter& out, Call& call, db::Connection& db, const Desk& desk,
                         const std::string& until) {
  out.key("tasks").begin_array();
  const auto tasks = tasks_of(call.user);
  const auto waiting = waiting_states(tasks);
  Heads heads;
  if (!waiting.empty()) TRY_VOID(read_due_and_addressed(db, call.user, desk, until, waiting, heads));
  for (const auto& [type, states] : waiting)
    for (const std::string& state : states) TRY_VOID(read_newest(db, call.user, desk, *type, state, heads));
  const Texts& texts = call.engine.texts;
  for (const Task& task : tasks) {
    const StepInfo& s = *task.step;
    const std::string label =
        texts.english(std::string(task.type->name) + ".steps." + std::string(s.action), s.label);
    for (const Head* head : first_of(heads, task)) {
      out.begin_object().key("record");
      answer::write_brief(out, *head, texts);
      out.field("text", texts.say(Tongue::vi, "today.next_step", {{"step", std::string(s.label)}}));
      out.field("text_en", texts.say(Tongue::en, "today.next_step", {{"step", label}})).end_object();
    }
  }
  out.end_array();
  return {};
}

Result<void> write_recent(JsonWriter& out, Call& call, db::Connection& db) {
  Predicate p;
  p.sql = "select " + std::string(head_columns()) + " from (select distinct record from (select record from audit "
          "where actor = " + param(p, call.user.id) + " order by seq desc limit 60) a) x cross join head h "
          "where h.id = x.record and ";
  add_predicate_all(p, call.user, May::view);
  p.sql += " order by h.changed_at desc limit " + std::to_string(most_recent);
  const auto rows = TRY(db.query(p.sql, p.params));
  out.key("recent").begin_array();
  for (std::size_t i = 0; i < rows.size(); ++i) answer::write_brief(out, head_from(rows.row(i)), call.engine.texts);
  out.end_array();
  return {};
}

}  // namespace

Result<http::Response> today(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Desk desk = desk_of(call.user);
    const std::string until = to_text(add_days(call.engine.time.today(), days_ahead));
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("today", to_text(call.engine.time.today()));
    TRY_VOID(write_clocks(out, call, db, desk, until));
    TRY_VOID(write_tasks(out, call, db, desk, until));
    TRY_VOID(write_recent(out, call, db));
    out.end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace dh

#include "features/dashboard/routes.hpp"

#include <algorithm>
#include <fstream>

#include "engine/answer.hpp"

namespace dh {

namespace {

std::string add(Predicate& p, Cell value) {
  p.params.push_back(std::move(value));
  return "$" + std::to_string(p.params.size());
}

/// Owned by the user's organisation, addressed to it, or given to the user.
std::string concerns(Predicate& p, const User& user) {
  std::string list;
  for (std::int64_t id : user.organisations) list += (list.empty() ? "" : ", ") + add(p, id);
  if (user.partner != 0) list += (list.empty() ? "" : ", ") + add(p, user.partner);
  if (list.empty()) list = "0";
  return "(h.owner in (" + list + ") or h.assigned_to = " + add(p, user.id) +
         " or exists (select 1 from audience a where a.record = h.id and a.holder in (" + list + ")))";
}

Result<void> write_clocks(JsonWriter& out, Call& call, db::Connection& db) {
  Predicate p;
  const std::string until = add(p, to_text(add_days(call.engine.time.today(), 45)));
  p.sql = "c.stopped_on is null and c.paused_on is null and c.due_on <= " + until + " and h.archived = 0 and ";
  // A leader decides over a province, so what runs there concerns him.
  if (call.user.role != Role::provincial_leader) p.sql += concerns(p, call.user) + " and ";
  add_predicate_all(p, call.user, May::view);
  const auto rows = TRY(db.query("select c.id, c.code, c.started_on, c.due_on, c.used_days, c.provisional, " +
                                 std::string(head_columns()) + " from clock c join head h on h.id = c.record where " +
                                 p.sql + " order by c.due_on, c.id limit 60", p.params));
  out.key("clocks").begin_array();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = rows.row(i);
    const Head head = head_from(row.subspan(6));
    std::string one;
    JsonWriter clock(one);
    answer::write_clock(clock, call.engine,
                        {db::as_int(row[0]), head.id, db::as_text(row[1]), db::as_text(row[2]),
                         db::as_text(row[3]), "", "", int(db::as_int(row[4])), db::as_int(row[5]) != 0});
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

/// Records whose next step is this user's to take, those with a running clock first.
Result<void> write_tasks(JsonWriter& out, Call& call, db::Connection& db) {
  const Texts& texts = call.engine.texts;
  out.key("tasks").begin_array();
  for (const RecordType* type : catalogue())
    for (const StepInfo& s : type->flow.steps) {
      if (!s.main || !has(s.by, call.user.role) || !ever_allowed(call.user.role, *type, May::step)) continue;
      Predicate p;
      std::string states;
      for (std::string_view state : s.from) states += (states.empty() ? "" : ", ") + add(p, std::string(state));
      p.sql = "h.type = " + add(p, std::string(type->name)) + " and h.archived = 0 and h.state in (" +
              states + ") and ";
      if (call.user.role != Role::provincial_leader) p.sql += concerns(p, call.user) + " and ";
      add_predicate(p, call.user, *type, May::step);
      const auto rows = TRY(db.query("select " + std::string(head_columns()) + " from head h where " + p.sql +
                                     " order by coalesce(h.due_on, '9999-12-31'), h.id desc limit 10", p.params));
      for (std::size_t i = 0; i < rows.size(); ++i) {
        out.begin_object().key("record");
        answer::write_brief(out, head_from(rows.row(i)), texts);
        const std::string label = texts.english(std::string(type->name) + ".steps." + std::string(s.action), s.label);
        out.field("text", texts.say(Tongue::vi, "today.next_step", {{"step", std::string(s.label)}}));
        out.field("text_en", texts.say(Tongue::en, "today.next_step", {{"step", label}})).end_object();
      }
    }
  out.end_array();
  return {};
}

Result<void> write_recent(JsonWriter& out, Call& call, db::Connection& db) {
  Predicate p;
  p.sql = "h.id in (select x.record from (select record, seq from audit where actor = " + add(p, call.user.id) +
          " order by seq desc limit 60) x) and ";
  add_predicate_all(p, call.user, May::view);
  const auto rows = TRY(db.query("select " + std::string(head_columns()) + " from head h where " + p.sql +
                                 " order by h.changed_at desc limit 10", p.params));
  out.key("recent").begin_array();
  for (std::size_t i = 0; i < rows.size(); ++i) answer::write_brief(out, head_from(rows.row(i)), call.engine.texts);
  out.end_array();
  return {};
}

Result<http::Response> today(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("today", to_text(call.engine.time.today()));
    TRY_VOID(write_clocks(out, call, db));
    TRY_VOID(write_tasks(out, call, db));
    TRY_VOID(write_recent(out, call, db));
    out.end_object();
    return json_response(200, std::move(text));
  });
}

/// Resident memory in kB as the kernel tells it; 0 where it does not.
std::int64_t resident_kb() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word)
    if (word == "VmRSS:") {
      std::int64_t kb = 0;
      status >> kb;
      return kb;
    }
  return 0;
}

Result<http::Response> health(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto count = [&](const std::string& sql) -> Result<std::int64_t> {
      const auto rows = TRY(db.query(sql));
      return db::as_int(rows.at(0, 0));
    };
    std::string text;
    JsonWriter out(text);
    out.begin_object()
        .field("status", "ok")
        .field("database", db.dialect() == db::Dialect::sqlite ? "SQLite" : "PostgreSQL");
    out.field("memory_kb", resident_kb()).field("now", to_text(call.engine.time.now()));
    out.field("records", TRY(count("select count(*) from head")));
    out.field("users", TRY(count("select count(*) from head where type = 'user' and archived = 0")));
    out.field("sessions", TRY(count("select count(*) from session")));
    out.field("audit_entries", TRY(count("select coalesce(max(seq), 0) from audit")));
    out.field("jobs_waiting", TRY(count("select count(*) from job where attempts < 8")));
    out.field("jobs_given_up", TRY(count("select count(*) from job where attempts >= 8")));
    out.field("clocks_running", TRY(count("select count(*) from clock where stopped_on is null")));
    out.end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> dashboard_routes() {
  return {
      {http::Method::get, "/api/today", Access::signed_in("only what the user may see"), today,
       "What is due"},
      {http::Method::get, "/api/health", Access::only(roles(Role::administrator), "counts only, no content"),
       health, "Health"},
  };
}

}  // namespace dh

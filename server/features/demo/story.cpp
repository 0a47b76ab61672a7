#include <boost/json.hpp>

#include "base/assets.hpp"
#include "base/json.hpp"
#include "engine/store.hpp"
#include "features/demo/world.hpp"

namespace dh::demo {

namespace {

using boost::json::object;
using boost::json::value;

/// "$org.ministry" → the id's text; "@-12" → the day twelve days before day zero; "@-12 09:30" → an instant.
Result<value> resolve(const World& w, const value& v, Date day_zero) {
  if (v.is_array()) {
    boost::json::array out;
    for (const value& item : v.as_array()) out.push_back(TRY(resolve(w, item, day_zero)));
    return value(std::move(out));
  }
  if (v.is_object()) {
    object out;
    for (const auto& m : v.as_object()) out[m.key()] = TRY(resolve(w, m.value(), day_zero));
    return value(std::move(out));
  }
  if (!v.is_string()) return v;
  const std::string text(v.as_string());
  if (text.starts_with('$')) {
    const auto at = w.ids.find(text.substr(1));
    if (at == w.ids.end()) return fail(Code::invalid, "demo.unknown_name", {{"name", text}});
    std::string prefix = text.substr(1, text.find('.') - 1);
    if (prefix == "user") prefix = "usr";
    return value(id_text(prefix, at->second));
  }
  if (text.starts_with('@')) {
    const Date day = add_days(day_zero, std::atoi(text.c_str() + 1));
    const auto space = text.find(' ');
    if (space == std::string::npos) return value(to_text(day));
    return value(to_text(day) + "T" + text.substr(space + 1) + ":00+07:00");
  }
  return v;
}

std::string member(const object& act, const char* name) {
  const value* v = act.if_contains(name);
  return v == nullptr || !v->is_string() ? std::string() : std::string(v->as_string());
}

Result<void> make_record(const Engine& engine, db::Connection& db, World& w, const Actor& actor, const object& act,
                         const object& values) {
  const RecordType* type = find_type(member(act, "make"));
  if (type == nullptr) return fail(Code::invalid, "demo.unknown_name", {{"name", member(act, "make")}});
  const Record r = TRY(store::create(engine, db, actor, *type, values));
  if (const std::string ref = member(act, "ref"); !ref.empty())
    w.ids[std::string(type->prefix) + "." + ref] = r.head.id;
  return {};
}

Result<void> accept(const Engine& engine, db::Connection& db, const World& w, const Actor& actor, const object& act) {
  TRY(
      db.execute("insert into suggestion (subject, other, verdict, reason, by_user, at) values ($1, $2, "
                 "'accepted', '', $3, $4)",
                 {w.ids.find(member(act, "accept"))->second, w.ids.find(member(act, "other"))->second,
                  actor.user.id, to_ms(engine.time.now())}));
  return {};
}

Result<void> act_on(const Engine& engine, db::Connection& db, World& w, const Actor& actor, const object& act,
                    const object& values) {
  const std::string name = member(act, "on");
  const auto at = w.ids.find(name);
  if (at == w.ids.end()) return fail(Code::invalid, "demo.unknown_name", {{"name", name}});
  const RecordType& type = *find_type_by_prefix(name.substr(0, name.find('.')));
  const Record now = TRY(store::load(db, type, at->second));
  if (const std::string step = member(act, "step"); !step.empty())
    TRY(store::step(engine, db, actor, type, now.head.id, now.head.version, step, values));
  else
    TRY(store::update(engine, db, actor, type, now.head.id, now.head.version, values));
  return {};
}

}  // namespace

Result<void> run_story(const Engine& outer, World& w, std::string_view path, Date day_zero) {
  const value acts = TRY(parse_json(asset(path)));
  FixedTime time(start_of_vietnam_day(day_zero));
  int number = 0;
  for (const value& item : acts.as_array()) {
    const object& act = item.as_object();
    const value* day = act.if_contains("day");
    const int offset = day == nullptr ? 0 : static_cast<int>(day->as_int64());
    time.set(start_of_vietnam_day(add_days(day_zero, offset)) + std::chrono::hours(9) +
             std::chrono::minutes(number % 400));
    const Engine engine{outer.db,       time,         outer.random,    outer.ids,
                        outer.calendar, outer.clocks, outer.reference, outer.texts};
    const std::string who = member(act, "as");
    const auto user = w.users.find(who);
    const Actor actor{user == w.users.end() ? system_user() : user->second, "demo",
                      member(act, "on_behalf_of"), member(act, "note")};
    object values;
    if (const value* v = act.if_contains("values")) values = TRY(resolve(w, *v, day_zero)).as_object();
    auto done = outer.db.write([&](db::Connection& db) -> Result<void> {
      if (act.contains("make")) return make_record(engine, db, w, actor, act, values);
      if (act.contains("accept")) return accept(engine, db, w, actor, act);
      return act_on(engine, db, w, actor, act, values);
    });
    if (!done) {
      Error error = done.error();
      error.args["act"] = std::string(path) + "#" + std::to_string(number) + " " +
                          boost::json::serialize(item).substr(0, 160);
      return fail(std::move(error));
    }
    ++number;
  }
  return {};
}

Result<World> fill(const Engine& engine) {
  World w;
  TRY_VOID(engine.db.write([&](db::Connection& db) -> Result<void> {
    const auto rows = TRY(db.query("select count(*) from head"));
    if (db::as_int(rows.at(0, 0)) != 0) return fail(Code::conflict, "demo.not_empty");
    TRY_VOID(make_territories(engine, db, w));
    TRY_VOID(make_bodies(engine, db, w));
    return make_accounts(engine, db, w);
  }));
  TRY_VOID(run_story(engine, w, "data/demo/facts.json", engine.time.today()));
  TRY_VOID(run_story(engine, w, "data/demo/story.json", engine.time.today()));
  return w;
}

}  // namespace dh::demo

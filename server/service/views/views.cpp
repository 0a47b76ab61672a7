#include "service/views/views.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"
#include "engine/list.hpp"
#include "engine/surround.hpp"

namespace dh {

namespace {

constexpr std::string_view prefix = "viw";
constexpr std::size_t most_name = 120, most_query = 4000;
constexpr std::int64_t most_views = 500;
constexpr RoleSet for_all = roles(Role::administrator, Role::ministry_desk);

struct View {
  std::int64_t id = 0, user = 0, organisation = 0;
  std::string scope = "mine", type, name, query;
  std::int64_t version = 1;
};

View from_row(std::span<const db::Cell> r) {
  return {db::as_int(r[0]), db::as_int(r[1]), db::as_int(r[2]), db::as_text(r[3]),
          db::as_text(r[4]), db::as_text(r[5]), db::as_text(r[6]), db::as_int(r[7])};
}

bool may_change(const User& user, const View& v) {
  if (v.scope == "all") return has(for_all, user.role);
  return v.user == user.id;
}

void write_view(JsonWriter& out, const View& v, const User& user) {
  out.begin_object().field("id", id_text(prefix, v.id)).field("type", v.type).field("name", v.name);
  out.field("query", v.query).field("scope", v.scope).field("version", v.version);
  out.field("may_change", may_change(user, v)).end_object();
}

/// Views this user sees: the own ones, those of the own organisation, those for all. Of types they
/// may see.
Result<std::vector<View>> visible(db::Connection& db, const User& user, std::int64_t id = 0) {
  Predicate p;
  p.sql = "(scope = 'all' or (scope = 'mine' and user_id = " + param(p, user.id) + ")";
  if (user.organisation != 0)
    p.sql += " or (scope = 'unit' and organisation = " + param(p, user.organisation) + ")";
  p.sql += ")";
  if (id != 0) p.sql += " and id = " + param(p, id);
  const auto rows = TRY(db.query(
      "select id, user_id, organisation, scope, type, name, query, version from saved_view where " +
          p.sql + " order by type, name, id limit " + std::to_string(most_views),
      p.params));
  std::vector<View> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    View v = from_row(rows.row(i));
    const RecordType* type = find_type(v.type);
    if (type != nullptr && ever_allowed(user.role, *type, May::view)) out.push_back(std::move(v));
  }
  return out;
}

Result<http::Response> get_views(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const View& v : TRY(visible(db, call.user))) write_view(out, v, call.user);
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

/// The query must be one that the list of the type understands.
Result<void> check_query(const RecordType& type, const std::string& query) {
  std::vector<http::Header> params;
  for (const std::string& pair : split(query, '&')) {
    const auto equal = pair.find('=');
    const auto name = http::percent_decode(pair.substr(0, equal), true);
    const auto value = equal == std::string::npos
                           ? std::optional<std::string>("")
                           : http::percent_decode(pair.substr(equal + 1), true);
    if (!name || !value) return fail_field("query", "view.bad_query");
    params.emplace_back(*name, *value);
  }
  if (!list::parse(type, params)) return fail_field("query", "view.bad_query");
  return {};
}

/// Reads the members that were sent into `v`.
Result<void> read_members(const User& user, const boost::json::object& body, View& v) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  for (const auto& member : body) {
    const std::string_view name = member.key();
    if (name != "type" && name != "name" && name != "query" && name != "scope")
      all.fields.push_back({std::string(name), "field.unknown", {}});
    else if (!member.value().is_string())
      all.fields.push_back({std::string(name), "field.want_text", {}});
  }
  if (!all.fields.empty()) return fail(std::move(all));
  if (body.contains("name")) v.name = TRY(surround::read_text(body, "name", most_name, true));
  if (body.contains("query")) v.query = TRY(surround::read_text(body, "query", most_query, false));
  if (body.contains("scope")) v.scope = std::string(body.at("scope").as_string());
  if (body.contains("type")) v.type = std::string(body.at("type").as_string());
  if (v.name.empty()) return fail_field("name", "field.empty");
  if (v.scope != "mine" && v.scope != "unit" && v.scope != "all")
    return fail_field("scope", "field.unknown_choice",
                      {{"value", v.scope}, {"choices", "mine, unit, all"}});
  const RecordType* type = find_type(v.type);
  if (type == nullptr || !ever_allowed(user.role, *type, May::view))
    return fail_field("type", "search.unknown_type", {{"type", v.type}});
  if (v.scope == "all" && !has(for_all, user.role))
    return fail(Code::forbidden, "view.not_for_all");
  return check_query(*type, v.query);
}

http::Response answer_view(int status, const View& v, const User& user) {
  std::string text;
  JsonWriter out(text);
  write_view(out, v, user);
  return json_response(status, std::move(text),
                       {{"ETag", "\"" + std::to_string(v.version) + "\""}});
}

Result<http::Response> post_view(Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  View v;
  TRY_VOID(read_members(call.user, body, v));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto rows =
        TRY(db.query("select count(*) from saved_view where user_id = $1", {call.user.id}));
    if (db::as_int(rows.at(0, 0)) >= most_views)
      return fail(Code::conflict, "view.too_many", {{"most", std::to_string(most_views)}});
    v.id = call.engine.ids.next();
    v.user = call.user.id;
    v.organisation = call.user.organisation;
    TRY(db.execute(
        "insert into saved_view (id, user_id, organisation, scope, type, name, query, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8)",
        {v.id, v.user, v.organisation, v.scope, v.type, v.name, v.query, v.version}));
    return answer_view(201, v, call.user);
  });
}

/// One that the caller sees and may change.
Result<View> view_to_change(Call& call, db::Connection& db) {
  const auto id = parse_id(prefix, call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  const auto found = TRY(visible(db, call.user, *id));
  if (found.empty()) return fail(Code::not_found, "notfound");
  if (!may_change(call.user, found.front())) return fail(Code::forbidden, "view.not_yours");
  return found.front();
}

Result<http::Response> patch_view(Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const std::int64_t version = TRY(if_match(call.request));
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    View v = TRY(view_to_change(call, db));
    if (v.version != version) return fail(Code::stale, "save.conflict");
    TRY_VOID(read_members(call.user, body, v));
    ++v.version;
    TRY(
        db.execute("update saved_view set scope = $2, type = $3, name = $4, query = $5, version = "
                   "$6 where id = $1",
                   {v.id, v.scope, v.type, v.name, v.query, v.version}));
    return answer_view(200, v, call.user);
  });
}

Result<http::Response> delete_view(Call& call) {
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const View v = TRY(view_to_change(call, db));
    TRY(db.execute("delete from saved_view where id = $1", {v.id}));
    return json_response(200, "{}");
  });
}

}  // namespace

std::vector<Route> view_routes() {
  constexpr std::string_view why = "own views, those of the own organisation, and those for all";
  return {
      {http::Method::get, "/api/views", Access::signed_in(why), get_views, "Saved views"},
      {http::Method::post, "/api/views", Access::signed_in(why), post_view, "Save a view"},
      {http::Method::patch, "/api/views/{id}", Access::signed_in(why), patch_view, "Change a view"},
      {http::Method::del, "/api/views/{id}", Access::signed_in(why), delete_view, "Remove a view"}};
}

}  // namespace dh

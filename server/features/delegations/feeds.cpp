#include "features/delegations/feeds.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/crypto.hpp"
#include "engine/surround.hpp"
#include "features/delegations/diary.hpp"
#include "service/document/ics.hpp"
#include "service/identity/user_context.hpp"

namespace dh::delegations {

namespace {

constexpr std::size_t token_bytes = 24;
constexpr int days_back = 31, days_ahead = 183, refresh_hours = 4, most_feeds = 20;
constexpr std::string_view prefix = "cal";

constexpr std::string_view of_province = "province:";

/// The version id in "province:cao-bang@2025-07-01"; "" for another scope.
std::string_view province_of(std::string_view scope) {
  return scope.starts_with(of_province) ? scope.substr(of_province.size()) : std::string_view();
}

/// "all", "own" (what the user's own offices have), the name of a type in the diary, or "province:" with the
/// version of a province, which takes in what that province was before.
bool is_scope(const Reference& reference, std::string_view scope) {
  if (scope.starts_with(of_province)) return reference.province(province_of(scope)) != nullptr;
  for (const std::string_view known : {"all", "own", "outbound_delegation", "inbound_delegation", "event", "meeting"})
    if (scope == known) return true;
  return false;
}

std::string address(const http::Request& request, const std::string& token) {
  const std::string_view origin = request.header("origin");
  return (origin.starts_with("http") ? std::string(origin) : "") + "/api/feeds/" + token;
}

/// The address is shown once; the kept first answer of the key holds no token.
Result<http::Response> post_feed(Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const auto* scope = body.if_contains("scope");
  if (scope == nullptr || !scope->is_string() || !is_scope(call.engine.reference, std::string_view(scope->as_string())))
    return fail_field("scope", "feed.scope");
  const std::string name(scope->as_string()), token = call.engine.random.token(token_bytes);
  http::Response answer = TRY(once(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto known = TRY(db.query("select count(*) from calendar_feed where user_id = $1", {call.user.id}));
    if (db::as_int(known.at(0, 0)) >= most_feeds) return fail(Code::conflict, "feed.too_many");
    const std::int64_t id = call.engine.ids.next();
    TRY(db.execute("insert into calendar_feed (id, token, user_id, scope, made_at) values ($1, $2, $3, $4, $5)",
                   {id, token_key(token), call.user.id, name, to_ms(call.engine.time.now())}));
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("id", id_text(prefix, id)).field("scope", name).end_object();
    return json_response(201, std::move(text));
  }));
  for (const auto& [header, value] : answer.headers)
    if (header == "Idempotency-Replayed") return answer;
  answer.body.pop_back();
  answer.body += ",\"url\":";
  append_json_string(answer.body, address(call.request, token));
  answer.body += "}";
  return answer;
}

Result<http::Response> get_feeds(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto rows = TRY(db.query("select id, scope, made_at from calendar_feed where user_id = $1 order by id",
                                   {call.user.id}));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string scope = db::as_text(rows.at(i, 1));
      const ProvinceVersion* place = call.engine.reference.province(province_of(scope));
      out.begin_object()
          .field("id", id_text(prefix, db::as_int(rows.at(i, 0))))
          .field("scope", scope)
          .field("scope_label", place == nullptr ? "" : place->full_name)
          .field("scope_label_en", place == nullptr ? "" : place->name_en)
          .field("made_at", to_text(from_ms(db::as_int(rows.at(i, 2)))))
          .end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

Result<http::Response> delete_feed(Call& call) {
  const auto id = parse_id(prefix, call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const std::int64_t gone = TRY(db.execute("delete from calendar_feed where id = $1 and user_id = $2",
                                             {*id, call.user.id}));
    if (gone == 0) return fail(Code::not_found, "notfound");
    return json_response(200, "{}");
  });
}

bool is_in(const Entry& e, std::string_view scope, const std::vector<std::string>& provinces) {
  if (scope == "all") return true;
  if (scope == "own") return e.own;
  if (scope.starts_with(of_province)) return std::ranges::find(provinces, e.province) != provinces.end();
  return e.type->name == scope;
}

document::CalendarEntry calendar_entry(const Entry& e) {
  document::CalendarEntry out;
  out.uid = id_text(e.type->prefix, e.record) + (e.part.empty() ? "" : "." + e.part) + "@donghanh";
  out.sequence = e.version;
  out.changed_at = from_ms(e.changed_at);
  out.summary = e.code.empty() ? e.title : e.code + " " + e.title;
  out.place = e.place;
  out.description = e.who;
  out.category = std::string(e.type->label);
  out.cancelled = e.cancelled;
  out.starts_at = e.starts;
  out.ends_at = e.ends;
  if (!e.starts) {
    out.first_day = e.first;
    out.last_day = e.last;
  }
  return out;
}

/// Who owns the address reads with the rights that he has today; restricted records never leave by it.
Result<http::Response> read_feed(Call& call) {
  std::string token = call.params.at(0);
  if (token.ends_with(".ics")) token.resize(token.size() - 4);
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto rows = TRY(db.query("select user_id, scope from calendar_feed where token = $1", {token_key(token)}));
    if (rows.empty()) return fail(Code::not_found, "notfound");
    const auto user = identity::read_user(call.engine, db, db::as_int(rows.at(0, 0)));
    if (!user) return fail(Code::not_found, "notfound");
    const std::string scope = db::as_text(rows.at(0, 1));
    const Date today = call.engine.time.today();
    const Diary diary =
        TRY(read_diary(call.engine, db, *user, add_days(today, -days_back), add_days(today, days_ahead)));
    const auto provinces = call.engine.reference.with_predecessors(province_of(scope));
    std::vector<document::CalendarEntry> entries;
    for (const Entry& e : diary.entries)
      if (!e.restricted && is_in(e, scope, provinces)) entries.push_back(calendar_entry(e));
    http::Response answer;
    answer.body = document::write_calendar(call.engine.texts.say(Tongue::vi, "feed.name"), entries, refresh_hours);
    answer.headers = {{"Content-Type", "text/calendar; charset=utf-8"}, {"Cache-Control", "private, max-age=900"}};
    return answer;
  });
}

}  // namespace

std::vector<Route> feed_routes() {
  using http::Method;
  const std::string_view own = "one's own addresses";
  return {
      {Method::get, "/api/calendar-feeds", Access::signed_in(own), get_feeds, "Own calendar addresses"},
      {Method::post, "/api/calendar-feeds", Access::signed_in(own), post_feed, "Make a calendar address"},
      {Method::del, "/api/calendar-feeds/{id}", Access::signed_in(own), delete_feed, "End a calendar address"},
      {Method::get, "/api/feeds/{token}", Access::anonymous("the address is the right: 192 random bits, stored hashed"),
       read_feed, "A calendar (RFC 5545)"},
  };
}

}  // namespace dh::delegations

#include "service/identity/identity_routes.hpp"

#include <boost/json.hpp>

#include "base/json.hpp"
#include "service/identity/sessions.hpp"

namespace dh::identity {

namespace {

using http::Method;

constexpr std::string_view demo_password = "Dong-Hanh-2026";

/// A text member of the body; "" when it is not there and may be missing.
Result<std::string> text_of(const boost::json::object& body, const char* name, bool needed = true) {
  const auto* value = body.if_contains(name);
  if ((value == nullptr || value->is_null()) && !needed) return std::string();
  if (value == nullptr) return fail_field(name, "field.missing", {{"field", name}});
  if (!value->is_string()) return fail_field(name, "field.want_text");
  return std::string(value->as_string());
}

void write_label(JsonWriter& out, const Texts& texts, const Choice& role) {
  out.field("role_label", role.label);
  out.field("role_label_en", texts.english("Role." + std::string(role.name), role.label));
}

void write_user(JsonWriter& out, const Engine& engine, const User& user) {
  const Choice& role = choices(Role{})[static_cast<std::size_t>(user.role)];
  out.begin_object()
      .field("id", id_text("usr", user.id))
      .field("name", user.name)
      .field("post", user.post);
  out.field("role", role.name);
  write_label(out, engine.texts, role);
  out.key("organisation").begin_object().field("id", id_text("org", user.organisation));
  out.field("title", user.organisation_name).end_object();
  out.field("province", user.province);
  out.key("provinces").begin_array();
  for (const std::string& p : user.provinces) out.value(p);
  out.end_array().end_object();
}

void write_rights(JsonWriter& out, Role role) {
  constexpr std::pair<May, std::string_view> names[] = {
      {May::view, "view"},  {May::create, "create"},   {May::edit, "edit"},
      {May::step, "step"},  {May::comment, "comment"}, {May::archive, "archive"},
      {May::merge, "merge"}};
  out.begin_object();
  for (const RecordType* type : catalogue()) {
    if (!ever_allowed(role, *type, May::view)) continue;
    out.key(type->name).begin_array();
    for (const auto& [may, name] : names)
      if (ever_allowed(role, *type, may)) out.value(name);
    out.end_array();
  }
  out.end_object();
}

http::Response session_answer(const Identity& identity, const SignedIn& who, Tongue tongue) {
  const Engine& engine = identity.engine();
  std::string text;
  JsonWriter out(text);
  out.begin_object().key("user");
  write_user(out, engine, *who.user);
  out.key("types");
  write_rights(out, who.user->role);
  out.field("demo", identity.rules().demo).field("today", to_text(engine.time.today()));
  out.field("second_factor", who.second_factor_on                      ? "on"
                             : identity.must_set_up_second_factor(who) ? "needed"
                                                                       : "off");
  out.field("idle_seconds", idle_ms(who.user->role) / 1000);
  const std::int64_t end = who.started_at + longest_session_ms;
  out.field("ends_in_seconds", (end - to_ms(engine.time.now())) / 1000);
  out.field("language", tongue == Tongue::en ? "en" : "vi").end_object();
  return json_response(200, std::move(text));
}

/// The accounts of the demonstration, in the order of roles.
Result<std::string> demo_accounts(const Engine& engine) {
  std::string text;
  TRY_VOID(engine.db.read([&](db::Connection& db) -> Result<void> {
    const auto rows = TRY(db.query(
        "select a.username, u.name, u.role, o.name from account a join users u on u.id = a.user_id "
        "join head h on h.id = u.id left join organisations o on o.id = u.organisation "
        "where a.disabled = 0 and u.active = 1 and h.archived = 0 order by a.username limit 100"));
    JsonWriter out(text);
    out.begin_array();
    for (const Choice& role : choices(Role{}))
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (db::as_text(rows.at(i, 2)) != role.name) continue;
        out.begin_object().field("username", db::as_text(rows.at(i, 0)));
        out.field("name", db::as_text(rows.at(i, 1)));
        write_label(out, engine.texts, role);
        out.field("organisation", db::as_text(rows.at(i, 3)))
            .field("password", demo_password)
            .end_object();
      }
    out.end_array();
    return {};
  }));
  return text;
}

Result<http::Response> get_session(Identity& identity, Call& call) {
  auto who = identity.who(call.request);
  if (who) return session_answer(identity, *who, call.tongue);
  if (!identity.rules().demo || who.error().code != Code::unauthenticated) return fail(who.error());
  http::Response p = problem(who.error(), call.engine.texts, call.request.id);
  p.body.pop_back();
  p.body += ",\"demo\":true,\"demo_accounts\":" + TRY(demo_accounts(call.engine)) + "}";
  return p;
}

Result<http::Response> post_session(Identity& identity, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  Credentials c;
  c.username = TRY(text_of(body, "username"));
  c.password = TRY(text_of(body, "password"));
  c.code = TRY(text_of(body, "code", false));
  const std::string token = TRY(identity.sign_in(c, call.request));
  http::Request as_signed_in = call.request;
  const bool secure = identity.rules().secure_cookies;
  as_signed_in.headers.insert(as_signed_in.headers.begin(),
                              {"cookie", std::string(cookie_name(secure)) + "=" + token});
  http::Response answer = session_answer(identity, TRY(identity.who(as_signed_in)), call.tongue);
  answer.headers.emplace_back("Set-Cookie", session_cookie(token, secure));
  return answer;
}

Result<http::Response> delete_session(Identity& identity, Call& call) {
  TRY_VOID(identity.sign_out(call.request));
  http::Response answer;
  answer.status = 204;
  answer.headers.emplace_back("Set-Cookie", session_cookie("", identity.rules().secure_cookies));
  answer.headers.emplace_back("Clear-Site-Data", "\"cache\"");
  return answer;
}

Result<http::Response> get_sessions(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto all = TRY(sessions_of(db, call.user.id, call.user.role, call.engine.time.now()));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Session& s : all) {
      out.begin_object().field("id", id_text("ses", s.id));
      out.field("created_at", to_text(from_ms(s.created_at)))
          .field("seen_at", to_text(from_ms(s.seen_at)));
      out.field("expires_at", to_text(from_ms(s.created_at + longest_session_ms)));
      out.field("address", s.remote).field("agent", s.agent);
      out.field("current", s.id == call.session).end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

Result<http::Response> no_content() {
  http::Response answer;
  answer.status = 204;
  return answer;
}

Result<http::Response> delete_sessions(Identity& identity, Call& call) {
  const auto id = parse_id("ses", call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  TRY(writing(call, [&](db::Connection& db) -> Result<http::Response> {
    TRY_VOID(end_session(db, call.user.id, *id));
    return no_content();
  }));
  identity.forget_cached();
  return no_content();
}

Result<http::Response> post_password(Identity& identity, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const std::string old_one = TRY(text_of(body, "old")), new_one = TRY(text_of(body, "new"));
  TRY_VOID(identity.change_password(TRY(identity.who(call.request)), old_one, new_one));
  return no_content();
}

Result<http::Response> post_totp(Identity& identity, Call& call) {
  const std::string secret = TRY(identity.start_second_factor(TRY(identity.who(call.request))));
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("secret", secret);
  out.field("uri", "otpauth://totp/" + http::percent_encode("Đồng Hành:" + call.user.name) +
                       "?secret=" + secret + "&issuer=" + http::percent_encode("Đồng Hành"))
      .end_object();
  return json_response(200, std::move(text));
}

Result<http::Response> post_totp_confirm(Identity& identity, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const SignedIn who = TRY(identity.who(call.request));
  TRY_VOID(identity.confirm_second_factor(who, TRY(text_of(body, "code"))));
  return no_content();
}

}  // namespace

std::vector<Route> identity_routes(Identity& identity) {
  const auto with = [&identity](Result<http::Response> (*handler)(Identity&, Call&)) {
    return [&identity, handler](Call& call) { return handler(identity, call); };
  };
  const auto own = Access::signed_in("the own account only");
  return {
      {Method::get, "/api/session", Access::anonymous("says who is signed in; 401 when nobody"),
       with(get_session), "Who is signed in"},
      {Method::post, "/api/session", Access::anonymous("signing in"), with(post_session), "Sign in",
       4096},
      {Method::del, "/api/session", own, with(delete_session), "Sign out"},
      {Method::get, "/api/sessions", own, get_sessions, "Own sessions"},
      {Method::del, "/api/sessions/{id}", own, with(delete_sessions), "End an own session"},
      {Method::post, "/api/session/password", own, with(post_password), "Change the own password",
       4096},
      {Method::post, "/api/session/totp", own, with(post_totp), "Begin a second factor", 4096},
      {Method::post, "/api/session/totp/confirm", own, with(post_totp_confirm),
       "Confirm a second factor", 4096},
  };
}

}  // namespace dh::identity

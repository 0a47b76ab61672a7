#include "door.hpp"

#include "base/log.hpp"
#include "base/text.hpp"
#include "engine/store.hpp"
#include "features.hpp"
#include "service/identity/identity_routes.hpp"
#include "service/routes.hpp"

namespace dh {

namespace {

using http::Method;

bool is_safe(Method method) { return method == Method::get || method == Method::head; }
bool is_api_path(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }
/// Pages of outsiders: plain HTML made by a route, whose forms cannot set a header.
bool is_outside_path(std::string_view path) {
  return path.starts_with("/xac-nhan/") || path.starts_with("/lich-gap/") || path.starts_with("/lien-ket/");
}

Tongue tongue_of(const http::Request& request) {
  const std::string_view kept = request.cookie("language");
  if (kept == "en") return Tongue::en;
  if (kept == "vi") return Tongue::vi;
  // The first of the two that the browser names; it lists them in the reader's order.
  const std::string accepted = lower_ascii(request.header("accept-language"));
  const auto vi = accepted.find("vi"), en = accepted.find("en");
  return en != std::string::npos && (vi == std::string::npos || en < vi) ? Tongue::en : Tongue::vi;
}

/// "https://host:8443" has the host "host:8443", as in the header Host.
std::string_view host_of_origin(std::string_view origin) {
  const auto at = origin.find("://");
  return at == origin.npos ? std::string_view() : origin.substr(at + 3);
}

/// A page of another site can neither set our header nor hide where it comes from.
Result<void> check_origin(const http::Request& request) {
  if (is_safe(request.method)) return {};
  // What an outsider's form may do is bound to the secret token of its own path.
  const bool by_form = is_outside_path(request.path);
  if (!by_form && request.header("x-requested-with") != "donghanh")
    return fail(Code::forbidden, "http.no_mark");
  const std::string_view site = request.header("sec-fetch-site"), origin = request.header("origin");
  if (!site.empty() && site != "same-origin") return fail(Code::forbidden, "http.other_origin");
  // Under our own Referrer-Policy a form is sent with the origin "null".
  if (by_form && origin == "null") return {};
  if (!origin.empty() &&
      (host_of_origin(origin).empty() || host_of_origin(origin) != request.header("host")))
    return fail(Code::forbidden, "http.other_origin");
  return {};
}

}  // namespace

struct Door::Caller {
  std::shared_ptr<const User> user;  ///< null without a session
  std::int64_t session = 0;
  bool must_set_up_second_factor = false;
};

std::vector<Route> all_routes(App& app, identity::Identity& identity, const FileStore& files) {
  std::vector<Route> all;
  const auto add = [&all](std::vector<Route> routes) {
    for (Route& route : routes) all.push_back(std::move(route));
  };
  for (const RecordType* type : catalogue()) add(record_routes(*type));
  add(reference_routes());
  add(identity::identity_routes(identity));
  add(service_routes(files, app.settings));
  add(feature_routes(app));
  return all;
}

Door::Door(App& app)
    : app_(app),
      engine_(app.engine()),
      identity_(app.engine(), identity::Rules::of(app.settings)),
      files_(app.folder()),
      session_rate_(app.settings.number("rate_session", 600)),
      anonymous_rate_(
          app.settings.number("rate_anonymous", app.settings.yes("demo", false) ? 0 : 60)),
      log_requests_(app.settings.yes("log_requests", true)) {
  router_.add(all_routes(app, identity_, files_));
}

Result<Door::Caller> Door::caller_of(const http::Request& request, const Route& route) {
  if (route.access.kind == Access::Kind::anonymous) return Caller{};
  const identity::SignedIn who = TRY(identity_.who(request));
  return Caller{who.user, who.session, identity_.must_set_up_second_factor(who)};
}

Result<void> Door::check_rate(const http::Request& request, const Caller& caller) {
  const auto now = app_.time.monotonic();
  const bool fine = caller.user ? session_rate_.allow(std::to_string(caller.session), now)
                                : anonymous_rate_.allow(identity_.address_of(request), now);
  if (!fine) return fail(Code::too_many, "http.too_many", {{"seconds", "60"}});
  return {};
}

/// The right of the route's rule: over the record that the path names, else over any. An invisible record is not found.
Result<void> Door::check_right(const Router::Match& match, const User& user) const {
  const RecordType& type = *match.route->access.type;
  const May may = match.route->access.may;
  bool sees = ever_allowed(user.role, type, May::view), has = ever_allowed(user.role, type, may);
  // A path may name a record of another type ("…/{id}/letters" makes a letter): its handler asks for that one.
  if (sees && match.route->path.starts_with("/api/" + std::string(type.plural) + "/{id}")) {
    const auto id = parse_id(type.prefix, match.params.front());
    TRY_VOID(app_.db->read([&](db::Connection& db) -> Result<void> {
      has = has && id && store::has_right(db, user, type, *id, may);
      sees = has || (id && store::has_right(db, user, type, *id, May::view));
      return {};
    }));
  }
  if (!sees) return fail(Code::not_found, "notfound");
  if (!has) return fail(Code::forbidden, may == May::create ? "right.no_create" : "right.not_yours");
  return {};
}

Result<void> Door::check_access(const Router::Match& match, const Caller& caller) const {
  const Route& route = *match.route;
  const Access& access = route.access;
  if (access.kind == Access::Kind::anonymous) return {};
  if (caller.must_set_up_second_factor && !route.path.starts_with("/api/session"))
    return fail(Code::forbidden, "signin.second_factor_needed");
  const Role role = caller.user->role;
  if (access.kind == Access::Kind::roles && !has(access.roles, role))
    return fail(Code::forbidden, "right.role");
  // Before the body is looked at: what is wrong with it is nobody's business who has no right. Reading needs no
  // question of its own, its handler asks the same predicate.
  if (access.kind != Access::Kind::type) return {};
  if (route.method == Method::get && ever_allowed(role, *access.type, access.may)) return {};
  return check_right(match, *caller.user);
}

Result<http::Response> Door::wrong_path(const http::Request& request,
                                        const Router::Match& match) const {
  if (!match.path_known) return fail(Code::not_found, "notfound");
  http::Response answer =
      problem({Code::method_not_allowed, "http.method", {}, {}}, app_.texts, request.id);
  std::string allowed;
  for (Method m : {Method::get, Method::post, Method::put, Method::patch, Method::del})
    if (router_.match(m, request.path).route != nullptr)
      allowed += (allowed.empty() ? "" : ", ") + std::string(http::name(m));
  answer.headers.emplace_back("Allow", allowed);
  return answer;
}

Result<http::Response> Door::api(const http::Request& request, const Router::Match& match,
                                 Caller& caller) {
  if (match.route == nullptr) return wrong_path(request, match);
  TRY_VOID(check_origin(request));
  auto known = caller_of(request, *match.route);
  if (known) caller = std::move(*known);
  // Also for a token that is none: guessing tokens is no way around the limit.
  TRY_VOID(check_rate(request, caller));
  if (!known) return fail(known.error());
  TRY_VOID(check_access(match, caller));
  const User& user = caller.user ? *caller.user : system_user();
  Call call{engine_, request, user, match.params, tongue_of(request), caller.session};
  return match.route->handler(call);
}

/// Says when to come back, where the error knows it.
http::Response Door::problem_answer(const Error& error, const std::string& request_id) const {
  http::Response answer = problem(error, app_.texts, request_id);
  const auto seconds = error.args.find("seconds");
  for (auto& [name, value] : answer.headers)
    if (name == "Retry-After" && seconds != error.args.end()) value = seconds->second;
  return answer;
}

http::Response Door::handle(const http::Request& request) {
  const auto start = app_.time.monotonic();
  const bool is_routed = is_api_path(request.path) || is_outside_path(request.path);
  Caller caller;
  http::Response answer;
  Router::Match match;
  if (is_routed) {
    match = router_.match(request.method, request.path);
    auto result = api(request, match, caller);
    answer = result ? std::move(*result) : problem_answer(result.error(), request.id);
  } else if (is_safe(request.method)) {
    answer = pages_.answer(request, tongue_of(request));
  } else {
    answer = problem({Code::method_not_allowed, "http.method", {}, {}}, app_.texts, request.id);
    answer.headers.emplace_back("Allow", "GET, HEAD");
  }
  if (is_routed && log_requests_) {
    // The pattern of the route, never the path: a path may hold the token of a personal link.
    log(Level::info, "request",
        {{"method", std::string(http::name(request.method))},
         {"route", match.route != nullptr ? match.route->path : "-"},
         {"status", std::to_string(answer.status)},
         {"ms", std::to_string((app_.time.monotonic() - start).count())},
         {"user", std::to_string(caller.user ? caller.user->id : 0)},
         {"request", request.id}});
  }
  return with_security(std::move(answer), is_routed);
}

http::Limits Door::limits(const http::Request& head) const {
  const Router::Match match = router_.match(head.method, head.path);
  return {match.route == nullptr ? std::size_t{1} << 20 : match.route->body};
}

http::Response Door::refused(int status, const std::string& request_id) const {
  Error error{Code::bad_syntax, "http.bad_request", {}, {}};
  switch (status) {
    case 413: error = {Code::too_large, "http.too_large", {}, {}}; break;
    case 503: error = {Code::unavailable, "http.busy", {}, {}}; break;
    case 500: error = {Code::internal, "server.error", {}, {}}; break;
    case 408: error.key = "http.too_slow"; break;
    case 431: error.key = "http.head_too_large"; break;
    default: break;
  }
  http::Response answer = problem(error, app_.texts, request_id);
  // 408 and 431 have no code of their own.
  const std::string by_code = "\"status\":" + std::to_string(answer.status);
  answer.body.replace(answer.body.find(by_code), by_code.size(),
                      "\"status\":" + std::to_string(status));
  answer.status = status;
  return with_security(std::move(answer), true);
}

http::Response Door::with_security(http::Response answer, bool is_routed) const {
  const auto add = [&](std::string_view name, std::string_view value) {
    for (const auto& [known, ignored] : answer.headers)
      if (known == name) return;
    answer.headers.emplace_back(name, value);
  };
  add("Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src "
      "'self'; "
      "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
      "require-trusted-types-for 'script'; trusted-types dh#ui");
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "no-referrer");
  add("Cross-Origin-Opener-Policy", "same-origin");
  add("Cross-Origin-Resource-Policy", "same-origin");
  add("Permissions-Policy",
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
      "magnetometer=(), "
      "microphone=(), midi=(), payment=(), usb=()");
  if (identity_.rules().secure_cookies) add("Strict-Transport-Security", "max-age=31536000");
  if (is_routed) add("Cache-Control", "no-store");
  return answer;
}

}  // namespace dh

#include <boost/json.hpp>

#include "base/crypto.hpp"
#include "base/faults.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "engine/audit.hpp"
#include "engine/route.hpp"

namespace dh {

namespace {

/// "/api/needs/{id}" and "/api/needs/ned-…" have the shape "/api/needs/*".
std::string shape_of_pattern(std::string_view pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') { out += pattern[i]; continue; }
    out += '*';
    i = pattern.find('}', i);
  }
  return out;
}

std::vector<std::string> segments(std::string_view path) {
  return split(path.substr(1), '/');
}

}  // namespace

void Router::add(Route route) {
  auto& methods = by_shape_[shape_of_pattern(route.path)];
  DH_ASSERT(!methods.contains(route.method));
  route.changes = route.method != http::Method::get;
  methods[route.method] = routes_.size();
  routes_.push_back(std::move(route));
}

void Router::add(std::vector<Route> routes) {
  for (Route& r : routes) add(std::move(r));
}

Router::Match Router::match(http::Method method, std::string_view path) const {
  if (method == http::Method::head) method = http::Method::get;
  Match out;
  if (path.size() > 300 || path.empty() || path[0] != '/') return out;
  const auto parts = segments(path);
  if (parts.empty() || parts.size() > 8) return out;
  // A parameter never stands in the first segment; every other choice of literal or * is tried.
  const std::size_t free = parts.size() - 1;
  for (std::size_t mask = 0; mask < (std::size_t{1} << free); ++mask) {
    std::string shape;
    std::vector<std::string> params;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool star = i >= 1 && (mask >> (i - 1)) & 1;
      shape += "/" + (star ? "*" : parts[i]);
      if (star) params.push_back(parts[i]);
    }
    const auto at = by_shape_.find(shape);
    if (at == by_shape_.end()) continue;
    out.path_known = true;
    const auto route = at->second.find(method);
    if (route == at->second.end()) continue;
    out.route = &routes_[route->second];
    out.params = std::move(params);
    return out;
  }
  return out;
}

http::Response json_response(int status, std::string body, std::vector<http::Header> headers) {
  http::Response r;
  r.status = status;
  r.body = std::move(body);
  r.headers = std::move(headers);
  r.headers.emplace_back("Content-Type", "application/json; charset=utf-8");
  return r;
}

http::Response problem(const Error& error, const Texts& texts, const std::string& request_id) {
  const CodeInfo& code = info(error.code);
  Args args = error.args;
  args["request_id"] = request_id;
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("type", "/problems/" + std::string(code.name));
  out.field("title", texts.say(Tongue::vi, "problem." + std::string(code.name)));
  out.field("title_en", texts.say(Tongue::en, "problem." + std::string(code.name)));
  out.field("status", code.status).field("code", code.name).field("key", error.key);
  out.field("detail", texts.say(Tongue::vi, error.key, args));
  out.field("detail_en", texts.say(Tongue::en, error.key, args));
  out.key("fields").begin_array();
  for (const FieldError& f : error.fields) {
    out.begin_object().field("field", f.field).field("key", f.key);
    out.field("text", texts.say(Tongue::vi, f.key, f.args));
    out.field("text_en", texts.say(Tongue::en, f.key, f.args)).end_object();
  }
  out.end_array().field("request_id", request_id).end_object();
  http::Response r = json_response(code.status, std::move(text));
  r.headers.back().second = "application/problem+json; charset=utf-8";
  if (code.status == 503 || code.status == 429) r.headers.emplace_back("Retry-After", "2");
  return r;
}

Result<boost::json::object> body_object(const http::Request& request) {
  if (request.body.empty()) return boost::json::object{};
  const std::string_view type = request.header("content-type");
  if (!type.starts_with("application/json")) return fail(Code::unsupported_type, "http.want_json");
  auto value = TRY(parse_json(request.body));
  if (!value.is_object()) return fail(Code::bad_syntax, "json.want_object");
  return std::move(value.as_object());
}

Result<std::int64_t> if_match(const http::Request& request) {
  std::string_view text = request.header("if-match");
  if (text.empty()) return fail(Code::missing_version, "save.no_version");
  if (text.starts_with("W/")) text.remove_prefix(2);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  std::int64_t version = 0;
  for (char c : text) {
    if (c < '0' || c > '9' || version > 1'000'000'000) return fail(Code::bad_syntax, "save.bad_version");
    version = version * 10 + (c - '0');
  }
  if (text.empty()) return fail(Code::bad_syntax, "save.bad_version");
  return version;
}

Result<http::Response> writing(Call& call,
                               const std::function<Result<http::Response>(db::Connection&)>& write) {
  std::optional<http::Response> answer;
  auto done = call.engine.db.write([&](db::Connection& db) -> Result<void> {
    answer = TRY(write(db));
    return {};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  if (fault("audit_apart")) TRY_VOID(audit::write_held_back(call.engine.db));
  return std::move(*answer);
}

Result<http::Response> reading(Call& call,
                               const std::function<Result<http::Response>(db::Connection&)>& read) {
  std::optional<http::Response> answer;
  auto done = call.engine.db.read([&](db::Connection& db) -> Result<void> {
    answer = TRY(read(db));
    return {};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  return std::move(*answer);
}

namespace {

Result<void> keep_key(db::Connection& db, const Call& call, const std::string& key, const std::string& hash,
                      const http::Response& answer) {
  std::string etag;
  for (const auto& [name, value] : answer.headers)
    if (name == "ETag") etag = value;
  TRY(db.execute("insert into idempotency (user_id, key, route, body_hash, status, etag, body, at) "
                 "values ($1, $2, $3, $4, $5, $6, $7, $8)",
                 {call.user.id, key, call.request.path, hash, std::int64_t{answer.status}, etag,
                  answer.body, to_ms(call.engine.time.now())}));
  return {};
}

}  // namespace

Result<http::Response> once(Call& call, const std::function<Result<http::Response>(db::Connection&)>& write) {
  const std::string key(call.request.header("idempotency-key"));
  if (key.empty() || key.size() > 200) return fail(Code::bad_syntax, "save.no_key");
  const std::string hash = hex(sha256(call.request.path + "\n" + call.request.body));
  auto answer = writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto known = TRY(db.query("select body_hash, status, etag, body from idempotency "
                                    "where user_id = $1 and key = $2", {call.user.id, key}));
    if (!known.empty()) {
      if (db::as_text(known.at(0, 0)) != hash) return fail(Code::key_reused, "save.key_reused");
      http::Response again = json_response(static_cast<int>(db::as_int(known.at(0, 1))), db::as_text(known.at(0, 3)));
      if (const std::string etag = db::as_text(known.at(0, 2)); !etag.empty()) again.headers.emplace_back("ETag", etag);
      again.headers.emplace_back("Idempotency-Replayed", "true");
      return again;
    }
    http::Response made = TRY(write(db));
    if (!fault("key_after_commit")) TRY_VOID(keep_key(db, call, key, hash, made));
    return made;
  });
  if (answer && fault("key_after_commit"))
    (void)call.engine.db.write([&](db::Connection& db) { return keep_key(db, call, key, hash, *answer); });
  return answer;
}

}  // namespace dh

#pragma once
// The one table of routes. A route without a rule of access does not compile: Access has no default.
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "engine/engine.hpp"
#include "engine/record_type.hpp"
#include "http/message.hpp"

namespace dh {

/// Who may call a route at all. What they see there is decided by the rights predicate.
class Access {
 public:
  /// Without a session; `why` is printed by `schema routes`.
  static Access anonymous(std::string_view why) { return Access(Kind::anonymous, why, nullptr, May::view, 0); }
  /// Any signed-in user; `why` says what narrows the answer.
  static Access signed_in(std::string_view why) { return Access(Kind::signed_in, why, nullptr, May::view, 0); }
  /// Rights rows of a type.
  static Access to(const RecordType& type, May may) { return Access(Kind::type, "", &type, may, 0); }
  static Access only(RoleSet roles, std::string_view why) {
    return Access(Kind::roles, why, nullptr, May::view, roles);
  }

  enum class Kind { anonymous, signed_in, type, roles };
  Kind kind;
  std::string_view why;
  const RecordType* type;
  May may;
  RoleSet roles;

 private:
  Access(Kind k, std::string_view w, const RecordType* t, May m, RoleSet r)
      : kind(k), why(w), type(t), may(m), roles(r) {}
};

/// What a handler gets. `user` is the system's blank user on anonymous routes.
struct Call {
  const Engine& engine;
  const http::Request& request;
  const User& user;
  std::vector<std::string> params;   ///< values of {…} in the path
  Tongue tongue = Tongue::vi;
  std::int64_t session = 0;
};

using Handler = std::function<Result<http::Response>(Call&)>;

struct Route {
  http::Method method;
  std::string path;                  ///< "/api/needs/{id}"
  Access access;
  Handler handler;
  std::string_view summary{};        ///< for the API document
  std::size_t body = 1 << 20;
  bool changes = false;              ///< refused without same origin and X-Requested-With; true for all but GET
};

class Router {
 public:
  /// A path registered twice is a programmer error.
  void add(Route route);
  void add(std::vector<Route> routes);
  struct Match {
    const Route* route = nullptr;
    std::vector<std::string> params;
    bool path_known = false;         ///< another method has this path: 405
  };
  Match match(http::Method method, std::string_view path) const;
  const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
  std::map<std::string, std::map<http::Method, std::size_t>, std::less<>> by_shape_;
};

/// Answers as JSON.
http::Response json_response(int status, std::string body, std::vector<http::Header> headers = {});
/// RFC 9457 problem details.
http::Response problem(const Error& error, const Texts& texts, const std::string& request_id);
/// The body as a JSON object. Errors: `unsupported_type`, those of parse_json.
Result<boost::json::object> body_object(const http::Request& request);
/// The version in If-Match. Errors: `missing_version`, `bad_syntax`.
Result<std::int64_t> if_match(const http::Request& request);

/// Runs a creating write once per Idempotency-Key: the same key and body get the first answer again.
/// Errors: `bad_syntax` without a key, `key_reused` with another body.
Result<http::Response> once(Call& call, const std::function<Result<http::Response>(db::Connection&)>& write);
/// Runs a write and answers with what it returns.
Result<http::Response> writing(Call& call, const std::function<Result<http::Response>(db::Connection&)>& write);
Result<http::Response> reading(Call& call, const std::function<Result<http::Response>(db::Connection&)>& read);

/// All routes of one record type.
std::vector<Route> record_routes(const RecordType& type);
/// Routes for reference lists.
std::vector<Route> reference_routes();

}  // namespace dh

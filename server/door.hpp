#pragma once
// Every request goes through here: route, session, rights of the route, origin, rates, errors,
// headers.
#include <memory>

#include "app.hpp"
#include "engine/route.hpp"
#include "http/server.hpp"
#include "service/files/file_store.hpp"
#include "service/identity/identity.hpp"
#include "static_files.hpp"

namespace dh {

/// Settings: those of identity::Rules, and rate_session (requests a minute of a session, 600; 0 =
/// no limit), rate_anonymous (API requests a minute of an address without a session, 60; 0 = no
/// limit), log_requests.
class Door {
 public:
  explicit Door(App& app);

  /// Thread-safe. Every answer carries the security headers.
  http::Response handle(const http::Request& request);
  /// Bytes that may be sent to the path of this head.
  http::Limits limits(const http::Request& head) const;
  /// The answer to a request that never got here.
  http::Response refused(int status, const std::string& request_id) const;

  const Router& router() const { return router_; }
  identity::Identity& identity() { return identity_; }

 private:
  struct Caller;
  Result<http::Response> api(const http::Request& request, const Router::Match& match,
                             Caller& caller);
  Result<http::Response> wrong_path(const http::Request& request, const Router::Match& match) const;
  Result<Caller> caller_of(const http::Request& request, const Route& route);
  Result<void> check_rate(const http::Request& request, const Caller& caller);
  Result<void> check_access(const Router::Match& match, const Caller& caller) const;
  Result<void> check_right(const Router::Match& match, const User& user) const;
  http::Response problem_answer(const Error& error, const std::string& request_id) const;
  http::Response with_security(http::Response answer, bool is_routed) const;

  App& app_;
  Engine engine_;
  identity::Identity identity_;
  FileStore files_;
  Router router_;
  StaticFiles pages_;
  identity::RateLimit session_rate_;
  identity::RateLimit anonymous_rate_;
  bool log_requests_;
};

/// Every route there is: records, reference lists, services, signing in, features.
/// The arguments outlive the routes.
std::vector<Route> all_routes(App& app, identity::Identity& identity, const FileStore& files);

}  // namespace dh

#pragma once
// Sessions: a token of 256 random bits in a cookie; the database knows only its hash.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/random.hpp"
#include "db/db.hpp"
#include "engine/user.hpp"

namespace dh::identity {

struct Session {
  std::int64_t id = 0, user = 0;
  std::int64_t created_at = 0, seen_at = 0;  ///< ms
  std::string remote, agent;
};

/// What a new session is started with.
struct Arrival {
  std::int64_t user = 0;
  std::string remote, agent;
};

inline constexpr std::int64_t longest_session_ms = 12 * 3600 * 1000;
/// 30 minutes; 15 for the administrator.
std::int64_t idle_ms(Role role);

/// Starts a session and answers its token. Sessions of the user that ended are removed, and the
/// oldest above twenty, so that the table cannot be filled by signing in.
Result<std::string> start_session(db::Connection& db, Random& random, const Arrival& arrival,
                                  Instant now);
/// Living ones of a user, the newest first.
Result<std::vector<Session>> sessions_of(db::Connection& db, std::int64_t user, Role role,
                                         Instant now);
/// Errors: `not_found` when the user has no such session.
Result<void> end_session(db::Connection& db, std::int64_t user, std::int64_t id);
Result<void> end_session_of(db::Connection& db, std::string_view token);
Result<void> end_all_sessions(db::Connection& db, std::int64_t user, std::int64_t except = 0);

/// Set-Cookie for a token; "" ends the cookie. With `secure`: `__Host-dh`, Secure.
std::string session_cookie(std::string_view token, bool secure);
std::string_view cookie_name(bool secure);

}  // namespace dh::identity

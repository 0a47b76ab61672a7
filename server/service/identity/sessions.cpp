#include "service/identity/sessions.hpp"

#include "base/crypto.hpp"

namespace dh::identity {

std::int64_t idle_ms(Role role) {
  return (role == Role::administrator ? 15 : 30) * std::int64_t{60'000};
}

namespace {

constexpr std::int64_t most_sessions = 20;

Result<void> remove_old(db::Connection& db, std::int64_t user, Instant now) {
  const std::int64_t ms = to_ms(now);
  TRY(db.execute("delete from session where user_id = $1 and (created_at < $2 or seen_at < $3)",
                 {user, ms - longest_session_ms, ms - idle_ms(Role::clerk)}));
  TRY(db.execute(
      "delete from session where user_id = $1 and token not in (select token from session "
      "where user_id = $1 order by created_at desc, id desc limit $2)",
      {user, most_sessions - 1}));
  return {};
}

}  // namespace

Result<std::string> start_session(db::Connection& db, Random& random, const Arrival& arrival,
                                  Instant now) {
  TRY_VOID(remove_old(db, arrival.user, now));
  std::string token = random.token(32);
  const auto id = static_cast<std::int64_t>(random.number() >> 2);
  TRY(
      db.execute("insert into session (token, id, user_id, created_at, seen_at, remote, agent) "
                 "values ($1, $2, $3, $4, $4, $5, $6)",
                 {token_key(token), id, arrival.user, to_ms(now), arrival.remote, arrival.agent}));
  return token;
}

Result<std::vector<Session>> sessions_of(db::Connection& db, std::int64_t user, Role role,
                                         Instant now) {
  const std::int64_t ms = to_ms(now);
  const auto rows = TRY(db.query(
      "select id, user_id, created_at, seen_at, remote, agent from session "
      "where user_id = $1 and created_at > $2 and seen_at > $3 order by created_at desc, id desc",
      {user, ms - longest_session_ms, ms - idle_ms(role)}));
  std::vector<Session> out;
  for (std::size_t i = 0; i < rows.size(); ++i)
    out.push_back({db::as_int(rows.at(i, 0)), db::as_int(rows.at(i, 1)), db::as_int(rows.at(i, 2)),
                   db::as_int(rows.at(i, 3)), db::as_text(rows.at(i, 4)),
                   db::as_text(rows.at(i, 5))});
  return out;
}

Result<void> end_session(db::Connection& db, std::int64_t user, std::int64_t id) {
  if (TRY(db.execute("delete from session where user_id = $1 and id = $2", {user, id})) == 0)
    return fail(Code::not_found, "notfound");
  return {};
}

Result<void> end_session_of(db::Connection& db, std::string_view token) {
  TRY(db.execute("delete from session where token = $1", {token_key(token)}));
  return {};
}

Result<void> end_all_sessions(db::Connection& db, std::int64_t user, std::int64_t except) {
  TRY(db.execute("delete from session where user_id = $1 and id <> $2", {user, except}));
  return {};
}

std::string_view cookie_name(bool secure) { return secure ? "__Host-dh" : "dh"; }

std::string session_cookie(std::string_view token, bool secure) {
  std::string out = std::string(cookie_name(secure)) + "=" + std::string(token);
  out += "; Path=/; HttpOnly; SameSite=Lax";
  if (secure) out += "; Secure";
  if (token.empty()) out += "; Max-Age=0";
  return out;
}

}  // namespace dh::identity

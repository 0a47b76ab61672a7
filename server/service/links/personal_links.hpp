#pragma once
// Personal links for people without an account: one page that asks one thing, until a day, ended at any time. The
// token is kept as its hash only and shown once, to who made the link.
#include "engine/route.hpp"

namespace dh::links {

struct PersonalLink {
  std::int64_t id = 0, record = 0;
  std::string purpose;
  std::string name;                  ///< to whom it was given
  std::int64_t made_by = 0, made_at = 0, expires_at = 0;
  std::int64_t revoked_at = 0, opened_at = 0, answered_at = 0;   ///< 0 = not yet
  std::string answer;                ///< as it was sent last
  std::string language;              ///< of its page besides English; "" = Vietnamese
};

Result<std::optional<PersonalLink>> find_by_token(db::Connection& db, std::string_view token);
Result<std::vector<PersonalLink>> of_record(db::Connection& db, std::int64_t record);
Result<void> add(db::Connection& db, const PersonalLink& link, std::string_view token);
/// Opened, revoked or answered now, once; `column` is one of opened_at, revoked_at, answered_at.
Result<void> mark(db::Connection& db, std::int64_t id, std::string_view column, std::int64_t at_ms);

/// Lists, makes and ends the links of a record; `GET` and `POST /lien-ket/{token}` without a session.
std::vector<Route> routes();

}  // namespace dh::links

#include "service/links/personal_links.hpp"

#include "base/crypto.hpp"

namespace dh::links {

namespace {

constexpr std::string_view columns =
    "id, record, purpose, name, made_by, made_at, expires_at, revoked_at, opened_at, answered_at, answer, "
    "language";

PersonalLink from_row(std::span<const Cell> r) {
  return {db::as_int(r[0]), db::as_int(r[1]), db::as_text(r[2]), db::as_text(r[3]),
          db::as_int(r[4]), db::as_int(r[5]), db::as_int(r[6]),  db::as_int(r[7]),
          db::as_int(r[8]), db::as_int(r[9]), db::as_text(r[10]), db::as_text(r[11])};
}

}  // namespace

Result<std::optional<PersonalLink>> find_by_token(db::Connection& db, std::string_view token) {
  const auto rows = TRY(db.query("select " + std::string(columns) + " from personal_link where token = $1",
                                 {token_key(token)}));
  if (rows.empty()) return std::optional<PersonalLink>();
  return std::optional<PersonalLink>(from_row(rows.row(0)));
}

Result<std::vector<PersonalLink>> of_record(db::Connection& db, std::int64_t record) {
  const auto rows = TRY(db.query("select " + std::string(columns) +
                                     " from personal_link where record = $1 "
                                     "order by id desc limit 200",
                                 {record}));
  std::vector<PersonalLink> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(from_row(rows.row(i)));
  return out;
}

Result<void> add(db::Connection& db, const PersonalLink& link, std::string_view token) {
  TRY(db.execute(
      "insert into personal_link (id, token, record, purpose, name, made_by, made_at, expires_at, answer, "
      "language) values ($1, $2, $3, $4, $5, $6, $7, $8, '', $9)",
      {link.id, token_key(token), link.record, link.purpose, link.name, link.made_by, link.made_at,
       link.expires_at, link.language}));
  return {};
}

Result<void> mark(db::Connection& db, std::int64_t id, std::string_view column, std::int64_t at_ms) {
  const std::string name(column);
  TRY(db.execute("update personal_link set " + name + " = coalesce(" + name + ", $2) where id = $1",
                 {id, at_ms}));
  return {};
}

}  // namespace dh::links

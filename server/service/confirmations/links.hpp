#pragma once
// The table of personal links. A token is kept as its hash only.
#include <optional>
#include <string>
#include <vector>

#include "engine/store.hpp"

namespace dh::confirmation {

struct Link {
  std::string hash;          ///< sha256 of the token, hex
  std::int64_t record = 0;
  std::string name;          ///< to whom it was given
  std::int64_t made_by = 0, made_at = 0, expires_at = 0;
  std::string outcome;       ///< "", confirmed, rejected, unanswered
  std::int64_t answered_at = 0;
  std::string note;
};

constexpr std::string_view field_name = "confirmation";
/// Types whose records can be confirmed.
bool has_confirmation(const RecordType& type);

Result<std::optional<Link>> find(db::Connection& db, std::string_view token);
Result<std::vector<Link>> of_record(db::Connection& db, std::int64_t record);
/// A link past its day that nobody settled.
Result<std::optional<Link>> next_expired(db::Connection& db, std::int64_t now_ms);
Result<void> add(db::Connection& db, const Link& link);
/// Writes the outcome into the link, and into the record with an audit entry in the name of
/// `link.name`.
Result<void> settle(const Engine& engine, db::Connection& db, const std::string& request_id,
                    const Link& link, std::string_view outcome, const std::string& note);
/// Sets the record's own field; rules do not judge old content anew.
Result<Record> set_field(const Engine& engine, db::Connection& db, const Actor& actor,
                         std::int64_t record, std::string_view value, std::string_view action);

}  // namespace dh::confirmation

#pragma once
// Accounts beside the record `user`: what signing in needs and nobody reads. Only this folder
// touches table `account`.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "db/db.hpp"

namespace dh::identity {

struct Account {
  std::int64_t user = 0;
  std::string username;
  std::string password;     ///< argon2id with its parameters
  std::string totp_secret;  ///< raw bytes; "" = none
  bool totp_on = false;
  std::int64_t totp_step = 0;  ///< the last 30 s step whose code was used
  bool disabled = false;
  std::int64_t failures = 0;
  std::int64_t next_try_at = 0;  ///< ms
};

/// NFC, trimmed, small letters: how user names are stored and compared.
std::string clean_username(std::string_view username);
/// 3 to 100 of a–z, 0–9, and . _ - @. Errors: `invalid` "account.bad_username".
Result<void> check_username(std::string_view clean);

Result<std::optional<Account>> find_account(db::Connection& db, std::string_view username);
/// Errors: `not_found` "account.none".
Result<Account> account_of(db::Connection& db, std::int64_t user);
Result<std::vector<Account>> all_accounts(db::Connection& db);

/// Errors: `conflict` "account.exists" when the name is taken or the user has an account already.
Result<void> add_account(db::Connection& db, std::int64_t user, std::string_view username,
                         std::string_view password_hash);
/// Sets the hash and forgets failed tries. Sessions are the caller's to end.
Result<void> set_password(db::Connection& db, std::int64_t user, std::string_view password_hash);
Result<void> set_disabled(db::Connection& db, std::int64_t user, bool disabled);

/// A new secret for one-time codes: off until the first code is confirmed, or `on` at once when it was
/// handed over already. "" takes the second factor away.
Result<void> set_totp_secret(db::Connection& db, std::int64_t user, std::string_view raw_secret,
                             bool on = false);
/// Uses a step once and turns the second factor on. False when the step or a later one was used
/// before.
Result<bool> use_totp_step(db::Connection& db, std::int64_t user, std::int64_t step);

/// Milliseconds to wait after this many failures in a row: none up to four, then 15 s doubling to
/// 15 minutes.
std::int64_t delay_after(std::int64_t failures);
/// Counts a try as failed before it is made, so that many at once cannot pass the delay together.
/// Errors: `too_many` "signin.wait" (args: seconds) while the delay lasts.
Result<void> reserve_try(db::Connection& db, const Account& account, Instant now);
/// The try was right: failures are forgotten.
Result<void> forget_failures(db::Connection& db, std::int64_t user);
/// The try was not a guess (the password was right and the code not yet sent): as it was before.
Result<void> give_back_try(db::Connection& db, const Account& as_before);

}  // namespace dh::identity

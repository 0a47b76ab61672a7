#include "service/identity/accounts.hpp"

#include <algorithm>

#include "base/crypto.hpp"
#include "base/text.hpp"

namespace dh::identity {

namespace {

constexpr std::string_view select_account =
    "select user_id, username, password, totp_secret, totp_on, totp_step, disabled, failures, "
    "next_try_at "
    "from account";

Account from_row(std::span<const db::Cell> row) {
  Account a;
  a.user = db::as_int(row[0]);
  a.username = db::as_text(row[1]);
  a.password = db::as_text(row[2]);
  a.totp_secret = unhex(db::as_text(row[3]));
  a.totp_on = db::as_int(row[4]) != 0;
  a.totp_step = db::as_int(row[5]);
  a.disabled = db::as_int(row[6]) != 0;
  a.failures = db::as_int(row[7]);
  a.next_try_at = db::as_int(row[8]);
  return a;
}

Result<std::vector<Account>> select(db::Connection& db, const std::string& rest,
                                    std::vector<db::Cell> params) {
  const auto rows = TRY(db.query(std::string(select_account) + rest, params));
  std::vector<Account> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(from_row(rows.row(i)));
  return out;
}

/// One row must change: the account exists.
Result<void> change(db::Connection& db, std::string_view sql, std::vector<db::Cell> params) {
  if (TRY(db.execute(sql, params)) == 0) return fail(Code::not_found, "account.none");
  return {};
}

}  // namespace

std::string clean_username(std::string_view username) { return lower_ascii(trim(nfc(username))); }

Result<void> check_username(std::string_view clean) {
  const bool good = clean.size() >= 3 && clean.size() <= 100 &&
                    std::all_of(clean.begin(), clean.end(), [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
                             c == '_' || c == '-' || c == '@';
                    });
  if (!good) return fail_field("username", "account.bad_username");
  return {};
}

Result<std::optional<Account>> find_account(db::Connection& db, std::string_view username) {
  auto found = TRY(select(db, " where username = $1", {clean_username(username)}));
  if (found.empty()) return std::optional<Account>();
  return std::optional<Account>(std::move(found.front()));
}

Result<Account> account_of(db::Connection& db, std::int64_t user) {
  auto found = TRY(select(db, " where user_id = $1", {user}));
  if (found.empty()) return fail(Code::not_found, "account.none");
  return std::move(found.front());
}

Result<std::vector<Account>> all_accounts(db::Connection& db) {
  return select(db, " order by username", {});
}

Result<void> add_account(db::Connection& db, std::int64_t user, std::string_view username,
                         std::string_view password_hash) {
  const std::string clean = clean_username(username);
  TRY_VOID(check_username(clean));
  const auto known =
      TRY(db.query("select 1 from account where username = $1 or user_id = $2", {clean, user}));
  if (!known.empty()) return fail(Code::conflict, "account.exists");
  TRY(
      db.execute("insert into account (user_id, username, password, totp_secret, totp_on, "
                 "totp_step, disabled, "
                 "failures, next_try_at) values ($1, $2, $3, '', 0, 0, 0, 0, 0)",
                 {user, clean, std::string(password_hash)}));
  return {};
}

Result<void> set_password(db::Connection& db, std::int64_t user, std::string_view password_hash) {
  return change(
      db, "update account set password = $2, failures = 0, next_try_at = 0 where user_id = $1",
      {user, std::string(password_hash)});
}

Result<void> set_disabled(db::Connection& db, std::int64_t user, bool disabled) {
  return change(db, "update account set disabled = $2 where user_id = $1",
                {user, std::int64_t{disabled}});
}

Result<void> set_totp_secret(db::Connection& db, std::int64_t user, std::string_view raw_secret,
                             bool on) {
  return change(db,
                "update account set totp_secret = $2, totp_on = $3, totp_step = 0 where user_id = $1",
                {user, hex(raw_secret), std::int64_t{on}});
}

Result<bool> use_totp_step(db::Connection& db, std::int64_t user, std::int64_t step) {
  return TRY(db.execute(
             "update account set totp_step = $2, totp_on = 1 where user_id = $1 and totp_step < $2",
             {user, step})) == 1;
}

std::int64_t delay_after(std::int64_t failures) {
  constexpr std::int64_t free_tries = 5, first = 15'000, longest = 15 * 60'000;
  if (failures < free_tries) return 0;
  return std::min(longest, first << std::min<std::int64_t>(failures - free_tries, 10));
}

Result<void> reserve_try(db::Connection& db, const Account& account, Instant now) {
  const std::int64_t wait = account.next_try_at - to_ms(now);
  if (wait > 0)
    return fail(Code::too_many, "signin.wait", {{"seconds", std::to_string((wait + 999) / 1000)}});
  const std::int64_t failures = account.failures + 1, delay = delay_after(failures);
  return change(db, "update account set failures = $2, next_try_at = $3 where user_id = $1",
                {account.user, failures, delay == 0 ? std::int64_t{0} : to_ms(now) + delay});
}

Result<void> forget_failures(db::Connection& db, std::int64_t user) {
  return change(db, "update account set failures = 0, next_try_at = 0 where user_id = $1", {user});
}

Result<void> give_back_try(db::Connection& db, const Account& as_before) {
  return change(db, "update account set failures = $2, next_try_at = $3 where user_id = $1",
                {as_before.user, as_before.failures, as_before.next_try_at});
}

}  // namespace dh::identity

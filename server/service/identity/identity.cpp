#include "service/identity/identity.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "base/text.hpp"
#include "service/identity/sessions.hpp"

namespace dh::identity {

namespace {
constexpr int most_hashes = 2;
constexpr int most_queued = 64;
constexpr int workers_kept_free = 8;
constexpr std::size_t most_unknown = 10'000;

tl::unexpected<Error> refused(std::string key) {
  return fail(Code::unauthenticated, std::move(key));
}
}  // namespace

bool is_official(Role role) {
  return role != Role::enterprise_member && role != Role::partner_member;
}

Rules Rules::of(const Settings& settings) {
  Rules out;
  out.demo = settings.yes("demo", false);
  out.secure_cookies = settings.yes("secure_cookies", false);
  out.second_factor = !out.demo && settings.yes("second_factor", true);
  out.tries_a_minute = settings.number("rate_sign_in", out.demo ? 0 : 20);
  out.cost.operations = static_cast<std::uint64_t>(settings.number("password_operations", 1));
  out.cost.memory_bytes = static_cast<std::size_t>(settings.number("password_memory_kib", 46 << 10))
                          << 10;
  // Who waits for a hash holds a worker: with few workers the queue is shorter, so that some stay
  // free.
  const int workers = static_cast<int>(settings.number("threads", 16));
  out.most_waiting = std::clamp(workers - workers_kept_free, 1, most_queued);
  for (const std::string& part : split(settings.text("trusted_proxies"), ','))
    if (std::string address = trim(part); !address.empty())
      out.trusted_proxies.push_back(std::move(address));
  return out;
}

Identity::Identity(Engine engine, Rules rules)
    : engine_(engine),
      rules_(std::move(rules)),
      gate_(rules_.cost, most_hashes, rules_.most_waiting),
      tries_(rules_.tries_a_minute),
      context_(engine) {}

std::string Identity::token_of(const http::Request& request) const {
  return std::string(request.cookie(cookie_name(rules_.secure_cookies)));
}

std::string Identity::address_of(const http::Request& request) const {
  const auto trusted = [&](const std::string& address) {
    return std::find(rules_.trusted_proxies.begin(), rules_.trusted_proxies.end(), address) !=
           rules_.trusted_proxies.end();
  };
  std::string address = request.remote;
  auto hops = split(request.header("x-forwarded-for"), ',');
  // The last hop was written by the proxy that spoke to us; a hop is believed only from a trusted
  // one.
  for (; trusted(address) && !hops.empty(); hops.pop_back()) {
    std::string hop = trim(hops.back());
    if (hop.empty() || hop.size() > 45) break;
    address = std::move(hop);
  }
  return address;
}

Result<SignedIn> Identity::who(const http::Request& request) {
  const std::string token = token_of(request);
  if (token.empty()) return refused("signin.needed");
  return context_.find(token, request.header("x-asked-by-itself").empty());
}

bool Identity::must_set_up_second_factor(const SignedIn& who) const {
  return rules_.second_factor && is_official(who.user->role) && !who.second_factor_on;
}

/// The same delays and the same work for a name that nobody has, so that neither tells who has an
/// account.
Result<void> Identity::reserve_unknown(const std::string& username) {
  const std::int64_t now = to_ms(engine_.time.now());
  const std::lock_guard lock(unknown_mutex_);
  if (unknown_.size() >= most_unknown) unknown_.clear();
  Unknown& u = unknown_[sha256(username)];
  if (const std::int64_t wait = u.next_try_at - now; wait > 0)
    return fail(Code::too_many, "signin.wait", {{"seconds", std::to_string((wait + 999) / 1000)}});
  const std::int64_t delay = delay_after(++u.failures);
  u.next_try_at = delay == 0 ? 0 : now + delay;
  return {};
}

Result<std::optional<Account>> Identity::reserve(const std::string& username) {
  std::optional<Account> account;
  TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
    account = TRY(find_account(db, username));
    if (account) return reserve_try(db, *account, engine_.time.now());
    TRY_VOID(reserve_unknown(username));
    // Counts tries with unknown names, and takes as long as the count of a known one.
    TRY(db.execute(
        "insert into counter (owner, type, year, last) values (0, 'unknown_sign_in', 0, 1) "
        "on conflict (owner, type, year) do update set last = counter.last + 1"));
    return {};
  }));
  return account;
}

/// The step whose code this is; 0 when the account has no second factor.
Result<std::int64_t> Identity::check_code(const Account& account, std::string_view code) {
  if (!account.totp_on) return std::int64_t{0};
  if (code.empty()) {
    TRY_VOID(engine_.db.write([&](db::Connection& db) { return give_back_try(db, account); }));
    return refused("signin.code_needed");
  }
  const std::int64_t step = totp_step(account.totp_secret, code, engine_.time.now());
  if (step < 0) return refused("signin.code");
  return step;
}

Result<std::string> Identity::sign_in(const Credentials& credentials,
                                      const http::Request& request) {
  const std::string address = address_of(request);
  if (!tries_.allow(address, engine_.time.monotonic()))
    return fail(Code::too_many, "signin.too_many", {{"seconds", "60"}});
  const std::string username = clean_username(credentials.username),
                    password = nfc(credentials.password);
  if (username.size() > 100 || password.size() > 1000) return refused("signin.failed");
  std::optional<Account> account;
  std::string new_hash;
  {
    const HashGate::Turn turn = TRY(gate_.enter());
    account = TRY(reserve(username));
    if (!turn.matches(account ? account->password : "", password)) return refused("signin.failed");
    if (gate_.outdated(account->password)) new_hash = TRY(turn.hash(password));
  }
  const std::int64_t step = TRY(check_code(*account, credentials.code));
  return admit(*account, step, new_hash, request);
}

Result<std::string> Identity::admit(const Account& account, std::int64_t totp_step,
                                    const std::string& new_hash, const http::Request& request) {
  if (account.disabled) return refused("signin.disabled");
  const std::string old_token = token_of(request);
  std::string token;
  TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
    if (const auto user = read_user(engine_, db, account.user); !user)
      return user.error().code == Code::unauthenticated ? refused("signin.disabled")
                                                        : fail(user.error());
    if (totp_step > 0 && !TRY(use_totp_step(db, account.user, totp_step)))
      return refused("signin.code_used");
    TRY_VOID(forget_failures(db, account.user));
    if (!new_hash.empty()) TRY_VOID(set_password(db, account.user, new_hash));
    if (!old_token.empty()) TRY_VOID(end_session_of(db, old_token));
    const Arrival arrival{account.user, address_of(request),
                          nfc(request.header("user-agent").substr(0, 200))};
    token = TRY(start_session(db, engine_.random, arrival, engine_.time.now()));
    return {};
  }));
  if (!old_token.empty()) context_.forget(old_token);
  log(Level::info, "signed in", {{"user", std::to_string(account.user)}, {"request", request.id}});
  return token;
}

Result<void> Identity::sign_out(const http::Request& request) {
  const std::string token = token_of(request);
  TRY_VOID(engine_.db.write([&](db::Connection& db) { return end_session_of(db, token); }));
  context_.forget(token);
  return {};
}

Result<void> Identity::change_password(const SignedIn& who, std::string_view old_password,
                                       std::string_view password) {
  const std::string now = nfc(old_password), next = nfc(password);
  const std::int64_t user = who.user->id;
  Account account;
  std::string hash;
  {
    const HashGate::Turn turn = TRY(gate_.enter());
    TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
      account = TRY(account_of(db, user));
      return reserve_try(db, account, engine_.time.now());
    }));
    if (!turn.matches(account.password, now)) return fail_field("old", "password.old_wrong");
    if (auto good = check_password("new", next, account.username); !good) {
      TRY_VOID(engine_.db.write([&](db::Connection& db) { return give_back_try(db, account); }));
      return good;
    }
    hash = TRY(turn.hash(next));
  }
  TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
    TRY_VOID(set_password(db, user, hash));
    return end_all_sessions(db, user, who.session);
  }));
  context_.forget_all();
  return {};
}

Result<std::string> Identity::start_second_factor(const SignedIn& who) {
  std::string secret(20, '\0');
  engine_.random.fill({reinterpret_cast<unsigned char*>(secret.data()), secret.size()});
  TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
    const Account account = TRY(account_of(db, who.user->id));
    if (account.totp_on) return fail(Code::conflict, "totp.on_already");
    return set_totp_secret(db, account.user, secret);
  }));
  return base32(secret);
}

Result<void> Identity::confirm_second_factor(const SignedIn& who, std::string_view code) {
  TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
    const Account account = TRY(account_of(db, who.user->id));
    if (account.totp_on) return fail(Code::conflict, "totp.on_already");
    const std::int64_t step =
        account.totp_secret.empty() ? -1 : totp_step(account.totp_secret, code, engine_.time.now());
    if (step < 0 || !TRY(use_totp_step(db, account.user, step)))
      return fail_field("code", "signin.code");
    return {};
  }));
  context_.forget_all();
  return {};
}

}  // namespace dh::identity

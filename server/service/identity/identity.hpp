#pragma once
// Signing in and out, and who a request comes from. One object of the process; thread-safe.
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/settings.hpp"
#include "engine/engine.hpp"
#include "http/message.hpp"
#include "service/identity/accounts.hpp"
#include "service/identity/hash_gate.hpp"
#include "service/identity/rate_limit.hpp"
#include "service/identity/user_context.hpp"

namespace dh::identity {

/// Settings: demo, secure_cookies, second_factor (officials need one; off in a demonstration),
/// rate_sign_in (tries a minute and address, 20; 0 = no limit), password_operations,
/// password_memory_kib, trusted_proxies (addresses whose X-Forwarded-For is believed).
struct Rules {
  bool demo = false;
  bool secure_cookies = false;
  bool second_factor = true;
  std::int64_t tries_a_minute = 20;
  PasswordCost cost{};
  int most_waiting = 64;
  std::vector<std::string> trusted_proxies{};
  static Rules of(const Settings& settings);
};

struct Credentials {
  std::string username, password, code;
};

class Identity {
 public:
  Identity(Engine engine, Rules rules);

  /// Answers the token of a new session; the session of `old_token` ends.
  /// Errors: `too_many` ("signin.too_many", "signin.wait"), `unauthenticated` ("signin.failed",
  /// "signin.code_needed", "signin.code", "signin.code_used", "signin.disabled"), `unavailable`
  /// "signin.busy".
  Result<std::string> sign_in(const Credentials& credentials, const http::Request& request);
  Result<void> sign_out(const http::Request& request);
  /// Errors: `unauthenticated` "signin.needed" without a cookie, "signin.ended".
  Result<SignedIn> who(const http::Request& request);
  /// Signed in, but the second factor the rules ask for is not set up yet.
  bool must_set_up_second_factor(const SignedIn& who) const;

  /// Changes the own password and ends the other sessions. Errors: `invalid`, those of sign_in.
  Result<void> change_password(const SignedIn& who, std::string_view old_password,
                               std::string_view password);
  /// A new secret, as base 32. Errors: `conflict` "totp.on_already".
  Result<std::string> start_second_factor(const SignedIn& who);
  /// Errors: `invalid` "signin.code".
  Result<void> confirm_second_factor(const SignedIn& who, std::string_view code);

  /// The address a request came from, through trusted proxies.
  std::string address_of(const http::Request& request) const;
  std::string token_of(const http::Request& request) const;
  /// Somebody's sessions changed on this node: nothing cached holds any more.
  void forget_cached() { context_.forget_all(); }
  const Rules& rules() const { return rules_; }
  const Engine& engine() const { return engine_; }

 private:
  struct Unknown {
    std::int64_t failures = 0, next_try_at = 0;
  };

  Result<std::optional<Account>> reserve(const std::string& username);
  Result<void> reserve_unknown(const std::string& username);
  Result<std::int64_t> check_code(const Account& account, std::string_view code);
  Result<std::string> admit(const Account& account, std::int64_t totp_step,
                            const std::string& new_hash, const http::Request& request);

  Engine engine_;
  Rules rules_;
  HashGate gate_;
  RateLimit tries_;
  UserContext context_;
  std::mutex unknown_mutex_;
  std::unordered_map<std::string, Unknown> unknown_;  ///< names without an account, by their hash
};

bool is_official(Role role);

}  // namespace dh::identity

#pragma once
// People with accounts for the tests of this folder, in the small world of engine/test_world.hpp.
#include "engine/test_world.hpp"
#include "service/identity/identity.hpp"
#include "service/identity/sessions.hpp"

namespace dh::identity {

inline constexpr std::string_view right_password = "hoa ban tren doi";

class PeopleTest : public WorldTest {
 protected:
  static Rules cheap_rules() {
    Rules rules;
    rules.second_factor = false;
    rules.tries_a_minute = 0;
    rules.cost = {1, std::size_t{8} << 10};
    return rules;
  }

  void SetUp() override {
    WorldTest::SetUp();
    if (HasFatalFailure()) return;
    identity_ = std::make_unique<Identity>(engine(), cheap_rules());
    const std::string hash = hash_password(right_password, cheap_rules().cost);
    ASSERT_TRUE(
        change([&](db::Connection& c) { return add_account(c, officer_.id, "lan", hash); }));
  }

  /// A write that answers whether it went well.
  Result<void> change(const db::Write& work) { return db().write(work); }
  Account account(std::int64_t user) {
    Account out;
    EXPECT_TRUE(db().read([&](db::Connection& c) -> Result<void> {
      out = TRY(account_of(c, user));
      return {};
    }));
    return out;
  }
  std::int64_t count(std::string_view sql) { return db::as_int(cell(sql)); }

  static http::Request from(const std::string& token = "",
                            const std::string& remote = "192.0.2.1") {
    http::Request r;
    r.remote = remote;
    r.headers = {{"user-agent", "test"}};
    if (!token.empty()) r.headers.emplace_back("cookie", "dh=" + token);
    return r;
  }
  /// "" and the key of the error.
  std::pair<std::string, std::string> sign_in(const std::string& name, std::string_view password,
                                              const std::string& code = "") {
    const auto token = identity_->sign_in({name, std::string(password), code}, from());
    return token ? std::pair(*token, std::string()) : std::pair(std::string(), token.error().key);
  }
  std::string error_of(const std::string& token) {
    const auto who = identity_->who(from(token));
    return who ? "" : who.error().key;
  }

  std::unique_ptr<Identity> identity_;
};

}  // namespace dh::identity

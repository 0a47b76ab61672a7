#include "service/identity/identity.hpp"

#include "service/identity/test_people.hpp"

namespace dh::identity {

class IdentityTest : public PeopleTest {};
ON_BOTH_DATABASES(IdentityTest);

TEST(IdentityRules, ADemonstrationNeedsNoSecondFactorAndASmallPoolKeepsWorkersFree) {
  Settings s;
  EXPECT_TRUE(Rules::of(s).second_factor);
  EXPECT_EQ(Rules::of(s).tries_a_minute, 20);
  EXPECT_EQ(Rules::of(s).most_waiting, 8);
  s.set("demo", "yes");
  s.set("second_factor", "yes");
  s.set("threads", "200");
  EXPECT_FALSE(Rules::of(s).second_factor);
  EXPECT_EQ(Rules::of(s).most_waiting, 64);
}

TEST_P(IdentityTest, AnUnknownNameDoesTheWorkOfAKnownOneAndGetsItsAnswers) {
  for (int i = 1; i <= 5; ++i) {
    EXPECT_EQ(sign_in("ghost", "wrong").second, "signin.failed");
    EXPECT_EQ(sign_in("lan", "wrong").second, "signin.failed");
    EXPECT_EQ(count("select last from counter where type = 'unknown_sign_in'"), i);
  }
  EXPECT_EQ(sign_in("ghost", "wrong").second, "signin.wait");
  EXPECT_EQ(sign_in("lan", right_password).second, "signin.wait");
  time_.advance(std::chrono::seconds(15));
  EXPECT_EQ(sign_in("ghost", "wrong").second, "signin.failed");
  EXPECT_EQ(sign_in("lan", right_password).second, "");
  EXPECT_EQ(account(officer_.id).failures, 0);
}

TEST_P(IdentityTest, SigningInEndsTheSessionThatTheBrowserCameWith) {
  const std::string first = sign_in("lan", right_password).first;
  const auto second = identity_->sign_in({"lan", std::string(right_password), ""}, from(first));
  ASSERT_TRUE(second);
  EXPECT_NE(first, *second);
  EXPECT_EQ(error_of(first), "signin.ended");
  EXPECT_EQ(error_of(*second), "");
}

TEST_P(IdentityTest, SigningOutEndsTheSessionAtOnce) {
  const std::string token = sign_in("lan", right_password).first;
  ASSERT_EQ(error_of(token), "");
  ASSERT_TRUE(identity_->sign_out(from(token)));
  EXPECT_EQ(error_of(token), "signin.ended");
}

TEST_P(IdentityTest, AHashOfAnOldCostIsRenewedAtSignIn) {
  Rules dearer = cheap_rules();
  dearer.cost = {1, std::size_t{16} << 10};
  Identity next(engine(), dearer);
  ASSERT_TRUE(next.sign_in({"lan", std::string(right_password), ""}, from()));
  EXPECT_TRUE(account(officer_.id).password.starts_with("$argon2id$v=19$m=16,"));
  EXPECT_TRUE(next.sign_in({"lan", std::string(right_password), ""}, from()));
}

TEST_P(IdentityTest, AForwardedAddressIsBelievedFromATrustedProxyOnly) {
  http::Request r = from("", "203.0.113.9");
  r.headers.emplace_back("x-forwarded-for", "198.51.100.1, 198.51.100.2");
  EXPECT_EQ(identity_->address_of(r), "203.0.113.9");
  Rules rules = cheap_rules();
  rules.trusted_proxies = {"127.0.0.1", "198.51.100.2"};
  Identity behind(engine(), rules);
  EXPECT_EQ(behind.address_of(r), "203.0.113.9");
  r.remote = "127.0.0.1";
  EXPECT_EQ(behind.address_of(r), "198.51.100.1");
  r.headers.back().second = "198.51.100.7, 203.0.113.1";
  EXPECT_EQ(behind.address_of(r), "203.0.113.1");
}

}  // namespace dh::identity

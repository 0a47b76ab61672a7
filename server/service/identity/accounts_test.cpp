#include "service/identity/accounts.hpp"

#include "service/identity/test_people.hpp"

namespace dh::identity {

class Accounts : public PeopleTest {};
ON_BOTH_DATABASES(Accounts);

TEST(SignInDelay, FiveTriesAreFreeThenTheDelayDoublesUpToFifteenMinutes) {
  EXPECT_EQ(delay_after(0), 0);
  EXPECT_EQ(delay_after(4), 0);
  EXPECT_EQ(delay_after(5), 15'000);
  EXPECT_EQ(delay_after(6), 30'000);
  EXPECT_EQ(delay_after(10), 480'000);
  EXPECT_EQ(delay_after(11), 900'000);
  EXPECT_EQ(delay_after(1'000'000), 900'000);
}

TEST(Username, IsPlainLettersInOneCase) {
  EXPECT_EQ(clean_username("  Lan.Nong@Cao-Bang "), "lan.nong@cao-bang");
  EXPECT_TRUE(check_username("lan.nong@cao-bang"));
  for (const char* bad : {"", "ab", "có dấu", "a b c", "a\nb", "<script>"})
    EXPECT_FALSE(check_username(clean_username(bad))) << bad;
}

TEST_P(Accounts, ANameAndAPersonHaveOneAccount) {
  EXPECT_EQ(
      change([&](db::Connection& c) { return add_account(c, head_.id, "LAN", "x"); }).error().key,
      "account.exists");
  EXPECT_EQ(change([&](db::Connection& c) { return add_account(c, officer_.id, "lan2", "x"); })
                .error()
                .key,
            "account.exists");
}

TEST_P(Accounts, AStepOfTheSecondFactorWorksOnceAndOnlyForwards) {
  const auto use = [&](std::int64_t step) {
    bool used = false;
    EXPECT_TRUE(change([&](db::Connection& c) -> Result<void> {
      used = TRY(use_totp_step(c, officer_.id, step));
      return {};
    }));
    return used;
  };
  ASSERT_TRUE(change([&](db::Connection& c) {
    return set_totp_secret(c, officer_.id, std::string("\0\x01\xff", 3));
  }));
  EXPECT_EQ(account(officer_.id).totp_secret, std::string("\0\x01\xff", 3));
  EXPECT_FALSE(account(officer_.id).totp_on);
  EXPECT_TRUE(use(100));
  EXPECT_TRUE(account(officer_.id).totp_on);
  EXPECT_FALSE(use(100));
  EXPECT_FALSE(use(99));
  EXPECT_TRUE(use(101));
}

TEST_P(Accounts, ATryCountsBeforeItIsMadeSoThatManyAtOnceMeetTheDelay) {
  const auto reserve = [&] {
    return change([&](db::Connection& c) -> Result<void> {
      return reserve_try(c, TRY(account_of(c, officer_.id)), time_.now());
    });
  };
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(reserve());
  const auto sixth = reserve();
  ASSERT_FALSE(sixth);
  EXPECT_EQ(sixth.error().code, Code::too_many);
  EXPECT_EQ(sixth.error().args.at("seconds"), "15");
  EXPECT_EQ(account(officer_.id).failures, 5);
  time_.advance(std::chrono::seconds(15));
  EXPECT_TRUE(reserve());
  EXPECT_EQ(reserve().error().args.at("seconds"), "30");
}

}  // namespace dh::identity

#include "service/identity/sessions.hpp"

#include "base/crypto.hpp"
#include "service/identity/test_people.hpp"

namespace dh::identity {

using std::chrono::minutes;
using std::chrono::seconds;

class Sessions : public PeopleTest {};
ON_BOTH_DATABASES(Sessions);

TEST(SessionCookie, BelongsToThisHostAloneWhenItIsSecure) {
  EXPECT_EQ(session_cookie("t", true), "__Host-dh=t; Path=/; HttpOnly; SameSite=Lax; Secure");
  EXPECT_EQ(session_cookie("t", false), "dh=t; Path=/; HttpOnly; SameSite=Lax");
  EXPECT_EQ(session_cookie("", false), "dh=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST_P(Sessions, TheDatabaseKnowsOnlyTheHashOfAToken) {
  const auto [token, error] = sign_in("lan", right_password);
  ASSERT_EQ(error, "");
  EXPECT_EQ(token.size(), 43u);  // 256 bits in base64url
  EXPECT_EQ(db::as_text(cell("select token from session")), hex(sha256(token)));
  EXPECT_EQ(error_of(token), "");
  EXPECT_EQ(error_of(token + "x"), "signin.ended");
  EXPECT_EQ(error_of(hex(sha256(token))), "signin.ended");
  EXPECT_EQ(error_of(""), "signin.needed");
}

TEST_P(Sessions, EndAfterThirtyMinutesWithoutUseToTheMinute) {
  const std::string token = sign_in("lan", right_password).first;
  // Used fifty seconds after the last written use: that use counts too.
  time_.advance(seconds(50));
  EXPECT_EQ(error_of(token), "");
  time_.advance(minutes(30) - seconds(1));
  EXPECT_EQ(error_of(token), "");
  time_.advance(minutes(30));
  EXPECT_EQ(error_of(token), "signin.ended");
}

TEST_P(Sessions, EndAfterTwelveHoursHoweverBusy) {
  const std::string token = sign_in("lan", right_password).first;
  for (int i = 0; i < 12 * 60 / 20 - 1; ++i) {
    time_.advance(minutes(20));
    ASSERT_EQ(error_of(token), "") << i;
  }
  time_.advance(minutes(20));
  EXPECT_EQ(error_of(token), "signin.ended");
}

TEST_P(Sessions, WhatAPageAsksByItselfKeepsNoneAlive) {
  const std::string token = sign_in("lan", right_password).first;
  const auto asked_by_itself = [&] {
    http::Request request = from(token);
    request.headers.emplace_back("x-asked-by-itself", "1");
    const auto who = identity_->who(request);
    return who ? std::string() : who.error().key;
  };
  for (int i = 0; i < 29; ++i) {
    time_.advance(minutes(1));
    ASSERT_EQ(asked_by_itself(), "") << i;
  }
  time_.advance(minutes(1));
  EXPECT_EQ(asked_by_itself(), "signin.ended");
}

TEST_P(Sessions, UseIsWrittenOnceAMinuteAtMost) {
  const std::string token = sign_in("lan", right_password).first;
  const auto seen = [&] { return count("select seen_at from session"); };
  const std::int64_t start = seen();
  for (int i = 0; i < 59; ++i) {
    time_.advance(seconds(1));
    ASSERT_EQ(error_of(token), "");
  }
  EXPECT_EQ(seen(), start);
  time_.advance(seconds(1));
  ASSERT_EQ(error_of(token), "");
  EXPECT_EQ(seen(), start + 60'000);
}

TEST_P(Sessions, SigningInManyTimesKeepsTwenty) {
  for (int i = 0; i < 25; ++i) {
    time_.advance(seconds(1));
    ASSERT_EQ(sign_in("lan", right_password).second, "");
  }
  EXPECT_EQ(count("select count(*) from session"), 20);
}

TEST_P(Sessions, WhoIsNotActiveAnyMoreIsOutWithinASecond) {
  const std::string token = sign_in("lan", right_password).first;
  ASSERT_EQ(error_of(token), "");
  ASSERT_TRUE(change([&](db::Connection& c) { return set_disabled(c, officer_.id, true); }));
  time_.advance(std::chrono::milliseconds(999));
  EXPECT_EQ(error_of(token), "");
  time_.advance(std::chrono::milliseconds(1));
  EXPECT_EQ(error_of(token), "signin.ended");
  EXPECT_EQ(sign_in("lan", right_password).second, "signin.disabled");
  EXPECT_EQ(sign_in("lan", "wrong").second, "signin.failed");
}

}  // namespace dh::identity

#include "service/identity/rate_limit.hpp"

#include <gtest/gtest.h>

namespace dh::identity {

using std::chrono::milliseconds;

TEST(RateLimit, AKeyHasItsNumberInAMinuteAndThenANewOne) {
  RateLimit limit(2);
  EXPECT_TRUE(limit.allow("a", milliseconds(0)));
  EXPECT_TRUE(limit.allow("a", milliseconds(30'000)));
  EXPECT_FALSE(limit.allow("a", milliseconds(59'999)));
  EXPECT_TRUE(limit.allow("b", milliseconds(59'999)));
  EXPECT_TRUE(limit.allow("a", milliseconds(60'000)));
}

TEST(RateLimit, ZeroIsNoLimit) {
  RateLimit limit(0);
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(limit.allow("a", milliseconds(0)));
}

TEST(RateLimit, MemoryIsBoundedWhateverTheKeys) {
  RateLimit limit(1, 10);
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(limit.allow(std::to_string(i), milliseconds(i)));
  EXPECT_TRUE(
      limit.allow("eleventh", milliseconds(20)));  // all are forgotten rather than one more kept
  EXPECT_TRUE(limit.allow("0", milliseconds(21)));
}

}  // namespace dh::identity

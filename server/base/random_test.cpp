#include "base/random.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <set>

namespace dh {
namespace {

TEST(Random, ATokenIsBase64UrlWithoutPadding) {
  SecureRandom random;
  for (const auto& [bytes, characters] :
       {std::pair<std::size_t, std::size_t>{16, 22}, {32, 43}, {3, 4}, {0, 0}}) {
    const std::string token = random.token(bytes);
    EXPECT_EQ(token.size(), characters);
    EXPECT_EQ(
        token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
        std::string::npos);
  }
}

TEST(Random, TokensOfTheSecureSourceDiffer) {
  SecureRandom random;
  std::set<std::string> tokens;
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(tokens.insert(random.token(16)).second);
}

TEST(Random, ASeedGivesTheSameNumbersOnEveryMachine) {
  SeededRandom random(2026);
  SeededRandom again(2026);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(random.number(), again.number());
  // The first output of std::mt19937_64 is fixed by the standard; our byte order must be too.
  SeededRandom known(5489);
  std::array<unsigned char, 10> bytes{};
  known.fill(bytes);
  std::mt19937_64 engine(5489);
  const std::uint64_t first = engine();
  EXPECT_EQ(bytes[0], static_cast<unsigned char>(first));
  EXPECT_EQ(bytes[7], static_cast<unsigned char>(first >> 56));
  EXPECT_EQ(bytes[8], static_cast<unsigned char>(engine()));
}

TEST(Random, BelowStaysBelowItsLimit) {
  EXPECT_TRUE(rc::check("below", [](std::uint64_t seed) {
    const auto limit = *rc::gen::inRange<std::uint64_t>(1, UINT64_MAX);
    SeededRandom random(seed);
    RC_ASSERT(random.below(limit) < limit);
  }));
  SeededRandom random(1);
  EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, BelowReachesEveryNumberAboutEquallyOften) {
  SeededRandom random(7);
  std::array<int, 6> counts{};
  for (int i = 0; i < 60000; ++i) ++counts[random.below(6)];
  for (const int count : counts) EXPECT_NEAR(count, 10000, 500);
}

}  // namespace
}  // namespace dh

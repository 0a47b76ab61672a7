#include "base/time_source.hpp"

#include <gtest/gtest.h>

namespace dh {
namespace {

using namespace std::chrono_literals;

TEST(TimeSource, TheSystemTimeIsAfterThisWasWrittenAndMonotonicNeverGoesBack) {
  const SystemTime time;
  EXPECT_GT(time.now(), parse_instant("2024-01-01T00:00:00Z").value());
  const auto first = time.monotonic();
  EXPECT_LE(first, time.monotonic());
}

TEST(TimeSource, AFixedTimeMovesOnlyWhenTold) {
  FixedTime time(parse_instant("2026-11-23T16:59:00Z").value());
  EXPECT_EQ(to_text(time.today()), "2026-11-23");
  time.advance(2min);
  EXPECT_EQ(to_text(time.today()), "2026-11-24");
  EXPECT_EQ(time.monotonic(), 2min);
}

TEST(TimeSource, AJumpOfTheWallTimeDoesNotMoveDurations) {
  FixedTime time(parse_instant("2026-11-23T12:00:00Z").value());
  time.set(parse_instant("2016-11-23T12:00:00Z").value());
  EXPECT_EQ(time.monotonic(), 0ms);
}

}  // namespace
}  // namespace dh

#include "base/log.hpp"

#include <gtest/gtest.h>

namespace dh {
namespace {

/// What `write` puts on standard error, without the instant in front.
std::string logged(Level level, std::string_view message, const Args& details, Level threshold) {
  log_threshold(threshold);
  ::testing::internal::CaptureStderr();
  log(level, message, details);
  const std::string line = ::testing::internal::GetCapturedStderr();
  log_threshold(Level::fatal);
  return line.size() > 25 ? line.substr(25) : line;
}

TEST(Log, ALineIsLevelMessageAndDetails) {
  EXPECT_EQ(logged(Level::info, "request", {{"status", "200"}, {"path", "/api x"}}, Level::info),
            "info request path=\"/api x\" status=200\n");
  EXPECT_EQ(logged(Level::warning, "x", {}, Level::info), "warning x\n");
  EXPECT_EQ(logged(Level::error, "x", {{"empty", ""}}, Level::info), "error x empty=\"\"\n");
}

TEST(Log, BeginsWithTheInstant) {
  log_threshold(Level::info);
  ::testing::internal::CaptureStderr();
  log(Level::fatal, "x");
  const std::string line = ::testing::internal::GetCapturedStderr();
  log_threshold(Level::fatal);
  ASSERT_GT(line.size(), 25u);
  EXPECT_EQ(line[4], '-');
  EXPECT_EQ(line[23], 'Z');
}

TEST(Log, ALineCannotBeForged) {
  EXPECT_EQ(
      logged(Level::info, "a\r\nb", {{"k\n", "v\n2026 info \"fake\" a=b\x1b\\"}}, Level::info),
      "info a\\r\\nb k\\n=\"v\\n2026 info \\\"fake\\\" a=b\\x1b\\\\\"\n");
}

TEST(Log, WhatIsBelowTheThresholdIsNotWritten) {
  EXPECT_EQ(logged(Level::info, "x", {}, Level::warning), "");
  EXPECT_EQ(logged(Level::warning, "x", {}, Level::warning), "warning x\n");
}

}  // namespace
}  // namespace dh

#include "base/assets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace dh {
namespace {

TEST(Assets, AreSortedByTheirPath) {
  const auto all = assets();
  ASSERT_FALSE(all.empty());
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(),
                             [](const Asset& a, const Asset& b) { return a.path < b.path; }));
}

TEST(Assets, HoldTheBytesOfTheFile) {
  std::ifstream file(DH_SOURCE_DIR "/data/calendar/holidays.csv", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_FALSE(text.str().empty());
  EXPECT_EQ(asset("data/calendar/holidays.csv"), text.str());
}

TEST(Assets, WhatIsNotThereIsEmpty) {
  EXPECT_EQ(asset(""), "");
  EXPECT_EQ(asset("data/calendar"), "");
  EXPECT_EQ(asset("zzz"), "");
}

}  // namespace
}  // namespace dh

#include "features/matching/season.hpp"

#include <gtest/gtest.h>

namespace dh::matching {

TEST(Season, MonthsAreReadInEitherTongue) {
  const auto months = [](std::string_view text) { return month_list(months_of(text)); };
  EXPECT_EQ(months("Tháng 9 đến tháng 11"), "9, 10, 11");
  EXPECT_EQ(months("tháng 5-7"), "5, 6, 7");
  EXPECT_EQ(months("T11 – T2"), "11, 12, 1, 2");
  EXPECT_EQ(months("từ tháng 11/2026 đến hết tháng 1/2027"), "11, 12, 1");
  EXPECT_EQ(months("tháng 3, 4 và 8"), "3, 4, 8");
  EXPECT_EQ(months("Quý 2"), "4, 5, 6");
  EXPECT_EQ(months("May to July 2027"), "5, 6, 7");
  EXPECT_EQ(months("từ 15/9 đến 30/11"), "9, 10, 11");
  EXPECT_EQ(months("quanh năm"), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12");
  EXPECT_EQ(months_of("all year"), months_of("year-round"));
}

TEST(Season, WhatNamesNoMonthSaysNothing) {
  EXPECT_EQ(months_of(""), 0);
  EXPECT_EQ(months_of("20 tấn mỗi vụ, 5 chuyến"), 0);
  EXPECT_EQ(months_of("vụ đông xuân"), 0);
  EXPECT_EQ(months_of("từ năm 2026 đến 2028"), 0);
  EXPECT_EQ(months_of("tháng 13"), 0);
  EXPECT_EQ(months_of("hàng may mặc"), 0);
}

}  // namespace dh::matching

#include "base/zone.hpp"

#include <gtest/gtest.h>

namespace dh {
namespace {

TEST(Zone, OffsetsFollowSummerTime) {
  const Instant winter = parse_instant("2026-01-15T12:00:00Z").value();
  const Instant summer = parse_instant("2026-07-15T12:00:00Z").value();
  EXPECT_EQ(zone_offset_minutes("Asia/Tokyo", winter), 540);
  EXPECT_EQ(zone_offset_minutes("Asia/Kolkata", winter), 330);
  EXPECT_EQ(zone_offset_minutes("Europe/Berlin", winter), 60);
  EXPECT_EQ(zone_offset_minutes("Europe/Berlin", summer), 120);
  EXPECT_EQ(zone_offset_minutes("", winter), 420);
}

TEST(Zone, OnlyKnownNamesAreZones) {
  EXPECT_TRUE(is_zone("America/New_York"));
  EXPECT_TRUE(is_zone(""));
  EXPECT_FALSE(is_zone("Asia/Nowhere"));
}

TEST(Zone, AnHourIsFiveSigns) {
  EXPECT_EQ(minute_of_day("08:30"), 510);
  EXPECT_EQ(minute_of_day("24:00"), 1440);
  for (const char* bad : {"8:30", "08.30", "24:01", "08:60", "", "ab:cd"}) EXPECT_FALSE(minute_of_day(bad)) << bad;
  EXPECT_EQ(clock_text(510), "08:30");
}

}  // namespace
}  // namespace dh

#include "features/meetings/conference/papers.hpp"

#include <gtest/gtest.h>

namespace dh::conference {

TEST(Papers, TimesAreOnTheReadersClockAndSayTheDayWhenThereAreSeveral) {
  Event event;
  event.zone = "Asia/Ho_Chi_Minh";
  const auto add = [&](const char* from, const char* to) {
    dh::Slot s;
    s.starts = parse_instant(from).value();
    s.ends = parse_instant(to).value();
    event.slots.push_back(s);
  };
  add("2026-11-25T01:25:00Z", "2026-11-25T01:50:00Z");
  add("2026-11-25T15:30:00Z", "2026-11-25T16:00:00Z");
  EXPECT_EQ(slot_times(event, 1, ""), "08:25–08:50");
  EXPECT_EQ(slot_times(event, 1, "Europe/Paris"), "02:25–02:50");
  EXPECT_EQ(slot_times(event, 2, "Asia/Tokyo"), "26/11 00:30–01:00") << "the next day there";
  EXPECT_EQ(slot_times(event, 1, "Asia/Tokyo"), "25/11 10:25–10:50");
  EXPECT_EQ(slot_times(event, 3, ""), "");
}

}  // namespace dh::conference

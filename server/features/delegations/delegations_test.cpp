#include <gtest/gtest.h>

#include "features/delegations/clashes.hpp"

namespace dh::delegations {
namespace {

Instant at(int day, int hour) {
  return start_of_vietnam_day(
             Date{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{unsigned(day)}}) +
         std::chrono::hours{hour};
}
Presence somebody(const char* name, int from, int to, std::int64_t record) {
  return {name, false, at(1, from), at(1, to), record, "DR-" + std::to_string(record)};
}

TEST(Clashes, APersonInTwoRecordsAtOnce) {
  const auto found = find_clashes({somebody("A", 8, 10, 1), somebody("A", 9, 11, 2), somebody("B", 9, 11, 2)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].person, "A");
  EXPECT_EQ(found[0].other.record, 2);
}

TEST(Clashes, OneThatEndsWhenTheOtherBeginsIsNone) {
  EXPECT_TRUE(find_clashes({somebody("A", 8, 10, 1), somebody("A", 10, 11, 2)}).empty());
}

TEST(Clashes, TheSameRecordAndEmptyNamesClashWithNobody) {
  EXPECT_TRUE(find_clashes({somebody("A", 8, 10, 1), somebody("A", 9, 11, 1), somebody("", 8, 9, 1),
                            somebody("", 8, 9, 2)})
                  .empty());
}

TEST(Clashes, ALongStayMeetsEveryoneInside) {
  EXPECT_EQ(find_clashes({somebody("A", 0, 23, 1), somebody("A", 8, 9, 2), somebody("A", 10, 11, 3)}).size(), 2u);
}

}  // namespace
}  // namespace dh::delegations

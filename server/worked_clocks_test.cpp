// Worked examples of every clock that a flow starts: over Tết, 30/4–1/5, 2/9, 24/11 and a swapped Saturday. The days
// were reckoned by another program and by hand from Bộ luật Dân sự Điều 145–148, not by the code under test.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/csv.hpp"
#include "engine/test_law.hpp"

namespace dh {
namespace {

using test_law::calendar;
using test_law::clocks;

Csv worked() {
  std::ostringstream text;
  text << std::ifstream(DH_SOURCE_DIR "/tests/clocks/worked.csv").rdbuf();
  return parse_csv(text.str()).value();
}
Due due(std::string_view code, Date start) {
  const ClockRow* row = clocks().find(code, start);
  return row == nullptr ? Due{} : clocks().due(*row, start, calendar()).value_or(Due{});
}

TEST(WorkedClocks, EveryExampleHolds) {
  const Csv csv = worked();
  for (const auto& row : csv.rows)
    EXPECT_EQ(to_text(due(row[0], *parse_date(row[1])).last_day), row[2])
        << row[0] << " from " << row[1] << ", " << row[3];
}

TEST(WorkedClocks, EveryClockOfAFlowHasAllFiveOccasions) {
  std::map<std::string, std::set<std::string>> occasions;
  for (const auto& row : worked().rows) occasions[row[0]].insert(row[3]);
  const std::set<std::string> all{"tet", "30-4", "2-9", "24-11", "saturday"}, fixed{"every"};
  for (const RecordType* type : catalogue()) {
    for (std::string_view code : test_law::started_by(*type)) {
      const auto& found = occasions[std::string(code)];
      EXPECT_TRUE(found == all || found == fixed) << code << " lacks worked examples in tests/clocks/worked.csv";
    }
  }
}

TEST(WorkedClocks, TheSwapOf31AugustThatIsNotConfirmedMakesATermExpectedOnly) {
  const Date start = *parse_date("2026-08-28");
  EXPECT_TRUE(due("TTQT-YK-P", start).provisional);
  EXPECT_FALSE(due("TTQT-YK-P", *parse_date("2026-11-20")).provisional);
}

/// A change of law does not move what already runs: the rule is that of the day on which the term starts.
TEST(WorkedClocks, ATermKeepsTheRuleInForceOnItsFirstDay) {
  const auto two = ClockTable::parse(
      "code,amount,unit,direction,start_event,responsible,on_silence,source_instrument,source_article,in_force_from,"
      "in_force_to,verified,note,used_by\n"
      "X,7,working_day,after,e,r,not_stated,Luật cũ,Điều 1,2020-01-01,2026-11-22,yes,,\n"
      "X,3,working_day,after,e,r,not_stated,Luật mới,Điều 2,2026-11-23,,yes,,\n").value();
  const auto last_day = [&](const char* start) {
    const Date day = *parse_date(start);
    return to_text(two.due(*two.find("X", day), day, calendar())->last_day);
  };
  EXPECT_EQ(last_day("2026-11-20"), "2026-12-02");
  EXPECT_EQ(last_day("2026-11-23"), "2026-11-27");
  EXPECT_EQ(two.rule("X", "2020-01-01")->amount, 7);   // however late it is paused and taken up again
  EXPECT_EQ(two.rule("X", "2026-11-23")->amount, 3);
}

}  // namespace
}  // namespace dh

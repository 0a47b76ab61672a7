#include "base/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace dh {
namespace {

using namespace std::chrono_literals;

Date day(int year, unsigned month, unsigned day_of_month) {
  return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day_of_month);
}

TEST(Date, IsReadInTheIsoFormOnly) {
  EXPECT_EQ(parse_date("2026-11-23").value(), day(2026, 11, 23));
  EXPECT_EQ(parse_date("2024-02-29").value(), day(2024, 2, 29));
  for (const char* text :
       {"", "2026", "2026-11", "2026-1-2", "23/11/2026", "2026-11-23 ", " 2026-11-23", "2026-11-2x",
        "+026-11-23", "2026/11/23", "20261123", "2026-11-23T00:00:00Z"})
    EXPECT_EQ(parse_date(text).error().key, "date.not_understood") << text;
}

TEST(Date, ADayThatDoesNotExistIsToldApart) {
  for (const char* text :
       {"2026-04-31", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01"})
    EXPECT_EQ(parse_date(text).error(), (Error{Code::invalid, "date.no_such_day", {}, {}})) << text;
}

TEST(Date, IsWrittenForMachinesAndForPeople) {
  EXPECT_EQ(to_text(day(2026, 1, 2)), "2026-01-02");
  EXPECT_EQ(to_vietnamese(day(2026, 1, 2)), "02/01/2026");
}

TEST(Date, EveryDayOfTenThousandYearsComesBackFromItsText) {
  EXPECT_TRUE(rc::check("round trip", [] {
    const int number = *rc::gen::inRange(-719162, 2932897);  // 0001-01-01 … 9999-12-31
    const Date date{std::chrono::sys_days{std::chrono::days{number}}};
    RC_ASSERT(parse_date(to_text(date)).value() == date);
    RC_ASSERT(days_between(day(1970, 1, 1), date) == number);
    RC_ASSERT(add_days(day(1970, 1, 1), number) == date);
  }));
}

TEST(Instant, IsReadWithAndWithoutFractionAndOffset) {
  const Instant half_past = std::chrono::sys_days{day(2026, 11, 23)} + 14h + 30min;
  EXPECT_EQ(parse_instant("2026-11-23T14:30:00Z").value(), half_past);
  EXPECT_EQ(parse_instant("2026-11-23T14:30:00.25Z").value(), half_past + 250ms);
  EXPECT_EQ(parse_instant("2026-11-23T14:30:00.250999999Z").value(), half_past + 250ms);
  EXPECT_EQ(parse_instant("2026-11-23T21:30:00+07:00").value(), half_past);
  EXPECT_EQ(parse_instant("2026-11-23T09:00:00-05:30").value(), half_past);
}

TEST(Instant, OtherFormsAreRefused) {
  for (const char* text :
       {"", "2026-11-23", "2026-11-23T14:30:00", "2026-11-23 14:30:00Z", "2026-11-23T24:00:00Z",
        "2026-11-23T14:60:00Z", "2026-11-23T14:30:60Z", "2026-11-23T14:30Z", "2026-02-30T14:30:00Z",
        "2026-11-23T14:30:00.Z", "2026-11-23T14:30:00.1234567890Z", "2026-11-23T14:30:00z",
        "2026-11-23T14:30:00+7:00", "2026-11-23T14:30:00+24:00", "2026-11-23T14:30:00+07:60",
        "2026-11-23T14:30:00Zx", "2026-11-23T14:30:00 07:00"})
    EXPECT_EQ(parse_instant(text).error().key, "instant.not_understood") << text;
}

TEST(Instant, IsWrittenWithMilliseconds) {
  EXPECT_EQ(to_text(from_ms(0)), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(to_text(from_ms(-1)), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(to_text(parse_instant("2026-11-23T14:30:00.250+07:00").value()),
            "2026-11-23T07:30:00.250Z");
}

TEST(Instant, ComesBackFromItsText) {
  EXPECT_TRUE(rc::check("round trip", [] {
    const Instant instant =
        from_ms(*rc::gen::inRange<std::int64_t>(-62135596800000, 253402300799999));
    RC_ASSERT(parse_instant(to_text(instant)).value() == instant);
    RC_ASSERT(from_ms(to_ms(instant)) == instant);
  }));
}

TEST(Instant, TheVietnameseDayBeginsAtFiveInTheAfternoonUtc) {
  EXPECT_EQ(vietnam_date(parse_instant("2026-11-22T16:59:59.999Z").value()), day(2026, 11, 22));
  EXPECT_EQ(vietnam_date(parse_instant("2026-11-22T17:00:00Z").value()), day(2026, 11, 23));
  EXPECT_EQ(to_text(start_of_vietnam_day(day(2026, 11, 23))), "2026-11-22T17:00:00.000Z");
}

}  // namespace
}  // namespace dh

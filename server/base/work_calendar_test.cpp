#include "base/work_calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/assets.hpp"

namespace dh {
namespace {

using enum ClockUnit;

Date on(const char* iso) { return parse_date(iso).value(); }

const WorkCalendar& calendar() {
  static const WorkCalendar real = WorkCalendar::parse(asset("data/calendar/holidays.csv")).value();
  return real;
}

std::string after(const char* start, int amount, ClockUnit unit) {
  const auto due = calendar().due_after(on(start), amount, unit);
  return due ? to_text(due->last_day) : due.error().key;
}

std::string before(const char* event, int amount, ClockUnit unit) {
  const auto due = calendar().due_before(on(event), amount, unit);
  return due ? to_text(due->last_day) : due.error().key;
}

bool is_provisional(const char* start, int amount, ClockUnit unit) {
  return calendar().due_after(on(start), amount, unit).value().provisional;
}

// Civil Code 91/2015/QH13, Articles 145 to 148.

TEST(WorkCalendar, TheDayOfTheEventIsNotCounted) {  // 147(3)
  EXPECT_EQ(after("2026-11-16", 1, working_day), "2026-11-17");
  EXPECT_EQ(after("2026-11-16", 1, ClockUnit::day), "2026-11-17");
  EXPECT_EQ(after("2026-06-01", 30, ClockUnit::day), "2026-07-01");
}

TEST(WorkCalendar, ATermThatEndsOnASundayRunsToMonday) {  // 148(5)
  EXPECT_EQ(after("2026-10-02", 2, ClockUnit::day), "2026-10-05");
  EXPECT_EQ(after("2026-10-02", 1, ClockUnit::day), "2026-10-05");  // Saturday too
}

TEST(WorkCalendar, ATermThatEndsOnAHolidayRunsToTheNextWorkingDay) {  // 148(5)
  EXPECT_EQ(after("2026-11-20", 4, ClockUnit::day), "2026-11-25");
  EXPECT_EQ(after("2026-02-13", 3, ClockUnit::day), "2026-02-23");  // the whole of Tết
}

TEST(WorkCalendar, HolidaysInsideATermInDaysCount) {
  EXPECT_EQ(after("2026-11-20", 6, ClockUnit::day), "2026-11-26");
}

TEST(WorkCalendar, ATermInHoursRunsFromItsMomentAndThroughWeekends) {  // 147(1)
  EXPECT_EQ(after("2026-11-19", 72, hour), "2026-11-22");
  EXPECT_EQ(after("2026-11-19", 24, hour), "2026-11-20");
  EXPECT_EQ(after("2026-11-19", 30, hour), "2026-11-21");
  EXPECT_EQ(before("2026-11-23", 24, hour), "2026-11-20");
}

TEST(WorkCalendar, AFixedDateIsItself) {
  EXPECT_EQ(after("2026-11-15", 0, fixed_date), "2026-11-15");
  EXPECT_EQ(before("2026-11-15", 0, fixed_date), "2026-11-13");  // a Sunday warns on Friday
}

TEST(WorkCalendar, WorkingDaysLeaveOutWeekendsAndHolidays) {
  EXPECT_EQ(after("2026-11-16", 7, working_day), "2026-11-26");
  EXPECT_EQ(after("2026-11-23", 1, working_day), "2026-11-25");
  EXPECT_EQ(after("2026-02-13", 1, working_day), "2026-02-23");
  EXPECT_EQ(after("2026-04-24", 1, working_day), "2026-04-28");  // a compensatory Monday
}

TEST(WorkCalendar, ASwappedDayIsOffAndItsSaturdayIsWorking) {
  EXPECT_EQ(after("2025-12-31", 1, working_day), "2026-01-05");
  EXPECT_EQ(after("2026-01-09", 1, working_day), "2026-01-10");
  EXPECT_EQ(after("2026-01-09", 1, ClockUnit::day), "2026-01-10");
  EXPECT_TRUE(calendar().is_working(on("2026-01-10")));
  EXPECT_EQ(calendar().holiday(on("2026-01-10")), "");
}

TEST(WorkCalendar, ATermOfNothingEndsOnTheDayItselfOrTheNextWorkingDay) {
  EXPECT_EQ(after("2026-11-16", 0, working_day), "2026-11-16");
  EXPECT_EQ(after("2026-11-15", 0, ClockUnit::day), "2026-11-16");
}

TEST(WorkCalendar, AtLeastSoManyDaysBeforeDoesNotCountTheDayOfFiling) {
  EXPECT_EQ(before("2026-11-23", 40, ClockUnit::day), "2026-10-14");
  EXPECT_EQ(before("2026-11-30", 5, working_day), "2026-11-20");
  EXPECT_EQ(before("2026-11-27", 1, working_day), "2026-11-26");
}

TEST(WorkCalendar, AFilingDayOnAWeekendWarnsOneWorkingDayEarlier) {
  EXPECT_EQ(before("2026-11-23", 30, ClockUnit::day), "2026-10-23");
  EXPECT_EQ(before("2026-11-28", 1, working_day), "2026-11-26");  // the event is on a Saturday
}

TEST(WorkCalendar, YearsHaveTheirPublishedNumbersOfWorkingDays) {
  EXPECT_EQ(calendar().working_days_between(on("2023-12-31"), on("2024-12-31")), 251);
  EXPECT_EQ(calendar().working_days_between(on("2024-12-31"), on("2025-12-31")), 250);
  EXPECT_EQ(calendar().working_days_between(on("2025-12-31"), on("2026-12-31")), 249);
  EXPECT_EQ(calendar().working_days_between(on("2026-12-31"), on("2027-12-31")), 249);
}

TEST(WorkCalendar, WorkingDaysBetweenCountTheLastDayAndNotTheFirst) {
  EXPECT_EQ(calendar().working_days_between(on("2026-11-16"), on("2026-11-26")), 7);
  EXPECT_EQ(calendar().working_days_between(on("2026-11-26"), on("2026-11-16")), -7);
  EXPECT_EQ(calendar().working_days_between(on("2026-11-16"), on("2026-11-16")), 0);
}

TEST(WorkCalendar, ATermThatRestsOnAnUndecidedHolidayIsProvisional) {
  EXPECT_EQ(after("2026-08-28", 1, working_day), "2026-09-03");
  EXPECT_TRUE(is_provisional("2026-08-28", 1, working_day));
  EXPECT_TRUE(is_provisional("2027-01-25", 20, working_day));
  EXPECT_FALSE(is_provisional("2026-11-16", 7, working_day));
  EXPECT_TRUE(calendar().due_before(on("2027-02-15"), 5, working_day).value().provisional);
  EXPECT_FALSE(calendar().due_before(on("2026-11-30"), 5, working_day).value().provisional);
}

TEST(WorkCalendar, TheDayThatMayBecomeTheSecondOfIndependenceIsProvisionalToo) {
  EXPECT_TRUE(is_provisional("2027-08-31", 1, working_day));  // 1 September 2027: 1/9 or 3/9
}

TEST(WorkCalendar, ATermInDaysRestsOnItsEndOnly) {
  EXPECT_FALSE(is_provisional("2027-01-04", 60, ClockUnit::day));
  EXPECT_TRUE(is_provisional("2027-01-04", 33, ClockUnit::day));
}

TEST(WorkCalendar, BeyondTheKnownYearsItSaysWhichOneIsMissing) {
  const Error next{Code::unavailable, "calendar.no_year", {{"year", "2028"}}, {}};
  EXPECT_EQ(calendar().due_after(on("2027-12-30"), 2, working_day).error(), next);
  EXPECT_EQ(calendar().due_after(on("2027-12-30"), 2, ClockUnit::day).error(), next);
  EXPECT_EQ(calendar().due_after(on("2027-12-31"), 1, ClockUnit::day).error(), next);
  EXPECT_EQ(before("2024-01-02", 5, working_day), "calendar.no_year");
  EXPECT_EQ(before("2024-01-01", 0, fixed_date), "calendar.no_year");
  EXPECT_TRUE(calendar().covers(2026));
  EXPECT_FALSE(calendar().covers(2028));
}

TEST(WorkCalendar, HolidaysHaveNames) {
  EXPECT_EQ(calendar().holiday(on("2026-11-24")), "Ngày Văn hóa Việt Nam");
  EXPECT_EQ(calendar().holiday(on("2026-11-23")), "");
  EXPECT_FALSE(calendar().is_working(on("2026-11-22")));
}

Date any_day() { return add_days(on("2024-03-01"), *rc::gen::inRange(0, 1000)); }

TEST(WorkCalendar, ATermInWorkingDaysHoldsExactlySoMany) {
  EXPECT_TRUE(rc::check("after", [] {
    const Date start = any_day();
    const int amount = *rc::gen::inRange(1, 60);
    const Date last = calendar().due_after(start, amount, working_day).value().last_day;
    RC_ASSERT(calendar().is_working(last));
    RC_ASSERT(calendar().working_days_between(start, last) == amount);
  }));
}

TEST(WorkCalendar, ATermInDaysEndsOnTheFirstWorkingDayFromItsEnd) {
  EXPECT_TRUE(rc::check("after", [] {
    const Date start = any_day();
    const int amount = *rc::gen::inRange(0, 90);
    const Date last = calendar().due_after(start, amount, ClockUnit::day).value().last_day;
    const Date counted = add_days(start, amount);
    RC_ASSERT(last >= counted);
    RC_ASSERT(calendar().is_working(last));
    RC_ASSERT(calendar().working_days_between(add_days(counted, -1), last) == 1);
  }));
}

TEST(WorkCalendar, TheLastFilingDayIsTheLatestThatLeavesEnoughWorkingDays) {
  EXPECT_TRUE(rc::check("before", [] {
    const Date event = add_days(any_day(), 90);
    const int amount = *rc::gen::inRange(1, 40);
    const Date last = calendar().due_before(event, amount, working_day).value().last_day;
    RC_ASSERT(calendar().is_working(last));
    RC_ASSERT(calendar().working_days_between(last, event) >= amount);
    const Date next = calendar().due_after(last, 1, working_day).value().last_day;
    RC_ASSERT(calendar().working_days_between(next, event) < amount);
  }));
}

TEST(WorkCalendar, AWrongTableIsRefused) {
  const std::string head = "date,name_vi,kind,year,source,verified\n";
  const auto key = [](const std::string& text) {
    const auto parsed = WorkCalendar::parse(text);
    return parsed ? "understood" : parsed.error().key;
  };
  EXPECT_EQ(key(head + "2026-01-01,Tết,holiday,2026,x,yes\n"), "understood");
  EXPECT_EQ(key(head + "2026-02-30,Tết,holiday,2026,x,yes\n"), "calendar.row");
  EXPECT_EQ(key(head + "2026-01-01,Tết,party,2026,x,yes\n"), "calendar.row");
  EXPECT_EQ(key(head + "2026-01-01,Tết,holiday,2026,x,maybe\n"), "calendar.row");
  EXPECT_EQ(key(head + "2026-01-01,a,holiday,2026,x,yes\n2026-01-01,b,holiday,2026,x,yes\n"),
            "calendar.row");
  EXPECT_EQ(key(head + "2026-01-01\n"), "csv.syntax");
  EXPECT_EQ(key("date,name_vi,kind\n"), "calendar.column");
}

}  // namespace
}  // namespace dh

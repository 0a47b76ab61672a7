#include "service/document/ics.hpp"

#include <gtest/gtest.h>

namespace dh::document {
namespace {

CalendarEntry visit() {
  CalendarEntry e;
  e.uid = "odg-1@donghanh";
  e.sequence = 3;
  e.changed_at = parse_instant("2026-11-23T08:00:00.250Z").value();
  e.first_day = parse_date("2026-12-30").value();
  e.last_day = parse_date("2026-12-31").value();
  e.summary = "Đoàn ra; nước mẫu A, \"hai ngày\"\nxem \\ghi chú";
  return e;
}
std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::size_t from = 0;
  for (std::size_t to; (to = text.find("\r\n", from)) != text.npos; from = to + 2)
    out.push_back(text.substr(from, to - from));
  EXPECT_EQ(from, text.size()) << "ends with a line break";
  return out;
}
bool has_line(const std::string& text, const std::string& line) {
  const auto all = lines(text);
  return std::find(all.begin(), all.end(), line) != all.end();
}

TEST(Calendar, TextsAreEscapedAndDaysEndTheDayAfter) {
  const std::string feed = write_calendar("Tuần đối ngoại", {visit()}, 6);
  EXPECT_TRUE(has_line(feed, "SUMMARY:Đoàn ra\\; nước mẫu A\\, \"hai ngày\"\\nxem \\\\ghi chú"));
  EXPECT_TRUE(has_line(feed, "DTSTART;VALUE=DATE:20261230"));
  EXPECT_TRUE(has_line(feed, "DTEND;VALUE=DATE:20270101"));
  EXPECT_TRUE(has_line(feed, "DTSTAMP:20261123T080000Z"));
  EXPECT_TRUE(has_line(feed, "SEQUENCE:3"));
  EXPECT_TRUE(has_line(feed, "STATUS:CONFIRMED"));
  EXPECT_TRUE(has_line(feed, "VERSION:2.0"));
  EXPECT_TRUE(has_line(feed, "REFRESH-INTERVAL;VALUE=DURATION:PT6H"));
}

TEST(Calendar, TimesAreInUtcAndACancelledEntryStays) {
  CalendarEntry e = visit();
  e.first_day = e.last_day = std::nullopt;
  e.starts_at = parse_instant("2026-12-30T08:30:00+07:00").value();
  e.ends_at = parse_instant("2026-12-30T10:00:00+07:00").value();
  e.cancelled = true;
  e.is_private = true;
  const std::string feed = write_calendar("x", {e}, 1);
  EXPECT_TRUE(has_line(feed, "DTSTART:20261230T013000Z"));
  EXPECT_TRUE(has_line(feed, "DTEND:20261230T030000Z"));
  EXPECT_TRUE(has_line(feed, "STATUS:CANCELLED"));
  EXPECT_TRUE(has_line(feed, "CLASS:PRIVATE"));
}

TEST(Calendar, LinesFoldAtSeventyFiveOctetsAndNeverInsideALetter) {
  CalendarEntry e = visit();
  for (int i = 0; i < 40; ++i) e.description += "thỏa thuận quốc tế ";
  const std::string feed = write_calendar("x", {e}, 1);
  std::string unfolded;
  for (const std::string& l : lines(feed)) {
    EXPECT_LE(l.size(), 75u);
    EXPECT_NE(static_cast<unsigned char>(l[l[0] == ' ' ? 1 : 0]) & 0xC0, 0x80) << "a letter was parted";
    l[0] == ' ' ? unfolded += l.substr(1) : unfolded += "\n" + l;
  }
  EXPECT_NE(unfolded.find("DESCRIPTION:" + e.description), unfolded.npos);
}

TEST(Calendar, AnEntryWithoutABeginningIsLeftOut) {
  CalendarEntry e = visit();
  e.first_day = std::nullopt;
  EXPECT_EQ(write_calendar("x", {e}, 1).find("VEVENT"), std::string::npos);
}

TEST(Calendar, NobodyWritesAnEntryOfTheirOwnIntoTheFeed) {
  CalendarEntry e = visit();
  e.summary = "a\r\nEND:VEVENT\r\nBEGIN:VEVENT";
  const std::string feed = write_calendar("x\r\nX-BAD:1", {e}, 1);
  EXPECT_FALSE(has_line(feed, "X-BAD:1"));
  int begins = 0;
  for (const std::string& l : lines(feed)) begins += l == "BEGIN:VEVENT";
  EXPECT_EQ(begins, 1);
}

}  // namespace
}  // namespace dh::document

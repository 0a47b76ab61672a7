#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "features/meetings/checker.hpp"
#include "features/meetings/commands.hpp"
#include "features/meetings/dzn_reader.hpp"
#include "features/meetings/event_reader.hpp"
#include "features/meetings/rng.hpp"

namespace dh::meetings {
namespace {

const std::string small_dzn = R"(nBusiness = 3;
nMeetings = 2;
nTables = 1;
nTotalSlots = 4;
nMorningSlots = 2;
requested = [|1, 2,1,
|2, 3,3,
|];
meetingsxBusiness = [{1,2},{1,2,3},{1,3}];
nMeetingsBusiness = [1,2,1];
forbidden = [{0},{0,4},{0}];
fixed = [0,3];
precedences = [{},{1}];
)";

const std::string small_event = R"({"event":"Diễn đàn","rules":{"fairness":1,"travel_slots":1,
"optional":true},
"slots":[{"start":"2026-11-25T01:00Z","minutes":30,"session":"morning"},
         {"start":"2026-11-25T02:00Z","minutes":30,"session":"morning","past":true},
         {"start":"2026-11-25T07:00Z","minutes":30,"session":"afternoon"}],
"places":[{"id":"table","count":2},{"id":"hall","seats":8,"site":"north","closed":[1]}],
"pools":[{"id":"zoom","kind":"online","capacity":2},{"id":"vi-ko","kind":"interpreter"}],
"participants":[{"id":"A","arrives":"2026-11-25T02:00Z"},{"id":"B","absent":[3]},
                {"id":"C","own_room":true,"buffer":1,"rank":1},
                {"id":"D","utc_offset":540,"hours":["11:00","18:00"]}],
"meetings":[{"id":"x","participants":["A","B"],"weight":3},
            {"id":"y","participants":["A","C"],"mode":"mixed","pools":["vi-ko"],"after":["x"]},
            {"id":"z","participants":["B","A","D"],"mode":"online","session":"afternoon"},
            {"id":"w","participants":["A","D"],"answer":"declined"}]})";

TEST(DznReader, ReadsEveryPartOfThePublishedFormat) {
  const auto problem = read_dzn(small_dzn, 2, false);
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->participants.size(), 3U);
  EXPECT_EQ(problem->meetings[0].allowed, SlotMask{3});
  EXPECT_FALSE(has(problem->participants[1].available, 3));
  EXPECT_EQ(problem->meetings[1].fixed, 2);
  EXPECT_EQ(problem->meetings[1].after, std::vector<int>{0});
  EXPECT_EQ(problem->fairness, 2);
  EXPECT_TRUE(read_dzn(small_dzn, 2, true)->meetings[0].optional);
  EXPECT_FALSE(read_dzn(small_dzn, 2, true)->meetings[1].optional);
}

TEST(DznReader, NamesThePlaceOfAFault) {
  struct Fault {
    const char* from;
    const char* to;
    const char* key;
    const char* line;
  };
  const Fault faults[] = {{"nTables = 1;", "nTables = 1", "meetings.dzn.expected", "4"},
                          {"nTables", "nChairs", "meetings.dzn.unknown_name", "3"},
                          {"nTables = 1", "nTables = x", "meetings.dzn.number", "3"},
                          {"nTotalSlots = 4", "nTotalSlots = 65", "meetings.dzn.range", "4"},
                          {"|2, 3,3", "|2, 4,3", "meetings.dzn.range", "6"},
                          {"|2, 3,3", "|2, 2,3", "meetings.dzn.range", "6"},
                          {"fixed = [0,3]", "fixed = [0]", "meetings.dzn.shape", "12"},
                          {"{1,2,3}", "{1,2}", "meetings.dzn.disagrees", "9"},
                          {"[1,2,1]", "[1,1,1]", "meetings.dzn.disagrees", "10"},
                          {"nTables = 1", "nTables = 99999999999", "meetings.dzn.too_large", "3"}};
  for (const Fault& fault : faults) {
    std::string text = small_dzn;
    text.replace(text.find(fault.from), std::string(fault.from).size(), fault.to);
    const auto problem = read_dzn(text, 2, false);
    ASSERT_FALSE(problem.has_value()) << fault.to;
    EXPECT_EQ(problem.error().key, fault.key) << fault.to;
    EXPECT_EQ(problem.error().args.at("line"), fault.line) << fault.to;
  }
  EXPECT_EQ(read_dzn("nTables = 1;", 2, false).error().key, "meetings.dzn.missing_name");
}

TEST(EventReader, TurnsTimesModesAndAnswersIntoTheModel) {
  const auto read = read_event(small_event);
  ASSERT_TRUE(read.has_value()) << read.error().key << " " << read.error().args.at("path");
  const Problem& problem = *read;
  EXPECT_EQ(problem.fairness, 1);
  EXPECT_EQ(problem.participants[0].available, SlotMask{6});
  EXPECT_EQ(problem.participants[1].available, SlotMask{3});
  // Eleven o'clock at UTC+9 is two o'clock UTC.
  EXPECT_EQ(problem.participants[3].available, SlotMask{6});
  EXPECT_EQ(problem.meetings[0].seats, 2);
  EXPECT_EQ(problem.meetings[1].seats, 0);
  EXPECT_EQ(problem.meetings[1].pools, (std::vector<int>{0, 1}));
  EXPECT_EQ(problem.meetings[1].after, std::vector<int>{0});
  EXPECT_EQ(problem.meetings[2].seats, 0);
  EXPECT_EQ(problem.meetings[2].allowed, SlotMask{4});
  EXPECT_EQ(problem.meetings[3].withheld, "meetings.reason.declined");
  EXPECT_EQ(problem.places[1].site, 1);
  EXPECT_TRUE(problem.slots[1].past);
}

TEST(EventReader, ChoosesMeetingsByWhoSchedulesAndHowConsentIsGiven) {
  std::string text = small_event;
  text.replace(text.find("\"optional\":true"), 15, "\"consent\":\"opt_in\"");
  EXPECT_EQ(read_event(text)->meetings[0].withheld, "meetings.reason.not_accepted");
  text = small_event;
  text.replace(text.find("\"optional\":true"), 15, "\"scheduler\":\"participants\"");
  EXPECT_EQ(read_event(text)->meetings[0].withheld, "meetings.reason.awaits_booking");
}

TEST(EventReader, NamesThePathOfAFault) {
  struct Fault {
    const char* from;
    const char* to;
    const char* key;
    const char* path;
  };
  const Fault faults[] = {
      {"\"absent\":[3]", "\"absent\":[4]", "meetings.event.range", "$.participants[1].absent"},
      {"\"buffer\"", "\"bufer\"", "meetings.event.unknown_member", "$.participants[2].bufer"},
      {"\"after\":[\"x\"]", "\"after\":[\"q\"]", "meetings.event.unknown_id", "$.meetings[1].after"},
      {"[\"A\",\"B\"]", "[\"A\"]", "meetings.event.too_few", "$.meetings[0].participants"},
      {"[\"A\",\"B\"]", "[\"A\",\"A\"]", "meetings.event.doubled", "$.meetings[0].participants"},
      {"T07:00Z", "T01:10Z", "meetings.event.slot_order", "$.slots[2].start"},
      {"T07:00Z", "T7:00Z", "meetings.event.instant", "$.slots[2].start"},
      {"\"weight\":3", "\"weight\":\"3\"", "meetings.event.number", "$.meetings[0].weight"},
      {"\"online\",\"session\"", "\"radio\",\"session\"", "meetings.event.choice", "$.meetings[2].mode"}};
  for (const Fault& fault : faults) {
    std::string text = small_event;
    text.replace(text.find(fault.from), std::string(fault.from).size(), fault.to);
    const auto problem = read_event(text);
    ASSERT_FALSE(problem.has_value()) << fault.to;
    EXPECT_EQ(problem.error().key, fault.key) << fault.to;
    EXPECT_EQ(problem.error().args.at("path"), fault.path) << fault.to;
  }
}

/// Cuts, doubles and overwrites pieces; both readers must answer, with a problem or an error.
TEST(ScheduleReaders, AnswerEveryBrokenFile) {
  SearchRandom random(1);
  for (const std::string& seed_text : {small_dzn, small_event})
    for (int round = 0; round < 20'000; ++round) {
      std::string text = seed_text;
      for (int edits = 1 + random.below(4); edits > 0 && !text.empty(); --edits) {
        const auto from = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
        const auto size = static_cast<std::size_t>(1 + random.below(12));
        const int kind = random.below(4);
        if (kind == 0) text.erase(from, size);
        if (kind == 1) text.insert(from, text.substr(from, size));
        if (kind == 2) text[from] = static_cast<char>(random.below(256));
        if (kind == 3) text[from] = "0123456789,;[]{}|\".-%"[random.below(21)];
      }
      const auto dzn = read_dzn(text, 2, false);
      const auto event = read_event(text);
      EXPECT_TRUE(dzn || dzn.error().args.contains("line"));
      EXPECT_TRUE(event || !event.error().key.empty());
    }
}

TEST(ScheduleCommand, AnswersABadArgumentWithOneLineAndTwo) {
  SystemTime time;
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, {"a.dzn", "b.dzn"}, {"a.dzn", "--steps"}, {"a.dzn", "--steps", "0"},
        {"a.dzn", "--fairness", "-1"}, {"a.dzn", "--colour", "red"}, {"missing.dzn"}}) {
    std::ostringstream out, err;
    EXPECT_EQ(schedule_command(arguments, out, err, time), 2);
    EXPECT_TRUE(out.str().empty());
    const std::string line = err.str();
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1) << line;
  }
}

}  // namespace
}  // namespace dh::meetings

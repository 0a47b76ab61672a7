// The conference from wishes to outcomes, on both databases: 60 delegations, half online, three interpreters.
#include "engine/test_world.hpp"
#include "features/demo/conference.hpp"
#include "features/meetings/conference/routes.hpp"

namespace dh::conference {
namespace {

class ConferenceTest : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (HasFatalFailure()) return;
    router().add(routes());
  }

  /// The conference of the demonstration, on the day after the world's day.
  void make_conference() {
    ASSERT_TRUE(db().write([&](db::Connection& c) -> Result<void> {
      const demo::Conference made = TRY(demo::make_conference(engine(), c, officer_, add_days(time_.today(), 1)));
      event_ = id_text("evt", made.event);
      EXPECT_EQ(made.delegations, 60);
      EXPECT_GE(made.wishes, 200);
      return {};
    }));
    path_ = "/api/events/" + event_ + "/timetable";
  }
  /// Runs without a clock, so that it is the same everywhere.
  Answer plan(int steps = 60'000) {
    return post(officer_, path_ + "/plan", "{\"steps\":" + std::to_string(steps) + "}", version());
  }
  std::string version() { return version_of(officer_, path_); }
  void at(int hour, int minute) {
    time_.set(start_of_vietnam_day(vietnam_date(parse_instant("2026-11-24T03:00:00Z").value())) +
              std::chrono::minutes(hour * 60 + minute));
  }
  static std::string ambassador(const Answer& desk) {
    for (const auto& g : desk.at("/guests").as_array())
      if (g.at("rank").as_int64() == 1) return std::string(g.at("party").as_string());
    return "";
  }
  static std::int64_t count(const Answer& desk, const std::function<bool(const boost::json::value&)>& is) {
    const auto& items = desk.at("/items").as_array();
    return std::count_if(items.begin(), items.end(), is);
  }

  std::string event_, path_;
};
ON_BOTH_DATABASES(ConferenceTest);

TEST_P(ConferenceTest, AWholeConferenceFromWishesToACommitment) {
  make_conference();
  const Answer planned = plan();
  ASSERT_EQ(planned.status, 200) << planned.text;
  EXPECT_EQ(planned.size("/quality/faults"), 0u) << planned.text.substr(0, 400);
  const std::int64_t placed = planned.at("/quality/placed").as_int64();
  EXPECT_GE(placed, 150);
  EXPECT_LE(placed, planned.at("/quality/placed_bound").as_int64());
  const std::int64_t online =
      count(planned, [](const auto& i) { return !i.at("seat").is_null() && i.at("online").as_bool(); });
  EXPECT_GT(online * 10, placed * 3) << online << " of " << placed << " are online";
  for (const auto& item : planned.at("/items").as_array())
    EXPECT_NE(item.at("seat").is_null(), item.at("reason").is_null()) << item;

  const Answer published = post(officer_, path_ + "/publish", "{}", version());
  ASSERT_EQ(published.status, 200) << published.text;
  EXPECT_EQ(published.at("/changed").as_int64(), placed);
  EXPECT_EQ(get(officer_, "/api/events/" + event_).text_at("/state"), "published");

  at(10, 5);
  const Answer before = get(officer_, path_);
  const std::string who = ambassador(before);
  const Answer repaired = post(officer_, path_ + "/repair",
                               "{\"kind\":\"withdrawn\",\"party\":\"" + who + "\"}", version());
  ASSERT_EQ(repaired.status, 200) << repaired.text;
  EXPECT_EQ(repaired.size("/quality/faults"), 0u) << boost::json::serialize(repaired.at("/quality"));
  EXPECT_GT(repaired.size("/changes"), 0u);
  for (const auto& change : repaired.at("/changes").as_array())
    EXPECT_NE(change.at("kind").as_string(), "added");
  EXPECT_GT(repaired.size("/concerned"), 0u);
  // Nothing is published yet.
  EXPECT_EQ(get(officer_, "/api/events/" + event_ + "/board").size("/items"), static_cast<std::size_t>(placed));

  at(10, 6);
  const Answer again = post(officer_, path_ + "/publish", "{}", version());
  ASSERT_EQ(again.status, 200) << again.text;
  const Answer board = get(officer_, "/api/events/" + event_ + "/board");
  EXPECT_LT(board.size("/items"), static_cast<std::size_t>(placed));
  EXPECT_GT(board.at("/running").as_int64(), 0);

  // The outcome of a meeting that was held becomes a commitment.
  const auto& items = board.at("/items").as_array();
  const std::string meeting(items.front().at("id").as_string());
  const std::string owner(items.front().at_pointer("/guests/0/party").as_string());
  const std::string meeting_path = "/api/meetings/" + meeting;
  const Answer outcome =
      post(officer_, meeting_path + "/outcome",
           R"({"result":"held","note":"Hai bên trao đổi mẫu hàng.","next_step":"Gửi báo giá","next_owner":")" + owner +
               R"(","next_due":"2026-12-20"})", version_of(officer_, meeting_path));
  ASSERT_EQ(outcome.status, 200) << outcome.text;
  EXPECT_EQ(outcome.text_at("/meeting/state"), "held");
  EXPECT_EQ(outcome.text_at("/commitment/title"), "Gửi báo giá");
}

TEST_P(ConferenceTest, WhatIsPastOrLockedNeverMoves) {
  make_conference();
  ASSERT_EQ(plan(20'000).status, 200);
  ASSERT_EQ(post(officer_, path_ + "/publish", "{}", version()).status, 200);
  at(10, 5);
  const Answer desk = get(officer_, path_);
  std::string past, free;
  for (const auto& i : desk.at("/items").as_array()) {
    if (i.at("seat").is_null()) continue;
    (i.at("past").as_bool() ? past : free) = std::string(i.at("id").as_string());
  }
  ASSERT_FALSE(past.empty());
  EXPECT_EQ(post(officer_, path_ + "/move", "{\"item\":\"" + past + "\",\"slot\":20}", version()).status, 409);
  ASSERT_EQ(post(officer_, path_ + "/lock", "{\"item\":\"" + free + "\",\"locked\":true}", version()).status, 200);
  EXPECT_EQ(post(officer_, path_ + "/move", "{\"item\":\"" + free + "\",\"slot\":20}", version()).status, 409);
  const Answer replanned = plan(20'000);
  ASSERT_EQ(replanned.status, 200) << replanned.text;
  EXPECT_EQ(replanned.size("/quality/faults"), 0u) << boost::json::serialize(replanned.at("/quality"));
  for (std::size_t i = 0; i < desk.size("/items"); ++i) {
    const auto& was = desk.at("/items").as_array()[i];
    for (const auto& is : replanned.at("/items").as_array())
      if (is.at("id") == was.at("id") && (was.at("past").as_bool() || was.at("id").as_string() == free)) {
        EXPECT_EQ(is.at("seat"), was.at("seat")) << is;
      }
  }
}

TEST_P(ConferenceTest, AMoveNamesEveryRuleItBreaks) {
  make_conference();
  ASSERT_EQ(plan(20'000).status, 200);
  const Answer desk = get(officer_, path_);
  // Two meetings of one delegation, each on its own: the second onto the slot and table of the first.
  std::map<std::string, const boost::json::value*> first;
  for (const auto& i : desk.at("/items").as_array()) {
    if (i.at("seat").is_null() || i.at("online").as_bool()) continue;
    const std::string who(i.at_pointer("/guests/0").as_string());
    const auto [at, is_new] = first.emplace(who, &i);
    if (is_new) continue;
    const auto& seat = at->second->at("seat");
    const Answer moved = post(officer_, path_ + "/move",
                              "{\"item\":\"" + std::string(i.at("id").as_string()) + "\",\"slot\":" +
                                  boost::json::serialize(seat.at("slot")) + ",\"table\":" +
                                  boost::json::serialize(seat.at("table")) + "}", version());
    EXPECT_EQ(moved.status, 422) << moved.text;
    EXPECT_NE(moved.text.find("timetable.rule.clash"), std::string::npos) << moved.text;
    EXPECT_EQ(get(officer_, path_).text, desk.text) << "a refused move leaves the draft as it was";
    return;
  }
  FAIL() << "no two meetings of one delegation";
}

TEST_P(ConferenceTest, AMeetingGoesWhereTheDeskSaysItCould) {
  make_conference();
  ASSERT_EQ(plan(20'000).status, 200);
  const Answer desk = get(officer_, path_);
  int moved = 0, refused = 0;
  for (const auto& i : desk.at("/items").as_array()) {
    if (moved + refused == 24) break;
    const auto& open = i.at("open").as_array();
    for (const auto& slot : desk.at("/slots").as_array()) {
      if (slot.at("kind").as_string() != "meeting" || i.at("seat").is_null()) continue;
      if (slot.at("number") == i.at("seat").at("slot")) continue;
      const bool could = std::find(open.begin(), open.end(), slot.at("number")) != open.end();
      if (could ? moved == 12 : refused == 12) continue;
      const std::string start = "{\"item\":\"" + std::string(i.at("id").as_string()) + "\",\"slot\":";
      const Answer there =
          post(officer_, path_ + "/move", start + boost::json::serialize(slot.at("number")) + "}", version());
      EXPECT_EQ(there.status, could ? 200 : 422) << i << slot << there.text;
      (could ? moved : refused) += 1;
      if (!could) continue;
      const std::string back = boost::json::serialize(i.at("seat").at("slot")) +
                               ",\"table\":" + boost::json::serialize(i.at("seat").at("table")) + "}";
      ASSERT_EQ(post(officer_, path_ + "/move", start + back, version()).status, 200);
    }
  }
  EXPECT_EQ(moved, 12);
  EXPECT_EQ(refused, 12);
}

TEST_P(ConferenceTest, WhatHasNoPlaceSaysWhyAsThingsStand) {
  make_conference();
  const Answer planned = plan(20'000);
  ASSERT_EQ(planned.status, 200);
  const auto item = [](const Answer& desk, const std::string& id) {
    for (const auto& i : desk.at("/items").as_array())
      if (i.at("id").as_string() == id) return i;
    return boost::json::value();
  };
  std::string taken;
  for (const auto& i : planned.at("/items").as_array())
    if (taken.empty() && !i.at("seat").is_null()) taken = std::string(i.at("id").as_string());
  const Answer off = post(officer_, path_ + "/move", "{\"item\":\"" + taken + "\",\"slot\":0}", version());
  ASSERT_EQ(off.status, 200) << off.text;
  EXPECT_EQ(item(off, taken).at("reason").at("key").as_string(), "timetable.reason.taken_off");
  ASSERT_EQ(post(officer_, path_ + "/publish", "{}", version()).status, 200);
  EXPECT_NE(get(officer_, "/api/wishes/" + taken).text_at("/unplaced_because").find("ban tổ chức"), std::string::npos);

  // Nothing is left of the draft, and every reason is there all the same.
  const Answer bare = ask(officer_, http::Method::del, path_, {.version = version()});
  ASSERT_EQ(bare.status, 200) << bare.text;
  std::map<std::string, boost::json::value> wished;
  for (const auto& i : planned.at("/items").as_array())
    wished[boost::json::serialize(i.at("guests"))] = i.at("priority");
  std::int64_t left = 0, meetings = 0;
  for (const auto& i : bare.at("/items").as_array()) {
    EXPECT_TRUE(i.at("wished").as_bool()) << i;
    EXPECT_EQ(i.at("priority"), wished[boost::json::serialize(i.at("guests"))]) << i;
    meetings += i.at("is_meeting").as_bool() && i.at("priority").as_string() != "normal";
  }
  EXPECT_GT(meetings, 10);
  for (const auto& i : bare.at("/items").as_array()) {
    EXPECT_NE(i.at("seat").is_null(), i.at("reason").is_null()) << i;
    if (!i.at("seat").is_null()) continue;
    ++left;
    EXPECT_EQ(i.at("reason").at("key").as_string() == "timetable.reason.has_room", !i.at("open").as_array().empty())
        << i;
    EXPECT_EQ(i.at("reason").at("text").as_string().find('{'), std::string::npos) << i;
  }
  EXPECT_GT(left, 1);
  EXPECT_EQ(item(bare, taken).at("reason").at("key").as_string(), "timetable.reason.has_room");

  at(23, 0);
  EXPECT_EQ(item(get(officer_, path_), taken).at("reason").at("key").as_string(), "timetable.reason.over");
}

TEST_P(ConferenceTest, OldVersionsAndStrangersAreRefused) {
  make_conference();
  ASSERT_EQ(plan(2'000).status, 200);
  EXPECT_EQ(post(officer_, path_ + "/plan", R"({"steps":1000})", "0").status, 412);
  EXPECT_EQ(post(officer_, path_ + "/publish", "{}", "0").status, 412);
  EXPECT_EQ(post(officer_, path_ + "/publish", "{}").status, 428);
  EXPECT_EQ(get(other_officer_, path_).status, 404);
  EXPECT_EQ(post(other_officer_, path_ + "/plan", R"({"steps":1000})", "1").status, 404);
  EXPECT_EQ(get(leader_, path_).status, 403);
  EXPECT_EQ(post(officer_, path_ + "/plan", R"({"steps":1000,"speed":9})", version()).status, 422);
}

TEST_P(ConferenceTest, ATableWithFaultsMakesNothingAndSaysWhere) {
  make_conference();
  const std::string path = "/api/events/" + event_ + "/attendances/import";
  const std::string rows = R"([["Bên","Nước","Hình thức","Ngôn ngữ","Số cuộc tối đa"],)"
                           R"(["Đối tác mẫu mới","JP","trực tuyến","ja, en","6"],["Không ai biết","","","",""],)"
                           R"(["Đối tác mẫu khác","KR","trên mây","xx","sáu"]])";
  const Answer checked = post(officer_, path, "{\"check\":true,\"rows\":" + rows + "}");
  ASSERT_EQ(checked.status, 200) << checked.text;
  EXPECT_EQ(checked.at("/faulty").as_int64(), 2);
  EXPECT_EQ(checked.at("/rows/2/row").as_int64(), 4);
  EXPECT_EQ(checked.size("/rows/2/problems"), 3u) << checked.text;
  EXPECT_EQ(post(officer_, path, "{\"rows\":" + rows + "}").status, 409);
  const Answer good = post(
      officer_, path,
      R"({"rows":[["Bên","Nước","Hình thức","Ngôn ngữ"],["Đối tác mẫu mới","Nhật Bản","trực tuyến","ja, en"]]})");
  ASSERT_EQ(good.status, 200) << good.text;
  EXPECT_EQ(good.at("/made").as_int64(), 1);
  EXPECT_EQ(get(officer_, path_).size("/guests"), 61u);
}

}  // namespace
}  // namespace dh::conference

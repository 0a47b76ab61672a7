// The chain and the timeline around a record.
#include "engine/test_world.hpp"

namespace dh {

class Chain : public WorldTest {
 protected:
  std::string need(const User& who, const std::string& title, const std::string& party) {
    return make(who, "needs",
                R"({"title":")" + title + R"(","kind":"trade_export","party":")" + party +
                    R"(","description":"x"})");
  }
  std::string meeting(const User& who, const std::string& title, const std::string& needs) {
    return make(who, "meetings",
                R"({"title":")" + title + R"(","kind":"b2b","parties":[")" + office_ + "\",\"" +
                    partner_ + R"("],"starts_at":"2026-10-05T02:00:00Z","needs":[)" + needs + "]}");
  }
  std::string commitment(const User& who, const std::string& title, const std::string& meeting,
                         const std::string& more = "") {
    return make(who, "commitments",
                R"({"title":")" + title + R"(","source":"meeting","meeting":")" + meeting +
                    R"(","owner_party":")" + office_ + R"(","counterpart":")" + partner_ +
                    R"(","due":"2027-01-31")" + more + "}");
  }
  /// Titles at one place, joined.
  std::string at_place(const Answer& chain, const std::string& place) {
    std::string out;
    for (const auto& p : chain.at("/places").as_array())
      if (p.at("place").as_string() == place)
        for (const auto& item : p.at("items").as_array())
          out += (out.empty() ? "" : "|") + std::string(item.at("title").as_string());
    return out;
  }
};
ON_BOTH_DATABASES(Chain);

TEST_P(Chain, ItIsWalkedInBothDirectionsFromAnyRecord) {
  const std::string n = need(officer_, "Nhu cầu", office_),
                    m = meeting(officer_, "Cuộc gặp", "\"" + n + "\"");
  const std::string k = commitment(officer_, "Cam kết", m);
  for (const std::string& path :
       {"/api/needs/" + n, "/api/meetings/" + m, "/api/commitments/" + k}) {
    const Answer got = get(officer_, path + "/chain");
    ASSERT_EQ(got.status, 200) << got.text;
    EXPECT_EQ(got.size("/places"), 6u);
    EXPECT_EQ(at_place(got, "need"), "Nhu cầu") << path;
    EXPECT_EQ(at_place(got, "meeting"), "Cuộc gặp") << path;
    EXPECT_EQ(at_place(got, "commitment"), "Cam kết") << path;
    EXPECT_EQ(at_place(got, "agreement"), "");
    EXPECT_EQ(got.text.find("place."), std::string::npos) << "a text is missing";
  }
  EXPECT_TRUE(get(officer_, "/api/needs/" + n + "/chain").at("/places/0/items/0/self").as_bool());
}

TEST_P(Chain, TwoNeedsOfOneMeetingAreNotEachOthersPast) {
  const std::string one = need(officer_, "Một", office_), two = need(officer_, "Hai", office_);
  const std::string m = meeting(officer_, "Cuộc gặp", "\"" + one + "\",\"" + two + "\"");
  EXPECT_EQ(at_place(get(officer_, "/api/needs/" + one + "/chain"), "need"), "Một");
  EXPECT_EQ(at_place(get(officer_, "/api/meetings/" + m + "/chain"), "need"), "Một|Hai");
}

TEST_P(Chain, AFreeLinkIsPartOfTheChain) {
  const std::string n = need(officer_, "Nhu cầu", office_), m = meeting(officer_, "Cuộc gặp", "");
  ASSERT_EQ(post(officer_, "/api/meetings/" + m + "/links", R"({"to":")" + n + "\"}").status, 201);
  EXPECT_EQ(at_place(get(officer_, "/api/needs/" + n + "/chain"), "meeting"), "Cuộc gặp");
}

TEST_P(Chain, WhatTheReaderMayNotSeeIsLeftOutAndNotWalkedThrough) {
  const std::string n = need(officer_, "Nhu cầu", office_),
                    m = meeting(officer_, "Cuộc gặp", "\"" + n + "\"");
  commitment(officer_, "Cam kết", m);
  ASSERT_EQ(
      ask(officer_, http::Method::patch, "/api/needs/" + n,
          {.body = R"({"publicity":"open_to_all","valid_until":"2027-01-01"})", .version = "1"})
          .status,
      200);
  ASSERT_EQ(post(officer_, "/api/needs/" + n + "/steps/open", "{}", "2").status, 200);
  const Answer got = get(other_officer_, "/api/needs/" + n + "/chain");
  ASSERT_EQ(got.status, 200) << got.text;
  EXPECT_EQ(at_place(got, "need"), "Nhu cầu");
  EXPECT_EQ(at_place(got, "meeting") + at_place(got, "commitment"), "");
  EXPECT_EQ(got.text.find("Cuộc gặp\",\"state"), std::string::npos);
}

TEST_P(Chain, RealisedValuesAreSummedByCurrency) {
  const std::string n = need(officer_, "Nhu cầu", office_),
                    m = meeting(officer_, "Cuộc gặp", "\"" + n + "\"");
  commitment(
      officer_, "A", m,
      R"(,"value_realised":{"amount":"100.25","currency":"USD"},"realised_on":"2026-11-01")");
  commitment(
      officer_, "B", m,
      R"(,"value_realised":{"amount":"200.50","currency":"USD"},"realised_on":"2026-11-01")");
  commitment(officer_, "C", m,
             R"(,"value_realised":{"amount":"5000","currency":"VND"},"realised_on":"2026-11-01")");
  const Answer got = get(officer_, "/api/needs/" + n + "/chain");
  ASSERT_EQ(got.size("/places/5/sums"), 2u) << got.text;
  EXPECT_EQ(got.text_at("/places/5/sums/0/amount"), "300.75");
  EXPECT_EQ(got.text_at("/places/5/sums/1/text"), "5.000 đồng");
}

TEST_P(Chain, CapitalTakenAwayIsTakenFromTheSum) {
  const std::string project = make(officer_, "investment-projects",
                                   R"({"title":"Nhà máy","investor":")" + partner_ +
                                       R"(","country":"CN","province":"bac-ninh@2025-07-01"})");
  for (const auto& [kind, amount] : {std::pair("granted", "100"), {"raised", "40"}, {"cut", "25"}})
    make(officer_, "capital-events",
         R"({"title":"x","project":")" + project + R"(","kind":")" + kind +
             R"(","amount":{"amount":")" + amount + R"(","currency":"USD"},"dated":"2026-01-01"})");
  const Answer got = get(officer_, "/api/investment-projects/" + project + "/chain");
  EXPECT_EQ(got.size("/places/5/items"), 3u) << got.text;
  EXPECT_EQ(got.text_at("/places/5/sums/0/amount"), "115.00");
}

TEST_P(Chain, AWideChainStopsAtTwoHundredRecordsAndSaysSo) {
  const std::string n = need(officer_, "Nhu cầu", office_);
  const auto values = parse_json(R"({"title":"Cuộc gặp","kind":"b2b","parties":[")" + office_ +
                                 "\",\"" + partner_ + R"("],"needs":[")" + n + "\"]}")
                          .value();
  ASSERT_TRUE(db().write([&](db::Connection& c) -> Result<void> {
    for (int i = 0; i < 230; ++i)
      TRY(store::create(engine(), c, Actor{officer_}, *find_type("meeting"), values.as_object()));
    return {};
  }));
  const Answer got = get(officer_, "/api/needs/" + n + "/chain");
  EXPECT_EQ(got.size("/places/1/items"), 199u);
  EXPECT_FALSE(got.at("/complete").as_bool());
}

TEST_P(Chain, ATimelineHoldsWhatRefersToThePartnerAndWhatFollowedNewestFirst) {
  const std::string n = need(officer_, "Nhu cầu của đối tác", partner_),
                    m = meeting(officer_, "Cuộc gặp", "\"" + n + "\"");
  const std::string k = make(officer_, "commitments",
                             R"({"title":"Cam kết sau gặp","source":"meeting","meeting":")" + m +
                                 R"(","owner_party":")" + office_ + R"(","counterpart":")" +
                                 other_partner_ + R"(","due":"2027-01-31"})");
  need(officer_, "Không liên quan", office_);
  need(other_officer_, "Của tỉnh khác", partner_);
  const Answer got = get(officer_, "/api/partners/" + partner_ + "/timeline");
  ASSERT_EQ(got.status, 200) << got.text;
  ASSERT_EQ(got.size("/items"), 3u) << got.text;
  EXPECT_EQ(got.text_at("/items/0/text"), "Cam kết: Cam kết sau gặp (Mới ghi).");
  EXPECT_EQ(got.text_at("/items/0/at"), "2026-11-23");
  EXPECT_EQ(got.text_at("/items/2/kind"), "meeting");
  EXPECT_EQ(got.text_at("/items/2/at"), "2026-10-05");
  EXPECT_EQ(got.text_at("/items/2/record/id"), m);
  EXPECT_EQ(get(officer_, "/api/needs/" + n + "/timeline").status, 404) << "needs have none";
}

TEST_P(Chain, AProfileTellsOfItsProvinceAndOfWhatWentIntoIt) {
  make(system_user(), "needs", R"({"title":"Thời Bắc Giang","kind":"aid","party":")" + partner_ +
                                   R"(","description":"x","province":"bac-giang@1997-01-01"})");
  need(officer_, "Nay là Bắc Ninh", office_);
  need(other_officer_, "Cao Bằng", other_office_);
  const std::string profile =
      make(officer_, "province-profiles",
           R"({"title":"Bắc Ninh","province":"bac-ninh@2025-07-01","source":"x","summary":"x"})");
  const Answer got = get(officer_, "/api/province-profiles/" + profile + "/timeline");
  ASSERT_EQ(got.status, 200) << got.text;
  EXPECT_NE(got.text.find("Thời Bắc Giang"), std::string::npos) << got.text;
  EXPECT_NE(got.text.find("Nay là Bắc Ninh"), std::string::npos);
  EXPECT_EQ(got.text.find("Cao Bằng"), std::string::npos);
}

}  // namespace dh

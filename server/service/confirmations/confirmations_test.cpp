#include "service/confirmations/confirmations.hpp"

#include "base/crypto.hpp"
#include "engine/test_world.hpp"

namespace dh {

class Confirmations : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (HasFatalFailure()) return;
    router().add(confirmation_routes());
    const std::string id = make(
        officer_, "commitments",
        R"({"title":"Mua 500 tấn <vải>","source":"speech","owner_party":")" + partner_ +
            R"(","counterpart":")" + office_ +
            R"(","due":"2027-03-31","value_expected":{"amount":"900.00","currency":"USD"},)"
            R"("occasion":"Chuyện nội bộ"})");
    path_ = "/api/commitments/" + id;
  }
  /// Path of a fresh link.
  std::string link(const std::string& key = "") {
    const Answer made = ask(officer_, http::Method::post, path_ + "/confirmations",
                            {.body = R"({"name":"Bà Vương","email":"vuong@bachsac.cn"})",
                             .key = key,
                             .headers = {{"origin", "https://donghanh.example"}}});
    EXPECT_EQ(made.status, 201) << made.text;
    const std::string url = made.status == 201 ? made.text_at("/url") : "";
    EXPECT_TRUE(url.starts_with("https://donghanh.example/xac-nhan/"));
    return url.empty() ? "" : url.substr(url.find("/xac-nhan/"));
  }
  Answer visit(const std::string& path) { return get(system_user(), path); }
  Answer answer(const std::string& path, const std::string& body) {
    return ask(system_user(), http::Method::post, path,
               {.body = body, .headers = {{"content-type", "application/x-www-form-urlencoded"}}});
  }
  std::string state() { return get(officer_, path_).text_at("/confirmation"); }

  std::int64_t expire() {
    std::int64_t lapsed = -1;
    EXPECT_TRUE(db().write([&](db::Connection& c) -> Result<void> {
      lapsed = TRY(expire_confirmations(engine(), c));
      return {};
    }));
    return lapsed;
  }

  std::string path_;
};
ON_BOTH_DATABASES(Confirmations);

TEST_P(Confirmations, TheOutsiderSeesTitleDueDayAndPartiesAndNothingElse) {
  const std::string page = link();
  EXPECT_EQ(state(), "awaiting");
  const Answer got = visit(page);
  ASSERT_EQ(got.status, 200) << got.text;
  EXPECT_NE(got.text.find("Mua 500 tấn &lt;vải&gt;"), std::string::npos) << got.text;
  EXPECT_NE(got.text.find("31/03/2027"), std::string::npos);
  EXPECT_NE(got.text.find("Bach Sac Trading"), std::string::npos);
  EXPECT_NE(got.text.find("Sở Ngoại vụ Bắc Ninh"), std::string::npos);
  EXPECT_NE(got.text.find("Bà Vương &lt;vuong@bachsac.cn&gt;"), std::string::npos);
  for (const char* hidden :
       {"900", "Chuyện nội bộ", "<script", "style=", "confirm_page.", "commitment."})
    EXPECT_EQ(got.text.find(hidden), std::string::npos) << hidden;
  EXPECT_NE(got.header("Content-Security-Policy").find("default-src 'none'"), std::string::npos);
  EXPECT_EQ(got.header("Referrer-Policy"), "same-origin");
  EXPECT_EQ(got.header("Cache-Control"), "no-store");
}

TEST_P(Confirmations, TheTokenIsNeverStoredAndARetryDoesNotRevealIt) {
  const std::string token = link("one").substr(10);
  EXPECT_GE(token.size(), 32u);
  EXPECT_EQ(db::as_text(cell("select token from confirmation")), hex(sha256(token)));
  EXPECT_EQ(
      db::as_int(cell("select count(*) from idempotency where body like $1", {"%" + token + "%"})),
      0);
  EXPECT_EQ(db::as_int(cell("select count(*) from audit where changes like $1 or note like $1",
                            {"%" + token + "%"})),
            0);
  const Answer again =
      ask(officer_, http::Method::post, path_ + "/confirmations",
          {.body = R"({"name":"Bà Vương","email":"vuong@bachsac.cn"})", .key = "one"});
  EXPECT_EQ(again.text_at("/key"), "confirmation.shown_once");
  EXPECT_EQ(db::as_int(cell("select count(*) from confirmation")), 1);
}

TEST_P(Confirmations, AnAnswerGoesIntoTheRecordOnceWithItsNoteAndAnAuditEntry) {
  const std::string page = link();
  const Answer sent =
      answer(page, "outcome=confirmed&note=%C4%90%C3%BAng+v%E1%BB%9Bi+th%E1%BB%8Fa+thu%E1%BA%ADn");
  EXPECT_EQ(sent.status, 303) << sent.text;
  EXPECT_EQ(sent.header("Location"), page);
  EXPECT_EQ(state(), "confirmed");
  EXPECT_NE(visit(page).text.find("Đúng với thỏa thuận"), std::string::npos);
  EXPECT_EQ(visit(page).text.find("<form"), std::string::npos);
  EXPECT_EQ(answer(page, "outcome=rejected&note=").status, 200) << "it shows the first answer";
  EXPECT_EQ(state(), "confirmed");
  const Answer history = get(officer_, path_ + "/history");
  EXPECT_EQ(history.text_at("/items/0/action"), "confirmation");
  EXPECT_EQ(history.text_at("/items/0/on_behalf_of"), "Bà Vương <vuong@bachsac.cn>");
  EXPECT_EQ(history.text_at("/items/0/note"), "Đúng với thỏa thuận");
  const Answer links = get(officer_, path_ + "/confirmations");
  EXPECT_EQ(links.text_at("/items/0/outcome"), "confirmed");
  EXPECT_EQ(links.text_at("/items/0/made_by/title"), "Nông Thị Lan");
}

TEST_P(Confirmations, ARejectionIsKeptEvenWhenTheRecordIsFinished) {
  const std::string page = link();
  ASSERT_EQ(post(officer_, path_ + "/steps/finish", R"({"result":"Đã giao đủ"})",
                 version_of(officer_, path_))
                .status,
            200);
  EXPECT_EQ(answer(page, "outcome=rejected&note=Ch%C6%B0a+%C4%91%E1%BB%A7").status, 303);
  EXPECT_EQ(state(), "rejected");
}

TEST_P(Confirmations, AnAnswerThatIsNoneIsAskedForAgainAndNothingIsStored) {
  const std::string page = link();
  EXPECT_EQ(answer(page, "note=abc").status, 422);
  EXPECT_NE(answer(page, "note=abc%3C").text.find("abc&lt;</textarea>"), std::string::npos)
      << "what was typed stays";
  EXPECT_EQ(answer(page, "outcome=confirmed&note=T%E1%BB%90I+M%E1%BA%ACT").status, 422);
  EXPECT_EQ(answer(page, "outcome=confirmed&note=" + std::string(2001, 'a')).status, 422);
  EXPECT_EQ(
      ask(system_user(), http::Method::post, page, {.body = R"({"outcome":"confirmed"})"}).status,
      415);
  EXPECT_EQ(state(), "awaiting");
}

TEST_P(Confirmations, AfterFourteenDaysALinkIsUnanswered) {
  const std::string page = link();
  time_.advance(std::chrono::hours(24 * 14 - 1));
  EXPECT_EQ(visit(page).status, 200);
  EXPECT_EQ(expire(), 0);
  time_.advance(std::chrono::hours(1));
  EXPECT_EQ(visit(page).status, 410);
  EXPECT_EQ(state(), "awaiting");
  EXPECT_EQ(expire(), 1);
  EXPECT_EQ(expire(), 0);
  EXPECT_EQ(state(), "unanswered");
  EXPECT_EQ(answer(page, "outcome=confirmed").status, 410);
  EXPECT_EQ(state(), "unanswered");
}

TEST_P(Confirmations, ALapsedLinkDoesNotOverruleAnAnswerOrAnOpenLink) {
  link();
  time_.advance(std::chrono::hours(24 * 10));
  const std::string second = link();
  time_.advance(std::chrono::hours(24 * 5));
  EXPECT_EQ(expire(), 1);
  EXPECT_EQ(state(), "awaiting");
  EXPECT_EQ(answer(second, "outcome=confirmed").status, 303);
  time_.advance(std::chrono::hours(24 * 30));
  EXPECT_EQ(expire(), 0);
  EXPECT_EQ(state(), "confirmed");
}

TEST_P(Confirmations, OnlyEditorsMakeLinksAndAWrongTokenShowsNothing) {
  EXPECT_EQ(post(leader_, path_ + "/confirmations", R"({"name":"X"})").status, 403);
  EXPECT_EQ(post(other_officer_, path_ + "/confirmations", R"({"name":"X"})").status, 404);
  EXPECT_EQ(post(officer_, path_ + "/confirmations", "{}").status, 422);
  EXPECT_EQ(post(officer_, path_ + "/confirmations", R"({"name":"X","email":"x"})").status, 422);
  EXPECT_EQ(visit("/xac-nhan/abc").status, 404);
  EXPECT_EQ(answer("/xac-nhan/abc", "outcome=confirmed").status, 404);
  EXPECT_EQ(state(), "unasked");
}

}  // namespace dh

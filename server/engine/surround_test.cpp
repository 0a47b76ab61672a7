// History, comments, links and access around a record.
#include "engine/audit.hpp"
#include "engine/test_world.hpp"

namespace dh {

class Surround : public WorldTest {
 protected:
  std::string need(const User& who, const std::string& title, const std::string& more = "") {
    return make(who, "needs",
                R"({"title":")" + title + R"(","kind":"trade_export","party":")" + office_ +
                    R"(","description":"Cần đầu ra cho vải thiều")" + more + "}");
  }
};
ON_BOTH_DATABASES(Surround);

TEST_P(Surround, AHistoryTellsWhoChangedWhatInWords) {
  const std::string id = need(officer_, "Xuất khẩu vải thiều");
  const std::string path = "/api/needs/" + id;
  Sent patch{
      .body = R"({"title":"Xuất khẩu vải","value_to":{"amount":"1500000.00","currency":"USD"}})",
      .version = "1"};
  ASSERT_EQ(ask(officer_, http::Method::patch, path, patch).status, 200);
  const Answer got = get(head_, path + "/history");
  ASSERT_EQ(got.status, 200) << got.text;
  ASSERT_EQ(got.size("/items"), 2u);
  EXPECT_EQ(got.text_at("/items/0/action"), "update");
  EXPECT_EQ(got.text_at("/items/0/actor/title"), "Nông Thị Lan");
  EXPECT_EQ(got.text_at("/items/0/post"), "Chuyên viên");
  ASSERT_EQ(got.size("/items/0/changes"), 2u);
  EXPECT_EQ(got.text_at("/items/0/changes/0/field"), "title");
  EXPECT_EQ(got.text_at("/items/0/changes/0/old_text"), "Xuất khẩu vải thiều");
  EXPECT_EQ(got.text_at("/items/0/changes/0/new"), "Xuất khẩu vải");
  EXPECT_EQ(got.text_at("/items/0/changes/1/new_text"), "1.500.000 USD");
  EXPECT_EQ(got.text_at("/items/1/action"), "create");
  EXPECT_EQ(get(other_officer_, path + "/history").status, 404);
}

TEST_P(Surround, WhoMayOnlyLookSeesTheStepsButNoPeopleAndNoValues) {
  const std::string id = need(officer_, "Xuất khẩu chè", R"(,"valid_until":"2027-06-01")");
  const std::string path = "/api/needs/" + id;
  ASSERT_EQ(post(officer_, path + "/steps/open", "{}", "1").status, 200);
  ASSERT_EQ(ask(officer_, http::Method::patch, path,
                {.body = R"({"publicity":"open_to_all"})", .version = "2"})
                .status,
            200);
  const Answer got = get(other_officer_, path + "/history");
  ASSERT_EQ(got.status, 200) << got.text;
  ASSERT_EQ(got.size("/items"), 2u);
  EXPECT_EQ(got.text_at("/items/0/action"), "step:open");
  EXPECT_EQ(got.size("/items/0/changes"), 0u);
  EXPECT_EQ(got.json.at_pointer("/items/0").as_object().if_contains("actor"), nullptr);
  EXPECT_EQ(get(other_officer_, path + "/comments").status, 403);
}

TEST_P(Surround, AReferenceOutsideTheReadersReachStaysHiddenInTheHistory) {
  const std::string mine = need(officer_, "Của Bắc Ninh");
  const std::string theirs = need(other_officer_, "Của Cao Bằng");
  ASSERT_EQ(post(desk_, "/api/needs/" + mine + "/links", R"({"to":")" + theirs + "\"}").status,
            404);
  ASSERT_EQ(
      post(system_user(), "/api/needs/" + mine + "/links", R"({"to":")" + theirs + "\"}").status,
      201);
  const Answer got = get(officer_, "/api/needs/" + mine + "/history");
  EXPECT_EQ(got.text_at("/items/0/action"), "link");
  EXPECT_TRUE(got.at("/items/0/changes/0/new/hidden").as_bool());
  EXPECT_EQ(got.text.find("Của Cao Bằng"), std::string::npos);
  EXPECT_EQ(get(officer_, "/api/needs/" + mine + "/links").size("/items"), 0u);
}

TEST_P(Surround, ACommentIsKeptOnceWithItsAuthorAndAnAuditEntry) {
  const std::string path = "/api/needs/" + need(officer_, "Cần phiên dịch") + "/comments";
  const Sent sent{.body = R"({"text":"Đã gọi cho đối tác."})", .key = "one"};
  ASSERT_EQ(ask(officer_, http::Method::post, path, sent).status, 201);
  ASSERT_EQ(ask(officer_, http::Method::post, path, sent).header("Idempotency-Replayed"), "true");
  const Answer got = get(leader_, path);
  ASSERT_EQ(got.size("/items"), 1u) << got.text;
  EXPECT_EQ(got.text_at("/items/0/text"), "Đã gọi cho đối tác.");
  EXPECT_EQ(got.text_at("/items/0/author/title"), "Nông Thị Lan");
  EXPECT_EQ(db::as_int(cell("select count(*) from audit where action = 'comment'")), 1);
}

TEST_P(Surround, ACommentThatIsEmptyTooLongOrMarkedSecretIsRefused) {
  const std::string path = "/api/needs/" + need(officer_, "Cần phiên dịch") + "/comments";
  EXPECT_EQ(post(officer_, path, R"({"text":"  "})").text_at("/fields/0/key"), "field.empty");
  EXPECT_EQ(post(officer_, path, "{}").status, 422);
  EXPECT_EQ(post(officer_, path, R"({"text":")" + std::string(4001, 'a') + "\"}")
                .text_at("/fields/0/key"),
            "field.too_long");
  EXPECT_EQ(post(officer_, path, R"({"text":"Độ mật: TỐI MẬT"})").text_at("/fields/0/key"),
            "secret.text_refused");
  EXPECT_EQ(get(officer_, path).size("/items"), 0u);
}

TEST_P(Surround, ALinkIsSeenFromBothEndsAndTakenAwayFromEither) {
  const std::string one = need(officer_, "Một"), two = need(officer_, "Hai");
  const std::string path = "/api/needs/" + one + "/links";
  const Answer made = post(officer_, path, R"({"to":")" + two + R"(","note":"cùng hội nghị"})");
  ASSERT_EQ(made.status, 201) << made.text;
  EXPECT_EQ(made.text_at("/note"), "cùng hội nghị");
  EXPECT_EQ(
      post(officer_, "/api/needs/" + two + "/links", R"({"to":")" + one + "\"}").text_at("/key"),
      "link.exists");
  EXPECT_EQ(post(officer_, path, R"({"to":")" + one + "\"}").text_at("/fields/0/key"),
            "link.itself");
  EXPECT_EQ(post(officer_, path, R"({"to":"ned-0000000000000"})").status, 422);
  EXPECT_EQ(post(officer_, path, R"({"to":"nothing"})").status, 422);
  EXPECT_EQ(get(officer_, "/api/needs/" + two + "/links").text_at("/items/0/title"), "Một");
  EXPECT_EQ(ask(officer_, http::Method::del, "/api/needs/" + two + "/links/" + one).status, 200);
  EXPECT_EQ(get(officer_, path).size("/items"), 0u);
  EXPECT_EQ(ask(officer_, http::Method::del, path + "/" + two).status, 404);
  EXPECT_EQ(db::as_int(cell("select count(*) from audit where action in ('link', 'unlink')")), 4);
  EXPECT_EQ(version_of(officer_, "/api/needs/" + one), "1");
}

TEST_P(Surround, AReaderMayNeitherLinkNorUnlink) {
  const std::string one = need(officer_, "Một"), two = need(officer_, "Hai");
  const std::string path = "/api/needs/" + one + "/links";
  EXPECT_EQ(post(leader_, path, R"({"to":")" + two + "\"}").status, 403);
  ASSERT_EQ(post(officer_, path, R"({"to":")" + two + "\"}").status, 201);
  EXPECT_EQ(ask(leader_, http::Method::del, path + "/" + two).status, 403);
}

TEST_P(Surround, TheAuditChainHoldsAfterAllKindsOfEntries) {
  const std::string one = need(officer_, "Một"), two = need(officer_, "Hai");
  post(officer_, "/api/needs/" + one + "/links", R"({"to":")" + two + "\"}");
  post(officer_, "/api/needs/" + one + "/comments", R"({"text":"Xong"})");
  EXPECT_TRUE(db().read([](db::Connection& c) -> Result<void> {
    std::int64_t entries = 0;
    std::string head;
    EXPECT_TRUE(TRY(audit::verify(c, &entries, &head)).empty());
    return {};
  }));
}

TEST_P(Surround, AccessNamesRolesAndBodiesAndSaysWhatRestrictedMeans) {
  const std::string id = need(officer_, "Ai xem được");
  const std::string path = "/api/needs/" + id;
  Answer got = get(officer_, path + "/access");
  ASSERT_EQ(got.status, 200);
  EXPECT_NE(got.text.find("Bắc Ninh"), std::string::npos) << got.text;
  EXPECT_NE(got.text.find("Sở Ngoại vụ Bắc Ninh"), std::string::npos);
  EXPECT_EQ(got.text.find("Hồ sơ hạn chế"), std::string::npos);
  EXPECT_EQ(got.text.find("access."), std::string::npos) << "a text is missing";
  ASSERT_EQ(ask(officer_, http::Method::patch, path,
                {.body = R"({"publicity":"restricted"})", .version = "1"})
                .status,
            200);
  got = get(officer_, path + "/access");
  EXPECT_NE(got.text.find("Hồ sơ hạn chế"), std::string::npos) << got.text;
  EXPECT_EQ(got.text.find("access."), std::string::npos) << "a text is missing";
}

}  // namespace dh

#include "engine/merging.hpp"

#include "db/test_digest.hpp"
#include "engine/test_world.hpp"

namespace dh {

class Merging : public WorldTest {
 protected:
  /// Every row of every table, but what a merging writes anew each time.
  std::map<std::string, std::string> digest() {
    return db::digest(db(), {"audit", "merging", "job", "idempotency", "schema_migration", "migration",
                             "head.version", "head.changed_by", "head.changed_at"})
        .value();
  }
  void expect_same(const std::map<std::string, std::string>& a,
                   const std::map<std::string, std::string>& b) {
    for (const auto& [table, text] : a) EXPECT_EQ(text, b.at(table)) << table;
  }
  std::string need(const std::string& title, const std::string& party,
                   const std::string& more = "") {
    return make(officer_, "needs",
                R"({"title":")" + title + R"(","kind":"trade_export","party":")" + party +
                    R"(","description":"x")" + more + "}");
  }
  Answer merge(const User& who, const std::string& plural, const std::string& kept,
               const std::string& from) {
    const std::string path = "/api/" + plural + "/" + kept;
    return post(who, path + "/merge", R"({"from":")" + from + "\"}", version_of(who, path));
  }
  Answer unmerge(const User& who, const std::string& plural, const std::string& kept,
                 const std::string& from) {
    const std::string path = "/api/" + plural + "/" + kept;
    return post(who, path + "/unmerge", R"({"from":")" + from + "\"}", version_of(who, path));
  }
  std::int64_t naming(const std::string& id) {
    return db::as_int(cell("select count(*) from relation where to_id = $1", {number(id)}));
  }
  /// Records that name the second partner in every way there is.
  void name_everywhere() {
    const std::string third =
        make(officer_, "partners", R"({"name":"Third","kind":"other","country":"LA"})");
    one_ = need("Một", other_partner_,
                R"(,"do_not_approach":[")" + other_partner_ + "\",\"" + third + "\"]");
    both_ = need("Cả hai", partner_,
                 R"(,"promised_to":[")" + partner_ + "\",\"" + other_partner_ + "\"]");
    untouched_ = need("Không liên quan", third);
    event_ = make(officer_, "events",
                  R"({"title":"Gặp gỡ","kind":"talks","host":")" + office_ +
                      R"(","starts_on":"2027-01-05","ends_on":"2027-01-06","participants":[")" +
                      other_partner_ +
                      R"("],"tables":[{"name":"Bàn 1","kind":"room"}],"dignitaries":[{"party":")" +
                      third + R"(","post":"Chủ tịch","room":1},{"party":")" + other_partner_ +
                      R"(","post":"Giám đốc"}]})");
    make(officer_, "meetings",
         R"({"title":"Gặp","kind":"b2b","parties":[")" + partner_ + "\",\"" + other_partner_ +
             "\"]}");
    for (const std::string& to : {one_, both_, partner_})
      EXPECT_EQ(post(officer_, "/api/partners/" + other_partner_ + "/links",
                     R"({"to":")" + to + R"(","note":"n"})")
                    .status,
                201);
    EXPECT_EQ(
        post(officer_, "/api/needs/" + both_ + "/links", R"({"to":")" + partner_ + "\"}").status,
        201);
  }

  std::string one_, both_, untouched_, event_;
};
ON_BOTH_DATABASES(Merging);

TEST_P(Merging, EverythingThatNamedTheMergedRecordNamesTheKeptOne) {
  name_everywhere();
  const Answer done = merge(officer_, "partners", partner_, other_partner_);
  ASSERT_EQ(done.status, 200) << done.text;
  EXPECT_EQ(naming(other_partner_), 0);
  const Answer one = get(officer_, "/api/needs/" + one_);
  EXPECT_EQ(one.text_at("/party/id"), partner_);
  EXPECT_EQ(one.text_at("/do_not_approach/0/id"), partner_);
  EXPECT_EQ(one.size("/do_not_approach"), 2u);
  EXPECT_EQ(get(officer_, "/api/needs/" + both_).size("/promised_to"), 1u);
  const Answer event = get(officer_, "/api/events/" + event_);
  EXPECT_EQ(event.text_at("/participants/0/id"), partner_);
  EXPECT_EQ(event.text_at("/dignitaries/1/party/id"), partner_);
  EXPECT_EQ(event.text_at("/dignitaries/1/post"), "Giám đốc");
  EXPECT_EQ(
      db::as_int(cell("select count(*) from audience where holder = $1", {number(other_partner_)})),
      0);
  EXPECT_GT(db::as_int(cell("select count(*) from audience where holder = $1", {number(partner_)})),
            0);
  EXPECT_EQ(get(officer_, "/api/partners/" + partner_ + "/links").size("/items"), 2u);
  EXPECT_TRUE(get(officer_, "/api/partners/" + other_partner_).at("/archived").as_bool());
  EXPECT_EQ(get(officer_, "/api/partners/" + partner_ + "/history").text_at("/items/0/action"),
            "merge");
}

TEST_P(Merging, NothingElseChanges) {
  name_everywhere();
  const auto before = digest();
  const std::string version = version_of(officer_, "/api/needs/" + untouched_);
  ASSERT_EQ(merge(officer_, "partners", partner_, other_partner_).status, 200);
  const auto after = digest();
  static const std::set<std::string> touched{"head",  "relation", "audience", "search_text",
                                             "needs", "events",   "meetings"};
  for (const auto& [table, text] : before)
    EXPECT_TRUE(touched.contains(table) || text == after.at(table)) << table;
  EXPECT_EQ(version_of(officer_, "/api/needs/" + untouched_), version);
}

TEST_P(Merging, UndoingRestoresEveryRowExactly) {
  name_everywhere();
  const auto before = digest();
  ASSERT_EQ(merge(officer_, "partners", partner_, other_partner_).status, 200);
  const Answer back = unmerge(officer_, "partners", partner_, other_partner_);
  ASSERT_EQ(back.status, 200) << back.text;
  EXPECT_EQ(back.size("/left"), 0u);
  expect_same(before, digest());
  EXPECT_EQ(unmerge(officer_, "partners", partner_, other_partner_).text_at("/key"), "merge.none");
}

TEST_P(Merging, WhatWasEditedSinceIsLeftAndNamed) {
  name_everywhere();
  ASSERT_EQ(merge(officer_, "partners", partner_, other_partner_).status, 200);
  const std::string path = "/api/needs/" + both_;
  ASSERT_EQ(ask(officer_, http::Method::patch, path,
                {.body = R"({"promised_to":[]})", .version = version_of(officer_, path)})
                .status,
            200);
  const Answer back = unmerge(officer_, "partners", partner_, other_partner_);
  ASSERT_EQ(back.status, 200) << back.text;
  ASSERT_EQ(back.size("/left"), 1u);
  EXPECT_EQ(back.text_at("/left/0"), get(officer_, path).text_at("/code"));
  EXPECT_EQ(get(officer_, path).size("/promised_to"), 0u);
  EXPECT_EQ(get(officer_, "/api/needs/" + one_).text_at("/party/id"), other_partner_);
}

TEST_P(Merging, AnOrganisationTakesItsRecordsAndPeopleAlong) {
  const std::string copy = make(
      system_user(), "organisations",
      R"({"name":"So Ngoai vu BN","kind":"foreign_affairs_department",)"
      R"("province":"bac-ninh@2025-07-01","parent":")" +
          office_ + "\"}");
  const User clerk =
      user(Role::foreign_affairs_officer, copy, "bac-ninh@2025-07-01", "Người bên bản trùng");
  const std::string id =
      make(clerk, "needs",
           R"({"title":"Của bản trùng","kind":"aid","party":")" + copy + R"(","description":"x"})");
  const auto before = digest();
  ASSERT_EQ(merge(system_user(), "organisations", office_, copy).status, 200);
  const Answer now = get(officer_, "/api/needs/" + id);
  EXPECT_EQ(now.text_at("/owner/id"), office_);
  EXPECT_EQ(now.text_at("/party/id"), office_);
  EXPECT_EQ(db::as_int(cell("select organisation from users where id = $1", {clerk.id})),
            number(office_));
  EXPECT_EQ(db::as_int(cell("select owner from head where id = $1", {clerk.id})), number(office_));
  ASSERT_EQ(unmerge(system_user(), "organisations", office_, copy).status, 200);
  expect_same(before, digest());
}

TEST_P(Merging, TheKeptRecordNeverComesToNameItself) {
  const std::string copy =
      make(system_user(), "organisations", R"({"name":"Bản trùng","kind":"other"})");
  const std::string kept = make(system_user(), "organisations",
                                R"({"name":"Bản giữ","kind":"other","parent":")" + copy + "\"}");
  const auto before = digest();
  ASSERT_EQ(merge(system_user(), "organisations", kept, copy).status, 200);
  EXPECT_TRUE(get(system_user(), "/api/organisations/" + kept).at("/parent").is_null());
  ASSERT_EQ(unmerge(system_user(), "organisations", kept, copy).status, 200);
  expect_same(before, digest());
}

TEST_P(Merging, TwoBodiesWithTheSameCodesAreNotMergedAndNothingStaysHalfDone) {
  const std::string copy =
      make(system_user(), "organisations",
           R"({"name":"Bản trùng","kind":"other","province":"bac-ninh@2025-07-01"})");
  const User clerk =
      user(Role::foreign_affairs_officer, copy, "bac-ninh@2025-07-01", "Người bên bản trùng");
  make(clerk, "needs",
       R"({"title":"Hai","kind":"aid","party":")" + copy + R"(","description":"x"})");
  need("Một", office_);
  const auto before = digest();
  EXPECT_EQ(merge(system_user(), "organisations", office_, copy).text_at("/key"),
            "merge.codes_collide");
  expect_same(before, digest());
}

TEST_P(Merging, TheRightIsNeededOnBothAndTheVersionMustBeTheLast) {
  const std::string path = "/api/partners/" + partner_;
  EXPECT_EQ(merge(leader_, "partners", partner_, other_partner_).status, 403);
  EXPECT_EQ(post(officer_, path + "/merge", R"({"from":")" + other_partner_ + "\"}").status, 428);
  EXPECT_EQ(post(officer_, path + "/merge", R"({"from":")" + other_partner_ + "\"}", "7").status,
            412);
  EXPECT_EQ(post(officer_, path + "/merge", R"({"from":")" + partner_ + "\"}", "1")
                .text_at("/fields/0/key"),
            "merge.itself");
  EXPECT_EQ(post(officer_, path + "/merge", R"({"from":")" + office_ + "\"}", "1").status, 422);
  ASSERT_EQ(merge(officer_, "partners", partner_, other_partner_).status, 200);
  EXPECT_EQ(merge(officer_, "partners", partner_, other_partner_).text_at("/key"),
            "record.archived");
}

}  // namespace dh

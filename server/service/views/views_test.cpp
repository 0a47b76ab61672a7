#include "service/views/views.hpp"

#include "engine/test_world.hpp"

namespace dh {

class Views : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (!HasFatalFailure()) router().add(view_routes());
  }
  Answer save(const User& who, const std::string& scope,
              const std::string& query = "filter%5Bstate%5D%5Beq%5D=open&sort=-due_on") {
    return post(
        who, "/api/views",
        R"({"type":"need","name":"Đang tìm","scope":")" + scope + R"(","query":")" + query + "\"}");
  }
  std::size_t seen(const User& who) { return get(who, "/api/views").size("/items"); }
};
ON_BOTH_DATABASES(Views);

TEST_P(Views, AViewIsSeenByItsScopeOnly) {
  const Answer mine = save(officer_, "mine");
  ASSERT_EQ(mine.status, 201) << mine.text;
  EXPECT_EQ(mine.header("ETag"), "\"1\"");
  ASSERT_EQ(save(officer_, "unit").status, 201);
  ASSERT_EQ(save(desk_, "all").status, 201);
  EXPECT_EQ(seen(officer_), 3u);
  EXPECT_EQ(seen(head_), 2u);
  EXPECT_EQ(seen(other_officer_), 1u);
  User administrator = desk_;
  administrator.role = Role::administrator;
  EXPECT_EQ(seen(administrator), 0u) << "an administrator sees no needs, so no views of them";
}

TEST_P(Views, OnlyTheAdministratorAndTheMinistrySaveForAll) {
  EXPECT_EQ(save(officer_, "all").text_at("/key"), "view.not_for_all");
  EXPECT_EQ(save(head_, "all").status, 403);
  const std::string path = "/api/views/" + save(officer_, "mine").text_at("/id");
  EXPECT_EQ(ask(officer_, http::Method::patch, path, {.body = R"({"scope":"all"})", .version = "1"})
                .status,
            403);
}

TEST_P(Views, AViewIsChangedByItsOwnerWithTheLastVersion) {
  const std::string path = "/api/views/" + save(officer_, "unit").text_at("/id");
  EXPECT_EQ(ask(officer_, http::Method::patch, path, {.body = R"({"name":"Mới"})"}).status, 428);
  EXPECT_EQ(
      ask(head_, http::Method::patch, path, {.body = R"({"name":"Mới"})", .version = "1"}).status,
      403);
  EXPECT_EQ(
      ask(other_officer_, http::Method::patch, path, {.body = R"({"name":"Mới"})", .version = "1"})
          .status,
      404);
  const Answer changed =
      ask(officer_, http::Method::patch, path, {.body = R"({"name":"Mới"})", .version = "1"});
  EXPECT_EQ(changed.text_at("/name"), "Mới");
  EXPECT_EQ(ask(officer_, http::Method::patch, path, {.body = R"({"name":"Nữa"})", .version = "1"})
                .status,
            412);
  EXPECT_EQ(ask(head_, http::Method::del, path).status, 403);
  EXPECT_EQ(ask(officer_, http::Method::del, path).status, 200);
  EXPECT_EQ(ask(officer_, http::Method::del, path).status, 404);
}

TEST_P(Views, AQueryThatTheListDoesNotUnderstandIsRefused) {
  EXPECT_EQ(save(officer_, "mine", "filter[nothing]=1").text_at("/fields/0/key"), "view.bad_query");
  EXPECT_EQ(save(officer_, "mine", "%zz").status, 422);
  EXPECT_EQ(save(officer_, "everybody").status, 422);
  EXPECT_EQ(
      post(officer_, "/api/views", R"({"type":"secret","name":"x","scope":"mine","query":""})")
          .status,
      422);
  EXPECT_EQ(
      post(officer_, "/api/views", R"({"type":"need","name":"","scope":"mine","query":""})").status,
      422);
  EXPECT_EQ(seen(officer_), 0u);
}

TEST_P(Views, ARetrySavesOnce) {
  const Sent sent{.body = R"({"type":"need","name":"x","scope":"mine","query":""})", .key = "one"};
  EXPECT_EQ(ask(officer_, http::Method::post, "/api/views", sent).status, 201);
  EXPECT_EQ(ask(officer_, http::Method::post, "/api/views", sent).status, 201);
  EXPECT_EQ(seen(officer_), 1u);
}

}  // namespace dh

#include "door.hpp"

#include <gtest/gtest.h>

#include "api_fixture.hpp"
#include "serve.hpp"

namespace dh {

class DoorTest : public testing::TestWithParam<db::Dialect> {
 protected:
  void SetUp() override {
    auto world = api::World::open(GetParam());
    ASSERT_TRUE(world) << db::not_run(world.error());
    world_ = std::move(*world);
    door_ = std::make_unique<Door>(*world_->app);
  }

  /// The path of a route with something in the place of every parameter.
  static http::Request request_for(const Route& route) {
    http::Request r;
    r.method = route.method;
    for (std::size_t i = 0; i < route.path.size(); ++i) {
      r.path += route.path[i] == '{' ? 'x' : route.path[i];
      if (route.path[i] == '{') i = route.path.find('}', i);
    }
    r.target = r.path;
    r.id = "one";
    r.headers = {{"host", "donghanh.test"}, {"x-requested-with", "donghanh"}};
    return r;
  }
  static std::string header(const http::Response& r, std::string_view name) {
    for (const auto& [key, value] : r.headers)
      if (key == name) return value;
    return "";
  }
  static void expect_security(const http::Response& r, const std::string& where) {
    EXPECT_EQ(header(r, "X-Content-Type-Options"), "nosniff") << where;
    EXPECT_NE(header(r, "Content-Security-Policy").find("default-src 'none'"), std::string::npos)
        << where;
    EXPECT_NE(header(r, "Permissions-Policy"), "") << where;
    EXPECT_EQ(header(r, "Cache-Control"), "no-store") << where;
  }

  std::unique_ptr<api::World> world_;
  std::unique_ptr<Door> door_;
};
ON_BOTH_DATABASES(DoorTest);

TEST_P(DoorTest, EveryRouteThatIsNotAnonymousAnswers401WithoutASession) {
  ASSERT_GT(door_->router().routes().size(), 100u);
  for (const Route& route : door_->router().routes()) {
    const std::string where = std::string(http::name(route.method)) + " " + route.path;
    const http::Response r = door_->handle(request_for(route));
    expect_security(r, where);
    if (route.access.kind == Access::Kind::anonymous) continue;
    EXPECT_EQ(r.status, 401) << where;
  }
}

TEST_P(DoorTest, EveryChangingRouteRefusesAForeignPageBeforeAnythingElse) {
  for (const Route& route : door_->router().routes()) {
    if (route.method == http::Method::get) continue;
    const std::string where = std::string(http::name(route.method)) + " " + route.path;
    http::Request foreign = request_for(route), unmarked = request_for(route);
    foreign.headers.emplace_back("origin", "https://elsewhere.example");
    unmarked.headers.pop_back();
    EXPECT_EQ(door_->handle(foreign).status, 403) << where;
    // The form of a personal link cannot set a header; its path is secret.
    if (route.path.starts_with("/api/")) {
      EXPECT_EQ(door_->handle(unmarked).status, 403) << where;
    }
  }
}

TEST_P(DoorTest, ABodyMayBeLargeOnlyWhereTheRouteSaysSo) {
  http::Request head;
  head.method = http::Method::post;
  head.path = "/api/needs";
  EXPECT_EQ(door_->limits(head).body, std::size_t{1} << 20);
  head.path = "/api/needs/ned-0000000000000/files";
  EXPECT_GE(door_->limits(head).body, 25'000'000u);
  head.path = "/api/session";
  EXPECT_EQ(door_->limits(head).body, 4096u);
  head.path = "/no/such/route";
  EXPECT_LE(door_->limits(head).body, std::size_t{1} << 20);
}

TEST_P(DoorTest, WhatNeverReachedTheDoorIsAnsweredInItsWords) {
  for (const int status : {400, 408, 413, 431, 500, 503}) {
    const http::Response r = door_->refused(status, "abc");
    EXPECT_EQ(r.status, status);
    EXPECT_NE(r.body.find("\"request_id\":\"abc\""), std::string::npos);
    EXPECT_NE(r.body.find("\"status\":" + std::to_string(status)), std::string::npos) << r.body;
    expect_security(r, std::to_string(status));
  }
}

TEST(Serve, ADemonstrationListensOnThisMachineOnly) {
  Settings s;
  s.set("address", "0.0.0.0");
  EXPECT_TRUE(check_demo_address(s));
  s.set("demo", "yes");
  EXPECT_EQ(check_demo_address(s).error().key, "serve.demo_address");
  for (const char* address : {"::", "192.0.2.1", "127.0.0.1.example", "10.0.0.1"}) {
    s.set("address", address);
    EXPECT_FALSE(check_demo_address(s)) << address;
  }
  for (const char* address : {"127.0.0.1", "127.0.0.2", "::1", "localhost"}) {
    s.set("address", address);
    EXPECT_TRUE(check_demo_address(s)) << address;
  }
}

}  // namespace dh

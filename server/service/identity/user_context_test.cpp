#include "service/identity/user_context.hpp"

#include <algorithm>

#include "service/identity/test_people.hpp"

namespace dh::identity {

class UserContextTest : public PeopleTest {
 protected:
  User read(std::int64_t id) {
    User out;
    EXPECT_TRUE(db().read([&](db::Connection& c) -> Result<void> {
      out = TRY(read_user(engine(), c, id));
      return {};
    }));
    return out;
  }
  std::string organisation(const std::string& name, const std::string& more = "") {
    return make(system_user(), "organisations",
                R"({"name":")" + name + R"(","kind":"other")" + more + "}");
  }
  std::vector<std::int64_t> numbers(std::vector<std::string> ids) {
    std::vector<std::int64_t> out;
    for (const std::string& id : ids) out.push_back(number(id));
    std::sort(out.begin(), out.end());
    return out;
  }
  static std::vector<std::int64_t> sorted(std::vector<std::int64_t> ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
  }
};
ON_BOTH_DATABASES(UserContextTest);

TEST_P(UserContextTest, AnOrganisationReachesItsPartsAndWhatTheySucceeded) {
  const std::string old_body = organisation("Cơ quan cũ");
  const std::string old_part = organisation("Phòng cũ", R"(,"parent":")" + old_body + "\"");
  const std::string root = organisation("Cơ quan");
  const std::string part =
      organisation("Phòng", R"(,"parent":")" + root + R"(","succeeds":[")" + old_body + "\"]");
  const std::string below = organisation("Tổ", R"(,"parent":")" + part + "\"");
  organisation("Cơ quan khác");
  EXPECT_EQ(sorted(read(user(Role::clerk, root).id).organisations),
            numbers({root, part, below, old_body, old_part}));
  EXPECT_EQ(sorted(read(user(Role::clerk, part).id).organisations),
            numbers({part, below, old_body, old_part}));
  EXPECT_EQ(sorted(read(user(Role::clerk, below).id).organisations), numbers({below}));
}

TEST_P(UserContextTest, AMergedProvinceIsItsPresentVersionAndAllBeforeIt) {
  const std::string old_office = organisation("Sở cũ", R"(,"province":"bac-giang@1997-01-01")");
  const User u = read(user(Role::foreign_affairs_officer, old_office).id);
  EXPECT_EQ(u.province, "bac-ninh@2025-07-01");
  EXPECT_NE(std::find(u.provinces.begin(), u.provinces.end(), "bac-giang@1997-01-01"),
            u.provinces.end());
  EXPECT_NE(std::find(u.provinces.begin(), u.provinces.end(), "bac-ninh@1997-01-01"),
            u.provinces.end());
}

TEST_P(UserContextTest, AnOfficeWithoutAProvinceHasThatOfTheBodyAboveIt) {
  const std::string part = organisation("Phòng", R"(,"parent":")" + office_ + "\"");
  EXPECT_EQ(read(user(Role::clerk, part).id).province, "bac-ninh@2025-07-01");
  EXPECT_EQ(read(user(Role::clerk, organisation("Vụ")).id).province, "");
}

TEST_P(UserContextTest, AMissionReachesItsCountriesAndTheLocalitiesWithin) {
  const auto territory = [&](const std::string& body) {
    return make(system_user(), "territories", body);
  };
  const std::string japan = territory(R"({"name":"Nhật Bản","kind":"country","country":"JP"})");
  const std::string island = territory(
      R"({"name":"Okinawa","kind":"foreign_locality","country":"JP","within":")" + japan + "\"}");
  territory(R"({"name":"Trung Quốc","kind":"country","country":"CN"})");
  const std::string mission = organisation("Đại sứ quán", R"(,"territories":[")" + japan + "\"]");
  EXPECT_EQ(sorted(read(user(Role::mission_officer, mission).id).territories),
            numbers({japan, island}));
  EXPECT_TRUE(read(officer_.id).territories.empty());
}

TEST_P(UserContextTest, ARoleChangeIsFeltWithinASecond) {
  const std::string token = sign_in("lan", right_password).first;
  const std::string path = "/api/users/" + id_text("usr", officer_.id);
  EXPECT_EQ(identity_->who(from(token))->user->role, Role::foreign_affairs_officer);
  ASSERT_EQ(
      ask(system_user(), http::Method::patch, path, {.body = R"({"role":"clerk"})", .version = "1"})
          .status,
      200);
  time_.advance(std::chrono::seconds(1));
  EXPECT_EQ(identity_->who(from(token))->user->role, Role::clerk);
}

TEST_P(UserContextTest, AnArchivedUserIsOut) {
  const std::string token = sign_in("lan", right_password).first;
  const std::string path = "/api/users/" + id_text("usr", officer_.id);
  ASSERT_EQ(post(system_user(), path + "/archive", "", "1").status, 200);
  time_.advance(std::chrono::seconds(1));
  EXPECT_EQ(error_of(token), "signin.ended");
}

}  // namespace dh::identity

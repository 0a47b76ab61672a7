// The two halves of every right, SQL predicate and allowed(), held to each other over all types, roles, states
// and ways in which a record can be near to a person. The table itself is the golden tests/golden/rights.txt.
#include "engine/right.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app.hpp"
#include "db/test_database.hpp"
#include "base/text.hpp"
#include "engine/record_type.hpp"
#include "engine/ways.hpp"

namespace dh {
namespace {

constexpr std::int64_t own = 100, part_of_own = 101, sibling = 102, far = 103, own_partner = 104, own_land = 105,
                       other_land = 106, me = 107, somebody = 108;

/// How a record stands to the person.
struct Near {
  std::int64_t owner, made_by;
  std::string_view province;
  std::vector<std::int64_t> audience{}, territories{};
};
const std::vector<Near>& nearness() {
  static const std::vector<Near> all = {
      {own, somebody, "here@now"},
      {part_of_own, somebody, "here@now"},
      {sibling, somebody, "here@now"},
      {sibling, somebody, "here@before"},
      {far, somebody, "there@now"},
      {far, somebody, ""},
      {far, somebody, "there@now", {own}},
      {far, somebody, "there@now", {own_partner, sibling}},
      {far, somebody, "there@now", {sibling}},
      {far, somebody, "there@now", {}, {own_land, other_land}},
      {far, somebody, "there@now", {}, {other_land}},
      {far, me, "there@now"},
  };
  return all;
}

struct Made {
  Head head;
  const Near* near;
};

std::vector<std::string> states_of(const RecordType& type) {
  std::vector<std::string> out;
  for (const Choice& c : type.flow.states) out.emplace_back(c.name);
  if (out.empty()) out.emplace_back();
  return out;
}

/// Every type × state × publicity × nearness.
std::vector<Made> world() {
  std::vector<Made> out;
  for (const RecordType* type : catalogue())
    for (const std::string& state : states_of(*type))
      for (const Choice& publicity : choices(Publicity{}))
        for (const Near& near : nearness()) {
          Head h;
          h.id = 1000 + static_cast<std::int64_t>(out.size());
          h.type = std::string(type->name);
          h.code = std::to_string(h.id);
          h.state = state;
          h.owner = near.owner;
          h.province = std::string(near.province);
          h.publicity = std::string(publicity.name);
          h.created_by = near.made_by;
          out.push_back({std::move(h), &near});
        }
  return out;
}

/// insert into … values ($1, …), ($n, …): many rows in one statement.
Result<void> insert_rows(db::Connection& db, const std::string& into, const std::vector<std::vector<db::Cell>>& rows) {
  constexpr std::size_t batch = 200;
  for (std::size_t from = 0; from < rows.size(); from += batch) {
    std::string sql = into + " values ";
    std::vector<db::Cell> params;
    for (std::size_t i = from; i < std::min(rows.size(), from + batch); ++i) {
      std::string marks;
      for (const db::Cell& cell : rows[i]) {
        params.push_back(cell);
        marks += (marks.empty() ? "$" : ", $") + std::to_string(params.size());
      }
      sql += (i == from ? "(" : ", (") + marks + ")";
    }
    TRY(db.execute(sql, params));
  }
  return {};
}

Result<void> fill(db::Connection& db, const std::vector<Made>& all) {
  std::vector<std::vector<db::Cell>> heads, audience, reach;
  for (const auto& [h, near] : all) {
    const std::int64_t zero = 0;
    heads.push_back({h.id, h.type, h.code, std::string(), std::string(), h.state, h.owner, h.province, h.publicity,
                     h.channel, zero, std::string(), std::int64_t{1}, zero, h.created_by, zero, h.created_by, zero});
    for (std::int64_t holder : near->audience) audience.push_back({h.id, holder, h.type});
    for (std::int64_t land : near->territories) reach.push_back({h.id, land, h.type});
  }
  TRY_VOID(insert_rows(
      db,
      "insert into head (id, type, code, title, title_key, state, owner, province, publicity, channel, "
      "assigned_to, missing, version, archived, created_by, created_at, changed_by, changed_at)",
      heads));
  TRY_VOID(insert_rows(db, "insert into audience (record, holder, type)", audience));
  return insert_rows(db, "insert into reach (record, territory, type)", reach);
}

User person(Role role) {
  User u;
  u.id = me;
  u.role = role;
  u.organisation = own;
  u.organisations = {own, part_of_own};
  u.province = "here@now";
  u.provinces = {"here@now", "here@before"};
  u.territories = {own_land};
  u.partner = own_partner;
  return u;
}

/// Belongs nowhere: every list of the predicate is empty.
User stranger(Role role) {
  User u;
  u.id = 999;
  u.role = role;
  return u;
}

constexpr May every_may[] = {May::view, May::create, May::edit, May::step, May::comment, May::archive, May::merge};

class RightsTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (HasFatalFailure()) return;
    const auto all = migrations();
    ASSERT_TRUE(db::migrate(db(), all));
    made_ = world();
    ASSERT_TRUE(db().write([&](db::Connection& c) { return fill(c, made_); }));
  }

  std::set<std::int64_t> by_sql(db::Connection& c, const Predicate& p) {
    const auto rows = c.query("select h.id from head h where " + p.sql, p.params);
    EXPECT_TRUE(rows) << p.sql;
    std::set<std::int64_t> out;
    for (std::size_t i = 0; rows && i < rows->size(); ++i) out.insert(db::as_int(rows->at(i, 0)));
    return out;
  }

  std::set<std::int64_t> by_rule(const User& user, May may, const RecordType* only = nullptr) const {
    std::set<std::int64_t> out;
    for (const auto& [head, near] : made_) {
      const RecordType* type = find_type(head.type);
      if (only != nullptr && type != only) continue;
      if (allowed(user, *type, may, head, near->audience, near->territories)) out.insert(head.id);
    }
    return out;
  }

  std::vector<Made> made_;
};
ON_BOTH_DATABASES(RightsTest);

TEST_P(RightsTest, ThePredicateAndTheRuleSelectTheSameRecordsOfEveryType) {
  ASSERT_TRUE(db().read([&](db::Connection& c) -> Result<void> {
    for (const RecordType* type : catalogue())
      for (const Choice& role : choices(Role{}))
        for (const User& user : {person(static_cast<Role>(role.value)), stranger(static_cast<Role>(role.value))})
          for (May may : every_may) {
            Predicate p;
            p.params.push_back(std::string(type->name));
            p.sql = "h.type = $1 and ";
            add_predicate(p, user, *type, may);
            EXPECT_EQ(by_sql(c, p), by_rule(user, may, type))
                << type->name << " " << role.name << " may " << static_cast<int>(may) << "\n" << p.sql;
          }
    return {};
  }));
}

TEST_P(RightsTest, TheRoadsTogetherReachWhatTheRuleAllows) {
  ASSERT_TRUE(db().read([&](db::Connection& c) -> Result<void> {
    for (const RecordType* type : catalogue())
      for (const Choice& role : choices(Role{}))
        for (const User& user : {person(static_cast<Role>(role.value)), stranger(static_cast<Role>(role.value))})
          for (May may : every_may) {
            std::set<std::int64_t> reached;
            Predicate p;
            p.params.push_back(std::string(type->name));
            const auto all = roads(p, user, *type, may);
            std::string sql = "select id from (select 0 as id";
            for (const Road& road : all)
              sql += " union select " + road.id + " as id from " + road.from + " where h.type = $1 and " +
                     road.condition;
            const auto rows = c.query(sql + ") u where u.id <> 0 and $1 <> ''", p.params);
            EXPECT_TRUE(rows) << sql;
            for (std::size_t i = 0; rows && i < rows->size(); ++i) reached.insert(db::as_int(rows->at(i, 0)));
            EXPECT_EQ(reached, by_rule(user, may, type)) << type->name << " " << role.name << "\n" << sql;
          }
    return {};
  }));
}

TEST_P(RightsTest, ThePredicateOverAllTypesIsTheSumOfThose) {
  ASSERT_TRUE(db().read([&](db::Connection& c) -> Result<void> {
    for (const Choice& role : choices(Role{}))
      for (May may : {May::view, May::edit, May::step}) {
        const User user = person(static_cast<Role>(role.value));
        Predicate p;
        add_predicate_all(p, user, may);
        EXPECT_EQ(by_sql(c, p), by_rule(user, may)) << role.name;
      }
    return {};
  }));
}

TEST_P(RightsTest, TheWaysOfATextLeadToEverythingThatMayBeSeen) {
  for (const Choice& role : choices(Role{})) {
    const User user = person(static_cast<Role>(role.value));
    const auto ways = ways_to(user);
    for (const auto& [head, near] : made_) {
      if (ways.empty()) continue;
      if (!allowed(user, *find_type(head.type), May::view, head, near->audience, near->territories)) continue;
      const auto words = split(ways_of(head, near->audience, near->territories), ' ');
      EXPECT_TRUE(std::any_of(ways.begin(), ways.end(), [&](const std::string& way) {
        return std::find(words.begin(), words.end(), way) != words.end();
      })) << role.name << " " << head.type << " " << ways_of(head, near->audience, near->territories);
    }
  }
}

TEST(Rights, AnEnterpriseDoesNotWalkWhatIsNotOpen) {
  User user = person(Role::enterprise_member);
  Head h;
  h.type = "meeting";
  h.owner = far;
  h.province = "there@now";
  const auto words = split(ways_of(h, {}, {}), ' ');
  for (const std::string& way : ways_to(user))
    EXPECT_EQ(std::find(words.begin(), words.end(), way), words.end()) << way;
}

TEST(Rights, ARestrictedRecordIsHiddenFromTheRestOfItsProvince) {
  Head h;
  h.type = "need";
  h.state = "open";
  h.owner = sibling;
  h.province = "here@now";
  const User officer = person(Role::foreign_affairs_officer);
  EXPECT_TRUE(allowed(officer, *find_type("need"), May::view, h, {}, {}));
  h.publicity = "restricted";
  EXPECT_FALSE(allowed(officer, *find_type("need"), May::view, h, {}, {}));
  h.owner = own;
  EXPECT_TRUE(allowed(officer, *find_type("need"), May::view, h, {}, {}));
}

TEST(Rights, TheAdministratorReadsNoContent) {
  for (const RecordType* type : catalogue()) {
    const bool settings = type->name == "organisation" || type->name == "user" || type->name == "territory";
    if (!settings) {
      EXPECT_FALSE(ever_allowed(Role::administrator, *type, May::view)) << type->name;
    }
  }
}

}  // namespace
}  // namespace dh

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "db/test_database.hpp"

namespace dh::db {
namespace {

const Migration start{"0001_start",
                      "create table t (id {{int}} primary key, name {{text}}) {{strict}};"
                      "create index t_name on t (name);"};
const Migration more{"0002_more",
                     "alter table t add column born {{date}};\n"
                     "-- only: sqlite\ncreate virtual table found using fts5 (folded);\n-- end\n"
                     "-- only: postgres\ncreate table found (folded tsvector);\n-- end\n"};
const Migration half{"0003_half",
                     "create table u (id {{int}}) {{strict}}; insert into t (nothing) values (1);"};

class MigrateTest : public DatabaseTest {
 protected:
  using Names = std::vector<std::string>;
  Result<Names> run(std::vector<Migration> migrations) { return migrate(db(), migrations); }
  Names living_columns() {
    auto names = columns(db());
    return names ? *names : Names{"cannot be read"};
  }
};
ON_BOTH_DATABASES(MigrateTest);

TEST_P(MigrateTest, EachRunsOnceInItsOrder) {
  const auto first = run({start});
  ASSERT_TRUE(first);
  EXPECT_EQ(*first, (Names{"0001_start"}));
  const auto second = run({start, more});
  ASSERT_TRUE(second);
  EXPECT_EQ(*second, (Names{"0002_more"}));
  const auto third = run({start, more});
  ASSERT_TRUE(third);
  EXPECT_TRUE(third->empty());
}

TEST_P(MigrateTest, TheColumnsOfTheLivingDatabaseAreListed) {
  ASSERT_TRUE(run({start, more}));
  EXPECT_EQ(living_columns(),
            (Names{"found.folded", "migration.name", "t.born", "t.id", "t.name"}));
}

TEST_P(MigrateTest, ADatabaseOfANewerProgramIsRefusedAndStaysAsItIs) {
  ASSERT_TRUE(run({start, more}));
  const auto before = living_columns();
  const Migration other{"0001_other", "create table never (id {{int}}) {{strict}};"};
  const auto refused = run({start, other});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::unavailable);
  EXPECT_EQ(refused.error().key, "db.newer");
  EXPECT_EQ(refused.error().args.at("migration"), "0002_more");
  EXPECT_EQ(living_columns(), before);
}

TEST_P(MigrateTest, AMigrationThatFailsHalfwayLeavesTheOldSchema) {
  ASSERT_TRUE(run({start}));
  const auto before = living_columns();
  ASSERT_FALSE(run({start, half}));
  EXPECT_EQ(living_columns(), before);
  const auto mended = run({start, {"0003_half", "create table u (id {{int}}) {{strict}};"}});
  ASSERT_TRUE(mended);
  EXPECT_EQ(*mended, (Names{"0003_half"}));
}

TEST_P(MigrateTest, TwoServersThatStartTogetherMigrateOnce) {
  auto other = Db::open({.url = where().url(), .readers = 1});
  ASSERT_TRUE(other);
  const std::vector<Migration> all = {start, more};
  Result<Names> mine, others;
  std::jthread first([&] { mine = migrate(db(), all); });
  std::jthread second([&] { others = migrate(**other, all); });
  first.join();
  second.join();
  ASSERT_TRUE(mine);
  ASSERT_TRUE(others);
  EXPECT_EQ(mine->size() + others->size(), 2u);
}

/// A migration that changes much: one table, many rows, indexes, a new column filled from the old.
Migration big(int rows) {
  return {
      "0002_big",
      "create table big (id {{int}} primary key, a {{text}}) {{strict}};"
      "insert into big with recursive n(i) as (select 1 union all select i + 1 from n where i < " +
          std::to_string(rows) +
          ") select i, 'row ' || cast(i as text) from n;"
          "create index big_a on big (a);"
          "alter table t add column big {{int}} default 0;"
          "alter table big add column b {{text}};"
          "update big set b = a || a;"};
}

TEST_P(MigrateTest, AKilledMigrationLeavesTheOldSchemaOrTheNew) {
  ASSERT_TRUE(run({start}));
  const auto old_columns = living_columns();
  const std::vector<Migration> all = {start, big(30000)};
  int old_seen = 0;
  for (int round = 0; round < 30; ++round) {
    close();  // one thread is left, so a fork is safe
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      auto opened = Db::open({.url = where().url(), .readers = 1});
      const bool done = opened && migrate(**opened, all);
      ::_exit(done ? 0 : 1);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2 + round * 5));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    open();
    const auto now = living_columns();
    if (now == old_columns) {
      ++old_seen;
      continue;
    }
    EXPECT_EQ(now,
              (Names{"big.a", "big.b", "big.id", "migration.name", "t.big", "t.id", "t.name"}));
    ASSERT_TRUE(db().read([](Connection& c) -> Result<void> {
      const Rows rows = TRY(c.query("select count(*) from big where b = a || a"));
      EXPECT_EQ(as_int(rows.at(0, 0)), 30000);
      return {};
    }));
    const auto again = migrate(db(), all);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->empty());
    break;
  }
  EXPECT_GT(old_seen, 0);
  ASSERT_TRUE(migrate(db(), all));
}

}  // namespace
}  // namespace dh::db

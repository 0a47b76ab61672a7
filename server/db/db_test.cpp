// What holds on both databases.
#include "db/db.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <latch>
#include <thread>

#include "db/test_database.hpp"

namespace dh::db {
namespace {

class DbTest : public DatabaseTest {
 protected:
  void script(std::string_view sql) {
    const auto done = db().write([&](Connection& c) { return c.script(expand(sql, c.dialect())); });
    ASSERT_TRUE(done) << done.error().key;
  }
  Result<void> write(std::string_view sql, std::vector<Cell> params = {}) {
    return db().write([&](Connection& c) -> Result<void> {
      TRY_VOID(c.execute(sql, params));
      return {};
    });
  }
  Result<Rows> read(std::string_view sql, std::vector<Cell> params = {}) {
    Rows rows;
    TRY_VOID(db().read([&](Connection& c) -> Result<void> {
      rows = TRY(c.query(sql, params));
      return {};
    }));
    return rows;
  }
  std::int64_t number(std::string_view sql) {
    const auto rows = read(sql);
    return rows && rows->size() == 1 ? as_int(rows->at(0, 0), -1) : -1;
  }
};
ON_BOTH_DATABASES(DbTest);

constexpr std::string_view two_tables =
    "create table parent (id {{int}} primary key, name {{text}} not null unique) {{strict}};"
    "create table child (id {{int}} primary key,"
    " parent {{int}} not null references parent (id) deferrable initially deferred) {{strict}};"
    "create table strict_child (id {{int}} primary key,"
    " parent {{int}} not null references parent (id)) {{strict}};";

TEST_P(DbTest, ValuesComeBackAsTheyWentIn) {
  script(
      "create table t (a {{int}}, b {{text}}, c {{bool}}, d {{date}}, e {{instant}}, f {{json}},"
      " g {{bytes}}) {{strict}}");
  const std::vector<Cell> in = {std::int64_t{9007199254740993},
                                std::string("Đồng Hành ’; --"),
                                std::int64_t{1},
                                std::string("2026-11-27"),
                                std::int64_t{1795772400123},
                                std::string(R"({"a":"\u0000"})"),
                                std::string("00ff10")};
  ASSERT_TRUE(write("insert into t values ($1, $2, $3, $4, $5, $6, $7)", in));
  const auto rows = read("select a, b, c, d, e, f, g from t");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 1u);
  EXPECT_EQ(rows->columns, 7u);
  EXPECT_EQ(rows->cells, in);
}

TEST_P(DbTest, NullsAndEmptyTextsAreDifferent) {
  script("create table t (a {{int}}, b {{text}}) {{strict}}");
  ASSERT_TRUE(write("insert into t values ($1, $2)", {Cell(), std::string()}));
  const auto rows = read("select a, b from t");
  ASSERT_TRUE(rows);
  EXPECT_TRUE(is_null(rows->at(0, 0)));
  EXPECT_EQ(rows->at(0, 1), Cell(std::string()));
}

TEST_P(DbTest, AParameterMayStandInSeveralPlacesAndInAnyOrder) {
  script("create table t (a {{int}}, b {{text}}, c {{int}}, d {{text}}) {{strict}}");
  ASSERT_TRUE(write("insert into t values ($2, $1, $2, $1)", {std::string("x"), std::int64_t{5}}));
  const auto rows = read("select a, b, c, d from t where d = $2 and a = $1 and c = $1",
                         {std::int64_t{5}, std::string("x")});
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->size(), 1u);
  const auto ten = read(
      "select cast($1 as integer), cast($2 as integer), cast($3 as integer),"
      " cast($4 as integer), cast($5 as integer), cast($6 as integer),"
      " cast($7 as integer), cast($8 as integer), cast($9 as integer),"
      " cast($10 as integer)",
      {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  ASSERT_TRUE(ten);
  EXPECT_EQ(as_int(ten->at(0, 0)), 1);
  EXPECT_EQ(as_int(ten->at(0, 9)), 10);
}

TEST_P(DbTest, AWrongNumberOfParametersIsAnError) {
  script("create table t (a {{int}}) {{strict}}");
  EXPECT_FALSE(write("insert into t values ($1)", {}));
  EXPECT_FALSE(write("insert into t values ($1)", {1, 2}));
  EXPECT_FALSE(read("select a from t where a = $2", {1, 2}));
  EXPECT_EQ(number("select count(*) from t"), 0);
}

TEST_P(DbTest, AZeroByteInATextIsRefused) {
  script("create table t (a {{text}}) {{strict}}");
  const auto done = write("insert into t values ($1)", {std::string("a\0b", 3)});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "db.nul");
}

TEST_P(DbTest, SumsAndTruthValuesAreIntegers) {
  script("create table t (a {{int}}) {{strict}}; insert into t values (4), (5)");
  EXPECT_EQ(number("select sum(a) from t"), 9);
  EXPECT_EQ(number("select count(*) from t"), 2);
  EXPECT_EQ(number("select 1 = 1"), 1);
  EXPECT_EQ(number("select 1 = 2"), 0);
}

TEST_P(DbTest, TextComparesByItsBytes) {
  script(
      "create table t (a {{text}}) {{strict}};"
      "insert into t values ('b'), ('B'), ('á'), ('a'), ('đ'), ('z')");
  const auto rows = read("select a from t order by a");
  ASSERT_TRUE(rows);
  std::string order;
  for (const Cell& cell : rows->cells) order += as_text(cell);
  EXPECT_EQ(order, "Babzáđ");
}

TEST_P(DbTest, ExecuteAnswersHowManyRowsChanged) {
  script("create table t (a {{int}}) {{strict}}");
  ASSERT_TRUE(db().write([](Connection& c) -> Result<void> {
    EXPECT_EQ(TRY(c.execute("insert into t values (1), (2), (3)")), 3);
    EXPECT_EQ(TRY(c.execute("update t set a = a + 1 where a > $1", {1})), 2);
    EXPECT_EQ(TRY(c.execute("update t set a = 0 where a > 99")), 0);
    EXPECT_EQ(TRY(c.execute("select a from t")), 0);
    EXPECT_EQ(TRY(c.execute("delete from t")), 3);
    EXPECT_EQ(TRY(c.execute("create table u (a integer)")), 0);
    const Rows made = TRY(c.query("insert into t values (7) returning a"));
    EXPECT_EQ(as_int(made.at(0, 0)), 7);
    return {};
  }));
}

TEST_P(DbTest, AUniqueViolationNamesItsColumns) {
  script(
      "create table t (a {{int}} not null, b {{text}} not null, unique (a, b)) {{strict}};"
      "create table u (id {{int}} primary key) {{strict}};"
      "insert into t values (1, 'x'); insert into u values (1)");
  auto done = write("insert into t values ($1, $2)", {1, std::string("x")});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Code::conflict);
  EXPECT_EQ(done.error().key, "db.unique");
  EXPECT_EQ(done.error().args.at("constraint"), "t.a, t.b");
  done = write("insert into u values ($1)", {1});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "db.unique");
  EXPECT_EQ(done.error().args.at("constraint"), "u.id");
}

TEST_P(DbTest, ABrokenReferenceIsAConflict) {
  script(two_tables);
  const auto done = write("insert into strict_child values (1, 99)");
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Code::conflict);
  EXPECT_EQ(done.error().key, "db.reference");
}

TEST_P(DbTest, OtherErrorsAreInternalAndTellNoDetails) {
  script("create table t (a {{int}} not null check (a > 0)) {{strict}}");
  for (const char* sql : {"insert into t values (null)", "insert into t values (-1)",
                          "insert into nowhere values (1)", "not sql at all"}) {
    const auto done = write(sql);
    ASSERT_FALSE(done) << sql;
    EXPECT_EQ(done.error(), (Error{Code::internal, "db.error", {}, {}})) << sql;
  }
  EXPECT_FALSE(read("select 1; select 2"));
  EXPECT_EQ(number("select count(*) from t"), 0);
}

TEST_P(DbTest, AFailingWriteLeavesNothingAndItsNeighboursStay) {
  script(two_tables);
  std::vector<std::jthread> threads;
  std::atomic<int> failed = 0;
  for (int i = 0; i < 40; ++i)
    threads.emplace_back([&, i] {
      const auto done = db().write([i](Connection& c) -> Result<void> {
        const std::string name = std::to_string(i);
        TRY_VOID(c.execute("insert into parent values ($1, $2)", {i, name}));
        if (i % 4 == 1) return fail(Code::stale, "changed my mind");
        if (i % 4 == 2) TRY_VOID(c.execute("insert into parent values ($1, $2)", {i + 1000, name}));
        TRY_VOID(c.execute("insert into strict_child values ($1, $1)", {i}));
        return {};
      });
      if (!done) ++failed;
    });
  threads.clear();
  EXPECT_EQ(failed, 20);
  EXPECT_EQ(number("select count(*) from parent"), 20);
  EXPECT_EQ(number("select count(*) from strict_child"), 20);
  EXPECT_EQ(number("select count(*) from parent where id >= 1000"), 0);
}

TEST_P(DbTest, AConstraintBrokenAtCommitFailsOnlyTheGuiltyWrite) {
  script(two_tables);
  std::vector<std::jthread> threads;
  std::atomic<int> refused = 0;
  for (int i = 0; i < 24; ++i)
    threads.emplace_back([&, i] {
      const auto done = db().write([i](Connection& c) -> Result<void> {
        TRY_VOID(c.execute("insert into child values ($1, $2)", {i, i % 3 == 0 ? 999 : i}));
        TRY_VOID(c.execute("insert into parent values ($1, $2)", {i, std::to_string(i)}));
        return {};
      });
      if (!done && done.error().key == "db.reference") ++refused;
    });
  threads.clear();
  EXPECT_EQ(refused, 8);
  EXPECT_EQ(number("select count(*) from child"), 16);
  EXPECT_EQ(number("select count(*) from parent"), 16);
}

TEST_P(DbTest, AnErrorThatIsPassedOverUndoesTheWrite) {
  script(two_tables);
  const auto done = db().write([](Connection& c) -> Result<void> {
    TRY_VOID(c.execute("insert into parent values (1, 'a')"));
    (void)c.execute("insert into parent values (1, 'b')");
    return {};
  });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "db.swallowed");
  EXPECT_EQ(number("select count(*) from parent"), 0);
}

TEST_P(DbTest, SixteenThreadsOfTwoHundredWritesLoseNone) {
  script(
      "create table t (thread {{int}}, number {{int}}, primary key (thread, number)) {{strict}}");
  std::vector<std::jthread> threads;
  std::atomic<int> done = 0;
  for (int thread = 0; thread < 16; ++thread)
    threads.emplace_back([&, thread] {
      for (int i = 0; i < 200; ++i)
        if (write("insert into t values ($1, $2)", {thread, i})) ++done;
    });
  threads.clear();
  EXPECT_EQ(done, 3200);
  EXPECT_EQ(number("select count(*) from t"), 3200);
}

TEST_P(DbTest, AReaderSeesOneSnapshotWhileOthersWrite) {
  script("create table t (a {{int}}) {{strict}}; insert into t values (1)");
  ASSERT_TRUE(db().read([&](Connection& c) -> Result<void> {
    EXPECT_EQ(TRY(c.query("select a from t")).size(), 1u);
    std::thread([&] { EXPECT_TRUE(write("insert into t values (2)")); }).join();
    EXPECT_EQ(TRY(c.query("select a from t")).size(), 1u);
    // A read within a read sees the same, and needs no second connection.
    EXPECT_EQ(number("select count(*) from t"), 1);
    return {};
  }));
  EXPECT_EQ(number("select count(*) from t"), 2);
}

TEST_P(DbTest, AnAnsweredWriteIsSeenByTheNextReadOfAnyThread) {
  script("create table t (a {{int}}) {{strict}}");
  for (int i = 1; i <= 50; ++i) {
    ASSERT_TRUE(write("insert into t values ($1)", {i}));
    std::thread([&, i] { EXPECT_EQ(number("select max(a) from t"), i); }).join();
  }
}

TEST_P(DbTest, AReaderCannotWrite) {
  script("create table t (a {{int}}) {{strict}}");
  EXPECT_FALSE(db().read([](Connection& c) -> Result<void> {
    TRY_VOID(c.execute("insert into t values (1)"));
    return {};
  }));
  EXPECT_EQ(number("select count(*) from t"), 0);
}

TEST_P(DbTest, ReadersBeyondTheirNumberWaitTheirTurn) {
  std::vector<std::jthread> threads;
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  for (int i = 0; i < 12; ++i)
    threads.emplace_back([&] {
      EXPECT_TRUE(db().read([&](Connection& c) -> Result<void> {
        const int now = ++inside;
        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
        }
        TRY_VOID(c.query("select 1"));
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        --inside;
        return {};
      }));
    });
  threads.clear();
  EXPECT_LE(most, 4);
  EXPECT_GE(most, 2);
}

TEST_P(DbTest, AReaderThatFailsOrThrowsIsUsableAgain) {
  for (int i = 0; i < 10; ++i) {
    EXPECT_FALSE(read("select nothing from nowhere"));
    EXPECT_THROW((void)db().read([](Connection&) -> Result<void> { throw std::bad_alloc(); }),
                 std::bad_alloc);
  }
  EXPECT_EQ(number("select 7"), 7);
}

TEST_P(DbTest, MoreStatementsThanTheCacheHoldsStillRun) {
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 600; ++i) ASSERT_EQ(number("select " + std::to_string(i)), i);
}

TEST_P(DbTest, AStatementOutlivesAChangeOfItsTable) {
  script("create table t (a {{int}}) {{strict}}; insert into t values (1)");
  ASSERT_EQ(read("select * from t")->columns, 1u);
  script("alter table t add column b {{text}} default 'x'");
  (void)read("select * from t");  // PostgreSQL refuses the old plan once, and then prepares it anew
  const auto rows = read("select * from t");
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->columns, 2u);
}

TEST_P(DbTest, WhatWasWrittenIsThereAfterOpeningAgain) {
  script("create table t (a {{int}}) {{strict}}; insert into t values (5)");
  close();
  open();
  EXPECT_EQ(number("select a from t"), 5);
}

TEST_P(DbTest, TwoServersOnOneDatabaseExcludeEachOthersWrites) {
  script("create table t (a {{int}}) {{strict}}; insert into t values (0)");
  auto other = Db::open({.url = where().url(), .readers = 1});
  ASSERT_TRUE(other);
  const auto add = [](Db& db) {
    return db.write([](Connection& c) -> Result<void> {
      const auto now = as_int(TRY(c.query("select a from t")).at(0, 0));
      TRY_VOID(c.execute("update t set a = $1", {now + 1}));
      return {};
    });
  };
  std::jthread first([&] {
    for (int i = 0; i < 100; ++i) EXPECT_TRUE(add(db()));
  });
  std::jthread second([&] {
    for (int i = 0; i < 100; ++i) EXPECT_TRUE(add(**other));
  });
  first.join();
  second.join();
  EXPECT_EQ(number("select a from t"), 200);
}

TEST_P(DbTest, AWriteExcludesOtherServersFromItsFirstReadOn) {
  script("create table t (a {{int}}) {{strict}}; insert into t values (0)");
  auto other = Db::open({.url = where().url(), .readers = 1});
  ASSERT_TRUE(other);
  const auto add = [](Connection& c, std::int64_t seen) -> Result<void> {
    TRY_VOID(c.execute("update t set a = $1", {seen + 1}));
    return {};
  };
  std::jthread second;
  const auto first = db().write([&](Connection& c) -> Result<void> {
    const auto seen = as_int(TRY(c.query("select a from t")).at(0, 0));
    second = std::jthread([&] {
      EXPECT_TRUE((*other)->write([&](Connection& o) -> Result<void> {
        return add(o, as_int(TRY(o.query("select a from t")).at(0, 0)));
      }));
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return add(c, seen);
  });
  second.join();
  EXPECT_TRUE(first);
  EXPECT_EQ(number("select a from t"), 2);
}

TEST_P(DbTest, ADatabaseThatCannotBeOpenedIsUnavailable) {
  for (const char* url :
       {"sqlite:/nowhere/at/all/x.db", "postgres:host=/nowhere dbname=x", "mysql:x", ""}) {
    const auto opened = Db::open({.url = url});
    ASSERT_FALSE(opened) << url;
    EXPECT_EQ(opened.error().code, Code::unavailable);
    EXPECT_EQ(opened.error().key, "db.open");
  }
}

TEST_P(DbTest, ABackupIntoAMissingFolderFailsAndLeavesNothing) {
  const auto done = db().backup_to(where().folder() + "/missing");
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "backup.failed");
  EXPECT_EQ(number("select 1"), 1);
}

TEST(Cells, NullsAreTheOtherValueOrNothing) {
  EXPECT_EQ(as_int(Cell(), 7), 7);
  EXPECT_EQ(as_int(Cell(std::string("5")), 7), 7);
  EXPECT_EQ(as_int(Cell(std::int64_t{5})), 5);
  EXPECT_EQ(as_text(Cell()), "");
  EXPECT_EQ(as_text(Cell(std::int64_t{-5})), "-5");
  EXPECT_EQ(as_text(Cell(std::string("x"))), "x");
}

}  // namespace
}  // namespace dh::db

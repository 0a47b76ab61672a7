// What only PostgreSQL can do to us.
#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

#include "db/test_database.hpp"

namespace dh::db {
namespace {

class PostgresTest : public DatabaseTest {
 protected:
  Options options() override {
    Options chosen;
    chosen.on_fatal = [this](const std::string&) { ++fatal_; };
    return chosen;
  }
  /// As the superuser, outside any transaction, without waiting for a standby.
  std::string run_apart(const std::string& sql) {
    PGconn* link = PQconnectdb(where().url().substr(std::string("postgres:").size()).c_str());
    PQclear(PQexec(link, "set synchronous_commit = local"));
    PGresult* answer = PQexec(link, sql.c_str());
    const std::string out = PQntuples(answer) > 0 ? PQgetvalue(answer, 0, 0) : PQerrorMessage(link);
    PQclear(answer);
    PQfinish(link);
    return out;
  }
  Result<void> insert(int value) {
    return db().write([value](Connection& c) -> Result<void> {
      TRY_VOID(c.execute("insert into t values ($1)", {value}));
      return {};
    });
  }
  std::int64_t count() {
    std::int64_t out = -1;
    (void)db().read([&](Connection& c) -> Result<void> {
      out = as_int(TRY(c.query("select count(*) from t")).at(0, 0));
      return {};
    });
    return out;
  }
  void end_all_connections() {
    run_apart(
        "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()");
  }
  std::atomic<int> fatal_ = 0;
};
INSTANTIATE_TEST_SUITE_P(On, PostgresTest, testing::Values(Dialect::postgres), test_name_of);

TEST_P(PostgresTest, BrokenConnectionsAreReplaced) {
  run_apart("create table t (a bigint)");
  EXPECT_TRUE(insert(1));
  EXPECT_EQ(count(), 1);
  end_all_connections();
  EXPECT_EQ(count(), 1);
  EXPECT_TRUE(insert(2));
  EXPECT_EQ(count(), 2);
  EXPECT_EQ(fatal_, 0);
}

TEST_P(PostgresTest, AConnectionThatBreaksInsideAWriteStoresNothingAndTheNextWriteRuns) {
  run_apart("create table t (a bigint)");
  const auto done = db().write([this](Connection& c) -> Result<void> {
    TRY_VOID(c.execute("insert into t values (1)"));
    end_all_connections();
    TRY_VOID(c.execute("insert into t values (2)"));
    return {};
  });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "db.unreachable");
  EXPECT_EQ(count(), 0);
  EXPECT_TRUE(insert(3));
  EXPECT_EQ(fatal_, 0);
}

TEST_P(PostgresTest, AConnectionThatBreaksInTheCommitIsFatal) {
  run_apart(
      "create table t (a bigint);"
      "create function die() returns trigger language plpgsql as"
      " 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';"
      "create constraint trigger at_commit after insert on t deferrable initially deferred"
      " for each row execute function die()");
  const auto done = insert(1);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "storage.stopped");
  EXPECT_EQ(fatal_, 1);
  const auto later = insert(2);
  ASSERT_FALSE(later);
  EXPECT_EQ(later.error().key, "storage.stopped");
  EXPECT_EQ(count(), 0);
}

TEST_P(PostgresTest, AFullDiskIsToldAsSuch) {
  run_apart(
      "create table t (a bigint);"
      "create function full_disk() returns trigger language plpgsql as"
      " 'begin if new.a = 1 then raise exception ''no space'' using errcode = ''53100'';"
      " end if; return null; end';"
      "create constraint trigger at_commit after insert on t deferrable initially deferred"
      " for each row execute function full_disk()");
  const auto done = insert(1);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Code::storage_full);
  EXPECT_TRUE(insert(2));
  EXPECT_EQ(fatal_, 0);
}

/// For the life of this, every commit waits for a standby that does not exist.
class PostgresWithoutStandbyTest : public PostgresTest {
 protected:
  void SetUp() override {
    PostgresTest::SetUp();
    run_apart("create table t (a bigint)");
    require("ghost");
  }
  void TearDown() override {
    require("");
    PostgresTest::TearDown();
  }
  void require(const std::string& standby) {
    run_apart("alter system set synchronous_standby_names = '" + standby + "'");
    run_apart("select pg_reload_conf()");
    while (run_apart("show synchronous_standby_names") != standby) std::this_thread::yield();
  }
};
INSTANTIATE_TEST_SUITE_P(On, PostgresWithoutStandbyTest, testing::Values(Dialect::postgres),
                         test_name_of);

TEST_P(PostgresWithoutStandbyTest, WritesAreRefusedInTimeReadsGoOnAndWritesReturn) {
  std::atomic<int> refused = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      std::this_thread::sleep_for(std::chrono::milliseconds(300 * i));
      const auto began = std::chrono::steady_clock::now();
      const auto done = insert(i);
      EXPECT_LE(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
      if (!done && done.error().code == Code::unavailable) ++refused;
    });
  threads.clear();
  EXPECT_EQ(refused, 4);
  EXPECT_EQ(count(), 0);  // what waits for its standby is seen by nobody
  require("");
  while (!insert(9)) std::this_thread::yield();
  EXPECT_GE(count(), 1);
  EXPECT_EQ(fatal_, 0);
}

TEST_P(PostgresWithoutStandbyTest, AWaitThatSomebodyCancelsIsNotReportedAsSuccess) {
  Result<void> done;
  std::jthread writing([&] { done = insert(1); });
  while (run_apart("select count(pg_cancel_backend(pid)) from pg_stat_activity"
                   " where datname = current_database() and wait_event = 'SyncRep'") != "1")
    std::this_thread::yield();
  writing.join();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "storage.unconfirmed");
  EXPECT_EQ(fatal_, 0);
}

TEST_P(PostgresTest, AServerDefaultThatForgetsCommitsIsOverruled) {
  const std::string name = run_apart("select current_database()");
  run_apart("alter database " + name + " set synchronous_commit = off");
  close();
  open();
  ASSERT_TRUE(db().write([](Connection& c) -> Result<void> {
    EXPECT_EQ(as_text(TRY(c.query("select current_setting('synchronous_commit')")).at(0, 0)), "on");
    return {};
  }));
  run_apart("alter database " + name + " set synchronous_commit = remote_apply");
  close();
  open();
  ASSERT_TRUE(db().write([](Connection& c) -> Result<void> {
    EXPECT_EQ(as_text(TRY(c.query("select current_setting('synchronous_commit')")).at(0, 0)),
              "remote_apply");
    return {};
  }));
}

TEST_P(PostgresTest, AWriterThatAnotherServerKeepsWaitingIsBusy) {
  run_apart("create table t (a bigint)");
  ASSERT_TRUE(insert(1));
  auto other = Db::open({.url = where().url(), .readers = 1});
  ASSERT_TRUE(other);
  Result<void> busy;
  ASSERT_TRUE((*other)->write([&](Connection&) -> Result<void> {
    busy = insert(2);
    return {};
  }));
  ASSERT_FALSE(busy);
  EXPECT_EQ(busy.error().code, Code::unavailable);
  EXPECT_EQ(busy.error().key, "db.busy");
  EXPECT_TRUE(insert(3));
  EXPECT_EQ(count(), 2);
}

TEST_P(PostgresTest, AnIndexOverAnExpressionIsNamedByItsName) {
  run_apart("create table t (a bigint); create unique index t_even on t ((a % 2))");
  ASSERT_TRUE(insert(1));
  const auto done = insert(3);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().args.at("constraint"), "t_even");
}

TEST_P(PostgresTest, ABackupRestoresToTheSame) {
  run_apart("create table t (a bigint); insert into t select generate_series(1, 1000)");
  std::jthread writing([this](std::stop_token stop) {
    for (int i = 2000; !stop.stop_requested(); ++i) EXPECT_TRUE(insert(i));
  });
  const auto done = db().backup_to(where().folder());
  writing.request_stop();
  writing.join();
  ASSERT_TRUE(done) << done.error().key;
  const std::string dump = where().folder() + "/donghanh.pgdump";
  ASSERT_TRUE(std::filesystem::exists(dump));
  EXPECT_FALSE(std::filesystem::exists(dump + ".part"));
  EXPECT_EQ(std::filesystem::status(dump).permissions(), std::filesystem::perms(0600));

  auto empty = TestPlace::make(Dialect::postgres);
  ASSERT_TRUE(empty) << not_run(empty.error());
  const std::string command = "pg_restore --exit-on-error --no-owner --dbname='" +
                              (*empty)->url().substr(std::string("postgres:").size()) + "' " + dump;
  ASSERT_EQ(std::system(command.c_str()), 0);
  auto restored = Db::open({.url = (*empty)->url()});
  ASSERT_TRUE(restored);
  ASSERT_TRUE((*restored)->read([](Connection& c) -> Result<void> {
    // All of the first thousand, and of the writes meanwhile an unbroken beginning.
    const Rows rows =
        TRY(c.query("select count(*) filter (where a <= 1000), count(*) filter (where a >= 2000),"
                    " coalesce(max(a) filter (where a >= 2000) - 1999, 0) from t"));
    EXPECT_EQ(as_int(rows.at(0, 0)), 1000);
    EXPECT_EQ(as_int(rows.at(0, 1)), as_int(rows.at(0, 2)));
    return {};
  }));
}

TEST_P(PostgresTest, AUriAddressServesForTheBackupToo) {
  const std::string address = where().url().substr(std::string("postgres:").size());
  const std::size_t host = address.find("host=") + 5;
  const std::string folder = address.substr(host, address.find(' ', host) - host);
  const std::string name = run_apart("select current_database()");
  auto opened = Db::open(
      {.url = "postgres:postgresql:///" + name + "?user=postgres&password=it's&host=" + folder});
  ASSERT_TRUE(opened);
  EXPECT_TRUE((*opened)->backup_to(where().folder()));
}

TEST_P(PostgresTest, ADatabaseInAnotherEncodingIsRefused) {
  run_apart(
      "create database latin encoding 'LATIN1' locale 'C' locale_provider libc template template0");
  std::string url = where().url();
  url = url.substr(0, url.find("dbname=")) + "dbname=latin";
  const auto opened = Db::open({.url = url});
  run_apart("drop database latin with (force)");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().key, "db.open");
}

}  // namespace
}  // namespace dh::db

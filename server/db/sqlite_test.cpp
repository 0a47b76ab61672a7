// What only SQLite can do to us: a full disk, its write-ahead log, its backup.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <latch>
#include <thread>

#include "db/test_database.hpp"

namespace dh::db {
namespace {

namespace fs = std::filesystem;

class SqliteTest : public DatabaseTest {
 protected:
  Options options() override {
    Options chosen;
    chosen.on_fatal = [this](const std::string&) { ++fatal_; };
    return chosen;
  }
  std::string file() { return where().url().substr(std::string("sqlite:").size()); }
  std::uintmax_t log_size() { return fs::file_size(file() + "-wal"); }
  Result<void> run(std::string_view sql, std::vector<Cell> params = {}) {
    return db().write([&](Connection& c) -> Result<void> {
      TRY_VOID(c.execute(sql, params));
      return {};
    });
  }
  std::string read(Db& from, std::string_view sql) {
    std::string out = "cannot be read";
    (void)from.read([&](Connection& c) -> Result<void> {
      out = as_text(TRY(c.query(sql)).at(0, 0));
      return {};
    });
    return out;
  }
  std::atomic<int> fatal_ = 0;
};
INSTANTIATE_TEST_SUITE_P(On, SqliteTest, testing::Values(Dialect::sqlite), test_name_of);

TEST_P(SqliteTest, AnAnsweredWriteIsSafeByItsSettings) {
  ASSERT_TRUE(db().write([](Connection& c) -> Result<void> {
    EXPECT_EQ(as_text(TRY(c.query("pragma journal_mode")).at(0, 0)), "wal");
    EXPECT_EQ(as_int(TRY(c.query("pragma synchronous")).at(0, 0)), 2);
    EXPECT_EQ(as_int(TRY(c.query("pragma foreign_keys")).at(0, 0)), 1);
    return {};
  }));
}

TEST_P(SqliteTest, OnlyTheOwnerMayReadTheFiles) {
  ASSERT_TRUE(run("create table t (a text) strict"));
  for (const std::string& name : {file(), file() + "-wal", file() + "-shm"}) {
    struct stat facts {};
    ASSERT_EQ(::stat(name.c_str(), &facts), 0) << name;
    EXPECT_EQ(facts.st_mode & 0777, 0600u) << name;
  }
}

TEST_P(SqliteTest, ParametersOfAnotherFormAreRefused) {
  for (const char* sql :
       {"select ?", "select ?1", "select :a", "select @a", "select $a", "select $0"}) {
    const auto done = run(sql, {1});
    ASSERT_FALSE(done) << sql;
    EXPECT_EQ(done.error().key, "db.error") << sql;
  }
}

TEST_P(SqliteTest, DoubleQuotesAreNoTextAsOnPostgres) { EXPECT_FALSE(run("select \"text\"")); }

TEST_P(SqliteTest, AFullDiskRefusesWritesUntilThereIsSpace) {
  ASSERT_TRUE(run("create table t (a integer primary key, b text) strict"));
  const auto limit_pages = [this](int pages) {
    return db().write([pages](Connection& c) -> Result<void> {
      TRY_VOID(c.query("pragma max_page_count = " + std::to_string(pages)));
      return {};
    });
  };
  ASSERT_TRUE(limit_pages(20));
  int stored = 0;
  Result<void> last;
  for (; stored < 100; ++stored) {
    last = run("insert into t values ($1, $2)", {stored, std::string(3000, 'x')});
    if (!last) break;
  }
  ASSERT_FALSE(last);
  EXPECT_EQ(last.error().code, Code::storage_full);
  EXPECT_EQ(last.error().key, "storage.full");
  EXPECT_EQ(read(db(), "select count(*) from t"), std::to_string(stored));

  // An error that a write passes over may not hide that the transaction is gone.
  const auto hidden = db().write([](Connection& c) -> Result<void> {
    (void)c.execute("insert into t values (1000, $1)", {std::string(300000, 'x')});
    return {};
  });
  ASSERT_FALSE(hidden);
  EXPECT_EQ(hidden.error().code, Code::storage_full);
  EXPECT_EQ(read(db(), "select count(*) from t"), std::to_string(stored));

  ASSERT_TRUE(limit_pages(10000));
  EXPECT_TRUE(run("insert into t values ($1, $2)", {stored, std::string(3000, 'x')}));
  EXPECT_EQ(fatal_, 0);
}

TEST_P(SqliteTest, TheLogIsEmptiedAndGoneAtTheEnd) {
  ASSERT_TRUE(run("create table t (a text) strict"));
  EXPECT_GT(log_size(), 0u);
  close();
  EXPECT_FALSE(fs::exists(file() + "-wal"));
}

TEST_P(SqliteTest, AnotherProgramLeavesTheLogOfAnOpenDatabaseAlone) {
  ASSERT_TRUE(run("create table t (a integer) strict"));
  const std::string program = "sqlite3 '" + file() + "' 'insert into t values (1)'";
  ASSERT_EQ(std::system(program.c_str()), 0);
  EXPECT_TRUE(fs::exists(file() + "-wal")) << "else what is answered from here on is in no file";
  EXPECT_EQ(read(db(), "select count(*) from t"), "1");
  ASSERT_TRUE(run("insert into t values (2)"));
  ASSERT_EQ(std::system(program.c_str()), 0);
  EXPECT_EQ(read(db(), "select count(*) from t"), "3");
}

TEST_P(SqliteTest, TheLogStartsAgainAfterCheckpoints) {
  ASSERT_TRUE(run("create table t (a integer primary key, b text) strict"));
  for (int i = 0; i < 60; ++i)
    ASSERT_TRUE(run("insert into t values ($1, $2)", {i, std::string(1 << 20, 'x')}));
  EXPECT_LT(log_size(), std::uintmax_t{32} << 20);
}

TEST_P(SqliteTest, ReadersWithoutAPauseDoNotLetTheLogGrow) {
  ASSERT_TRUE(run("create table t (a integer primary key, b text) strict"));
  std::vector<std::jthread> readers;
  for (int i = 0; i < 3; ++i)
    readers.emplace_back([this](std::stop_token stop) {
      while (!stop.stop_requested())
        (void)db().read([](Connection& c) -> Result<void> {
          TRY_VOID(c.query("select count(*) from t"));
          std::this_thread::sleep_for(std::chrono::milliseconds(3));
          return {};
        });
    });
  std::uintmax_t largest = 0;
  for (int i = 0; i < 400; ++i) {
    ASSERT_TRUE(run("insert into t values ($1, $2)", {i, std::string(1 << 18, 'x')}));
    largest = std::max(largest, log_size());
  }
  EXPECT_LT(largest, std::uintmax_t{64} << 20);
}

TEST_P(SqliteTest, AnOldSnapshotDelaysTheLogButNoWriter) {
  ASSERT_TRUE(run("create table t (a integer primary key, b text) strict"));
  ASSERT_TRUE(db().read([this](Connection& c) -> Result<void> {
    TRY_VOID(c.query("select count(*) from t"));
    std::thread([this] {
      const auto began = std::chrono::steady_clock::now();
      for (int i = 0; i < 60; ++i)
        EXPECT_TRUE(run("insert into t values ($1, $2)", {i, std::string(1 << 20, 'x')}));
      EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(10));
    }).join();
    EXPECT_EQ(as_int(TRY(c.query("select count(*) from t")).at(0, 0)), 0);
    return {};
  }));
  EXPECT_EQ(read(db(), "select count(*) from t"), "60");
  EXPECT_EQ(fatal_, 0);
}

TEST_P(SqliteTest, ABackupUnderLoadOpensAndIsOneSnapshot) {
  ASSERT_TRUE(run("create table t (a integer primary key, b text) strict"));
  ASSERT_TRUE(run("create table twin (a integer primary key) strict"));
  std::latch some_written(50);
  std::jthread writing([&](std::stop_token stop) {
    for (int i = 0; !stop.stop_requested(); ++i) {
      EXPECT_TRUE(db().write([i](Connection& c) -> Result<void> {
        TRY_VOID(c.execute("insert into t values ($1, $2)", {i, std::string(2000, 'x')}));
        TRY_VOID(c.execute("insert into twin values ($1)", {i}));
        return {};
      }));
      if (i < 50) some_written.count_down();
    }
  });
  some_written.wait();
  const std::string before = read(db(), "select count(*) from t");
  const auto done = db().backup_to(where().folder());
  writing.request_stop();
  writing.join();
  ASSERT_TRUE(done) << done.error().key;
  const std::string copy = where().folder() + "/donghanh.sqlite";
  EXPECT_FALSE(fs::exists(copy + ".part"));
  EXPECT_EQ(fs::status(copy).permissions(), fs::perms(0600));

  auto opened = Db::open({.url = "sqlite:" + copy});
  ASSERT_TRUE(opened);
  EXPECT_EQ(read(**opened, "pragma integrity_check"), "ok");
  EXPECT_GE(std::stoi(read(**opened, "select count(*) from t")), std::stoi(before));
  EXPECT_EQ(read(**opened, "select count(*) from t"), read(**opened, "select count(*) from twin"));
  EXPECT_EQ(read(**opened, "select count(*) from t"),
            read(**opened, "select max(a) + 1 from twin"));
}

TEST_P(SqliteTest, ABackupEqualsAQuietDatabaseRowByRow) {
  ASSERT_TRUE(run("create table t (a integer primary key, b text) strict"));
  ASSERT_TRUE(run("insert into t values (1, 'một'), (2, null), (3, '')"));
  ASSERT_TRUE(db().backup_to(where().folder()));
  ASSERT_TRUE(db().backup_to(where().folder()));  // over an older one
  auto opened = Db::open({.url = "sqlite:" + where().folder() + "/donghanh.sqlite"});
  ASSERT_TRUE(opened);
  const std::string all =
      "select group_concat(quote(a) || quote(b) || (select group_concat(sql) from sqlite_schema)) "
      "from t";
  EXPECT_EQ(read(**opened, all), read(db(), all));
}

TEST_P(SqliteTest, AFileThatIsNoDatabaseIsRefused) {
  const std::string path = where().folder() + "/letter.txt";
  std::FILE* letter = std::fopen(path.c_str(), "w");
  ASSERT_NE(letter, nullptr);
  std::fputs(std::string(5000, 'x').c_str(), letter);
  std::fclose(letter);
  const auto opened = Db::open({.url = "sqlite:" + path});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().key, "db.open");
}

}  // namespace
}  // namespace dh::db

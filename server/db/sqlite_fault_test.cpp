// Every write and every fsync of SQLite fails once, in turn: nothing answered may be lost, and
// after an I/O error nothing may be answered. A virtual file system under SQLite does the failing.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <set>
#include <tuple>

#include "db/test_database.hpp"

namespace dh::db {
namespace {

enum class Call { write, sync, truncate };

/// Which call fails next, and how. Calls are counted only while it is armed.
struct Plan {
  std::atomic<bool> armed = false;
  std::atomic<int> until_failure = 0;
  std::atomic<int> failures = 0;
  int code = SQLITE_IOERR_WRITE;
  std::set<Call> calls;
  int files = 0;  ///< SQLITE_OPEN_WAL, SQLITE_OPEN_MAIN_DB, or both

  bool fails(Call call, int file) {
    if (!armed || (file & files) == 0 || !calls.contains(call)) return false;
    if (--until_failure != 0) return false;
    ++failures;
    return true;
  }
};
Plan plan;

struct File {
  sqlite3_file base;
  int kind;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
File* mine(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return mine(file)->real(); }
sqlite3_vfs* real(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int file_write(sqlite3_file* f, const void* data, int length, sqlite3_int64 at) {
  if (plan.fails(Call::write, mine(f)->kind)) return plan.code;
  return real(f)->pMethods->xWrite(real(f), data, length, at);
}
int file_sync(sqlite3_file* f, int flags) {
  if (plan.fails(Call::sync, mine(f)->kind)) return SQLITE_IOERR_FSYNC;
  return real(f)->pMethods->xSync(real(f), flags);
}
int file_truncate(sqlite3_file* f, sqlite3_int64 size) {
  if (plan.fails(Call::truncate, mine(f)->kind)) return SQLITE_IOERR_TRUNCATE;
  return real(f)->pMethods->xTruncate(real(f), size);
}
int file_close(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
int file_read(sqlite3_file* f, void* data, int length, sqlite3_int64 at) {
  return real(f)->pMethods->xRead(real(f), data, length, at);
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
  return real(f)->pMethods->xFileSize(real(f), size);
}
int file_lock(sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); }
int file_unlock(sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
int file_reserved(sqlite3_file* f, int* out) {
  return real(f)->pMethods->xCheckReservedLock(real(f), out);
}
int file_control(sqlite3_file* f, int what, void* value) {
  return real(f)->pMethods->xFileControl(real(f), what, value);
}
int file_sector(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
int file_device(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int file_shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
}
int file_shm_lock(sqlite3_file* f, int offset, int count, int flags) {
  return real(f)->pMethods->xShmLock(real(f), offset, count, flags);
}
void file_shm_barrier(sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); }
int file_shm_unmap(sqlite3_file* f, int remove) {
  return real(f)->pMethods->xShmUnmap(real(f), remove);
}
int file_fetch(sqlite3_file*, sqlite3_int64, int, void** out) {
  *out = nullptr;  // no memory mapping: every access comes through the functions above
  return SQLITE_OK;
}
int file_unfetch(sqlite3_file*, sqlite3_int64, void*) { return SQLITE_OK; }

const sqlite3_io_methods file_methods = {
    3,           file_close,   file_read,     file_write,       file_truncate,  file_sync,
    file_size,   file_lock,    file_unlock,   file_reserved,    file_control,   file_sector,
    file_device, file_shm_map, file_shm_lock, file_shm_barrier, file_shm_unmap, file_fetch,
    file_unfetch};

int vfs_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  mine(file)->base.pMethods = nullptr;
  mine(file)->kind = flags;
  const int opened = real(vfs)->xOpen(real(vfs), name, real(file), flags, out_flags);
  if (opened == SQLITE_OK) mine(file)->base.pMethods = &file_methods;
  return opened;
}
int vfs_delete(sqlite3_vfs* vfs, const char* name, int sync) {
  return real(vfs)->xDelete(real(vfs), name, sync);
}
int vfs_access(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
  return real(vfs)->xAccess(real(vfs), name, flags, out);
}
int vfs_full_name(sqlite3_vfs* vfs, const char* name, int length, char* out) {
  return real(vfs)->xFullPathname(real(vfs), name, length, out);
}

/// The default file system of SQLite while it lives.
class FailingFiles {
 public:
  FailingFiles() : vfs_(*sqlite3_vfs_find("unix")) {
    sqlite3_vfs* below = sqlite3_vfs_find("unix");
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + below->szOsFile;
    vfs_.zName = "failing";
    vfs_.pNext = nullptr;
    vfs_.pAppData = below;
    vfs_.xOpen = &vfs_open;
    vfs_.xDelete = &vfs_delete;
    vfs_.xAccess = &vfs_access;
    vfs_.xFullPathname = &vfs_full_name;
    sqlite3_vfs_register(&vfs_, 1);
  }
  ~FailingFiles() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(sqlite3_vfs_find("unix"), 1);
  }

 private:
  sqlite3_vfs vfs_;
};

/// What one run of writes showed.
struct Outcome {
  std::set<std::int64_t> answered, attempted;
  int fatal = 0, full = 0, stopped = 0;
  bool answered_after_fatal = false;
};

class SqliteFaultTest : public testing::Test {
 protected:
  void SetUp() override { fresh(); }
  void TearDown() override { plan.armed = false; }

  void fresh() {
    auto made = TestPlace::make(Dialect::sqlite);
    ASSERT_TRUE(made) << not_run(made.error());
    place_ = std::move(*made);
  }
  static Result<void> insert(Db& db, std::int64_t id, std::size_t length) {
    return db.write([&](Connection& c) -> Result<void> {
      TRY_VOID(c.execute("insert into t values ($1, $2)", {id, std::string(length, 'x')}));
      TRY_VOID(c.execute("insert into twin values ($1)", {id}));
      return {};
    });
  }
  /// Writes one after another, the n-th of the planned calls failing; then the database is closed.
  Outcome run(int n, int writes, std::size_t length) {
    Outcome out;
    std::atomic<int> fatal = 0;
    auto opened =
        Db::open({.url = place_->url(), .on_fatal = [&](const std::string&) { ++fatal; }});
    EXPECT_TRUE(opened);
    EXPECT_TRUE((*opened)->write([](Connection& c) -> Result<void> {
      return c.script(
          "create table t (id integer primary key, b text) strict;"
          "create table twin (id integer primary key references t (id)) strict");
    }));
    plan.until_failure = n;
    plan.failures = 0;
    plan.armed = true;
    for (int id = 0; id < writes; ++id) {
      out.attempted.insert(id);
      const auto done = insert(**opened, id, length);
      if (done && fatal > 0) out.answered_after_fatal = true;
      if (done) out.answered.insert(id);
      else if (done.error().key == "storage.stopped") ++out.stopped;
      else if (done.error().code == Code::storage_full) ++out.full;
      else ADD_FAILURE() << done.error().key;
    }
    opened->reset();
    out.fatal = fatal;
    plan.armed = false;
    return out;
  }
  /// After the restart: all that was answered, nothing by halves, and the file in order.
  void check(const Outcome& outcome, int n) {
    auto opened = Db::open({.url = place_->url()});
    ASSERT_TRUE(opened) << n;
    ASSERT_TRUE((*opened)->read([&](Connection& c) -> Result<void> {
      EXPECT_EQ(as_text(TRY(c.query("pragma integrity_check")).at(0, 0)), "ok");
      std::set<std::int64_t> there;
      for (const Cell& id : TRY(c.query("select id from t")).cells) there.insert(as_int(id));
      for (const std::int64_t id : outcome.answered)
        EXPECT_TRUE(there.contains(id)) << n << ": " << id;
      for (const std::int64_t id : there) EXPECT_TRUE(outcome.attempted.contains(id)) << n;
      EXPECT_TRUE(TRY(c.query("select id from t except select id from twin")).empty()) << n;
      return {};
    }));
    EXPECT_TRUE(insert(**opened, 1000, 10)) << n;
  }

  FailingFiles files_;
  std::unique_ptr<TestPlace> place_;
};

TEST_F(SqliteFaultTest, AnInputOutputErrorAtEachPointOfACommitStopsTheServerAndLosesNothing) {
  plan.code = SQLITE_IOERR_WRITE;
  plan.calls = {Call::write, Call::sync, Call::truncate};
  plan.files = SQLITE_OPEN_WAL;
  int points = 0;
  for (int n = 1; n < 500; ++n) {
    fresh();
    const Outcome outcome = run(n, 6, 9000);
    if (plan.failures == 0) break;
    // The last calls are those of the closing, after every write was answered.
    if (outcome.answered.size() < 6) {
      ++points;
      EXPECT_EQ(outcome.fatal, 1) << n;
      EXPECT_EQ(outcome.answered.size() + static_cast<std::size_t>(outcome.stopped), 6u) << n;
    }
    EXPECT_FALSE(outcome.answered_after_fatal) << n;
    check(outcome, n);
  }
  EXPECT_GE(points, 20);
}

TEST_F(SqliteFaultTest, AFullDiskAtEachPointOfACommitRefusesThatWriteAlone) {
  plan.code = SQLITE_FULL;
  plan.calls = {Call::write};
  plan.files = SQLITE_OPEN_WAL;
  int points = 0;
  for (int n = 1; n < 500; ++n) {
    fresh();
    const Outcome outcome = run(n, 6, 9000);
    if (plan.failures == 0) break;
    if (outcome.answered.size() < 6) {
      ++points;
      EXPECT_EQ(outcome.full, 1) << n;
      EXPECT_EQ(outcome.answered.size(), 5u) << n;
    }
    EXPECT_EQ(outcome.fatal, 0) << n;
    check(outcome, n);
  }
  EXPECT_GE(points, 20);
}

TEST_F(SqliteFaultTest, AnInputOutputErrorOfACheckpointStopsTheServerAndLosesNothing) {
  plan.calls = {Call::sync};
  plan.files = SQLITE_OPEN_MAIN_DB;
  const Outcome outcome = run(1, 20, std::size_t{1} << 20);
  EXPECT_EQ(plan.failures, 1);
  EXPECT_EQ(outcome.fatal, 1);
  EXPECT_GT(outcome.stopped, 0);
  EXPECT_FALSE(outcome.answered_after_fatal);
  check(outcome, 1);

  fresh();
  plan.code = SQLITE_IOERR_WRITE;
  plan.calls = {Call::write};
  const Outcome other = run(100, 20, std::size_t{1} << 20);
  EXPECT_EQ(plan.failures, 1);
  EXPECT_EQ(other.fatal, 1);
  check(other, 100);
}

TEST_F(SqliteFaultTest, AFullDiskDuringACheckpointDoesNoHarm) {
  plan.code = SQLITE_FULL;
  plan.calls = {Call::write};
  plan.files = SQLITE_OPEN_MAIN_DB;
  const Outcome outcome = run(100, 20, std::size_t{1} << 20);
  EXPECT_EQ(plan.failures, 1);
  EXPECT_EQ(outcome.fatal, 0);
  EXPECT_EQ(outcome.answered.size(), 20u);
  check(outcome, 100);
}

TEST_F(SqliteFaultTest, ABackupWhoseDiskFailsIsNoBackup) {
  auto opened = Db::open({.url = place_->url()});
  ASSERT_TRUE(opened);
  ASSERT_TRUE((*opened)->write([](Connection& c) { return c.script("create table t (a text)"); }));
  plan.files = SQLITE_OPEN_MAIN_DB;
  for (const auto& [call, code, key] :
       {std::tuple{Call::write, SQLITE_FULL, "storage.full"},
        std::tuple{Call::write, SQLITE_IOERR_WRITE, "backup.failed"},
        std::tuple{Call::sync, SQLITE_IOERR_FSYNC, "backup.failed"}}) {
    plan.calls = {call};
    plan.code = code;
    plan.until_failure = 1;
    plan.armed = true;
    const auto done = (*opened)->backup_to(place_->folder());
    plan.armed = false;
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().key, key);
    EXPECT_NE(::access((place_->folder() + "/donghanh.sqlite").c_str(), F_OK), 0);
    EXPECT_NE(::access((place_->folder() + "/donghanh.sqlite.part").c_str(), F_OK), 0);
  }
  EXPECT_TRUE((*opened)->backup_to(place_->folder()));
}

TEST(SqliteFaultDeathTest, WithoutAnInstructionAnInputOutputErrorEndsTheProcessWithSeventy) {
  testing::FLAGS_gtest_death_test_style = "fast";  // so that this process removes the folder
  auto place = TestPlace::make(Dialect::sqlite);
  ASSERT_TRUE(place) << not_run(place.error());
  EXPECT_EXIT(
      {
        const FailingFiles files;
        auto opened = Db::open({.url = (*place)->url()});
        plan.calls = {Call::sync};
        plan.files = SQLITE_OPEN_WAL;
        plan.until_failure = 1;
        plan.armed = true;
        (void)(*opened)->write([](Connection& c) { return c.script("create table t (a text)"); });
        ::_exit(0);
      },
      testing::ExitedWithCode(70), "FATAL storage");
}

}  // namespace
}  // namespace dh::db

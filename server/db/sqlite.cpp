// SQLite: transactions, checkpoints and the online backup.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "base/log.hpp"
#include "db/session.hpp"
#include "db/sqlite_connection.hpp"

namespace dh::db {
namespace {

// Pages of 4 KiB. After so many new pages in the write-ahead log follows a checkpoint that waits
// for nobody; a log longer than the second number makes it wait a moment for old snapshots to end,
// so that the log can start again from its beginning.
constexpr int pages_before_checkpoint = 2000;
constexpr int pages_before_restart = 8000;
constexpr int pages_before_checkpoint_filling = 60000;

class SqliteSession final : public Session {
 public:
  SqliteSession(std::unique_ptr<SqliteConnection> connection, SqliteUse use)
      : connection_(std::move(connection)), use_(use) {
    // Replaces SQLite's automatic checkpoint, which hides its I/O errors and delays the answers.
    if (use_ != SqliteUse::read) sqlite3_wal_hook(connection_->handle(), &count_pages, this);
  }
  ~SqliteSession() override {
    if (use_ != SqliteUse::read) close_log();
  }

  Connection& connection() override { return *connection_; }
  Result<void> begin() override {
    connection_->start_afresh();
    return run(use_ != SqliteUse::read ? "begin immediate" : "begin");
  }
  Fate fate() const override {
    const Fate worst = connection_->worst();
    if (worst >= Fate::full || ended_badly_) return worst;
    return connection_->in_transaction() ? Fate::fine : Fate::lost;
  }
  Result<void> commit() override {
    connection_->start_afresh();
    auto done = run("commit");
    ended_badly_ = !done;
    return done;
  }
  void rollback() override {
    ended_badly_ = false;
    if (connection_->in_transaction()) (void)run("rollback");
  }
  Result<void> mark() override {
    connection_->statement_failed = false;
    return run("savepoint one_write");
  }
  Result<void> keep() override { return run("release one_write"); }
  Result<void> undo() override {
    TRY_VOID(run("rollback to one_write"));
    return run("release one_write");
  }
  bool failed() const override { return connection_->statement_failed; }
  Result<void> tidy_up() override;

 private:
  Result<void> run(std::string_view sql) {
    auto done = connection_->execute(sql, std::span<const Cell>{});
    if (!done) return fail(std::move(done.error()));
    return {};
  }
  static int count_pages(void* self, sqlite3*, const char*, int pages) {
    auto& session = *static_cast<SqliteSession*>(self);
    if (pages < session.pages_) session.checkpointed_ = 0;  // the log started again
    session.pages_ = pages;
    return SQLITE_OK;
  }
  void close_log();

  std::unique_ptr<SqliteConnection> connection_;
  SqliteUse use_;
  bool ended_badly_ = false;
  int pages_ = 0;         ///< in the log after the last commit
  int checkpointed_ = 0;  ///< in the log at the last checkpoint
};

Result<void> SqliteSession::tidy_up() {
  if (pages_ - checkpointed_ < (use_ == SqliteUse::fill ? pages_before_checkpoint_filling : pages_before_checkpoint))
    return {};
  checkpointed_ = pages_;
  sqlite3* handle = connection_->handle();
  const bool restart = pages_ >= pages_before_restart;
  if (restart) sqlite3_busy_timeout(handle, 100);
  const int mode = restart ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE;
  const int done = sqlite3_wal_checkpoint_v2(handle, "main", mode, nullptr, nullptr);
  if (restart) sqlite3_busy_timeout(handle, patience_ms);
  // Busy: an old snapshot holds the log; the next attempt comes after as many pages again.
  if (done == SQLITE_OK || (done & 0xff) == SQLITE_BUSY) return {};
  connection_->start_afresh();
  Error error = connection_->error("checkpoint");
  if (connection_->worst() == Fate::broken) return fail(std::move(error));
  return {};  // a full disk: the log keeps everything until there is space again
}

/// The readers are closed before: everything goes into the one file, and the log becomes empty.
void SqliteSession::close_log() {
  sqlite3* handle = connection_->handle();
  sqlite3_wal_hook(handle, nullptr, nullptr);
  if (connection_->worst() == Fate::broken) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return;
  }
  sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

tl::unexpected<Error> backup_failed(int code) {
  if ((code & 0xff) == SQLITE_FULL) return fail(Code::storage_full, "storage.full");
  log(Level::error, "backup failed", {{"reason", sqlite3_errstr(code)}});
  return fail(Code::internal, "backup.failed");
}

class SqliteDriver final : public Driver {
 public:
  SqliteDriver(std::string path, Use use) : path_(std::move(path)), use_(use) {}
  Dialect dialect() const override { return Dialect::sqlite; }
  Result<std::unique_ptr<Session>> reader() override { return session(SqliteUse::read); }
  Result<std::unique_ptr<Session>> writer() override {
    return session(use_ == Use::fill ? SqliteUse::fill : SqliteUse::write);
  }

  /// In one step, so that it is one snapshot; in write-ahead mode this stops no writer.
  Result<void> backup_to(const std::string& folder) override {
    const std::string name = folder + "/donghanh.sqlite";
    const std::string part = name + ".part";
    auto source = TRY(SqliteConnection::open(path_, SqliteUse::read));
    ::unlink(part.c_str());
    sqlite3* target = nullptr;
    const int file = ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return backup_failed(SQLITE_CANTOPEN);
    ::close(file);
    int code = sqlite3_open_v2(part.c_str(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                               nullptr);
    if (code == SQLITE_OK) {
      sqlite3_backup* backup = sqlite3_backup_init(target, "main", source->handle(), "main");
      if (backup != nullptr) sqlite3_backup_step(backup, -1);
      code = backup != nullptr ? sqlite3_backup_finish(backup) : sqlite3_errcode(target);
    }
    const int closed = sqlite3_close(target);
    if (code == SQLITE_OK) code = closed;
    if (code == SQLITE_OK) return publish_file(part, name, folder);
    ::unlink(part.c_str());
    return backup_failed(code);
  }

 private:
  Result<std::unique_ptr<Session>> session(SqliteUse use) {
    auto connection = TRY(SqliteConnection::open(path_, use));
    return std::make_unique<SqliteSession>(std::move(connection), use);
  }
  std::string path_;
  Use use_;
};

}  // namespace

std::unique_ptr<Driver> sqlite_driver(std::string path, Use use) {
  return std::make_unique<SqliteDriver>(std::move(path), use);
}

}  // namespace dh::db

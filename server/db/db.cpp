#include "db/db.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>

#include "base/log.hpp"
#include "db/pool.hpp"
#include "db/session.hpp"
#include "db/writer.hpp"

namespace dh::db {
namespace {

/// Many readers and one writer over one driver.
class PooledDb final : public Db {
 public:
  PooledDb(std::unique_ptr<Driver> driver, std::unique_ptr<Session> writer, Options options)
      : driver_(std::move(driver)),
        writer_(std::move(writer), options.batch, std::move(options.on_fatal)),
        readers_(*driver_, std::max(options.readers, 1)) {}

  Result<void> read(const std::function<Result<void>(Connection&)>& work) override {
    return readers_.read(work);
  }
  Result<void> write(const Write& work) override { return writer_.write(work); }
  Dialect dialect() const override { return driver_->dialect(); }
  Result<void> backup_to(const std::string& folder) override { return driver_->backup_to(folder); }

 private:
  std::unique_ptr<Driver> driver_;
  Writer writer_;  // before the readers: it closes last, and can then empty SQLite's log
  Pool readers_;
};

/// Exit code 70 tells the supervisor to start the server again, which recovers from the log.
void end_process(const std::string& reason) {
  log(Level::fatal, "FATAL storage", {{"reason", reason}});
  ::_exit(70);
}

std::unique_ptr<Driver> driver_of(const std::string& url, Use use) {
  if (url.starts_with("sqlite:")) return sqlite_driver(url.substr(7), use);
  if (url.starts_with("postgres:")) return postgres_driver(url.substr(9));
  return nullptr;
}

bool sync_path(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) return false;
  const bool synced = ::fsync(file) == 0;
  return ::close(file) == 0 && synced;
}

}  // namespace

std::int64_t as_int(const Cell& cell, std::int64_t otherwise) {
  const auto* number = std::get_if<std::int64_t>(&cell);
  return number == nullptr ? otherwise : *number;
}

std::string as_text(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  return {};
}

Result<std::unique_ptr<Db>> Db::open(Options options) {
  auto driver = driver_of(options.url, options.use);
  if (driver == nullptr) return fail(Code::unavailable, "db.open");
  if (!options.on_fatal) options.on_fatal = &end_process;
  auto writer = TRY(driver->writer());
  return std::make_unique<PooledDb>(std::move(driver), std::move(writer), std::move(options));
}

Result<void> publish_file(const std::string& part, const std::string& name,
                          const std::string& folder) {
  if (sync_path(part, O_RDWR) && std::rename(part.c_str(), name.c_str()) == 0 &&
      sync_path(folder, O_RDONLY | O_DIRECTORY))
    return {};
  const int reason = errno;
  ::unlink(part.c_str());
  log(Level::error, "backup failed", {{"reason", std::strerror(reason)}});
  if (reason == ENOSPC) return fail(Code::storage_full, "storage.full");
  return fail(Code::internal, "backup.failed");
}

Result<void> check(Db& db) {
  if (db.dialect() == Dialect::postgres) return {};  // pg_amcheck is the operator's; see docs/operate
  return db.read([](Connection& connection) -> Result<void> {
    const auto pages = TRY(connection.query("pragma integrity_check"));
    if (pages.size() != 1 || as_text(pages.at(0, 0)) != "ok")
      return fail(Code::internal, "db.damaged", {{"what", as_text(pages.at(0, 0))}});
    const auto references = TRY(connection.query("pragma foreign_key_check"));
    if (!references.empty()) return fail(Code::internal, "db.damaged", {{"what", as_text(references.at(0, 0))}});
    return {};
  });
}

Result<void> restore_from(const std::string& url, const std::string& folder) {
  if (url.starts_with("postgres:")) return postgres_restore(url.substr(9), folder + "/donghanh.pgdump");
  return {};
}

}  // namespace dh::db

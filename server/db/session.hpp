#pragma once
// What a database gives to the pool of readers and to the writer: connections with their
// transaction. Private to db/.
#include <memory>
#include <string>

#include "db/db.hpp"

namespace dh::db {

/// How a transaction stands, or how its commit ended.
enum class Fate {
  fine,         ///< alive; or committed and on disk
  refused,      ///< a constraint checked at commit time; nothing was stored
  lost,         ///< the transaction is gone, nothing was stored; it may be tried again
  full,         ///< no space left; nothing was stored
  unconfirmed,  ///< stored here, but no standby confirmed it in time
  broken,       ///< I/O error: nobody knows what is on the disk
};

/// One connection and the transaction running in it. Used by one thread at a time.
class Session {
 public:
  virtual ~Session() = default;
  virtual Connection& connection() = 0;

  /// Reader: one snapshot. Writer: a transaction that excludes every other writer.
  virtual Result<void> begin() = 0;
  /// How the running transaction stands; after a failed begin or commit, why it failed.
  virtual Fate fate() const = 0;
  virtual Result<void> commit() = 0;
  virtual void rollback() = 0;

  /// The savepoint of one write: set, given up (changes stay in the transaction), gone back to.
  virtual Result<void> mark() = 0;
  virtual Result<void> keep() = 0;
  virtual Result<void> undo() = 0;
  /// Whether a statement failed since mark(). Such a write can only be undone: PostgreSQL lets
  /// nothing else be done, and SQLite is held to the same so that one text behaves alike on both.
  virtual bool failed() const = 0;

  /// Housekeeping of the writer after a batch was answered (SQLite: checkpoint). Errors: an I/O
  /// error.
  virtual Result<void> tidy_up() = 0;
};

/// One kind of database at one address.
class Driver {
 public:
  virtual ~Driver() = default;
  virtual Dialect dialect() const = 0;
  virtual Result<std::unique_ptr<Session>> reader() = 0;
  virtual Result<std::unique_ptr<Session>> writer() = 0;
  virtual Result<void> backup_to(const std::string& folder) = 0;
};

/// `path` of the file, made when missing.
std::unique_ptr<Driver> sqlite_driver(std::string path, Use use);
/// `address` is a libpq connection string: "host=… dbname=…" or "postgresql://…".
std::unique_ptr<Driver> postgres_driver(std::string address);

/// Forces a finished file to disk and gives it its name. Used by both backups.
Result<void> publish_file(const std::string& part, const std::string& name,
                          const std::string& folder);

/// Loads a pg_dump file into the database of an address.
Result<void> postgres_restore(const std::string& address, const std::string& file);

}  // namespace dh::db

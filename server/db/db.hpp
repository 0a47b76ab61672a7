#pragma once
// The database: SQLite or PostgreSQL behind one text of SQL ($1 parameters, common subset).
// Only server/db/ knows which one runs.
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace dh::db {

/// A value in a row: null, integer (also instants in ms UTC, booleans 0/1, ids, money in minor
/// units) or text (also dates as YYYY-MM-DD, enums by name, JSON, bytes as raw text).
using Cell = std::variant<std::monostate, std::int64_t, std::string>;

inline bool is_null(const Cell& cell) { return cell.index() == 0; }
/// The integer, or `otherwise` when the cell is null or text.
std::int64_t as_int(const Cell& cell, std::int64_t otherwise = 0);
/// The text, or "" when the cell is null; integers are printed.
std::string as_text(const Cell& cell);

/// The rows of an answer, row after row in one vector.
struct Rows {
  std::size_t columns = 0;
  std::vector<Cell> cells;
  std::size_t size() const { return columns == 0 ? 0 : cells.size() / columns; }
  bool empty() const { return cells.empty(); }
  const Cell& at(std::size_t row, std::size_t column) const {
    return cells[row * columns + column];
  }
  std::span<const Cell> row(std::size_t row) const { return {&cells[row * columns], columns}; }
};

enum class Dialect { sqlite, postgres };

/// One connection. Not shared between threads. Statements are prepared once and kept.
/// Errors: `conflict` with key "db.unique" (args: constraint) on a unique violation, "db.reference"
/// on a foreign-key violation; `storage_full` "storage.full"; `unavailable` "db.busy" or
/// "db.unreachable"; `invalid` "db.nul" for a text with a zero byte; otherwise `internal`
/// "db.error". Parameters are $1 … $n, every one of them used. A numeric that is a whole number
/// comes as integer.
class Connection {
 public:
  virtual ~Connection() = default;
  virtual Result<Rows> query(std::string_view sql, std::span<const Cell> params = {}) = 0;
  /// Rows changed.
  virtual Result<std::int64_t> execute(std::string_view sql, std::span<const Cell> params = {}) = 0;
  /// Several statements without parameters, as in a migration file.
  virtual Result<void> script(std::string_view sql) = 0;
  virtual Dialect dialect() const = 0;

  Result<Rows> query(std::string_view sql, std::initializer_list<Cell> params) {
    return query(sql, std::span<const Cell>(params.begin(), params.size()));
  }
  Result<std::int64_t> execute(std::string_view sql, std::initializer_list<Cell> params) {
    return execute(sql, std::span<const Cell>(params.begin(), params.size()));
  }
};

/// What a write does inside its transaction. Returning an error undoes this write alone, and so
/// does a statement that failed, even when its error was passed over ("db.swallowed"). It may run
/// more than once (when others of its batch spoil the commit): assign to what it captures, do not
/// append.
using Write = std::function<Result<void>(Connection&)>;

/// What the process opens the database for. One that fills it alone keeps a large cache of pages and lets the
/// write-ahead log grow (SQLite); everything else, the durability too, is the same.
enum class Use { serve, fill };

struct Options {
  std::string url;  ///< "sqlite:/path/file.db" or "postgres:host=… dbname=…"
  int readers = 4;
  int batch = 64;  ///< most writes in one commit
  Use use = Use::serve;
  /// Called when a commit fails with an I/O error, before any waiting write is answered.
  /// The default logs "FATAL storage" and ends the process with exit code 70.
  std::function<void(const std::string& reason)> on_fatal{};
};

/// The database of the process. Thread-safe.
class Db {
 public:
  /// Errors: `unavailable` when it cannot be opened.
  static Result<std::unique_ptr<Db>> open(Options options);
  virtual ~Db() = default;

  /// Lends a reading connection to `work` in the caller's thread; one consistent snapshot.
  virtual Result<void> read(const std::function<Result<void>(Connection&)>& work) = 0;

  /// Runs `work` in the one writing thread, together with other waiting writes in one transaction
  /// (group commit, each in its own savepoint), and returns once the commit is on disk. Errors
  /// besides its own: `storage_full`; `unavailable` with "storage.stopped" after an I/O error, and
  /// with "storage.unconfirmed" when no standby confirmed in time: then it may have happened.
  virtual Result<void> write(const Write& work) = 0;

  virtual Dialect dialect() const = 0;

  /// A consistent copy of the living database in `folder` (SQLite online backup, pg_dump format
  /// custom).
  virtual Result<void> backup_to(const std::string& folder) = 0;
};

/// The database's own check of its pages and references. Errors: `internal` "db.damaged" (args: what).
Result<void> check(Db& db);

/// Fills the empty database of `url` from a copy made by backup_to() in `folder`; for SQLite the copied file
/// is the database. Errors: `internal` "backup.failed".
Result<void> restore_from(const std::string& url, const std::string& folder);

/// Expands {{text}} {{int}} {{bool}} {{date}} {{instant}} {{json}} {{bytes}} {{strict}} {{sortkey}}
/// and drops the "-- only: …" sections of the other database ("-- only: sqlite" … "-- end").
std::string expand(std::string_view sql, Dialect dialect);

struct Migration {
  std::string name;  ///< "0001_start"
  std::string sql;   ///< before expand()
};

/// Runs what is missing, each in its own transaction, under a lock. Answers the names that ran.
/// Errors: `unavailable` with key "db.newer" when the database knows migrations that we do not.
Result<std::vector<std::string>> migrate(Db& db, std::span<const Migration> migrations);

/// Name of every column of every table as it is in the living database: "needs.kind".
Result<std::vector<std::string>> columns(Db& db);

}  // namespace dh::db

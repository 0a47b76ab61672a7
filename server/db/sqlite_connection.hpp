#pragma once
// One SQLite connection: statements prepared once, values in and out, errors by name. Private to
// db/.
#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

#include "db/session.hpp"
#include "db/statement_cache.hpp"

namespace dh::db {

constexpr int patience_ms = 5000;  ///< how long a connection waits for another process to write

enum class SqliteUse { read, write, fill };

class SqliteConnection final : public Connection {
 public:
  /// Errors: `unavailable` "db.open".
  static Result<std::unique_ptr<SqliteConnection>> open(const std::string& path, SqliteUse use);
  ~SqliteConnection() override;

  using Connection::execute;
  using Connection::query;
  Result<Rows> query(std::string_view sql, std::span<const Cell> params = {}) override;
  Result<std::int64_t> execute(std::string_view sql, std::span<const Cell> params = {}) override;
  Result<void> script(std::string_view sql) override;
  Dialect dialect() const override { return Dialect::sqlite; }

  sqlite3* handle() const { return handle_; }
  bool in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
  /// The worst that happened since start_afresh(): fine, refused, lost, full or broken.
  Fate worst() const { return worst_; }
  void start_afresh() { worst_ = Fate::fine; }
  /// Maps and logs the error that SQLite just reported, and remembers how bad it was.
  Error error(std::string_view sql);

  bool statement_failed = false;  ///< set by every error; the writer clears it before each write

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  struct Statement {
    std::unique_ptr<sqlite3_stmt, Finalize> handle;
    std::vector<int> index_of;   ///< SQLite's index of $1, $2, …
    std::size_t cells_hint = 0;  ///< how many cells the last answer had
  };
  explicit SqliteConnection(sqlite3* handle) : handle_(handle) {}
  Result<Statement*> prepare(std::string_view sql);
  Result<void> bind(const Statement& statement, std::string_view sql, std::span<const Cell> params);
  tl::unexpected<Error> misuse(std::string_view sql, std::string_view reason);
  Error worse(Fate fate, Error error);

  sqlite3* handle_;
  Fate worst_ = Fate::fine;
  StatementCache<Statement> statements_{256};
};

}  // namespace dh::db

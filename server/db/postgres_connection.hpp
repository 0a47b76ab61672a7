#pragma once
// One PostgreSQL connection: statements prepared once, values in and out as text, errors by
// SQLSTATE. Private to db/.
#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

#include "db/session.hpp"
#include "db/statement_cache.hpp"

namespace dh::db {

class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(std::string address) : address_(std::move(address)) {}

  using Connection::execute;
  using Connection::query;
  Result<Rows> query(std::string_view sql, std::span<const Cell> params = {}) override;
  Result<std::int64_t> execute(std::string_view sql, std::span<const Cell> params = {}) override;
  Result<void> script(std::string_view sql) override;
  Dialect dialect() const override { return Dialect::postgres; }

  /// A new connection in place of a missing or broken one. Errors: `unavailable` "db.open".
  Result<void> connect();
  void disconnect();
  bool alive() const { return link_ && PQstatus(link_.get()) == CONNECTION_OK; }
  PGTransactionStatusType transaction() const;
  /// Runs `sql` by the simple protocol and answers the command tag of its last statement
  /// ("COMMIT").
  Result<std::string> run(const std::string& sql);
  /// Commits; when the server has not answered in time, leaves the connection with `timed_out` set.
  Result<std::string> commit_within(int timeout_ms);
  /// SQL that forgets evicted statements, to be sent along with the next transaction.
  std::string forget_evicted();

  std::string last_state;  ///< SQLSTATE of the last error; "" when the connection itself failed
  bool timed_out = false;
  bool warned = false;            ///< set by every WARNING of the server
  bool statement_failed = false;  ///< set by every error; the writer clears it before each write

 private:
  struct Close {
    void operator()(PGconn* link) const { PQfinish(link); }
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using Answer = std::unique_ptr<PGresult, Close>;
  Result<Answer> exchange(std::string_view sql, std::span<const Cell> params);
  Result<std::string> prepare(std::string_view sql);
  Result<std::string> tag_of(const Answer& answer, std::string_view sql);
  bool wait_for_input(int timeout_ms);
  Error error(const PGresult* answer, std::string_view sql);

  std::string address_;
  std::unique_ptr<PGconn, Close> link_;
  StatementCache<std::string> statements_{256};  ///< SQL → name of the prepared statement
  std::vector<std::string> evicted_;
  std::int64_t next_name_ = 0;
};

}  // namespace dh::db

#include "db/sqlite_connection.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <mutex>

#include "base/faults.hpp"
#include "base/log.hpp"

namespace dh::db {
namespace {

/// Without SQLite's own counting of memory, connections of different threads share no lock.
void configure_library() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

/// SQLite gives its -wal and -shm the mode of the database, so only the owner can read all three. A file that is there
/// is not opened: closing it would drop the locks of the other connections of this process (POSIX), and the next
/// program that reads it would take the write-ahead log away from under a running server.
void create_for_owner_only(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0) ::close(file);
}

std::string settings_of(SqliteUse use) {
  std::string out =
      "pragma foreign_keys = on; pragma temp_store = memory; pragma trusted_schema = off;"
      "pragma journal_size_limit = 16777216;";
  // Pages are shared through the kernel's cache; small private caches keep an idle server small.
  out += "pragma mmap_size = 16777216; pragma cache_size = ";
  out += use == SqliteUse::fill ? "-262144;" : "-8000;";
  out += fault("sync_off") ? "pragma synchronous = off;" : "pragma synchronous = full;";
  if (use == SqliteUse::read) out += "pragma query_only = on;";
  return out;
}

/// The number of "$7"; 0 when the name is not of that form.
std::size_t number_of_parameter(const char* name) {
  if (name == nullptr || name[0] != '$') return 0;
  const std::string_view digits(name + 1);
  std::size_t number = 0;
  const auto parsed = std::from_chars(digits.begin(), digits.end(), number);
  return parsed.ec == std::errc{} && parsed.ptr == digits.end() ? number : 0;
}

/// "UNIQUE constraint failed: head.owner, head.code" → "head.owner, head.code".
std::string constraint_of(std::string_view message) {
  const std::size_t colon = message.find(": ");
  return std::string(colon == std::string_view::npos ? message : message.substr(colon + 2));
}

Cell cell_of(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER:
      return Cell(std::in_place_type<std::int64_t>, sqlite3_column_int64(statement, column));
    default: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
      return text == nullptr ? Cell(std::string())
                             : Cell(std::in_place_type<std::string>, text, length);
    }
  }
}

/// Leaves the statement ready for the next use, whatever happened.
struct Reset {
  sqlite3_stmt* statement;
  ~Reset() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);  // bound texts belong to the caller
  }
};

}  // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const std::string& path,
                                                                 SqliteUse use) {
  configure_library();
  create_for_owner_only(path);
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int opened = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  std::unique_ptr<SqliteConnection> connection(new SqliteConnection(handle));
  std::string reason = opened == SQLITE_OK ? "" : sqlite3_errstr(opened);
  if (opened == SQLITE_OK) {
    sqlite3_busy_timeout(handle, patience_ms);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    const auto settings = connection->script(settings_of(use));
    const auto journal = settings ? connection->query("pragma journal_mode = wal") : Result<Rows>();
    if (!settings || !journal) reason = sqlite3_errmsg(handle);
    else if (journal->empty() || as_text(journal->at(0, 0)) != "wal")
      reason = "no write-ahead log here";
  }
  if (reason.empty()) return connection;
  log(Level::error, "database cannot be opened", {{"path", path}, {"reason", reason}});
  return fail(Code::unavailable, "db.open");
}

SqliteConnection::~SqliteConnection() {
  statements_.clear();
  sqlite3_close(handle_);
}

Error SqliteConnection::worse(Fate fate, Error error) {
  worst_ = std::max(worst_, fate);
  return error;
}

Error SqliteConnection::error(std::string_view sql) {
  statement_failed = true;
  const int code = sqlite3_extended_errcode(handle_);
  const std::string message = sqlite3_errmsg(handle_);
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
      code == SQLITE_CONSTRAINT_ROWID)
    return worse(Fate::refused,
                 {Code::conflict, "db.unique", {{"constraint", constraint_of(message)}}, {}});
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    return worse(Fate::refused, {Code::conflict, "db.reference", {}, {}});
  const bool quota = code == SQLITE_IOERR_WRITE && sqlite3_system_errno(handle_) == EDQUOT;
  // A full disk shows itself as SHMSIZE when the index of the log cannot grow.
  if ((code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE || quota)
    return worse(Fate::full, {Code::storage_full, "storage.full", {}, {}});
  if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
    return worse(Fate::lost, {Code::unavailable, "db.busy", {}, {}});

  log(Level::error, "database error",
      {{"reason", message}, {"code", std::to_string(code)}, {"sql", std::string(sql)}});
  const int family = code & 0xff;
  const bool disk = family == SQLITE_IOERR || family == SQLITE_NOTADB ||
                    (family == SQLITE_CORRUPT && code != SQLITE_CORRUPT_VTAB);
  const Fate fate = disk ? Fate::broken : family == SQLITE_CONSTRAINT ? Fate::refused : Fate::lost;
  return worse(fate, {Code::internal, "db.error", {}, {}});
}

tl::unexpected<Error> SqliteConnection::misuse(std::string_view sql, std::string_view reason) {
  statement_failed = true;
  log(Level::error, "database error", {{"reason", std::string(reason)}, {"sql", std::string(sql)}});
  return fail(Code::internal, "db.error");
}

Result<SqliteConnection::Statement*> SqliteConnection::prepare(std::string_view sql) {
  if (Statement* known = statements_.find(sql)) return known;
  sqlite3_stmt* handle = nullptr;
  const char* rest = nullptr;
  const int length = static_cast<int>(sql.size());
  if (sqlite3_prepare_v3(handle_, sql.data(), length, SQLITE_PREPARE_PERSISTENT, &handle, &rest) !=
      SQLITE_OK)
    return fail(error(sql));
  Statement statement{{handle, {}}, {}, 0};
  const std::string_view tail = sql.substr(static_cast<std::size_t>(rest - sql.data()));
  if (handle == nullptr || tail.find_first_not_of(" \t\r\n;") != std::string_view::npos)
    return misuse(sql, "one statement at a time");

  const int count = sqlite3_bind_parameter_count(handle);
  statement.index_of.resize(static_cast<std::size_t>(count));
  for (int index = 1; index <= count; ++index) {
    // Names are distinct, so numbers within 1…count are exactly all of them, as PostgreSQL wants
    // it.
    const std::size_t number = number_of_parameter(sqlite3_bind_parameter_name(handle, index));
    if (number < 1 || number > statement.index_of.size())
      return misuse(sql, "parameters are $1, $2, …");
    statement.index_of[number - 1] = index;
  }
  statements_.make_room();
  return &statements_.put(sql, std::move(statement));
}

Result<void> SqliteConnection::bind(const Statement& statement, std::string_view sql,
                                    std::span<const Cell> params) {
  if (params.size() != statement.index_of.size()) return misuse(sql, "wrong number of parameters");
  sqlite3_stmt* handle = statement.handle.get();
  for (std::size_t i = 0; i < params.size(); ++i) {
    const int index = statement.index_of[i];
    int bound = SQLITE_OK;
    if (const auto* number = std::get_if<std::int64_t>(&params[i])) {
      bound = sqlite3_bind_int64(handle, index, *number);
    } else if (const auto* text = std::get_if<std::string>(&params[i])) {
      if (text->find('\0') != std::string::npos) {
        statement_failed = true;
        return fail(Code::invalid, "db.nul");
      }
      bound = sqlite3_bind_text64(handle, index, text->data(), text->size(), SQLITE_STATIC,
                                  SQLITE_UTF8);
    }
    if (bound != SQLITE_OK) return fail(error(sql));
  }
  return {};
}

Result<Rows> SqliteConnection::query(std::string_view sql, std::span<const Cell> params) {
  Statement* statement = TRY(prepare(sql));
  sqlite3_stmt* handle = statement->handle.get();
  const Reset reset{handle};
  TRY_VOID(bind(*statement, sql, params));

  Rows rows;
  rows.cells.reserve(statement->cells_hint);
  int stepped = sqlite3_step(handle);
  const int columns = sqlite3_column_count(handle);  // after the step, which may prepare anew
  rows.columns = static_cast<std::size_t>(columns);
  for (; stepped == SQLITE_ROW; stepped = sqlite3_step(handle))
    for (int column = 0; column < columns; ++column) rows.cells.push_back(cell_of(handle, column));
  if (stepped != SQLITE_DONE) return fail(error(sql));
  statement->cells_hint = std::min<std::size_t>(rows.cells.size(), 4096);
  return rows;
}

Result<std::int64_t> SqliteConnection::execute(std::string_view sql, std::span<const Cell> params) {
  Statement* statement = TRY(prepare(sql));
  sqlite3_stmt* handle = statement->handle.get();
  const Reset reset{handle};
  TRY_VOID(bind(*statement, sql, params));

  const std::int64_t before = sqlite3_total_changes64(handle_);
  int stepped = sqlite3_step(handle);
  while (stepped == SQLITE_ROW) stepped = sqlite3_step(handle);
  if (stepped != SQLITE_DONE) return fail(error(sql));
  // sqlite3_changes() keeps the count of an older statement when this one was no change of rows.
  return sqlite3_total_changes64(handle_) == before ? 0 : sqlite3_changes64(handle_);
}

Result<void> SqliteConnection::script(std::string_view sql) {
  if (sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return fail(error(sql));
  return {};
}

}  // namespace dh::db

#include "db/postgres_connection.hpp"

#include <poll.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "base/log.hpp"

namespace dh::db {
namespace {

// Types of result columns, from the server's catalogue pg_type; they never change.
constexpr Oid bool_type = 16, int8_type = 20, int2_type = 21, int4_type = 23, numeric_type = 1700;

std::string_view detail(const PGresult* answer, int field) {
  const char* text = PQresultErrorField(answer, field);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// As SQLite names it: "Key (owner, code)=(7, X) already exists." of head → "head.owner,
/// head.code". Never the values. An index over an expression is named by its own name.
std::string constraint_of(const PGresult* answer) {
  const std::string_view text = detail(answer, PG_DIAG_MESSAGE_DETAIL);
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(")=(");
  std::string named(detail(answer, PG_DIAG_CONSTRAINT_NAME));
  if (open == std::string_view::npos || close == std::string_view::npos || close < open)
    return named;
  std::string_view columns = text.substr(open + 1, close - open - 1);
  if (columns.find('(') != std::string_view::npos) return named;
  const std::string table(detail(answer, PG_DIAG_TABLE_NAME));
  std::string out;
  while (!columns.empty()) {
    const std::size_t comma = columns.find(", ");
    out += (out.empty() ? "" : ", ") + table + "." + std::string(columns.substr(0, comma));
    columns = comma == std::string_view::npos ? std::string_view() : columns.substr(comma + 2);
  }
  return out;
}

Cell cell_of(Oid type, const char* data, int length) {
  const std::string_view text(data, static_cast<std::size_t>(length));
  if (type == bool_type) return Cell(std::in_place_type<std::int64_t>, text == "t" ? 1 : 0);
  // sum() of bigint is numeric; what is a whole number there is one here, as on SQLite.
  if (type == int8_type || type == int4_type || type == int2_type || type == numeric_type) {
    std::int64_t number = 0;
    const auto parsed = std::from_chars(text.begin(), text.end(), number);
    if (parsed.ec == std::errc{} && parsed.ptr == text.end())
      return Cell(std::in_place_type<std::int64_t>, number);
  }
  return Cell(std::in_place_type<std::string>, text);
}

/// Parameters as libpq takes them: a pointer to text each, null for null.
struct TextParams {
  std::vector<const char*> values;
  std::vector<std::array<char, 24>> numbers;

  explicit TextParams(std::span<const Cell> params) {
    values.reserve(params.size());
    numbers.resize(params.size());
    for (std::size_t i = 0; i < params.size(); ++i) {
      if (const auto* number = std::get_if<std::int64_t>(&params[i])) {
        *std::to_chars(numbers[i].begin(), numbers[i].end() - 1, *number).ptr = '\0';
        values.push_back(numbers[i].data());
      } else {
        const auto* text = std::get_if<std::string>(&params[i]);
        values.push_back(text == nullptr ? nullptr : text->c_str());
      }
    }
  }
};

bool counts_rows(std::string_view tag) {
  return tag.starts_with("INSERT") || tag.starts_with("UPDATE") || tag.starts_with("DELETE");
}

/// Warnings are remembered, nothing is printed: a commit that a standby did not confirm is told as
/// one.
void on_notice(void* self, const PGresult* notice) {
  if (detail(notice, PG_DIAG_SEVERITY_NONLOCALIZED) == "WARNING")
    static_cast<PostgresConnection*>(self)->warned = true;
}

}  // namespace

Result<void> PostgresConnection::connect() {
  disconnect();
  // A key that comes later wins: the address may change those before it.
  // A cable that is cut is noticed after some ten seconds; without these it can take a quarter of
  // an hour.
  const char* keys[] = {"connect_timeout",     "tcp_user_timeout", "keepalives_idle",
                        "keepalives_interval", "keepalives_count", "dbname",
                        "client_encoding",     "application_name", nullptr};
  const char* values[] = {"2",    "10000",    "5",    "2", "3", address_.c_str(),
                          "UTF8", "donghanh", nullptr};
  link_.reset(PQconnectdbParams(keys, values, 1));
  std::string reason;
  if (!alive()) {
    reason = link_ ? PQerrorMessage(link_.get()) : "out of memory";
  } else {
    PQsetNoticeReceiver(link_.get(), &on_notice, this);
    const char* encoding = PQparameterStatus(link_.get(), "server_encoding");
    if (encoding == nullptr || std::strcmp(encoding, "UTF8") != 0)
      reason = "the database is not in UTF8";
    else if (!script("set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set lock_timeout = 2000;"
                     "set standard_conforming_strings = on; set extra_float_digits = 1"))
      reason = "the session cannot be set up";
  }
  if (reason.empty()) return {};
  disconnect();
  log(Level::error, "database cannot be opened", {{"reason", reason}});
  return fail(Code::unavailable, "db.open");
}

void PostgresConnection::disconnect() {
  statements_.clear();
  evicted_.clear();
  link_.reset();
}

PGTransactionStatusType PostgresConnection::transaction() const {
  return alive() ? PQtransactionStatus(link_.get()) : PQTRANS_UNKNOWN;
}

Error PostgresConnection::error(const PGresult* answer, std::string_view sql) {
  const std::string state(answer == nullptr ? "" : detail(answer, PG_DIAG_SQLSTATE));
  last_state = alive() ? state : "";
  statement_failed = true;
  if (state == "23505")
    return {Code::conflict, "db.unique", {{"constraint", constraint_of(answer)}}, {}};
  if (state == "23503") return {Code::conflict, "db.reference", {}, {}};
  if (state == "53100") return {Code::storage_full, "storage.full", {}, {}};
  const std::string_view family = std::string_view(state).substr(0, 2);
  if (!alive() || state.empty() || family == "08" || state.starts_with("57P"))
    return {Code::unavailable, "db.unreachable", {}, {}};
  // Serialization, deadlock, lock not available, cancelled, too many connections or no memory.
  if (family == "40" || state == "55P03" || state == "57014" || family == "53")
    return {Code::unavailable, "db.busy", {}, {}};
  // A plan or a statement that the server no longer accepts is prepared anew the next time.
  if (state == "0A000" || state == "26000") statements_.erase(sql);

  Args details{{"state", state}, {"sql", std::string(sql)}};
  // Messages about wrong data (class 22) and broken checks repeat the data; they are not logged.
  if (family != "22" && family != "23") details["reason"] = detail(answer, PG_DIAG_MESSAGE_PRIMARY);
  else details["constraint"] = detail(answer, PG_DIAG_CONSTRAINT_NAME);
  log(Level::error, "database error", details);
  return {Code::internal, "db.error", {}, {}};
}

Result<std::string> PostgresConnection::prepare(std::string_view sql) {
  if (const std::string* known = statements_.find(sql)) return *known;
  const std::string name = "s" + std::to_string(++next_name_);
  const Answer answer(PQprepare(link_.get(), name.c_str(), std::string(sql).c_str(), 0, nullptr));
  if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return fail(error(answer.get(), sql));
  if (auto gone = statements_.make_room()) evicted_.push_back(std::move(*gone));
  statements_.put(sql, name);
  return name;
}

std::string PostgresConnection::forget_evicted() {
  std::string out;
  for (const std::string& name : evicted_) out += "deallocate " + name + "; ";
  evicted_.clear();
  return out;
}

Result<PostgresConnection::Answer> PostgresConnection::exchange(std::string_view sql,
                                                                std::span<const Cell> params) {
  if (!alive()) return fail(error(nullptr, sql));
  for (const Cell& cell : params) {
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr || text->find('\0') == std::string::npos) continue;
    statement_failed = true;
    return fail(Code::invalid, "db.nul");
  }
  const std::string name = TRY(prepare(sql));
  const TextParams texts(params);
  Answer answer(PQexecPrepared(link_.get(), name.c_str(), static_cast<int>(params.size()),
                               texts.values.data(), nullptr, nullptr, 0));
  const ExecStatusType status = PQresultStatus(answer.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
    return fail(error(answer.get(), sql));
  return answer;
}

Result<Rows> PostgresConnection::query(std::string_view sql, std::span<const Cell> params) {
  const Answer answer = TRY(exchange(sql, params));
  const int columns = PQnfields(answer.get());
  const int count = PQntuples(answer.get());
  std::vector<Oid> types(static_cast<std::size_t>(columns));
  for (int column = 0; column < columns; ++column)
    types[static_cast<std::size_t>(column)] = PQftype(answer.get(), column);

  Rows rows;
  rows.columns = types.size();
  rows.cells.reserve(types.size() * static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (PQgetisnull(answer.get(), row, column) != 0) rows.cells.emplace_back();
      else
        rows.cells.push_back(cell_of(types[static_cast<std::size_t>(column)],
                                     PQgetvalue(answer.get(), row, column),
                                     PQgetlength(answer.get(), row, column)));
    }
  }
  return rows;
}

Result<std::int64_t> PostgresConnection::execute(std::string_view sql,
                                                 std::span<const Cell> params) {
  const Answer answer = TRY(exchange(sql, params));
  std::int64_t changed = 0;
  if (counts_rows(PQcmdStatus(answer.get()))) {
    const std::string_view text = PQcmdTuples(answer.get());
    std::from_chars(text.begin(), text.end(), changed);
  }
  return changed;
}

Result<std::string> PostgresConnection::tag_of(const Answer& answer, std::string_view sql) {
  const ExecStatusType status = PQresultStatus(answer.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
    return fail(error(answer.get(), sql));
  return std::string(PQcmdStatus(answer.get()));
}

Result<std::string> PostgresConnection::run(const std::string& sql) {
  if (!alive()) return fail(error(nullptr, sql));
  return tag_of(Answer(PQexec(link_.get(), sql.c_str())), sql);
}

/// False when nothing came in time.
bool PostgresConnection::wait_for_input(int timeout_ms) {
  pollfd socket{PQsocket(link_.get()), POLLIN, 0};
  int ready = ::poll(&socket, 1, timeout_ms);
  while (ready < 0 && errno == EINTR) ready = ::poll(&socket, 1, timeout_ms);
  return ready != 0;
}

Result<std::string> PostgresConnection::commit_within(int timeout_ms) {
  timed_out = false;
  if (!alive() || PQsendQuery(link_.get(), "commit") == 0) return fail(error(nullptr, "commit"));
  Answer last;
  while (true) {
    while (PQisBusy(link_.get()) != 0) {
      if (!wait_for_input(timeout_ms)) {
        disconnect();
        timed_out = true;
        return fail(Code::unavailable, "db.unreachable");
      }
      if (PQconsumeInput(link_.get()) == 0) return fail(error(nullptr, "commit"));
    }
    Answer next(PQgetResult(link_.get()));
    if (!next) return tag_of(last, "commit");
    last = std::move(next);
  }
}

Result<void> PostgresConnection::script(std::string_view sql) {
  auto done = run(std::string(sql));
  if (!done) return fail(std::move(done.error()));
  return {};
}

}  // namespace dh::db

// PostgreSQL: transactions, commits that a standby must confirm, and the backup by pg_dump.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "base/faults.hpp"
#include "base/log.hpp"
#include "db/postgres_connection.hpp"
#include "db/session.hpp"

namespace dh::db {
namespace {

enum class Use { read, write };

// One writer at a time over all servers of one database, as SQLite has it by nature. The number is
// ours.
constexpr const char* begin_writing =
    "begin read write; select pg_advisory_xact_lock(7165065861825654388)";
constexpr const char* begin_reading = "begin isolation level repeatable read read only";
// Longest wait for a standby to confirm; as long as lock_timeout, so that a write that comes while
// another waits in vain is answered within five seconds, too.
constexpr int confirm_ms = 2000;

class PostgresSession final : public Session {
 public:
  PostgresSession(const std::string& address, Use use) : connection_(address), use_(use) {}
  Result<void> connect();

  Connection& connection() override { return connection_; }
  Result<void> begin() override;
  Fate fate() const override {
    if (ended_ != Fate::fine) return ended_;
    const PGTransactionStatusType now = connection_.transaction();
    return now == PQTRANS_INTRANS || now == PQTRANS_INERROR ? Fate::fine : Fate::lost;
  }
  Result<void> commit() override;
  void rollback() override {
    ended_ = Fate::fine;
    const PGTransactionStatusType now = connection_.transaction();
    if (now == PQTRANS_INTRANS || now == PQTRANS_INERROR) (void)connection_.script("rollback");
  }
  Result<void> mark() override {
    connection_.statement_failed = false;
    return connection_.script("savepoint one_write");
  }
  /// Kept savepoints may pile up until the commit: that saves a round trip for each write.
  Result<void> keep() override { return {}; }
  Result<void> undo() override {
    return connection_.script("rollback to one_write; release one_write");
  }
  bool failed() const override { return connection_.statement_failed; }
  Result<void> tidy_up() override { return {}; }

 private:
  Fate why_commit_failed() const;

  PostgresConnection connection_;
  Use use_;
  Fate ended_ = Fate::fine;
};

Result<void> PostgresSession::connect() {
  TRY_VOID(connection_.connect());
  if (use_ == Use::read) return {};
  // An answered write is on disk, whatever the server's default says; stricter modes stay as they
  // are.
  return connection_.script(fault("sync_off")
                                ? "set synchronous_commit = off"
                                : "select set_config('synchronous_commit', 'on', false)"
                                  " where current_setting('synchronous_commit') = 'off'");
}

Result<void> PostgresSession::begin() {
  ended_ = Fate::fine;
  const std::string sql = use_ == Use::write ? begin_writing : begin_reading;
  bool old = connection_.alive();
  while (true) {
    if (!old) TRY_VOID(connect());
    if (connection_.run(connection_.forget_evicted() + sql)) return {};
    if (connection_.alive() && connection_.last_state == "55P03") {
      rollback();
      return fail(Code::unavailable, "db.busy");
    }
    // The server went away, or it became a standby: look for it anew, once.
    connection_.disconnect();
    if (!old) return fail(Code::unavailable, "db.unreachable");
    old = false;
  }
}

/// The server's own timeouts do not cover a commit that waits for its standby. We leave it waiting:
/// until the standby confirms, nobody sees the write, its lock keeps others from writing, and no
/// answer can rest on something that a fail-over would lose. (A cancelled wait would show it to
/// everybody.)
Result<void> PostgresSession::commit() {
  if (use_ == Use::read) return connection_.script("commit");
  connection_.warned = false;
  auto tag = connection_.commit_within(confirm_ms);
  // A wait that somebody else cancelled ends in COMMIT with a mere warning.
  if (connection_.timed_out || (tag && connection_.warned)) {
    ended_ = Fate::unconfirmed;
    return fail(Code::unavailable, "storage.unconfirmed");
  }
  if (tag && *tag == "COMMIT") return {};
  ended_ = tag ? Fate::lost : why_commit_failed();
  return tag ? fail(Code::internal, "db.error") : fail(std::move(tag.error()));
}

Fate PostgresSession::why_commit_failed() const {
  const std::string_view state = connection_.last_state;
  if (state.starts_with("23") || state.starts_with("40")) return Fate::refused;
  if (state == "53100") return Fate::full;
  if (state == "57014") return Fate::lost;  // cancelled before anything was made lasting
  return Fate::broken;
}

/// The address without its password, for a command line that others can see.
struct Address {
  std::string visible;
  std::string password;
};

Result<Address> parse_address(const std::string& address) {
  PQconninfoOption* options = PQconninfoParse(address.c_str(), nullptr);
  if (options == nullptr) return fail(Code::internal, "backup.failed");
  Address out;
  for (const PQconninfoOption* option = options; option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    if (std::string_view(option->keyword) == "password") {
      out.password = option->val;
      continue;
    }
    out.visible += std::string(option->keyword) + "='";
    for (const char* c = option->val; *c != '\0'; ++c) {
      if (*c == '\'' || *c == '\\') out.visible += '\\';
      out.visible += *c;
    }
    out.visible += "' ";
  }
  PQconninfoFree(options);
  return out;
}

/// Starts a program without a shell and waits for it. Answers its exit code, -1 when it did not
/// run.
int run_program(std::vector<std::string> words, const std::string& password) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::string secret = "PGPASSWORD=" + password;
  std::vector<char*> variables;
  for (char** variable = environ; *variable != nullptr; ++variable)
    if (password.empty() || !std::string_view(*variable).starts_with("PGPASSWORD="))
      variables.push_back(*variable);
  if (!password.empty()) variables.push_back(secret.data());
  variables.push_back(nullptr);

  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&files, 3);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t child = -1;
  const int failed =
      posix_spawnp(&child, arguments[0], &files, &attributes, arguments.data(), variables.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) return -1;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class PostgresDriver final : public Driver {
 public:
  explicit PostgresDriver(std::string address) : address_(std::move(address)) {}
  Dialect dialect() const override { return Dialect::postgres; }
  Result<std::unique_ptr<Session>> reader() override { return session(Use::read); }
  Result<std::unique_ptr<Session>> writer() override { return session(Use::write); }

  Result<void> backup_to(const std::string& folder) override {
    const std::string name = folder + "/donghanh.pgdump";
    const std::string part = name + ".part";
    const Address address = TRY(parse_address(address_));
    const int file = ::open(part.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return fail(Code::internal, "backup.failed");
    ::close(file);
    const int exit_code = run_program({"pg_dump", "--format=custom", "--no-password",
                                       "--file=" + part, "--dbname=" + address.visible},
                                      address.password);
    if (exit_code == 0) return publish_file(part, name, folder);
    ::unlink(part.c_str());
    log(Level::error, "backup failed",
        {{"program", "pg_dump"}, {"exit", std::to_string(exit_code)}});
    return fail(Code::internal, "backup.failed");
  }

 private:
  Result<std::unique_ptr<Session>> session(Use use) {
    auto made = std::make_unique<PostgresSession>(address_, use);
    TRY_VOID(made->connect());
    return made;
  }
  std::string address_;
};

}  // namespace

std::unique_ptr<Driver> postgres_driver(std::string address) {
  return std::make_unique<PostgresDriver>(std::move(address));
}

Result<void> postgres_restore(const std::string& text, const std::string& file) {
  const Address address = TRY(parse_address(text));
  const int exit_code = run_program({"pg_restore", "--no-owner", "--no-password", "--exit-on-error",
                                     "--single-transaction", "--dbname=" + address.visible, file},
                                    address.password);
  if (exit_code == 0) return {};
  log(Level::error, "restore failed", {{"program", "pg_restore"}, {"exit", std::to_string(exit_code)}});
  return fail(Code::internal, "backup.failed");
}

}  // namespace dh::db

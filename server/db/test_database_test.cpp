#include "db/test_database.hpp"

#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <sstream>
#include <thread>

namespace dh::db {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view prefix = "donghanh-test-";

tl::unexpected<Error> cannot(std::string reason) {
  return fail(Code::unavailable, "test.database", {{"reason", std::move(reason)}});
}

/// In memory, where there is such a place: the tests are about order and locks, not about disks.
fs::path root() {
  return fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
}

/// Folders of test processes that were killed before they could clean up.
void remove_stale_folders() {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(root(), ignored)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix)) continue;
    const pid_t pid = std::atoi(name.c_str() + prefix.size());
    if (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH) fs::remove_all(entry.path(), ignored);
  }
}

/// "donghanh-test-<process>-<something>"; empty when it cannot be made.
std::string make_folder() {
  static std::once_flag once;
  std::call_once(once, remove_stale_folders);
  std::string pattern =
      (root() / (std::string(prefix) + std::to_string(::getpid()) + "-XXXXXX")).string();
  return ::mkdtemp(pattern.data()) == nullptr ? std::string() : pattern;
}

std::string read_file(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

/// The private PostgreSQL of this process.
class Cluster {
 public:
  static Cluster& instance() {
    static Cluster cluster;
    return cluster;
  }
  ~Cluster() { stop(); }

  Result<void> ready() {
    if (!tried_) problem_ = start();
    tried_ = true;
    if (!problem_.empty()) return cannot(problem_);
    return {};
  }
  std::string address(const std::string& database) const {
    return "host=" + folder_.string() + " user=postgres dbname=" + database;
  }
  std::string next_name() { return "test_" + std::to_string(++made_); }

  /// One statement as the superuser, outside any transaction.
  Result<void> run(const std::string& sql) {
    PGconn* link = PQconnectdb(address("postgres").c_str());
    PGresult* answer = PQexec(link, sql.c_str());
    const bool done = PQresultStatus(answer) == PGRES_COMMAND_OK;
    const std::string reason = PQerrorMessage(link);
    PQclear(answer);
    PQfinish(link);
    if (!done) return cannot(reason);
    return {};
  }

 private:
  std::string start();
  std::string become_owner();
  pid_t launch(const std::vector<std::string>& words, const fs::path& output);
  void stop();

  bool tried_ = false;
  std::string problem_;
  fs::path folder_;
  pid_t owner_ = 0;
  pid_t server_ = 0;
  uid_t user_ = 0;
  gid_t group_ = 0;
  std::int64_t made_ = 0;
};

fs::path programs() {
  for (const char* version : {"15", "16", "17"}) {
    const fs::path folder = fs::path("/usr/lib/postgresql") / version / "bin";
    if (fs::exists(folder / "initdb")) return folder;
  }
  return {};
}

/// initdb refuses to run as root, so root lends itself the user that Debian's package made.
std::string Cluster::become_owner() {
  user_ = ::getuid();
  group_ = ::getgid();
  if (user_ != 0) return "";
  const passwd* entry = ::getpwnam("postgres");
  if (entry == nullptr) return "there is no user postgres";
  user_ = entry->pw_uid;
  group_ = entry->pw_gid;
  return ::chown(folder_.c_str(), user_, group_) == 0 ? "" : "the folder cannot be given away";
}

pid_t Cluster::launch(const std::vector<std::string>& words, const fs::path& output) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child != 0) return child;
  if (::getuid() == 0 &&
      (::setgroups(0, nullptr) != 0 || ::setgid(group_) != 0 || ::setuid(user_) != 0))
    ::_exit(126);
  // Dies with the tests, even when they crash; after setuid(), which would clear it.
  ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
  if (::getppid() != parent) ::_exit(126);
  const int log = ::open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  ::dup2(log, STDOUT_FILENO);
  ::dup2(log, STDERR_FILENO);
  ::close_range(3, ~0U, 0);
  if (::chdir("/") != 0) ::_exit(126);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

/// Sorts text by Vietnamese rules on purpose: SQL that forgets collate "C" is then seen to differ.
std::string Cluster::start() {
  const fs::path bin = programs();
  if (bin.empty()) return "PostgreSQL is not installed";
  owner_ = ::getpid();
  folder_ = make_folder();
  if (folder_.empty()) return "no folder";
  if (std::string problem = become_owner(); !problem.empty()) return problem;

  const fs::path log = folder_ / "log";
  const std::string data = (folder_ / "data").string();
  const pid_t init =
      launch({(bin / "initdb").string(), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
              "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=vi", "--no-sync"},
             log);
  int status = 0;
  if (init < 0 || ::waitpid(init, &status, 0) != init || status != 0) return read_file(log);

  server_ = launch({(bin / "postgres").string(), "-D", data, "-k", folder_.string(), "-c",
                    "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off", "-c",
                    "shared_buffers=32MB", "-c", "autovacuum=off", "-c", "max_connections=60"},
                   log);
  for (int tries = 0; server_ > 0 && tries < 600; ++tries) {
    if (PQping(address("postgres").c_str()) == PQPING_OK) return "";
    if (::waitpid(server_, &status, WNOHANG) == server_) server_ = 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return read_file(log);
}

void Cluster::stop() {
  if (owner_ != ::getpid()) return;  // never tried, or a child of the tests ends
  if (server_ > 0) {
    ::kill(server_, SIGQUIT);
    ::waitpid(server_, nullptr, 0);
  }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

class SqlitePlace final : public TestPlace {
 public:
  explicit SqlitePlace(std::string folder) : folder_(std::move(folder)), url_("sqlite:" + file()) {}
  ~SqlitePlace() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  const std::string& url() const override { return url_; }
  const std::string& folder() const override { return folder_; }
  std::string file() const { return folder_ + "/test.sqlite"; }

 private:
  std::string folder_;
  std::string url_;
};

class PostgresPlace final : public TestPlace {
 public:
  PostgresPlace(std::string name, std::string folder)
      : name_(std::move(name)),
        folder_(std::move(folder)),
        url_("postgres:" + Cluster::instance().address(name_)) {}
  ~PostgresPlace() override {
    (void)Cluster::instance().run("drop database if exists " + name_ + " with (force)");
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  const std::string& url() const override { return url_; }
  const std::string& folder() const override { return folder_; }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
  std::string folder_;
  std::string url_;
};

Result<std::unique_ptr<TestPlace>> make_postgres(const std::string& from) {
  TRY_VOID(Cluster::instance().ready());
  std::string folder = make_folder();
  if (folder.empty()) return cannot("no folder");
  auto place = std::make_unique<PostgresPlace>(Cluster::instance().next_name(), std::move(folder));
  TRY_VOID(Cluster::instance().run("create database " + place->name() + " template " + from));
  return place;
}

Result<std::unique_ptr<TestPlace>> make_sqlite(const std::string& from) {
  std::string folder = make_folder();
  if (folder.empty()) return cannot("no folder");
  auto place = std::make_unique<SqlitePlace>(std::move(folder));
  std::error_code error;
  if (!from.empty()) fs::copy_file(from, place->file(), error);
  if (error) return cannot(error.message());
  return place;
}

/// What copy_of() has prepared so far; lives until the process ends.
std::map<std::pair<Dialect, std::string>, std::unique_ptr<TestPlace>>& prepared_places() {
  Cluster::instance();  // made before, hence removed after
  static std::map<std::pair<Dialect, std::string>, std::unique_ptr<TestPlace>> places;
  return places;
}

}  // namespace

Result<std::unique_ptr<TestPlace>> TestPlace::make(Dialect dialect) {
  return dialect == Dialect::sqlite ? make_sqlite("") : make_postgres("template0");
}

Result<std::unique_ptr<TestPlace>> TestPlace::copy_of(
    Dialect dialect, const std::string& name, const std::function<Result<void>(Db&)>& prepare) {
  auto& source = prepared_places()[{dialect, name}];
  if (!source) {
    auto made = TRY(make(dialect));
    auto db = TRY(Db::open({.url = made->url(), .readers = 1}));
    TRY_VOID(prepare(*db));
    source = std::move(made);
  }
  if (dialect == Dialect::sqlite) return make_sqlite(static_cast<SqlitePlace&>(*source).file());
  return make_postgres(static_cast<PostgresPlace&>(*source).name());
}

std::string not_run(const Error& error) {
  const auto reason = error.args.find("reason");
  return "NOT RUN: " + error.key + ": " + (reason == error.args.end() ? "" : reason->second);
}

void DatabaseTest::SetUp() {
  auto made = place();
  if (!made) FAIL() << not_run(made.error());
  place_ = std::move(*made);
  open();
}

void DatabaseTest::open() {
  Options chosen = options();
  chosen.url = place_->url();
  auto opened = Db::open(std::move(chosen));
  if (!opened) FAIL() << not_run(opened.error());
  db_ = std::move(*opened);
}

std::string test_name_of(const testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::sqlite ? "Sqlite" : "Postgres";
}

class TestDatabase : public DatabaseTest {};
ON_BOTH_DATABASES(TestDatabase);

TEST_P(TestDatabase, ACopyHasWhatWasPreparedAndIsApart) {
  const auto prepare = [](Db& db) {
    return db.write(
        [](Connection& c) -> Result<void> { return c.script("create table t (a integer)"); });
  };
  for (int round = 0; round < 2; ++round) {
    auto copy = TestPlace::copy_of(GetParam(), "one table", prepare);
    ASSERT_TRUE(copy) << not_run(copy.error());
    auto opened = Db::open({.url = (*copy)->url(), .readers = 1});
    ASSERT_TRUE(opened);
    ASSERT_TRUE((*opened)->write(
        [](Connection& c) -> Result<void> { return c.script("insert into t values (1)"); }));
    std::int64_t count = 0;
    ASSERT_TRUE((*opened)->read([&](Connection& c) -> Result<void> {
      count = as_int(TRY(c.query("select count(*) from t")).at(0, 0));
      return {};
    }));
    EXPECT_EQ(count, 1);
  }
  EXPECT_NE(where().url(), "");
}

}  // namespace dh::db

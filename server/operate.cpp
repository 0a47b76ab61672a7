#include "operate.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "app.hpp"
#include "command_error.hpp"
#include "base/crypto.hpp"
#include "base/json.hpp"
#include "engine/audit.hpp"

#include <boost/json.hpp>

namespace dh {

namespace {

namespace fs = std::filesystem;

Result<std::string> read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(Code::unavailable, "backup.unreadable", {{"file", path.string()}});
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return bytes;
}

/// Written whole and synced, file and folder entry.
Result<void> write_bytes(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  bool good = file >= 0;
  while (good && !bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    good = n > 0;
    if (good) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  good = good && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!good) return fail(Code::storage_full, "storage.full");
  return {};
}

/// Hash of each file below `root`, by its path there.
Result<std::map<std::string, std::string>> hashes_of(const fs::path& root) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file() || entry.path().filename() == "manifest.json") continue;
    out[fs::relative(entry.path(), root).string()] = hex(sha256(TRY(read_bytes(entry.path()))));
  }
  return out;
}

Result<void> check_chain(App& app, bool print) {
  return app.db->read([&](db::Connection& db) -> Result<void> {
    std::int64_t entries = 0;
    std::string head;
    const auto faults = TRY(audit::verify(db, &entries, &head));
    for (const auto& f : faults) std::printf("audit entry %lld: %s\n", static_cast<long long>(f.seq), f.what.c_str());
    // Every version of a record has its entry: a row without one was written behind the log's back.
    const auto bare =
        TRY(db.query("select count(*) from head h where h.created_at > 0 and not exists (select 1 from audit "
                     "a where a.record = h.id and a.action = 'create')"));
    const std::int64_t unlogged = db::as_int(bare.at(0, 0));
    if (unlogged > 0) std::printf("records without an audit entry: %lld\n", static_cast<long long>(unlogged));
    if (print) std::printf("%lld audit entries, head %s\n", static_cast<long long>(entries), head.c_str());
    if (!faults.empty() || unlogged > 0) return fail(Code::internal, "verify.broken");
    return {};
  });
}

Result<std::unique_ptr<App>> opened(const Settings& settings) {
  static SystemTime time;
  static SecureRandom random;
  return App::open(settings, time, random);
}

Result<void> verify(const Settings& settings) {
  auto app = TRY(opened(settings));
  TRY_VOID(db::check(*app->db));
  return check_chain(*app, true);
}

Result<void> back_up(const Settings& settings) {
  const fs::path to = settings.text("to");
  if (to.empty()) return fail(Code::invalid, "backup.where");
  if (fs::exists(to / "manifest.json")) return fail(Code::conflict, "backup.taken", {{"folder", to.string()}});
  auto app = TRY(opened(settings));
  fs::create_directories(to);
  TRY_VOID(app->db->backup_to(to.string()));
  // Files never change once written, and rows name only files that are there: copied after the database.
  const fs::path files = fs::path(app->folder()) / "files";
  if (fs::exists(files)) fs::copy(files, to / "files", fs::copy_options::recursive);
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("made_at", to_text(app->time.now())).key("sha256").begin_object();
  for (const auto& [path, hash] : TRY(hashes_of(to))) out.field(path, hash);
  out.end_object().end_object();
  return write_bytes(to / "manifest.json", text);
}

Result<void> check_manifest(const fs::path& from) {
  const auto manifest = TRY(parse_json(TRY(read_bytes(from / "manifest.json"))));
  const auto found = TRY(hashes_of(from));
  const auto* wanted = manifest.is_object() ? manifest.as_object().if_contains("sha256") : nullptr;
  if (wanted == nullptr || !wanted->is_object())
    return fail(Code::invalid, "backup.damaged", {{"file", "manifest.json"}});
  for (const auto& item : wanted->as_object()) {
    const auto at = found.find(std::string(item.key()));
    if (at == found.end() || !item.value().is_string() || at->second != std::string_view(item.value().as_string()))
      return fail(Code::invalid, "backup.damaged", {{"file", std::string(item.key())}});
  }
  if (found.size() != wanted->as_object().size())
    return fail(Code::invalid, "backup.damaged", {{"file", "manifest.json"}});
  return {};
}

Result<void> restore(const Settings& settings) {
  const fs::path from = settings.text("from"), folder = settings.text("folder", "data-folder");
  if (from.empty()) return fail(Code::invalid, "backup.where");
  if (fs::exists(folder / "donghanh.sqlite"))
    return fail(Code::conflict, "backup.taken", {{"folder", folder.string()}});
  TRY_VOID(check_manifest(from));
  for (const auto& [path, hash] : TRY(hashes_of(from)))
    TRY_VOID(write_bytes(folder / path, TRY(read_bytes(from / path))));
  TRY_VOID(db::restore_from(settings.text("database", "sqlite:" + (folder / "donghanh.sqlite").string()),
                            folder.string()));
  auto app = TRY(opened(settings));
  TRY_VOID(db::check(*app->db));
  return check_chain(*app, true);
}

int run(std::string_view what, Result<void> (*command)(const Settings&), const Settings& settings) {
  const auto done = command(settings);
  return done ? 0 : print_error(what, done.error());
}

}  // namespace

int verify_command(const Settings& settings) { return run("verify", verify, settings); }
int backup_command(const Settings& settings) { return run("backup", back_up, settings); }
int restore_command(const Settings& settings) { return run("restore", restore, settings); }

}  // namespace dh

#include "schema_command.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "app.hpp"
#include "door.hpp"
#include "engine/schema/schema.hpp"

namespace dh {

namespace {

/// Routes are only looked at here: nothing may reach a database.
class NoDatabase final : public db::Db {
 public:
  Result<void> read(const std::function<Result<void>(db::Connection&)>&) override { return none(); }
  Result<void> write(const db::Write&) override { return none(); }
  db::Dialect dialect() const override { return db::Dialect::sqlite; }
  Result<void> backup_to(const std::string&) override { return none(); }

 private:
  static Result<void> none() { return fail(Code::unavailable, "db.error"); }
};

struct Kind {
  std::string_view word, start;  ///< files whose path begins so
};
constexpr Kind kinds[] = {{"openapi", "docs/api/openapi"}, {"routes", "docs/api/routes"},
                          {"typescript", "web/"},          {"flows", "docs/flows/"},
                          {"rights", "tests/golden/rights"}, {"all", ""}, {"check", "(no file)"}};

int usage() {
  std::fputs("donghanh schema openapi|typescript|routes|flows|rights|all|check [--out DIR]\n", stderr);
  return 2;
}

bool write_file(const std::filesystem::path& path, const std::string& text) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file.fail()) return true;
  std::fprintf(stderr, "could not write %s\n", path.c_str());
  return false;
}

int give(const std::vector<Derived>& files, std::string_view start, const std::string& folder) {
  for (const Derived& f : files) {
    if (!f.path.starts_with(start)) continue;
    if (folder.empty()) std::fputs(f.text.c_str(), stdout);
    else if (!write_file(std::filesystem::path(folder) / f.path, f.text)) return 1;
  }
  return 0;
}

}  // namespace

std::vector<Derived> derived_files(const std::vector<Route>& routes, const Texts& texts) {
  std::vector<Derived> out{{"docs/api/openapi.json", schema::openapi(routes, texts)},
                           {"docs/api/routes.txt", schema::routes(routes)}};
  for (const RecordType* type : catalogue())
    if (!type->flow.states.empty())
      out.push_back({"docs/flows/" + std::string(type->name) + ".md", schema::flow(*type, texts)});
  out.push_back({"tests/golden/rights.txt", schema::rights()});
  out.push_back({"web/src/schema.gen.ts", schema::typescript(texts)});
  return out;
}

Result<void> with_all_routes(const std::function<void(const std::vector<Route>&, const Texts&)>& use) {
  const SystemTime time;
  SecureRandom random;
  const auto app = TRY(App::around(Settings{}, time, random, std::make_unique<NoDatabase>()));
  identity::Identity identity(app->engine(), identity::Rules::of(app->settings));
  const FileStore files(app->folder());
  use(all_routes(*app, identity, files), app->texts);
  return {};
}

int schema_command(const Settings& settings, const std::vector<std::string>& words) {
  const auto* kind = words.size() != 1 ? std::end(kinds)
                                       : std::find_if(std::begin(kinds), std::end(kinds),
                                                      [&](const Kind& k) { return k.word == words[0]; });
  if (kind == std::end(kinds)) return usage();
  int code = 0;
  const auto done = with_all_routes([&](const std::vector<Route>& routes, const Texts& texts) {
    const auto missing = schema::missing_english(texts);
    for (const std::string& key : missing)
      std::fprintf(stderr, "no English in data/text/en.json: %s\n", key.c_str());
    code = give(derived_files(routes, texts), kind->start, settings.text("out", ""));
    if (!missing.empty()) code = 1;
  });
  if (done) return code;
  std::fprintf(stderr, "%s\n", done.error().key.c_str());
  return 1;
}

}  // namespace dh

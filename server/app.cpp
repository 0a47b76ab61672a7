#include "app.hpp"

#include <filesystem>

#include "base/assets.hpp"
#include "engine/save.hpp"

namespace dh {

Result<std::unique_ptr<App>> App::around(Settings settings, const TimeSource& time, Random& random,
                                         std::unique_ptr<db::Db> db) {
  WorkCalendar calendar = TRY(WorkCalendar::parse(asset("data/calendar/holidays.csv")));
  ClockTable clocks = TRY(ClockTable::parse(asset("data/law/clocks.csv")));
  Reference reference = TRY(Reference::load());
  Texts texts = TRY(Texts::parse(asset("data/text/vi.json"), asset("data/text/en.json")));
  const int node = static_cast<int>(settings.number("node", 0));
  auto ids = std::make_unique<IdSource>(time, node);
  return std::unique_ptr<App>(new App{std::move(settings), time, random, std::move(calendar), std::move(clocks),
                                      std::move(reference), std::move(texts), std::move(db), std::move(ids)});
}

Result<std::unique_ptr<App>> App::open(Settings settings, const TimeSource& time, Random& random,
                                       db::Use use) {
  const std::string folder = settings.text("folder", "data-folder");
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail(Code::unavailable, "folder.unusable", {{"folder", folder}});
  db::Options options;
  options.url = settings.text("database", "sqlite:" + folder + "/donghanh.sqlite");
  options.readers = static_cast<int>(settings.number("readers", 6));
  options.use = use;
  return around(std::move(settings), time, random, TRY(db::Db::open(std::move(options))));
}

std::vector<db::Migration> migrations() {
  std::vector<db::Migration> out;
  for (const Asset& a : assets()) {
    if (!a.path.starts_with("migrations/") || !a.path.ends_with(".sql")) continue;
    std::string name(a.path.substr(11));
    out.push_back({name.substr(0, name.size() - 4), std::string(a.bytes)});
  }
  return out;
}

Result<void> prepare(App& app) {
  const auto all = migrations();
  TRY(db::migrate(*app.db, all));
  TRY_VOID(app.db->write(&store::derive_what_lacks));
  return app.db->read([&](db::Connection& db) -> Result<void> {
    for (const char* table : {"head", "clock", "job", "remark", "file", "notice", "mail", "saved_view", "merging"}) {
      const auto rows = TRY(db.query(std::string("select max(id) from ") + table));
      if (!rows.empty()) app.ids->start_after(db::as_int(rows.at(0, 0)));
    }
    return {};
  });
}

}  // namespace dh

#pragma once
// The parts that live as long as the process. No logic.
#include <memory>

#include "base/settings.hpp"
#include "engine/engine.hpp"

namespace dh {

/// Settings: folder (data folder), database ("" = SQLite in the folder, or "postgres:…"), node, address, port,
/// threads, demo, secure_cookies, second_factor.
struct App {
  Settings settings;
  const TimeSource& time;
  Random& random;
  WorkCalendar calendar;
  ClockTable clocks;
  Reference reference;
  Texts texts;
  std::unique_ptr<db::Db> db;
  std::unique_ptr<IdSource> ids;

  Engine engine() { return {*db, time, random, *ids, calendar, clocks, reference, texts}; }
  std::string folder() const { return settings.text("folder", "data-folder"); }

  /// Reads the reference data, opens the database of the settings. Does not migrate.
  static Result<std::unique_ptr<App>> open(Settings settings, const TimeSource& time, Random& random,
                                           db::Use use = db::Use::serve);
  /// The same around a database that is already open (tests).
  static Result<std::unique_ptr<App>> around(Settings settings, const TimeSource& time, Random& random,
                                             std::unique_ptr<db::Db> db);
};

/// All migrations compiled into the binary, in order.
std::vector<db::Migration> migrations();
/// Brings the database up to date and lets ids continue after the largest.
Result<void> prepare(App& app);

}  // namespace dh

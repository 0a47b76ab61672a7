#include "demo_command.hpp"

#include "app.hpp"
#include "command_error.hpp"
#include "features/demo/conference.hpp"
#include "features/demo/world.hpp"

namespace dh {

namespace {

/// Tomorrow: there is time to plan, and to see what is planned.
constexpr int days_to_conference = 1;

int scale_of(const std::string& text) {
  if (text == "demo" || text.empty()) return 0;
  return text == "national" ? 100 : std::atoi(text.c_str());
}

Result<void> fill_folder(App& app, const Settings& settings) {
  TRY_VOID(prepare(app));
  const demo::World world = TRY(demo::fill(app.engine()));
  TRY_VOID(app.db->write([&](db::Connection& db) -> Result<void> {
    const Date day = add_days(app.time.today(), days_to_conference);
    TRY(demo::make_conference(app.engine(), db, world.users.at("officer"), day));
    return {};
  }));
  const int scale = scale_of(settings.text("scale"));
  if (scale > 0)
    TRY_VOID(demo::fill_national(app.engine(), world,
                                 {settings.number("seed", 1), scale, settings.yes("daily", false)}));
  return {};
}

}  // namespace

int demo_command(const Settings& settings) {
  static SystemTime time;
  static SecureRandom random;
  auto app = App::open(settings, time, random, db::Use::fill);
  const Result<void> done = app ? fill_folder(**app, settings) : Result<void>(tl::unexpected<Error>(app.error()));
  return done ? 0 : print_error("demo", done.error());
}

}  // namespace dh

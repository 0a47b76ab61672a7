#include "demo_command.hpp"

#include "app.hpp"
#include "command_error.hpp"
#include "features/demo/world.hpp"

namespace dh {

namespace {

int scale_of(const std::string& text) {
  if (text == "demo" || text.empty()) return 0;
  return text == "national" ? 100 : std::atoi(text.c_str());
}

Result<void> fill_folder(App& app, const Settings& settings) {
  TRY_VOID(prepare(app));
  const demo::World world = TRY(demo::fill(app.engine()));
  const int scale = scale_of(settings.text("scale"));
  if (scale > 0) TRY_VOID(demo::fill_national(app.engine(), world, settings.number("seed", 1), scale));
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

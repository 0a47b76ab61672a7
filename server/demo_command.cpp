#include "demo_command.hpp"

#include <cstdio>

#include "app.hpp"
#include "features/demo/world.hpp"

namespace dh {

namespace {

int scale_of(const std::string& text) {
  if (text == "demo" || text.empty()) return 0;
  return text == "national" ? 100 : std::atoi(text.c_str());
}

Result<void> fill_folder(App& app, const Settings& settings) {
  TRY_VOID(prepare(app));
  const long seed = settings.number("seed", 1);
  const demo::World world = TRY(demo::fill(app.engine(), seed));
  const int scale = scale_of(settings.text("scale"));
  if (scale > 0) TRY_VOID(demo::fill_national(app.engine(), world, seed, scale));
  return {};
}

}  // namespace

int demo_command(const Settings& settings) {
  static SystemTime time;
  static SecureRandom random;
  auto app = App::open(settings, time, random);
  const Result<void> done = app ? fill_folder(**app, settings) : Result<void>(tl::unexpected<Error>(app.error()));
  if (done) return 0;
  std::fprintf(stderr, "demo: %s", done.error().key.c_str());
  for (const auto& [name, value] : done.error().args) std::fprintf(stderr, " %s=%s", name.c_str(), value.c_str());
  for (const FieldError& f : done.error().fields) {
    std::fprintf(stderr, "\n  %s: %s", f.field.c_str(), f.key.c_str());
    for (const auto& [name, value] : f.args) std::fprintf(stderr, " %s=%s", name.c_str(), value.c_str());
  }
  std::fprintf(stderr, "\n");
  return 1;
}

}  // namespace dh

#include "features/demo/world.hpp"

namespace dh::demo {
Result<void> fill_national(App&, const World&, std::int64_t, int) {
  return fail(Code::unavailable, "demo.unknown_name", {{"name", "national"}});
}
}  // namespace dh::demo

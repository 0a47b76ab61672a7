#pragma once
// One line a message on standard error: instant, level, message, key=value… CR and LF are escaped,
// so a line cannot be forged. Personal data and secrets are never passed in. Thread-safe: one write
// a line.
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace dh {

enum class Level { info, warning, error, fatal };
void log(Level level, std::string_view message, const Args& details = {});
void log_threshold(Level lowest);  ///< what is printed; info by default

}  // namespace dh

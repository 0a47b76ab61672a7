#include "base/time_source.hpp"

namespace dh {

using std::chrono::milliseconds;

Instant SystemTime::now() const {
  return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

milliseconds SystemTime::monotonic() const {
  return std::chrono::floor<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace dh

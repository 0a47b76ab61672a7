#include "base/assets.hpp"

#include <algorithm>

namespace dh {

std::string_view asset(std::string_view path) {
  const auto all = assets();
  const auto found = std::lower_bound(
      all.begin(), all.end(), path,
      [](const Asset& a, std::string_view wanted) { return a.path < wanted; });
  if (found == all.end() || found->path != path) return {};
  return found->bytes;
}

}  // namespace dh

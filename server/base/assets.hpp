#pragma once
// Files compiled into the binary: data/** and web/dist/**, by their path in the project.
#include <span>
#include <string_view>

namespace dh {

struct Asset {
  std::string_view path;   ///< "data/places/provinces.csv", "web/dist/app.js.br"
  std::string_view bytes;
};

std::span<const Asset> assets();                 ///< sorted by path
std::string_view asset(std::string_view path);   ///< "" when there is none

}  // namespace dh

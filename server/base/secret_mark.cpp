#include "base/text.hpp"

namespace dh {

std::string secret_mark(std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view mark : {"tuyet mat", "toi mat"})
    if (folded.find(mark) != std::string::npos) return std::string(mark);
  return {};
}

}  // namespace dh

#include "base/faults.hpp"

namespace dh {
bool fault(std::string_view) { return false; }
}  // namespace dh

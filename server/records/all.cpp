// One line per type: declared here, listed here, and nothing else to do.
#include "engine/record_type.hpp"

namespace dh {

extern const RecordType organisation, user_type, territory, partner;

std::span<const RecordType* const> catalogue() {
  static constexpr const RecordType* all[] = {
      &organisation,
      &user_type,
      &territory,
      &partner,
  };
  return all;
}

}  // namespace dh

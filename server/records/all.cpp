// One line per type: declared here, listed here, and nothing else to do.
#include "engine/record_type.hpp"

namespace dh {

extern const RecordType organisation, user_type, territory, partner, province_profile, need, offer, event, wish,
    meeting, commitment, agreement, opinion, investment_project, capital_event, source_document, fact;

std::span<const RecordType* const> catalogue() {
  static constexpr const RecordType* all[] = {
      &organisation, &user_type, &territory, &partner,
      &province_profile,
      &need, &offer,
      &event, &wish, &meeting,
      &commitment,
      &agreement, &opinion,
      &investment_project, &capital_event,
      &source_document, &fact,
  };
  return all;
}

}  // namespace dh

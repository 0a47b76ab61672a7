// One line per type: its header, and its place in the list.
#include "records/agreement/agreement.hpp"
#include "records/attendance/attendance.hpp"
#include "records/capital_event/capital_event.hpp"
#include "records/commitment/commitment.hpp"
#include "records/event/event.hpp"
#include "records/fact/fact.hpp"
#include "records/investment_project/investment_project.hpp"
#include "records/meeting/meeting.hpp"
#include "records/need/need.hpp"
#include "records/offer/offer.hpp"
#include "records/opinion/opinion.hpp"
#include "records/organisation/organisation.hpp"
#include "records/partner/partner.hpp"
#include "records/province_profile/province_profile.hpp"
#include "records/source_document/source_document.hpp"
#include "records/territory/territory.hpp"
#include "records/user/user.hpp"
#include "records/wish/wish.hpp"

namespace dh {

std::span<const RecordType* const> catalogue() {
  static constexpr const RecordType* all[] = {
      &organisation,
      &user_type,
      &territory,
      &partner,
      &province_profile,
      &need,
      &offer,
      &event,
      &attendance,
      &wish,
      &meeting,
      &commitment,
      &agreement,
      &opinion,
      &investment_project,
      &capital_event,
      &source_document,
      &fact,
  };
  return all;
}

}  // namespace dh

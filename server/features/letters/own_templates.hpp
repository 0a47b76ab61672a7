#pragma once
// The templates of an office: its own wording where one is in use, the common one elsewhere.
#include "engine/route.hpp"
#include "records/letter/letter_templates.hpp"

namespace dh::letters {

/// The wording that the user's office drafts this form by. `in_use`: the record of its own one, 0 for the common one.
struct InUse {
  Template wording;
  std::int64_t record = 0;
};
Result<InUse> wording_of(db::Connection& db, const User& user, const Template& form);

}  // namespace dh::letters

namespace dh {
std::vector<Route> letter_template_routes();
}

#pragma once
// What stands between the party of a subject and those of its candidates.
#include "engine/route.hpp"
#include "features/matching/places.hpp"

namespace dh::matching {

/// With each candidate, in their order: held meetings and agreements that name both parties and trade agreements and
/// anniversaries of its country, as far as the user may see the records they come from.
Result<std::vector<Ties>> ties_with(const Call& call, db::Connection& db, const Places& places, const Side& subject,
                                    const std::vector<Side>& candidates);

}  // namespace dh::matching

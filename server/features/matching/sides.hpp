#pragma once
// Needs, offers and partners as sides of an exchange.
#include "engine/record_type.hpp"
#include "features/matching/places.hpp"

namespace dh::matching {

/// Of a record of type need, offer or partner.
Side side_of(const Record& record, const Places& places);

}  // namespace dh::matching

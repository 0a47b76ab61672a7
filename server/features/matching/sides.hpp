#pragma once
// Needs, offers and partners as sides of an exchange.
#include "engine/record_type.hpp"
#include "features/matching/suggest.hpp"

namespace dh::matching {

/// Of a record of type need, offer or partner.
Side side_of(const Record& record);

}  // namespace dh::matching

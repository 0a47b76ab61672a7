#pragma once
#include "engine/route.hpp"

namespace dh::orders {
/// Of each body, acknowledging (DH-TN) and answering (DH-TL) apart: how many, how many in time, late, still running
/// and running late, the middle number of working days, and how many parts were handed over. `from`, `to`: first days
/// of the terms, both included; the last twelve months when left out.
Result<http::Response> times(Call& call);
}  // namespace dh::orders

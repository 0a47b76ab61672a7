#pragma once
// Standing interests: an open need or offer hears of a new one that fits it, once.
#include "service/jobs/jobs.hpp"

namespace dh::matching {

/// "market_watch", after each commit of a need or an offer.
std::span<const jobs::JobKind> job_kinds();

}  // namespace dh::matching

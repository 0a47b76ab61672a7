#pragma once
// The parts of an order follow it: one `order_answer` for each body named in the agreed scope, made and recalled after
// commit by the machine; and the order follows its parts.
#include "service/jobs/jobs.hpp"

namespace dh::orders {

/// "order_parts" (after each commit of an order) and "order_progress" (after each of an answer).
std::span<const jobs::JobKind> job_kinds();

}  // namespace dh::orders

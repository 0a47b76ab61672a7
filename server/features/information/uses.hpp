#pragma once
// Each body that is sent a published information item or warning gets one `info_use`, made after commit by the
// machine; and who has read the item.
#include "engine/route.hpp"
#include "service/jobs/jobs.hpp"

namespace dh::information {

/// "bulletin_uses", after each commit of an information item or a warning.
std::span<const jobs::JobKind> job_kinds();
/// Read receipts of information items and warnings: `POST …/read`, `GET …/readers`.
std::vector<Route> routes();

}  // namespace dh::information

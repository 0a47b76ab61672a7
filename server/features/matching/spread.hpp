#pragma once
// Keeps the first places of suggestions from crowding around a few: over all open needs and offers of one kind, the
// best pairs of the market keep their place, and a counterpart that has its share stands behind in the other lists.
#include "service/jobs/jobs.hpp"

namespace dh::matching {

constexpr std::string_view spread_job = "market_spread";

/// Queues the spreading of a kind of cooperation (and the one that answers it), once for many changes.
Result<void> queue_spread(const Engine& engine, db::Connection& db, const std::string& kind);
/// The job itself; payload {"kind": …}.
Result<void> spread(const Engine& engine, db::Connection& db, const boost::json::object& payload);

}  // namespace dh::matching

#pragma once
// Routes of the conference room. Features do not include one another, so the room lives beside the scheduler.
#include <vector>

#include "engine/route.hpp"
#include "features/meetings/conference/desk.hpp"

namespace dh::conference {

std::vector<Route> plan_routes();
std::vector<Route> publish_routes();
std::vector<Route> board_routes();
std::vector<Route> outcome_routes();
std::vector<Route> import_routes();
std::vector<Route> paper_routes();
/// All of them.
std::vector<Route> routes();

/// The desk with its version as ETag.
http::Response desk_answer(const Engine& engine, const Desk& desk);

}  // namespace dh::conference

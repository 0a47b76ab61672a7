#pragma once
// A made-up connecting conference of full size, for the demonstration and for tests: 60 delegations, 240 wishes,
// half of the meetings online from five time zones, three interpreters, two ambassadors with rooms of their own.
#include "engine/store.hpp"

namespace dh::demo {

struct Conference {
  std::int64_t event = 0;
  std::int64_t ambassador = 0;   ///< attendance of the first ambassador
  int delegations = 0;
  int wishes = 0;
};

/// Makes organisations, partners, the event on `day` (08:00 to 18:00 in Việt Nam) and all its wishes, in the name of
/// `organiser`, whose organisation hosts. The event is collecting wishes then.
Result<Conference> make_conference(const Engine& engine, db::Connection& db, const User& organiser, Date day);

}  // namespace dh::demo

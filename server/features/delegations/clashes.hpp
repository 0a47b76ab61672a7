#pragma once
// Who is wanted in two places at once. Pure: days and names in, clashes out.
#include <string>
#include <vector>

#include "base/date.hpp"

namespace dh::delegations {

/// Somebody's presence: a member of a trip over its days, or an item of a programme over its hours.
struct Presence {
  std::string person;      ///< as written; the same text is the same person
  bool interpreter = false;
  Instant from{}, to{};    ///< to: the first instant that is free again
  std::int64_t record = 0;
  std::string what;        ///< shown: code and title of the record
};
struct Clash {
  std::string person;
  bool interpreter = false;
  Presence one, other;
};

/// Pairs of different records that overlap, each once, in order of time. Empty names clash with nobody.
std::vector<Clash> find_clashes(std::vector<Presence> all);

}  // namespace dh::delegations

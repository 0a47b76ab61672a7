#pragma once
#include "engine/right.hpp"
#include "engine/route.hpp"

namespace dh::figures {

/// What is counted: a province, read as it was or as it is now.
struct Reading {
  std::string province;
  bool now = true;
  std::vector<std::string> versions;   ///< empty = everywhere
};

/// `province` (version id) and `reading` (`was`, `now`) of the query.
/// Errors: `field.unknown_code` for a province that no list has.
Result<Reading> read_query(const Call& call);

/// Rows of one type, over `head h`, that the user may see within the reading.
Predicate within(const Call& call, const RecordType& type, const Reading& reading);

/// How many records of one type there are in each province, sector, year or country (`type`, `by`).
Result<http::Response> get_breakdown(Call& call);
/// Delegations of a year (`year`, this one unless given) that took place, in delegations and in people, by level,
/// country, purpose, money and programme. Errors: `field.out_of_range` for a year before 1986 or after the next.
Result<http::Response> get_delegations(Call& call);

}  // namespace dh::figures

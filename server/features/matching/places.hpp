#pragma once
// What is known of the places of sides: what they lie in, the free trade agreements of their country, round years of
// diplomatic relations.
#include <map>

#include "engine/engine.hpp"
#include "features/matching/suggest.hpp"

namespace dh::matching {

class Places {
 public:
  /// From the territories on record and the reference lists.
  static Result<Places> load(const Engine& engine, db::Connection& db);
  /// The places and all that they lie in: a locality in its country, a country in its region.
  std::vector<std::int64_t> around(const std::vector<std::int64_t>& territories) const;
  /// The free trade agreements in force between Việt Nam and a country (alpha-2): codes of list "ftas".
  std::vector<std::string> trade_agreements(std::string_view country) const;
  /// The round anniversary (every fifth year) of relations with a country that falls within a year from `today`, in
  /// years; 0 when there is none.
  int anniversary(std::string_view country, Date today) const;

 private:
  std::map<std::int64_t, std::int64_t> within_;
  std::map<std::string, Date, std::less<>> relations_since_;
  const Reference* reference_ = nullptr;
};

}  // namespace dh::matching

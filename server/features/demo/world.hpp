#pragma once
// The demonstration world: bodies, missions, countries, one account a role, a story and the figures of the
// articles. Records are made through the same door as people's, by a time that walks through the days.
#include <map>
#include <string>

#include "engine/engine.hpp"
#include "engine/user.hpp"

namespace dh::demo {

struct DemoAccount { std::string username, name, post, organisation; Role role; };

/// Ids by reference names of data/demo/*.json: "org.cao-bang.agency", "ter.JP", "user.officer".
struct World {
  std::map<std::string, std::int64_t, std::less<>> ids;
  std::map<std::string, User, std::less<>> users;    ///< by short name: officer, head, leader …
};

/// Fills an empty database. Errors: `conflict` "demo.not_empty".
Result<World> fill(const Engine& engine);
/// The standard data set of docs/operate/README.md; `daily`: with 100,000 delegations and 50,000 orders.
struct DataSet {
  std::int64_t seed = 1;
  int scale = 100;                     ///< hundredths of the national numbers
  bool daily = false;
};
/// Makes it on top of fill().
Result<void> fill_national(const Engine& engine, const World& world, const DataSet& set);

/// Name of every demonstration account's password.
inline constexpr std::string_view password = "Dong-Hanh-2026";

// The parts of fill(), in order; each in one transaction.
Result<void> make_territories(const Engine& engine, db::Connection& db, World& world);
Result<void> make_bodies(const Engine& engine, db::Connection& db, World& world);
Result<void> make_accounts(const Engine& engine, db::Connection& db, World& world);
/// Runs data/demo/<name>.json: a list of acts (make, step, change, accept) by named users on named days.
Result<void> run_story(const Engine& engine, World& world, std::string_view path, Date day_zero);

}  // namespace dh::demo

#pragma once
// The people and bodies of the plain-text API tests. Compiled into the tests only.
#include <map>
#include <string>

#include "app.hpp"
#include "db/test_database.hpp"

namespace dh::api {

inline constexpr std::string_view password = "hoa ban tren doi 2026";
/// Names in scripts and ids: every account by its name; cao_bang, cao_bang_committee, ha_noi,
/// bac_ninh, ministry_body, tokyo, osaka, enterprise_a, partner_a, partner_b, japan, china …
using Names = std::map<std::string, std::string>;

/// A migrated database with one account for every role: officer@cao-bang second.officer@cao-bang
/// head@cao-bang leader@cao-bang clerk@cao-bang department@cao-bang commune@cao-bang party@cao-bang
/// officer@ha-noi officer@bac-ninh ministry law border consular ministry.leader
/// mission@tokyo mission@osaka enterprise@a
/// partner@a admin. It is 2026-11-23, 09:00 in Việt Nam. Cheap hashes, no limits of rate, no log,
/// no second factor needed.
struct World {
  FixedTime time;
  SeededRandom random{2026};
  std::unique_ptr<db::TestPlace> place;
  std::unique_ptr<App> app;
  Names names;

  static Instant start() { return parse_instant("2026-11-23T02:00:00Z").value(); }
  static Result<std::unique_ptr<World>> open(db::Dialect dialect);
};

}  // namespace dh::api

#pragma once
// Whom a notice is for: who is in charge of a record, and who stands above them in the real hierarchy of bodies
// (organisation → the body above it). Only one's own people: a province is never led to remind a ministry.
// Keeps what it has read; lives as long as one transaction.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "engine/user.hpp"

namespace dh::notices {

/// Of a record: whose it is, who was given it, who made it.
struct Charge {
  std::int64_t owner = 0, assigned_to = 0, created_by = 0;
};

class People {
 public:
  People(const Engine& engine, db::Connection& db) : engine_(engine), db_(db) {}

  /// nullptr for one who is not active.
  Result<const User*> find(std::int64_t id);
  /// Who it was given to; else who made it; else the people of the body that owns it. Only active people of that body,
  /// of a part of it or of one above it.
  Result<std::vector<std::int64_t>> in_charge(const Charge& charge);
  /// Levels above those in charge, the nearest first: heads of the owning body, then leaders of it, then those of the
  /// body above, as long as that is of the same province (or, for bodies of the centre, of the centre). No level is
  /// empty, nobody in charge stands on one.
  Result<std::vector<std::vector<std::int64_t>>> above(const Charge& charge);
  /// Active people of a body, or of the body of a partner.
  Result<std::vector<std::int64_t>> of_body(std::int64_t holder);

 private:
  struct Body {
    std::int64_t parent = 0;
    std::string province;
    std::vector<std::int64_t> everybody, heads, leaders;
  };
  Result<const Body*> body(std::int64_t id);
  Result<bool> is_own(std::int64_t user, std::int64_t owner);

  const Engine& engine_;
  db::Connection& db_;
  std::map<std::int64_t, std::optional<User>> users_;
  std::map<std::int64_t, Body> bodies_;
};

}  // namespace dh::notices

#include "engine/right.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "engine/record_type.hpp"

namespace dh {

std::vector<std::int64_t> holders(const User& user) {
  std::vector<std::int64_t> out = user.organisations;
  if (user.partner != 0) out.push_back(user.partner);
  return out;
}

std::string param(Predicate& out, db::Cell value) {
  out.params.push_back(std::move(value));
  return "$" + std::to_string(out.params.size());
}

namespace {

template <class Values>
std::string in_list(Predicate& out, std::string_view column, const Values& values) {
  if (values.empty()) return "1 = 0";
  return std::string(column) + " in (" + params(out, values) + ")";
}

std::string over_sql(Predicate& out, const User& user, Over over) {
  switch (over) {
    case Over::everywhere: return "1 = 1";
    case Over::own_province:
      return "(" + in_list(out, "h.province", user.provinces) + " and (h.publicity <> 'restricted' or " +
             in_list(out, "h.owner", user.organisations) + "))";
    case Over::own_organisation: return in_list(out, "h.owner", user.organisations);
    case Over::own_territory:
      return "(h.publicity <> 'restricted' and exists (select 1 from reach r where r.record = h.id and " +
             in_list(out, "r.territory", user.territories) + "))";
    case Over::addressed:
      return "exists (select 1 from audience a where a.record = h.id and " +
             in_list(out, "a.holder", holders(user)) + ")";
    case Over::open_to_all: return "h.publicity = 'open_to_all'";
    case Over::own_record: return "h.created_by = " + param(out, user.id);
  }
  return "1 = 0";
}

std::string states_sql(Predicate& out, std::string_view states) {
  if (states.empty()) return "";
  return " and " + in_list(out, "h.state", split(states, ','));
}

/// Whether the right lets the role do it to every record, so that nothing needs to be asked.
bool gives_all(const Right& right, Role role, May may) {
  return right.role == role && includes(right.may, may) && right.over == Over::everywhere && right.states.empty();
}

template <class A, class B>
bool meet(const A& a, const B& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) {
    return std::find(b.begin(), b.end(), x) != b.end();
  });
}

template <class A, class V>
bool contains(const A& a, const V& v) {
  return std::find(a.begin(), a.end(), v) != a.end();
}

bool over_holds(const User& user, Over over, const Head& head, std::span<const std::int64_t> audience,
                std::span<const std::int64_t> territories) {
  const bool own = contains(user.organisations, head.owner);
  switch (over) {
    case Over::everywhere: return true;
    case Over::own_province:
      return contains(user.provinces, head.province) && (head.publicity != "restricted" || own);
    case Over::own_organisation: return own;
    case Over::own_territory: return head.publicity != "restricted" && meet(user.territories, territories);
    case Over::addressed: return meet(holders(user), audience);
    case Over::open_to_all: return head.publicity == "open_to_all";
    case Over::own_record: return head.created_by == user.id;
  }
  return false;
}

}  // namespace

void add_predicate(Predicate& out, const User& user, const RecordType& type, May may) {
  if (user.role == Role::system) { out.sql += "1 = 1"; return; }
  const bool all = std::any_of(type.rights.begin(), type.rights.end(),
                               [&](const Right& right) { return gives_all(right, user.role, may); });
  if (all) { out.sql += "1 = 1"; return; }
  std::string sql;
  for (const Right& right : type.rights) {
    if (right.role != user.role || !includes(right.may, may)) continue;
    sql += sql.empty() ? "(" : " or ";
    // The two halves add parameters in this order.
    std::string clause = over_sql(out, user, right.over);
    clause += states_sql(out, right.states);
    sql += "(" + clause + ")";
  }
  out.sql += sql.empty() ? "1 = 0" : sql + ")";
}

namespace {

/// The rows of one right, a road for each value through which it reaches them.
void add_roads(std::vector<Road>& out, Predicate& p, const User& user, const RecordType& type, const Right& right) {
  const auto add = [&](std::string from, std::string id, User alone) {
    Predicate condition{"", std::move(p.params)};
    condition.sql = over_sql(condition, alone, right.over);
    condition.sql += states_sql(condition, right.states);
    p.params = std::move(condition.params);
    out.push_back({std::move(from), std::move(id), std::move(condition.sql)});
  };
  const auto named = [&](std::string_view table, std::string_view column, std::int64_t value) {
    Predicate condition{"h.id = x.record and x." + std::string(column) + " = ", std::move(p.params)};
    condition.sql += param(condition, value);
    condition.sql += " and x.type = " + param(condition, std::string(type.name)) + states_sql(condition, right.states);
    if (right.over == Over::own_territory) condition.sql += " and h.publicity <> 'restricted'";
    p.params = std::move(condition.params);
    // "cross": SQLite would otherwise turn the road round where a filter names many rows.
    out.push_back({std::string(table) + " x cross join head h", "x.record", std::move(condition.sql)});
  };
  switch (right.over) {
    case Over::own_province:
      for (const auto& province : user.provinces) {
        User alone = user;
        alone.provinces = {province};
        add("head h", "h.id", std::move(alone));
      }
      return;
    case Over::own_organisation:
      for (const auto organisation : user.organisations) {
        User alone = user;
        alone.organisations = {organisation};
        add("head h", "h.id", std::move(alone));
      }
      return;
    case Over::own_territory:
      for (const auto territory : user.territories) named("reach", "territory", territory);
      return;
    case Over::addressed:
      for (const auto holder : holders(user)) named("audience", "holder", holder);
      return;
    case Over::everywhere:
    case Over::open_to_all:
    case Over::own_record: add("head h", "h.id", user);
  }
}

}  // namespace

std::vector<Road> roads(Predicate& params, const User& user, const RecordType& type, May may) {
  if (user.role == Role::system) return {{"head h", "h.id", "1 = 1"}};
  const bool all = std::any_of(type.rights.begin(), type.rights.end(),
                               [&](const Right& right) { return gives_all(right, user.role, may); });
  if (all) return {{"head h", "h.id", "1 = 1"}};
  std::vector<Road> out;
  for (const Right& right : type.rights)
    if (right.role == user.role && includes(right.may, may)) add_roads(out, params, user, type, right);
  return out;
}

void add_predicate_all(Predicate& out, const User& user, May may) {
  std::string sql;
  for (const RecordType* type : catalogue()) {
    if (user.role != Role::system && !ever_allowed(user.role, *type, may)) continue;
    Predicate one;
    one.params = std::move(out.params);
    add_predicate(one, user, *type, may);
    out.params = std::move(one.params);
    sql += (sql.empty() ? "(" : " or ") + ("(h.type = '" + std::string(type->name) + "' and ") + one.sql + ")";
  }
  out.sql += sql.empty() ? "1 = 0" : sql + ")";
}

bool allowed(const User& user, const RecordType& type, May may, const Head& head,
             std::span<const std::int64_t> audience, std::span<const std::int64_t> territories) {
  if (user.role == Role::system) return true;
  for (const Right& right : type.rights) {
    if (right.role != user.role || !includes(right.may, may)) continue;
    if (!right.states.empty() && !contains(split(right.states, ','), head.state)) continue;
    if (over_holds(user, right.over, head, audience, territories)) return true;
  }
  return false;
}

bool ever_allowed(Role role, const RecordType& type, May may) {
  if (role == Role::system) return true;
  return std::any_of(type.rights.begin(), type.rights.end(), [&](const Right& right) {
    return right.role == role && includes(right.may, may);
  });
}

}  // namespace dh

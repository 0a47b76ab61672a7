#include "service/notices/people.hpp"

#include <algorithm>

#include "service/identity/user_context.hpp"

namespace dh::notices {

namespace {

constexpr int most_levels = 6;

bool contains(const std::vector<std::int64_t>& all, std::int64_t one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

Result<const User*> People::find(std::int64_t id) {
  auto at = users_.find(id);
  if (at == users_.end()) {
    auto user = identity::read_user(engine_, db_, id);
    if (!user && user.error().code != Code::unauthenticated) return fail(user.error());
    at = users_.emplace(id, user ? std::optional(std::move(*user)) : std::nullopt).first;
  }
  return at->second ? &*at->second : nullptr;
}

Result<const People::Body*> People::body(std::int64_t id) {
  if (const auto at = bodies_.find(id); at != bodies_.end()) return &at->second;
  Body out;
  const auto rows = TRY(db_.query("select parent, province from organisations where id = $1", {id}));
  if (!rows.empty()) {
    out.parent = db::as_int(rows.at(0, 0));
    out.province = db::as_text(rows.at(0, 1));
  }
  const auto people = TRY(db_.query(
      "select u.id, u.role from users u join head h on h.id = u.id where u.organisation = $1 and u.active = 1 and "
      "h.archived = 0 order by u.id", {id}));
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::int64_t user = db::as_int(people.at(i, 0));
    const std::string role = db::as_text(people.at(i, 1));
    if (role != "administrator") out.everybody.push_back(user);
    if (role == "foreign_affairs_head") out.heads.push_back(user);
    if (role == "provincial_leader") out.leaders.push_back(user);
  }
  return &bodies_.emplace(id, std::move(out)).first->second;
}

/// User::organisations holds the parts of the own body, so a body above is own too.
Result<bool> People::is_own(std::int64_t user, std::int64_t owner) {
  const User* found = user == 0 ? nullptr : TRY(find(user));
  if (found == nullptr) return false;
  if (contains(found->organisations, owner)) return true;
  std::int64_t at = found->organisation;
  for (int level = 0; at != 0 && level < most_levels; ++level) {
    if (at == owner) return true;
    at = TRY(body(at))->parent;
  }
  return false;
}

Result<std::vector<std::int64_t>> People::in_charge(const Charge& charge) {
  if (TRY(is_own(charge.assigned_to, charge.owner))) return std::vector{charge.assigned_to};
  if (TRY(is_own(charge.created_by, charge.owner))) return std::vector{charge.created_by};
  return TRY(body(charge.owner))->everybody;
}

Result<std::vector<std::vector<std::int64_t>>> People::above(const Charge& charge) {
  const std::vector<std::int64_t> told = TRY(in_charge(charge));
  std::vector<std::vector<std::int64_t>> out;
  const auto add = [&](const std::vector<std::int64_t>& level) {
    std::vector<std::int64_t> others;
    for (const std::int64_t user : level)
      if (!contains(told, user)) others.push_back(user);
    if (!others.empty()) out.push_back(std::move(others));
  };
  const std::string province = TRY(body(charge.owner))->province;
  std::int64_t at = charge.owner;
  for (int level = 0; at != 0 && level < most_levels; ++level) {
    const Body& here = *TRY(body(at));
    if (here.province != province) break;
    add(here.heads);
    add(here.leaders);
    at = here.parent;
  }
  return out;
}

Result<std::vector<std::int64_t>> People::of_body(std::int64_t holder) {
  std::vector<std::int64_t> out = TRY(body(holder))->everybody;
  const auto partner = TRY(db_.query("select organisation from partners where id = $1", {holder}));
  if (!partner.empty() && db::as_int(partner.at(0, 0)) != 0)
    for (const std::int64_t user : TRY(body(db::as_int(partner.at(0, 0))))->everybody) out.push_back(user);
  return out;
}

}  // namespace dh::notices

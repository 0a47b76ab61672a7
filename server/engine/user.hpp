#pragma once
// Who acts: a role, an organisation and what they reach. Made by service/identity for each request.
#include <cstdint>
#include <string>
#include <vector>

#include "engine/choice.hpp"

namespace dh {

/// Roles of decisions.md. The order is that of the table `choices(Role)`.
enum class Role {
  foreign_affairs_officer, foreign_affairs_head, provincial_leader, clerk, department_contact,
  commune_contact, party_committee_reader, ministry_desk, ministry_leader, law_desk, border_desk, consular_desk,
  mission_officer, enterprise_member, partner_member, administrator, system
};
std::span<const Choice> choices(Role);

/// A set of roles, for tables: roles(Role::clerk, Role::provincial_leader).
using RoleSet = std::uint32_t;
template <class... R>
constexpr RoleSet roles(R... role) { return ((RoleSet{1} << static_cast<int>(role)) | ... | 0u); }
constexpr bool has(RoleSet set, Role role) { return (set >> static_cast<int>(role)) & 1u; }

struct User {
  std::int64_t id = 0;
  std::string name{};
  std::string post{};                          ///< "Chuyên viên", shown with the name in histories
  Role role = Role::system;
  std::int64_t organisation = 0;
  std::string organisation_name{};
  std::vector<std::int64_t> organisations{};   ///< own, its parts, and what they succeeded
  std::string province{};                      ///< present version; "" outside provinces
  std::vector<std::string> provinces{};        ///< present version and all predecessors
  std::vector<std::int64_t> territories{};     ///< of a mission, concurrent ones too
  std::int64_t partner = 0;                    ///< the partner record of a partner_member
};

/// The machine itself: nightly jobs and the first filling of a folder. It sees everything.
const User& system_user();

}  // namespace dh

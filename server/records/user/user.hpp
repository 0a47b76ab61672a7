#pragma once
#include "engine/record_type.hpp"
#include "records/organisation/organisation.hpp"
#include "records/partner/partner.hpp"

namespace dh {

/// A person who works in the system: the least that is needed. What signing in needs is in table `account`.
struct UserRecord {
  static constexpr std::string_view type_name = "user";
  std::string name;
  std::string post;
  Role role{};
  Id<Organisation> organisation;
  Id<Partner> partner;               ///< for a partner_member
  std::string email;
  std::string phone;
  bool active = true;
};

extern const RecordType user_type;

}  // namespace dh

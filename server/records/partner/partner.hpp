#pragma once
#include "engine/record_type.hpp"
#include "records/organisation/organisation.hpp"
#include "records/territory/territory.hpp"

namespace dh {

enum class PartnerKind {
  state_body,
  locality,
  enterprise,
  association,
  university,
  international_organisation,
  mission_in_vietnam,
  other
};
std::span<const Choice> choices(PartnerKind);
enum class Trust { unknown, introduced, checked, warned };
std::span<const Choice> choices(Trust);

/// A foreign counterpart. A Vietnamese enterprise is an `organisation`.
struct Partner {
  static constexpr std::string_view type_name = "partner";
  std::string name;                 ///< in its own language, Latin letters where there are
  std::string name_vi;
  PartnerKind kind{};
  Country country;
  Id<Territory> territory;
  std::string locality;
  std::vector<Sector> sectors;
  std::string description;
  std::vector<Language> languages;
  std::string introduced_by;
  Trust trust{};
  std::string warning;              ///< shown to officials only
  std::string website;
  std::string contact;
  std::string contact_email;
  Id<Organisation> organisation;    ///< when its people sign in
};

extern const RecordType partner;

}  // namespace dh

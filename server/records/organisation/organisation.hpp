#pragma once
#include "engine/record_type.hpp"

namespace dh {

enum class OrganisationKind {
  foreign_affairs_department, peoples_committee_office, peoples_committee, line_department, commune,
  border_commune, party_committee, ministry, ministry_department, mission, enterprise, association,
  research_institute, other
};
std::span<const Choice> choices(OrganisationKind);

/// A Vietnamese body or enterprise, in a tree with dates of validity and succession.
/// "Provincial foreign affairs agency" is a role of such a body, not its name (TT 09/2025/TT-BNG).
struct Organisation {
  static constexpr std::string_view type_name = "organisation";
  std::string name;
  std::string name_en;
  OrganisationKind kind{};
  bool foreign_affairs_agency = false;
  Id<Organisation> parent;
  Province province;
  std::vector<Id<struct Territory>> territories;   ///< of a mission, concurrent accreditations too
  std::string agency_code;                         ///< QĐ 20/2020/QĐ-TTg; an enterprise's tax code
  std::string old_agency_code;                     ///< as printed before, right to left
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  std::vector<Id<Organisation>> succeeds;
  std::vector<Sector> sectors;
  std::string description;
  std::string website;
  std::string contact;
};

extern const RecordType organisation;

}  // namespace dh

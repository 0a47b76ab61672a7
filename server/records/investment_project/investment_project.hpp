#pragma once
#include "records/agreement/agreement.hpp"

namespace dh {

enum class ProjectStage { interest, survey, in_principle, licensed, disbursing, operating, ended };
std::span<const Choice> choices(ProjectStage);
/// How it goes, apart from how far it is.
enum class ProjectStatus { active, delayed, dormant, lost };
std::span<const Choice> choices(ProjectStatus);

/// An investment project from first interest to operation. Its capital is the sum of its capital events.
struct InvestmentProject {
  static constexpr std::string_view type_name = "investment_project";
  std::string title;
  Party investor;
  std::vector<Party> partners;
  Country country;
  Province province;
  std::vector<Sector> sectors;
  std::vector<Vsic> vsic;
  std::string site;
  ProjectStatus status{};
  std::string status_because;
  std::optional<Date> look_again_on;
  std::string occasion;
  std::vector<Id<Agreement>> agreements;
  std::vector<Id<Commitment>> commitments;
  std::vector<Id<Offer>> offers;
  std::string licence_number;
  std::optional<Date> licensed_on;
  std::string description;
  std::string ended_because;
  ProjectStage state{};
};

extern const RecordType investment_project;

}  // namespace dh

#pragma once
#include "records/agreement/agreement.hpp"

namespace dh {

/// As what a body is asked: its clock follows from this and from the procedure.
enum class OpinionCapacity {
  foreign_ministry, defence_ministry, public_security_ministry, finance_ministry, foreign_affairs_agency,
  body_concerned, commune_consultee
};
std::span<const Choice> choices(OpinionCapacity);
/// Which clock runs; set from the agreement's track when the opinion is made.
enum class OpinionBasis { province, article_25, department, commune_agency, commune_others, inherited, shortened };
std::span<const Choice> choices(OpinionBasis);
enum class Conclusion { agrees, agrees_with_conditions, disagrees };
std::span<const Choice> choices(Conclusion);
enum class OpinionState { preparing, asked, counting, supplementing, answered, lapsed, recalled };
std::span<const Choice> choices(OpinionState);
/// What is opined on. Điều 29(1) (Bộ Ngoại giao), Điều 30 (others).
enum class OpinionHeading {
  need_and_purpose, national_interest, treaties, rights_of_the_state, form_and_technique, procedure,
  language_versions, sector_policy, specialised_law, feasibility
};
std::span<const Choice> choices(OpinionHeading);

struct OpinionPoint {
  OpinionHeading heading{};
  std::string text;
  std::string absorbed;      ///< how the drafting side answered
};

/// One body's opinion on a draft agreement (lượt ý kiến).
struct Opinion {
  static constexpr std::string_view type_name = "opinion";
  std::string title;
  Id<Agreement> agreement;
  Id<Organisation> body;
  OpinionCapacity capacity{};
  OpinionBasis basis{};
  std::optional<Date> received_on;     ///< day on which the body had the full dossier: day zero
  std::string lacking;
  std::optional<Conclusion> conclusion;
  std::string conditions;
  std::vector<OpinionPoint> points;
  std::string document;                ///< number of the written answer
  std::optional<Date> document_date;
  bool recorded_on_behalf = false;     ///< entered by the asking office for a body without an account
  OpinionState state{};
};

extern const RecordType opinion;

}  // namespace dh

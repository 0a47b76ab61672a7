#pragma once
#include "engine/record_type.hpp"
#include "records/commitment/commitment.hpp"
#include "records/need/need.hpp"
#include "records/offer/offer.hpp"
#include "records/organisation/organisation.hpp"

namespace dh {

/// Names an agreement may bear. Luật 70/2020/QH14 Điều 6.
enum class AgreementForm {
  agreement, communique, declaration, letter_of_intent, memorandum, minutes, exchange_minutes, programme, plan, other
};
std::span<const Choice> choices(AgreementForm);
/// In whose name, and so by which procedure: P province, S department, X border commune, K inherited (NĐ 177/2025).
enum class Track { province, department, border_commune, inherited };
std::span<const Choice> choices(Track);
/// Why the shortened procedure (R) is allowed. Điều 35(2).
enum class ShortenedBecause { none, high_level_visit, urgent };
std::span<const Choice> choices(ShortenedBecause);
/// Papers of the consultation dossier. Điều 27; NĐ 64/2021 Điều 11.
enum class ConsultationPaper {
  need_and_purpose, main_content, conformity_with_law, impact, compliance_with_article_3, feasibility,
  draft_vietnamese, draft_foreign, signatory_proposed, publication_proposal
};
std::span<const Choice> choices(ConsultationPaper);
/// Papers of the submission dossier. Điều 28; NĐ 64/2021 Điều 12.
enum class SubmissionPaper { proposal, written_opinions, explanation_report, drafts, delegation_proposal };
std::span<const Choice> choices(SubmissionPaper);
enum class AgreementState {
  idea, drafting, consulting, consulting_security, absorbing, dissent_referred, submitted, approved, refused,
  concluded, in_force, amending, extending, suspended, withdrawn, terminated, expired, dropped
};
std::span<const Choice> choices(AgreementState);
enum class Publication { not_decided, publish, agreed_not_to };
std::span<const Choice> choices(Publication);

struct Signatory {
  std::string name;
  std::string post;
  bool of_our_side = false;
  std::string authorisation;   ///< letter when delegated
};

/// International agreement of a locality (thỏa thuận quốc tế). Luật 70/2020/QH14; NĐ 64/2021, 177/2025.
struct Agreement {
  static constexpr std::string_view type_name = "agreement";
  std::string title;
  std::string title_foreign;
  AgreementForm form{};
  Track track{};
  ShortenedBecause shortened{};
  std::string shortened_proof;
  bool name_only = false;              ///< change of names alone after the merger (NĐ 177/2025 Điều 5(4))
  Id<Organisation> signing_body;
  std::vector<Party> partners;
  std::vector<Id<Territory>> territories;
  std::vector<Sector> sectors;
  std::string content;
  std::string occasion;
  bool in_signing_plan = false;
  bool touches_defence = false;
  bool touches_security = false;
  bool touches_investment = false;
  std::vector<Id<Need>> needs;
  std::vector<Id<Offer>> offers;
  std::vector<Id<Commitment>> commitments;
  Id<Agreement> inherited_from;
  std::vector<Id<Organisation>> consulted;
  std::vector<ConsultationPaper> consultation_dossier;
  std::vector<Language> languages;
  bool non_binding = false;            ///< NĐ 64/2021 Điều 3(3)
  std::vector<SubmissionPaper> submission_dossier;
  std::string points_in_dispute;
  bool party_consent_asked = false;
  std::string party_consent;           ///< number and date of the Party committee's document
  std::string prime_minister_document;
  std::string decision_number;
  std::optional<Date> decision_date;
  std::string decision_reason;
  std::optional<Date> signed_on;
  std::string signed_at;
  std::vector<Signatory> signatories;
  std::optional<Date> in_force_on;
  std::string term;
  std::optional<Date> ends_on;
  bool renews_itself = false;
  std::string ending_clause;
  Publication publication{};
  std::string original_kept_at;
  std::string signing_report;          ///< number and date of the report after signing
  std::string change_content;          ///< what the amendment or extension changes
  std::optional<Date> change_effective_on;
  std::string change_notice;           ///< number and date of the notice
  std::string ended_because;
  std::optional<Date> ended_on;
  std::string progress;                ///< how it is carried out
  AgreementState state{};
};

bool touches_article_25(const Agreement&);

extern const RecordType agreement;

}  // namespace dh

#pragma once
#include "records/outbound_delegation/delegation.hpp"
#include "records/source_document/source_document.hpp"

namespace dh {

/// What the programme plans.
enum class ProgrammeKind { outbound, inbound };
std::span<const Choice> choices(ProgrammeKind);
enum class AnnualProgrammeState { drafting, submitted, approved, closed };
std::span<const Choice> choices(AnnualProgrammeState);

/// One planned delegation.
struct ProgrammeLine {
  std::string content;
  Country country;
  DelegationPurpose purpose{};
  std::optional<std::int64_t> month;
  std::optional<std::int64_t> people;
  Fund fund{};
  Id<Organisation> body;             ///< who leads or receives it
};
/// A change of the approved programme (điều chỉnh, bổ sung).
struct ProgrammeAdjustment {
  std::string document;
  std::optional<Date> date;
  std::string content;
};

/// A year's programme of delegations (chương trình đoàn ra, đoàn vào), approved by the competent authority.
struct AnnualProgramme {
  static constexpr std::string_view type_name = "annual_programme";
  std::string title;
  std::int64_t year = 0;
  ProgrammeKind kind{};
  std::vector<ProgrammeLine> lines;
  std::string approval_document;
  std::optional<Date> approved_on;
  std::string approved_by;
  Id<SourceDocument> source;
  std::vector<ProgrammeAdjustment> adjustments;
  AnnualProgrammeState state{};
};

extern const RecordType annual_programme;

/// Whether a delegation of this kind may stand in the programme it names: approved, of its kind and of the year of
/// `day`. No programme is fine: it is outside the plan. Errors: under `annual_programme`.
Result<void> check_programme_link(Id<AnnualProgramme> programme, ProgrammeKind kind, std::optional<Date> day,
                                  const Context& context);
/// Number of the document that approved the programme; "" without a programme or before its approval.
std::string approving_document(Id<AnnualProgramme> programme, const Context& context);

}  // namespace dh

#pragma once
#include "records/annual_programme/annual_programme.hpp"
#include "records/outbound_delegation/delegation.hpp"

namespace dh {

/// Cấp của đoàn.
enum class DelegationLevel { province, department, commune };
std::span<const Choice> choices(DelegationLevel);
/// Who leads it: bands of the limits on people.
enum class LeaderRank { head_of_province, deputy_head_of_province, head_of_department, other };
std::span<const Choice> choices(LeaderRank);
enum class DelegationRole { leader, deputy_leader, member, interpreter, staff };
std::span<const Choice> choices(DelegationRole);
enum class PassportKind { diplomatic, official, ordinary };
std::span<const Choice> choices(PassportKind);
enum class OutboundDelegationState {
  proposed, appraising, asking_superior, approved, refused, mission_told, under_way, awaiting_report, reported,
  following, closed, cancelled
};
std::span<const Choice> choices(OutboundDelegationState);

struct DelegationMember {
  std::string name;
  std::string post;
  std::string address_form;          ///< cách xưng hô: "Ông", "Bà", "Đồng chí"
  Id<Organisation> body;
  DelegationRole role = DelegationRole::member;
  bool key_leader = false;           ///< lãnh đạo chủ chốt of that body
  std::optional<PassportKind> passport_kind;
  std::optional<Date> passport_expires;
};
struct TripStop {
  Country country;
  std::string place;
  std::optional<Date> arrives;
  std::optional<Date> leaves;
};

/// A delegation sent abroad (đoàn ra).
struct OutboundDelegation {
  static constexpr std::string_view type_name = "outbound_delegation";
  std::string title;
  DelegationLevel level{};
  LeaderRank rank{};
  bool led_by_centre = false;        ///< do Trung ương chủ trì, the province takes part
  DelegationPurpose purpose{};
  std::string content;
  std::optional<Date> departs_on;
  std::optional<Date> returns_on;
  std::vector<TripStop> stops;
  std::vector<Country> countries;    ///< derived: each country of the stops once
  std::vector<Id<Territory>> territories;
  std::vector<Party> partners;
  std::string inviter;
  std::string invitation;            ///< number and date of the letter of invitation
  bool invited_by_enterprise = false;
  std::vector<DelegationMember> members;
  std::optional<std::int64_t> people;  ///< derived: how many members
  Id<AnnualProgramme> annual_programme;
  bool in_programme = false;         ///< by the flow: the programme it names is approved
  std::string programme_document;    ///< by the flow: what approved that programme
  std::string unplanned_because;
  Fund fund{};
  std::vector<CostLine> costs;
  std::vector<ProgrammeItem> programme;
  std::vector<Id<Organisation>> consulted;
  std::string opinions;              ///< what they answered
  std::string exceeds_because;       ///< why a limit is exceeded
  std::string decision_number;
  std::optional<Date> decision_date;
  std::string decision_by;
  std::vector<Id<Organisation>> missions;
  std::optional<Date> mission_told_on;
  std::string mission_told_by;       ///< document by which
  std::string results;
  std::string report_document;
  std::optional<Date> report_date;
  std::optional<Date> mission_results_on;
  std::string paper_file;            ///< where the paper file lies
  std::vector<Id<SourceDocument>> sources;
  OutboundDelegationState state{};
};

extern const RecordType outbound_delegation;

/// One of the limits of data/law/delegation_limits.csv that this trip meets or exceeds.
struct LimitFinding {
  std::string code;                  ///< "people", "countries" …
  std::string subject;               ///< whom or what it concerns: a name, a country; "" = the whole trip
  std::int64_t found = 0, most = 0;
  bool exceeded = false;
  std::string unit, place, source, mark;   ///< as the row says; mark: yes, secondary, no
};
/// Every limit with what the trip comes to. A leader's other trips are counted without rights, by number alone.
Result<std::vector<LimitFinding>> check_limits(const OutboundDelegation& trip, const Context& context);

}  // namespace dh

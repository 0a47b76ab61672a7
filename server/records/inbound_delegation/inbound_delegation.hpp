#pragma once
#include "records/annual_programme/annual_programme.hpp"
#include "records/outbound_delegation/delegation.hpp"

namespace dh {

/// Cấp của khách.
enum class GuestRank {
  head_of_state_or_government, minister, vice_minister, head_of_locality, ambassador, head_of_enterprise, expert, other
};
std::span<const Choice> choices(GuestRank);
/// Mức đón tiếp.
enum class ReceptionLevel { official, working, courtesy, private_visit };
std::span<const Choice> choices(ReceptionLevel);
enum class InboundDelegationState {
  announced, appraising, permitted, declined, receiving, awaiting_report, reported, closed, cancelled
};
std::span<const Choice> choices(InboundDelegationState);

struct Guest {
  std::string name;
  std::string post;
  std::string address_form;          ///< "Ngài", "Bà"; in the guest's language where wanted
  std::string body;
  std::string gift;                  ///< line of the list of gifts
};

/// A foreign delegation received in the province (đoàn vào).
struct InboundDelegation {
  static constexpr std::string_view type_name = "inbound_delegation";
  std::string title;
  GuestRank rank{};
  bool led_by_centre = false;
  bool unannounced = false;          ///< chương trình chưa công bố: only the stub of a paper file is kept
  std::string paper_file;
  DelegationPurpose purpose{};
  std::string content;
  Country country;
  std::vector<Id<Territory>> territories;
  std::vector<Party> partners;
  std::optional<Date> arrives_on;
  std::optional<Date> leaves_on;
  std::vector<Guest> guests;
  std::optional<std::int64_t> guest_count;   ///< when the list is not known yet
  std::optional<std::int64_t> people;        ///< derived: the list, or the number expected until there is one
  Language language;
  std::vector<Id<Organisation>> hosts;
  std::string host_leader;
  std::string host_leader_post;
  ReceptionLevel reception{};
  bool host_comes_to_guest = false;
  std::string seating;
  std::vector<ProgrammeItem> programme;
  Fund fund{};
  std::vector<CostLine> costs;
  std::string request_document;      ///< văn bản xin phép
  std::optional<Date> request_date;
  std::string request_by;
  std::vector<Id<Organisation>> consulted;
  std::string opinions;
  Id<AnnualProgramme> annual_programme;
  bool in_programme = false;         ///< by the flow: the programme it names is approved
  std::string permit_number;         ///< văn bản cho phép
  std::optional<Date> permit_date;
  std::string results;
  std::string report_document;
  std::optional<Date> report_date;
  std::vector<Id<SourceDocument>> sources;
  InboundDelegationState state{};
};

extern const RecordType inbound_delegation;

}  // namespace dh

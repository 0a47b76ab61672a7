#pragma once
// What delegations out and in have in common: programme, costs, purpose, money.
#include "engine/record_type.hpp"
#include "records/organisation/organisation.hpp"
#include "records/partner/partner.hpp"
#include "records/territory/territory.hpp"

namespace dh {

enum class DelegationPurpose {
  cooperation_talks, trade_and_investment, conference, culture_and_tourism, training, overseas_vietnamese, party_work,
  friendship, ceremony, other
};
std::span<const Choice> choices(DelegationPurpose);
/// Loại kinh phí.
enum class Fund { state_budget, party_budget, host_pays, project, enterprise, own_means, other };
std::span<const Choice> choices(Fund);

/// One item of a programme by the hour.
struct ProgrammeItem {
  Instant starts{};
  std::optional<Instant> ends;
  std::string place;
  std::string content;
  std::string counterpart;     ///< whom they meet
  std::string interpreter;     ///< "" = none named
  bool needs_interpreter = false;
  std::string vehicle;
};
struct CostLine {
  std::string item;
  Fund fund{};
  std::optional<Money> amount;
};

/// Days in order, and a programme inside them. `first`, `last`: names of the fields.
void check_days(Error& all, std::optional<Date> from, std::optional<Date> to, std::string_view last);
void check_programme(Error& all, const std::vector<ProgrammeItem>& programme, std::optional<Date> from,
                     std::optional<Date> to);
/// A delegation on the Party channel belongs to a Party committee and is seen by it alone: restricted, and
/// owned by an organisation of that kind.
Result<void> check_party_channel(Error& all, const Context& context);

}  // namespace dh

#pragma once
#include "records/need/exchange.hpp"

namespace dh {

enum class SiteState { unknown, planned, cleared, leased, in_use };
std::span<const Choice> choices(SiteState);

/// What a province, enterprise or partner can give. An investment opportunity is an offer of kind investment.
struct Offer {
  static constexpr std::string_view type_name = "offer";
  std::string title;
  CooperationKind kind{};
  Party party;
  std::vector<Sector> sectors;
  std::vector<Vsic> vsic;
  std::vector<HsChapter> hs;
  std::vector<Id<Territory>> territories;
  std::vector<Id<Territory>> excluded;
  std::vector<Party> do_not_approach;
  std::string description;
  std::string description_en;
  std::optional<Decimal> quantity_from;
  std::optional<Decimal> quantity_to;
  Unit unit{};
  std::optional<Money> value_from;
  std::optional<Money> value_to;
  std::string season;
  std::string capacity;
  std::vector<std::string> certificates_held;
  std::vector<std::string> certificates_required;
  std::vector<Language> languages;
  std::vector<Party> promised_to;
  std::optional<Date> valid_until;
  std::string contact;
  ExchangeState state{};
  std::string site;
  std::optional<Decimal> area;       ///< hectares
  std::string zone;
  SiteState site_state{};
  std::string incentives;
  std::string infrastructure;
};

extern const RecordType offer;

}  // namespace dh

#pragma once
#include "records/need/exchange.hpp"

namespace dh {

/// What a province, enterprise or partner seeks.
struct Need {
  static constexpr std::string_view type_name = "need";
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
};

extern const RecordType need;

}  // namespace dh

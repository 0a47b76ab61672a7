#pragma once
#include "records/source_document/source_document.hpp"

namespace dh {

enum class Qualifier { exact, more_than, nearly, about, about_more_than, at_least, first, planned };
std::span<const Choice> choices(Qualifier);
enum class FactKind {
  agreement, flight, citizen_protection, heritage, event, production, trade, trade_export, foreign_investment,
  delegation, border, network, policy_document, partner, request, protection, context
};
std::span<const Choice> choices(FactKind);

enum class FactUnit {
  none, agreement, flight, person, inscription, event, ordinal, tonne, percent, shipment, venue, project, money,
  visit, kilometre, pilot, corridor, delegation, term, document, pillar, country, conference, meeting, locality,
  region, case_of_protection, exhibition, year, channel
};
std::span<const Choice> choices(FactUnit);

/// A sentence that states the figure, at most 25 words, with its document.
struct Quotation {
  Id<SourceDocument> document;
  std::string quote;
};

/// A figure as its sources state it. Several sources make one fact; it is counted once.
struct Fact {
  static constexpr std::string_view type_name = "fact";
  std::string title;
  FactKind kind{};
  std::optional<Decimal> value;
  Qualifier qualifier{};
  FactUnit unit{};
  std::string currency;
  std::string period_from;         ///< "2021", "2021-05" or "2021-05-23", as the source gives it
  std::string period_to;
  std::string as_of;
  Province province;               ///< the version of the time; empty = the whole country
  std::vector<std::string> parties;
  std::string speaker;
  std::string note;
  std::vector<Quotation> sources;
  std::vector<Id<Fact>> parts;     ///< facts whose sum this one states
};

extern const RecordType fact;

}  // namespace dh

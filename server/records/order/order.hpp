#pragma once
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/meeting/meeting.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"
#include "records/source_document/source_document.hpp"

namespace dh {

/// What a line asks for. Nghị định 08/2003/NĐ-CP Điều 3, 6; rows 10 and 37 of the activities.
enum class OrderKind {
  partner_search, market_information, consultation, recommendation, multilateral_mechanism, staff, other
};
std::span<const Choice> choices(OrderKind);
/// Not the marks of urgency of documents (Nghị định 30/2020).
enum class OrderPriority { normal, urgent, very_urgent };
std::span<const Choice> choices(OrderPriority);
enum class OrderState {
  draft, sent, acknowledged, clarifying, scoping, assigned, answered, closed, declined, withdrawn
};
std::span<const Choice> choices(OrderState);

/// One territory × one sector × one wished result.
struct OrderLine {
  OrderKind kind{};
  Id<Territory> territory;
  Sector sector;
  std::string wished;
  std::string measure;        ///< how it will be seen that the wish is met
};

/// What a province or an enterprise asks of the Ministry and of missions (đặt hàng). Its parts are `order_answer`,
/// one for each mission, made when the scope is agreed.
struct Order {
  static constexpr std::string_view type_name = "order";
  std::string title;
  Party party;                             ///< who asks
  Id<Organisation> desk;                   ///< the Ministry's unit that receives and routes it
  OrderPriority priority{};
  std::optional<Date> wanted_by;
  std::string basis;
  std::vector<OrderLine> lines;
  std::string description;
  std::vector<Id<Need>> needs;
  std::vector<Party> do_not_approach;
  std::string existing_agents;
  std::vector<Party> promised_to;
  Id<Meeting> meeting;                     ///< where it was captured on the spot
  Id<InboundDelegation> inbound;
  Id<OutboundDelegation> outbound;
  Id<SourceDocument> source;
  std::string contact;
  std::string question;                    ///< of the desk
  std::string clarification;               ///< of the asker
  std::string scope;                       ///< what will be done: agreed by both, then read only
  std::vector<Id<Organisation>> missions;
  Id<Organisation> lead;
  OrderState state{};
};

extern const RecordType order;

}  // namespace dh

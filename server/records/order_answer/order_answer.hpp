#pragma once
#include "records/order/order.hpp"

namespace dh {

enum class AnswerState { assigned, in_progress, clarifying, answered, used, handed_over, declined, recalled };
std::span<const Choice> choices(AnswerState);
/// What became of the answer at the asker's: no marks are given to a mission.
enum class UseResult { contacted, met, in_talks, agreed, informed, not_used };
std::span<const Choice> choices(UseResult);

/// A partner whom the mission names, not yet checked (đầu mối đối tác mới).
struct PartnerLead {
  std::string name;
  PartnerKind kind{};
  Country country;
  std::string website;
  std::string contact;
  std::string note;
  Id<Partner> partner;        ///< the record that was made of it
};

/// The part of an order that one mission or unit answers (phần việc).
struct OrderAnswer {
  static constexpr std::string_view type_name = "order_answer";
  std::string title;
  Id<Order> parent_order;
  Id<Organisation> body;      ///< who answers: owns this record
  Party party;                ///< who asked
  Id<Organisation> desk;
  Province province;          ///< of the asker
  std::string part;           ///< what of the scope is theirs
  std::string question;
  std::string clarification;
  std::string answer;
  std::vector<PartnerLead> leads;
  std::string document;
  std::optional<Date> document_date;
  std::optional<UseResult> use_result;
  std::string use_note;
  Id<Organisation> handed_to;
  Id<OrderAnswer> handed_from;
  AnswerState state{};
};

extern const RecordType order_answer;

}  // namespace dh

// The record types, one line each, in the order in which menus and documents name them.
#include "engine/record_type.hpp"

#define DH_RECORD_TYPES(type) \
  type(organisation)          \
  type(user_type)             \
  type(territory)             \
  type(partner)               \
  type(province_profile)      \
  type(need)                  \
  type(offer)                 \
  type(event)                 \
  type(attendance)            \
  type(wish)                  \
  type(meeting)               \
  type(commitment)            \
  type(agreement)             \
  type(opinion)               \
  type(investment_project)    \
  type(capital_event)         \
  type(source_document)       \
  type(fact)                  \
  type(annual_programme)      \
  type(delegation_limit)      \
  type(outbound_delegation)   \
  type(inbound_delegation)    \
  type(letter)                \
  type(letter_template)       \
  type(order)                 \
  type(order_answer)          \
  type(info_item)             \
  type(info_use)              \
  type(warning)               \
  type(warning_case)          \
  type(public_question)

namespace dh {

#define DH_DECLARE(name) extern const RecordType name;
#define DH_ADDRESS(name) &name,
DH_RECORD_TYPES(DH_DECLARE)

std::span<const RecordType* const> catalogue() {
  static constexpr const RecordType* all[] = {DH_RECORD_TYPES(DH_ADDRESS)};
  return all;
}

}  // namespace dh

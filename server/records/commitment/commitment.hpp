#pragma once
#include "engine/record_type.hpp"
#include "engine/store.hpp"

namespace dh {

struct Meeting;
struct Agreement;
struct OutboundDelegation;
struct InboundDelegation;

enum class CommitmentSource { meeting, delegation, agreement, speech };
std::span<const Choice> choices(CommitmentSource);
enum class CommitmentState { open, in_progress, done, late, broken };
std::span<const Choice> choices(CommitmentState);
enum class Confirmation { unasked, awaiting, confirmed, rejected, unanswered };
std::span<const Choice> choices(Confirmation);

/// What was promised: by whom, to whom, by when, with what value.
struct Commitment {
  static constexpr std::string_view type_name = "commitment";
  std::string title;
  CommitmentSource source{};
  Id<Meeting> meeting;
  Id<Agreement> agreement;
  Id<OutboundDelegation> outbound_delegation;
  Id<InboundDelegation> inbound_delegation;
  std::string source_note;
  Party owner_party;
  Party counterpart;
  std::optional<Date> due;
  std::optional<Money> value_expected;
  std::optional<Money> value_realised;
  std::optional<Date> realised_on;
  std::string occasion;
  std::string result;
  std::string broken_because;
  Confirmation confirmation{};
  CommitmentState state{};
};

extern const RecordType commitment;

}  // namespace dh

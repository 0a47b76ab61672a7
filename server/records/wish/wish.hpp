#pragma once
#include "records/event/event.hpp"
#include "records/meeting/meeting.hpp"
#include "records/need/need.hpp"
#include "records/offer/offer.hpp"

namespace dh {

enum class WishState { stated, accepted, declined, expired, placed, unplaced };
std::span<const Choice> choices(WishState);
enum class Priority { low, normal, high };
std::span<const Choice> choices(Priority);

/// One party's wish to meet another at an event.
struct Wish {
  static constexpr std::string_view type_name = "wish";
  std::string title;
  Id<Event> event;
  Party from_party;
  Party to_party;
  Priority priority = Priority::normal;
  Id<Need> need;
  Id<Offer> offer;
  DayPart day_part{};
  std::string reason;
  std::string unplaced_because;
  WishState state{};
};

extern const RecordType wish;

}  // namespace dh

#pragma once
#include "records/commitment/commitment.hpp"
#include "records/event/event.hpp"
#include "records/need/need.hpp"
#include "records/offer/offer.hpp"

namespace dh {

enum class MeetingKind { b2b, b2g, g2g };
std::span<const Choice> choices(MeetingKind);
enum class DayPart { any, morning, afternoon };
std::span<const Choice> choices(DayPart);
enum class MeetingState { proposed, confirmed, held, absent, cancelled };
std::span<const Choice> choices(MeetingState);

/// Two or more parties meet, at a slot and table of an event or by themselves.
struct Meeting {
  static constexpr std::string_view type_name = "meeting";
  std::string title;
  MeetingKind kind{};
  std::vector<Party> parties;
  Id<Event> event;
  std::optional<std::int64_t> slot_number;     ///< number in the event's list, from 1
  std::optional<std::int64_t> table_number;    ///< number in the event's list, from 1
  bool locked = false;                         ///< no new timetable moves it
  DayPart day_part{};
  std::optional<Instant> not_before;           ///< window of protocol
  std::optional<Instant> not_after;
  std::vector<Id<Meeting>> after;              ///< must come strictly later than these
  std::optional<Instant> starts_at;     ///< outside an event
  std::string place;
  std::string link;
  std::vector<Id<Need>> needs;
  std::vector<Id<Offer>> offers;
  std::string present;                  ///< people present
  std::string interpreter;
  std::string our_note;                   ///< ours
  std::string counterpart_note;
  std::string next_step;
  Party next_owner;
  std::optional<Date> next_due;
  Party absent;
  MeetingState state{};
};

extern const RecordType meeting;

}  // namespace dh

#pragma once
#include "records/commitment/commitment.hpp"
#include "records/event/event.hpp"

namespace dh {

enum class AttendanceMode { on_site, online };
std::span<const Choice> choices(AttendanceMode);
enum class AttendanceState { invited, accepted, present, declined, withdrawn };
std::span<const Choice> choices(AttendanceState);

/// A stretch of time in which the delegation does not meet, or would rather not.
struct Absence {
  Instant from{};
  Instant to{};
  bool wished = false;   ///< kept free where it costs no meeting
  std::string note;
};

/// A party taking part in an event: who comes, from where, when they can meet and whom they understand.
struct Attendance {
  static constexpr std::string_view type_name = "attendance";
  std::string name;                        ///< as on the badge
  Id<Event> event;
  Party party;
  std::string head_of_delegation;
  std::string post;
  AttendanceMode mode{};
  std::string zone;                        ///< IANA name, "" = the event's
  std::vector<Language> languages;
  std::optional<std::int64_t> rank;        ///< protocol rank, 1 = highest
  std::optional<std::int64_t> members;     ///< so many meetings may run at once
  std::optional<Instant> arrives;
  std::optional<Instant> leaves;
  std::string day_from;                    ///< "08:00" in the delegation's own zone
  std::string day_to;
  std::vector<Absence> absences;
  std::optional<std::int64_t> max_meetings;
  std::optional<std::int64_t> quota;       ///< this many come before anybody's further ones
  std::optional<std::int64_t> buffer;      ///< idle slots kept between two meetings
  std::string note;
  Confirmation confirmation{};
  AttendanceState state{};
};

extern const RecordType attendance;

}  // namespace dh

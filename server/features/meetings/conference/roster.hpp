#pragma once
// What stands at an event: who takes part, and what is wished, planned or published between them.
#include <string>
#include <vector>

#include "records/attendance/attendance.hpp"
#include "records/meeting/meeting.hpp"
#include "records/wish/wish.hpp"

namespace dh::conference {

/// One party of the event; without an attendance it is on site all day.
struct Guest {
  std::int64_t party = 0;
  std::string party_id{};       ///< id text
  std::string name{};
  bool is_business = false;     ///< an enterprise or association; else a body of State
  std::int64_t attendance = 0;  ///< 0: only named in a wish or a meeting
  std::int64_t version = 0;
  Attendance body{};
  int room = 0;                 ///< number of a room of its own, 0 none
  bool comes() const {
    return body.state != AttendanceState::declined && body.confirmation != Confirmation::rejected;
  }
};

/// Number of a slot and of a table in the lists of the event, from 1; 0 none.
struct Spot {
  int slot = 0;
  int table = 0;
  bool operator==(const Spot&) const = default;
};

/// A meeting, or a wish that can become one.
struct Item {
  std::string key{};                  ///< id text of the meeting, else of the first wish
  std::int64_t meeting = 0;
  std::int64_t version = 0;           ///< of the meeting
  std::int64_t changed_at = 0;
  std::vector<std::int64_t> wishes{}; ///< both, when two parties wish each other; of a meeting, those it came from
  std::string title{};
  std::string code{};
  MeetingKind kind{};
  Priority priority = Priority::normal;
  bool mutual = false;
  std::vector<int> guests{};          ///< numbers in Roster::guests
  Spot published{};
  std::string interpreter{};
  bool locked = false;
  bool is_over = false;               ///< held or absent: never moves
  MeetingState state{};
  DayPart day_part{};
  std::optional<Instant> not_before{};
  std::optional<Instant> not_after{};
  std::vector<std::int64_t> after{};  ///< meetings
  std::string withheld{};             ///< message key why it is not to be scheduled
  /// Withheld only until one of its people accepts it or chooses a time.
  bool waits() const { return withheld == not_accepted || withheld == awaits_booking; }

  static constexpr std::string_view not_accepted = "meetings.reason.not_accepted";
  static constexpr std::string_view awaits_booking = "meetings.reason.awaits_booking";
};

struct Roster {
  Stored<Event> event{};
  std::vector<Guest> guests{};
  std::vector<Item> items{};
  const Guest* guest_of(std::int64_t party) const;
  const Item* item(std::string_view key) const;
};

/// Reads all of it without rights: the caller has asked for those of the event.
Result<Roster> read_roster(db::Connection& db, std::int64_t event);

}  // namespace dh::conference

#pragma once
// The working copy of a timetable: where everything is to sit, what has happened, what is proven. One row an
// event in table `timetable`; without a draft the published meetings are the timetable.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "features/meetings/conference/roster.hpp"
#include "features/meetings/model.hpp"

namespace dh::conference {

struct Seat {
  Spot spot{};
  bool locked = false;
  std::string interpreter{};
  bool operator==(const Seat&) const = default;
};

/// Something that happened and is written into the records when the draft is published.
struct Trouble {
  enum class Kind { withdrawn, late, table_closed };
  Kind kind = Kind::withdrawn;
  std::int64_t attendance = 0;
  int table = 0;
  std::int64_t from_ms = 0;      ///< withdrawn, closed: from when; late: arrives
  std::int64_t until_ms = 0;     ///< closed: until when, 0 = to the end
  bool operator==(const Trouble&) const = default;
};
std::string_view name_of(Trouble::Kind kind);

/// What the solver proved, and of which problem.
struct Proof {
  std::string problem{};         ///< hash of what it was asked
  std::string status{};
  std::int64_t placed_bound = 0;
  std::int64_t lower_bound = 0;
  std::int64_t placed = 0;
  std::int64_t milliseconds = 0;
  bool least_change = false;     ///< of a repair: no smaller one exists
};

struct Draft {
  std::int64_t version = 0;
  bool is_open = false;          ///< false: nothing but what is published
  std::int64_t made_at = 0;
  std::map<std::string, Seat> seats{};   ///< by Item::key
  std::vector<Trouble> troubles{};
  Proof proof{};
  std::set<std::string> taken_off{};     ///< by hand, by Item::key
};

Result<Draft> read_draft(db::Connection& db, std::int64_t event);
/// Writes it with the next version. Errors: `stale` when `draft.version` is not the stored one.
Result<void> write_draft(db::Connection& db, std::int64_t event, std::int64_t user, std::int64_t now_ms,
                         Draft& draft);
/// Fills seats of items that the draft does not name from what is published, and empties those of items that
/// are not to be held, but for what lies in the past.
void complete(Draft& draft, const Roster& roster, Instant now);
/// Whether that slot of the event has begun.
bool is_past(const Event& event, int slot, Instant now);

}  // namespace dh::conference

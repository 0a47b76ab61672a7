#pragma once
// The problem of a meeting event and its timetable, as plain values. No solver, no file, no database.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dh::meetings {

/// One bit per slot; slot 0 is the lowest bit.
using SlotMask = std::uint64_t;
inline constexpr int max_slots = 64;
inline constexpr int no_slot = -1;
inline constexpr int no_fairness = -1;

/// The mask of slots 0 … count−1.
constexpr SlotMask first_slots(int count) {
  return count >= max_slots ? ~SlotMask{0} : (SlotMask{1} << count) - 1;
}
constexpr SlotMask bit(int slot) { return SlotMask{1} << slot; }
constexpr bool has(SlotMask mask, int slot) { return (mask >> slot & 1U) != 0; }

/// A time for meetings. `start_minute` counts from 1970-01-01T00:00Z; 0 in the published format.
struct Slot {
  std::int64_t start_minute = 0;
  int minutes = 0;
  std::string session{};
  bool past = false;  ///< what lies in it never moves
  bool operator==(const Slot&) const = default;
};

/// Equal rooms or tables on one site. `count` is what stands in the hall, `closed` the slots without it.
struct PlaceClass {
  std::string id{};
  int seats = 2;
  int count = 0;
  int site = 0;  ///< far apart when the numbers differ
  SlotMask closed = 0;
  bool operator==(const PlaceClass&) const = default;
};

/// What several meetings at once draw on: online channels, interpreters of one language pair.
struct Pool {
  std::string id{};
  std::string kind{};  ///< "online", "interpreter" or another word of the event
  int capacity = 0;    ///< in every slot that is not closed
  SlotMask closed = 0;
  bool operator==(const Pool&) const = default;
};

/// A person or a delegation.
struct Participant {
  std::string id{};
  SlotMask available = ~SlotMask{0};
  SlotMask wished_free = 0;  ///< wished breaks: kept free where it costs no meeting
  int max_meetings = -1;     ///< −1: no limit
  int quota = 0;             ///< this many meetings come before anybody's further ones
  int parallel = 1;          ///< members who may meet at the same time
  int buffer = 0;            ///< idle slots kept between two meetings
  int rank = 0;              ///< protocol rank; 1 is the highest, 0 none
  bool own_room = false;     ///< receives in a room of its own; the others come
  bool operator==(const Participant&) const = default;
};

/// Two or more participants at one time.
struct Meeting {
  std::string id{};
  std::vector<int> participants{};
  SlotMask allowed = ~SlotMask{0};  ///< session, protocol windows; availability comes on top
  int weight = 1;
  bool optional = false;
  int fixed = no_slot;       ///< the one slot it may have
  bool locked = false;       ///< repair leaves it where it is
  int seats = 2;             ///< 0: takes no place of the hall
  int site = 0;
  std::vector<int> pools{};
  std::vector<int> after{};  ///< meetings that must end before this one
  std::string withheld{};    ///< message key why it is not to be scheduled at all; then optional
  bool operator==(const Meeting&) const = default;
};

struct Problem {
  std::string name{};
  std::vector<Slot> slots{};
  std::vector<PlaceClass> places{};
  std::vector<Pool> pools{};
  std::vector<Participant> participants{};
  std::vector<Meeting> meetings{};
  int fairness = no_fairness;  ///< |breaks(p) − breaks(q)| at most this, when not −1
  int travel_slots = 0;        ///< idle slots a participant needs between two sites
  bool operator==(const Problem&) const = default;
};

/// Where a meeting was put. Tables are numbered from 1 through all classes in their order; 0: none.
struct Placement {
  int slot = no_slot;
  int table = 0;
  bool operator==(const Placement&) const = default;
};

/// One placement for each meeting of the problem.
using Schedule = std::vector<Placement>;

enum class Status { optimal, feasible, infeasible, unknown };
std::string name_of(Status status);

/// A sentence for people: a key of the table in texts.hpp and its arguments.
struct Reason {
  std::string key{};
  std::vector<std::pair<std::string, std::string>> arguments{};
  bool operator==(const Reason&) const = default;
};

/// The slots a meeting may have, for itself and its participants alone.
SlotMask domain_of(const Problem& problem, const Meeting& meeting);

/// Maximal idle groups strictly between the first and the last busy slot.
int breaks_of(SlotMask busy);

}  // namespace dh::meetings

#pragma once
// The smallest change of a published timetable after a cancellation, a late arrival or a closed room.
#include <memory>
#include <vector>

#include "features/meetings/solver.hpp"
#include "features/meetings/timetable.hpp"

namespace dh::meetings {

/// What happened. Slots are those from which it holds; `place` is a class of the problem.
struct Disruption {
  enum class Kind { cancelled, unavailable, place_closed };
  Kind kind = Kind::cancelled;
  int participant = -1;
  SlotMask slots = ~SlotMask{0};  ///< lost slots; all of them for a full cancellation
  int place = -1;
};

struct MeetingChange {
  int meeting = 0;
  Placement before{};
  Placement after{};
  bool operator==(const MeetingChange&) const = default;
};

struct Repair {
  std::vector<MeetingChange> changes{};  ///< the difference to show before it is published
  std::vector<int> told{};               ///< participants concerned, each once
  std::vector<Unplaced> dropped{};       ///< held before, without a slot now
  bool proven_least = false;             ///< no repair drops less, or as little with fewer moves
};

/// Keeps a published timetable ready, so that a repair costs only what it touches.
/// Locked meetings and past slots never move; a cancelled participant's meetings are dropped.
class RepairDesk {
 public:
  /// `published` must pass the checker for `problem`.
  RepairDesk(Problem problem, Schedule published);
  ~RepairDesk();
  RepairDesk(const RepairDesk&) = delete;
  RepairDesk& operator=(const RepairDesk&) = delete;

  /// Proposes a repair and makes it the desk's timetable. With `prove` events up to `largest_proven`
  /// meetings are searched for a smaller one.
  Repair repair(const Disruption& disruption, bool prove);
  const Problem& problem() const { return problem_; }
  const Schedule& schedule() const { return schedule_; }
  static constexpr int largest_proven = 600;

 private:
  struct Move {
    int slot = no_slot;
    int other = no_slot;  ///< the chain swaps `slot` and this one; none when the slot is free
    std::vector<int> chain{};
    int cost = 0;
  };
  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
  void lose_participant(const Disruption& disruption);
  void lose_place(const Disruption& disruption);
  void count_surely_dropped(int participant);
  void displace(int meeting);
  void drop_dependents();
  bool move_table(int meeting);
  int free_table(int meeting, int slot) const;
  bool is_still(int meeting, const Schedule& schedule) const;
  void rehome(int meeting);
  bool gather(int meeting, int from, int to, std::vector<int>& chain);
  bool try_chain(int meeting, int slot, Move& best);
  bool breaks_rule(int meeting, const std::vector<int>& chain) const;
  void settle(int meeting, int slot, int table = 0);
  void set(int meeting, Placement placement);
  Problem loosened(const Schedule& before, Instance& free) const;
  bool prove_least(const Schedule& before);
  void adopt(const std::vector<int>& slots, const Schedule& before);
  Schedule before() const;
  Repair difference() const;
  const PlaceClass* class_of(int table) const;

  Problem problem_;
  Schedule schedule_;
  Instance instance_;
  std::unique_ptr<Timetable> table_;
  std::vector<std::vector<std::uint8_t>> taken_{};  ///< slot, table
  std::vector<int> homeless_{};
  std::vector<std::pair<int, Placement>> journal_{};  ///< what the current repair touched, as it was
  std::vector<std::uint32_t> noted_{};
  std::uint32_t repair_number_ = 0;
  int surely_dropped_ = 0;  ///< meetings of the participant that no slot is left for
  int forced_ = 0;  ///< meetings that cannot stay as they were
  std::vector<std::uint8_t> cancelled_{};
  std::vector<std::uint32_t> mark_{};
  std::uint32_t epoch_ = 0;
};

}  // namespace dh::meetings

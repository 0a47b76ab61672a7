#pragma once
// Annealing of a large event in which two people meet at a time: who meets whom in each slot is all that is known of
// it, so that several times as many moves are tried as on a timetable of any kind, and on several threads.
#include <mutex>
#include <vector>

#include "features/meetings/local_search.hpp"

namespace dh::meetings {

class PairSearch {
 public:
  /// Whether every meeting is held, between two people who take one at a time and keep no rule beyond being there,
  /// and draws on the same resource as all others.
  static bool suits(const Instance& instance);

  /// `threads` is the number of those that try moves; with one, equal seeds and steps give equal timetables.
  PairSearch(const Instance& instance, std::uint64_t seed, int threads);

  /// Takes over a timetable; false when a meeting is left out or two are in each other's way. A meeting that may not
  /// take every slot in which both of its people are there stays where it is.
  bool load(const std::vector<int>& slots);
  /// Moves until the part spent is 1, or `limits.steps` in all. The best sound timetable met is in `best()`.
  void anneal(const SearchLimits& limits);

  const Found& best() const { return best_; }

 private:
  using Person = std::uint16_t;
  struct Worker;
  struct Move;

  bool weigh(Worker& worker, int person, int from, int to, Move& move) const;
  void try_move(Worker& worker, int person, int from, int to);
  void apply(const Worker& worker, const Move& move);
  void step(Worker& worker);
  void step_anywhere(Worker& worker);
  void work(Worker& worker, const SearchLimits& limits);
  void clear_overfull(Worker& worker);
  void keep_best(const SearchLimits& limits);
  std::vector<int> slots() const;
  bool is_fair() const;
  int cost_of(SlotMask busy) const;
  Person& cell(int person, int slot) { return grid_[at(person) * at(in_.slots) + at(slot)]; }
  Person met(int person, int slot) const;
  SlotMask busy(int person) const;
  static std::size_t at(int index) { return static_cast<std::size_t>(index); }

  const Instance& in_;
  const std::uint64_t seed_;
  const int threads_;
  std::vector<int> run_cost_{};      ///< by number of runs of meetings
  std::vector<int> capacity_{};      ///< by slot
  std::vector<SlotMask> open_{};     ///< by person: where a meeting may be moved from and to
  std::vector<int> kept_{};          ///< by meeting: the slot in which it stays, or no_slot
  const Daring daring_{};
  // What the threads share: each reads it as it is and changes it under the lock.
  std::mutex lock_{};
  std::vector<SlotMask> busy_{};     ///< by person
  std::vector<Person> grid_{};       ///< by person and slot: whom he meets
  std::vector<int> use_{};           ///< by slot
  std::int64_t breaks_ = 0;
  int over_ = 0;                     ///< meetings above the capacity, in all slots
  Found best_{};
};

}  // namespace dh::meetings

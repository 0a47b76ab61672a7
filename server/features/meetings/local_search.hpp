#pragma once
// Construction and annealing on Kempe chains: good timetables fast, at any size.
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

#include "features/meetings/slot_picks.hpp"
#include "features/meetings/timetable.hpp"

namespace dh::meetings {

/// What a mandatory meeting without a slot counts as missing.
inline constexpr std::int64_t mandatory_shortage = 1'000'000;

/// The best sound timetable met so far, as slots by meeting.
struct Found {
  bool any = false;
  std::int64_t shortage = 0;  ///< meetings missing below the quotas of participants
  std::int64_t dropped = 0;   ///< weight of the optional meetings left out
  int breaks = 0;
  std::vector<int> slots{};
  bool better_than(const Found& other) const;
};

/// Measures a timetable; `any` only when it is sound.
Found measure(const Timetable& table);

struct SearchLimits {
  std::int64_t steps = 0;  ///< moves tried
  double start_temperature = 12;
  double end_temperature = 0.6;
  /// Where it starts and ends by itself: colder from the start for a large event, whose moves cannot be tried often.
  void fit(const Instance& instance);
  std::function<bool()> stop{};              ///< asked every 1,000 moves; may be empty
  std::function<double()> spent{};           ///< part of the time used, 0 … 1; replaces steps
  std::function<void(const Found&)> found{};  ///< a better sound timetable
  Found goal{};                              ///< stop when this good (any = true)
};

/// Few enough participants and slots to measure the whole timetable after a good move.
bool is_small(const Instance& instance);
/// Nothing may be left out: the search aims at single breaks.
bool is_aimed(const Instance& instance);
/// Aimed with many participants: a full slot costs little more than a break, so that meetings get past each other where
/// nearly every table is taken.
bool is_crowded(const Instance& instance);
/// The prices of an event of this kind.
Prices usual_prices(const Instance& instance);
/// These prices, so high for rules that no request beyond capacity pays for breaking one.
Prices fitted(const Instance& instance, Prices prices);

class LocalSearch {
 public:
  LocalSearch(const Instance& instance, std::uint64_t seed, const Prices& prices);
  LocalSearch(const Instance& instance, std::uint64_t seed) : LocalSearch(instance, seed, usual_prices(instance)) {}

  /// Least slack first, then Kempe insertion. Starts from nothing.
  void construct();
  /// Takes over a timetable; meetings without a slot, or one not allowed, are left unplaced.
  void load(const std::vector<int>& slots);
  /// Annealing. The best sound timetable met is kept in `best()`.
  void anneal(const SearchLimits& limits);
  /// Leaves out what breaks a rule, cheapest first; afterwards the timetable is sound except fairness.
  void make_sound();
  /// Places one meeting without breaking anything: a free slot, or one Kempe chain.
  bool insert(int meeting);

  const Found& best() const { return best_; }
  Timetable& table() { return table_; }

 private:
  bool gather(int meeting, int to);
  int chain_cost(int from, int to);
  void apply_chain(int from, int to);
  bool try_swap(int meeting, int to, double temperature);
  bool try_insert(int meeting, double temperature);
  bool eject_into(int meeting, int slot, double temperature);
  bool chain_insert(int meeting, int slot, double temperature);
  int pick_unplaced();
  void pick_move(double temperature);
  bool pick_break(double temperature);
  bool accept(int change, double temperature);
  void note_person(int person);
  void set_unplaced(int meeting, bool unplaced);
  void keep_best(const SearchLimits& limits);
  static std::size_t at(int index) { return static_cast<std::size_t>(index); }

  const Instance& in_;
  const bool aimed_;                      ///< nearly every move is tried at somebody's break
  Timetable table_;
  SearchRandom random_;
  std::int64_t cost_ = 0;
  std::int64_t best_cost_ = 0;
  Found best_{};
  std::vector<int> chain_{};
  std::vector<int> touched_{};
  std::vector<std::uint32_t> mark_{};
  std::vector<std::uint32_t> person_mark_{};
  std::uint32_t epoch_ = 0;
  std::vector<int> shift_{};
  std::vector<int> unplaced_{};
  std::vector<int> unplaced_at_{};
  std::vector<int> uneasy_{};
  std::vector<int> uneasy_at_{};
  const Daring daring_{};
};

}  // namespace dh::meetings

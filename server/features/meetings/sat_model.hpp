#pragma once
// The meeting problem as clauses, with counters for what is left out and for breaks.
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "features/meetings/instance.hpp"
#include "features/meetings/sat_cards.hpp"

namespace dh::meetings {

struct SatShape {
  std::uint64_t seed = 1;
  bool hunting = false;
  bool with_breaks = true;     ///< false: placement only
  bool sums_breaks = false;    ///< all breaks of the event in one counter, for `solve_near`
  bool stars = true;           ///< counts meetings by slot even where the count of busy participants would do
  int top_dropped = 0;         ///< counters reach so far
  int top_shortage = 0;
  int top_breaks = 10;         ///< counted above the bound of a participant, and of all
  bool fairness = true;        ///< rules left out to name the one that makes it impossible
  bool capacity = true;
  bool precedence = true;
};

/// Implied constraints of Bofill et al. 2022 (exact number of busy slots, even busy total, stars of
/// exclusive meetings counted by one literal) and the length of unbroken days.
class SatModel {
 public:
  SatModel(const Instance& instance, const SatShape& shape);

  /// A timetable with at most so much left out; what is not given is free.
  SatAnswer solve(std::optional<int> shortage, std::optional<int> dropped, std::int64_t conflicts,
                  const std::function<bool()>& stop);
  /// The same with every literal of `spared` true.
  SatAnswer solve_spared(int shortage, int dropped, const std::vector<int>& spared,
                         std::int64_t conflicts, const std::function<bool()>& stop);
  /// After `no`: those of `spared` that cannot all be true.
  std::vector<int> failed_of(const std::vector<int>& spared) const;
  /// One literal for each break above the bound of its participant.
  const std::vector<int>& excess() const { return excess_; }
  /// Output i is true when more than i inputs are, for i < `top`.
  std::vector<int> count(const std::vector<int>& inputs, int top) { return sat_.count(inputs, top, false); }
  /// The same with the levels as given and every meeting outside `open` kept where `slots` has it.
  SatAnswer solve_near(const std::vector<int>& slots, const std::vector<std::uint8_t>& open,
                       int shortage, int dropped, int breaks, std::int64_t conflicts,
                       const std::function<bool()>& stop);

  /// After `no` of `solve` or `solve_spared`: the limits had no part in it, nothing at all fits.
  bool hopeless() const { return hopeless_; }
  int base_breaks() const { return base_breaks_; }
  std::vector<int> slots() const;
  /// What is tried first, and taken where two slots would do.
  void prefer(const std::vector<int>& slots);

  /// Least-change counting for repair: at most so many meetings away from `slots`.
  void count_changes(const std::vector<int>& slots, int top);
  SatAnswer solve_changes(int dropped, int changes, std::int64_t conflicts,
                          const std::function<bool()>& stop);

 private:
  void meetings();
  void people();
  void person(int person);
  void unbroken(int person, const std::vector<int>& started, const std::vector<int>& ended);
  void sessions(int person);
  void rules(int person);
  void counters();
  void stars(int counter, int slot);
  void order();
  const std::vector<int>& until(int meeting);
  void fair(const std::vector<int>& sums, std::size_t possible);
  void goals();
  SatAnswer ask(const std::vector<int>& assumptions, std::int64_t conflicts,
                const std::function<bool()>& stop);
  bool is_exact(int person) const;
  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
  static void limit(std::vector<int>& assumptions, const std::vector<int>& sums, int most);

  const Instance& in_;
  SatShape shape_;
  Sat sat_;
  std::vector<std::vector<int>> x_{};     ///< meeting, slot
  std::vector<int> left_out_{};           ///< meeting; 0 for mandatory ones
  std::vector<std::vector<int>> busy_{};  ///< participant, slot
  std::vector<std::vector<int>> star_of_{};  ///< counter, meeting → participant
  std::vector<int> floor_{};  ///< literal h: everybody has h … h + fairness breaks
  std::map<int, std::vector<int>> until_{};  ///< meeting: true from its slot on
  std::vector<int> excess_{};
  std::vector<int> shortage_{};
  std::vector<int> sum_shortage_{};
  std::vector<int> sum_dropped_{};
  std::vector<int> sum_breaks_{};
  std::vector<int> sum_changes_{};
  std::vector<int> preferred_{};
  int base_breaks_ = 0;
  bool hopeless_ = false;
};

}  // namespace dh::meetings

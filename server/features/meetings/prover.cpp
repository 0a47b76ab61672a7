// Bounds raised from below by SAT, and better timetables sought from above.
#include <algorithm>
#include <bit>

#include "features/meetings/break_cores.hpp"
#include "features/meetings/sat_model.hpp"
#include "features/meetings/search_state.hpp"

namespace dh::meetings {
namespace {

constexpr int widest_gap = 400;  ///< left-out weight that is still counted by a network

/// One proof: the levels in their order, each raised until something fits.
class Proof {
 public:
  Proof(SearchState& state, const SatShape& shape, std::int64_t conflicts, const std::function<bool()>& stop)
      : state_(state), conflicts_(conflicts), stop_(stop), shape_(shape) {
    const Found bound = state.bound();
    shortage_ = static_cast<int>(bound.shortage);
    dropped_ = static_cast<int>(bound.dropped);
    shape_.top_shortage = shortage_ + 8;
    shape_.top_dropped = dropped_ + 8;
  }

  Found run() {
    if (!levels_without_breaks()) return {};
    return least_breaks();
  }
  /// The least breaks at the levels of `best`, which need not be proven.
  Found run_at(const Found& best) {
    proven_ = best.shortage == shortage_ && best.dropped == dropped_;
    shortage_ = static_cast<int>(best.shortage);
    dropped_ = static_cast<int>(best.dropped);
    shape_.top_shortage = shortage_ + 1;
    shape_.top_dropped = dropped_ + 1;
    return least_breaks();
  }

 private:
  bool has_levels() const {
    if (state_.in.any_optional) return true;
    return std::any_of(state_.in.problem->participants.begin(),
                       state_.in.problem->participants.end(),
                       [](const Participant& p) { return p.quota > 0; });
  }
  /// Fixes what must be left out before breaks are counted at all.
  bool levels_without_breaks() {
    if (!has_levels()) return true;
    const bool fair = state_.in.problem->fairness != no_fairness;
    shape_.with_breaks = fair;
    while (true) {
      SatModel model(state_.in, shape_);
      while (shortage_ <= shape_.top_shortage) {
        const SatAnswer answer = ask(model, shortage_, {});
        if (answer == SatAnswer::yes) break;
        if (answer == SatAnswer::stopped) return false;
        if (model.hopeless()) {
          state_.set_infeasible();
          return false;
        }
        ++shortage_;
        state_.raise_shortage(shortage_);
      }
      while (shortage_ <= shape_.top_shortage && dropped_ <= shape_.top_dropped) {
        const SatAnswer answer = ask(model, shortage_, dropped_);
        if (answer == SatAnswer::yes) {
          if (!fair) state_.offer_slots(model.slots());
          shape_.with_breaks = true;
          shape_.top_dropped = dropped_ + 1;
          shape_.top_shortage = shortage_ + 1;
          return true;
        }
        if (answer == SatAnswer::stopped) return false;
        state_.raise_dropped(++dropped_);
      }
      shape_.top_shortage += shortage_ > shape_.top_shortage ? shortage_ + 8 : 0;
      shape_.top_dropped += dropped_ > shape_.top_dropped ? dropped_ + 8 : 0;
      if (shape_.top_dropped > widest_gap || shape_.top_shortage > widest_gap) return false;
    }
  }
  Found least_breaks() {
    while (true) {
      SatModel model(state_.in, shape_);
      BreakCores cores(model, {shortage_, dropped_});
      SatAnswer answer = SatAnswer::no;
      while (answer == SatAnswer::no) {
        if (conflicts_ > 0 && stop_ && stop_()) return {};
        answer = cores.next(conflicts_, stop_);
        if (answer == SatAnswer::no && model.hopeless()) {
          state_.set_infeasible();
          return {};
        }
        if (answer != SatAnswer::stopped && proven_) state_.raise_breaks(cores.bound());
      }
      if (answer == SatAnswer::stopped) return {};
      const Found best = found(model.slots());
      if (best.breaks <= cores.bound()) return best;
      shape_.top_breaks *= 2;  // somebody has more breaks than were counted
    }
  }
  Found found(const std::vector<int>& slots) const {
    Timetable table(state_.in, {});
    for (int m = 0; m < state_.in.meetings; ++m)
      if (slots[static_cast<std::size_t>(m)] >= 0) table.put(m, slots[static_cast<std::size_t>(m)]);
    return measure(table);
  }
  SatAnswer ask(SatModel& model, std::optional<int> shortage, std::optional<int> dropped) {
    if (conflicts_ > 0 && stop_ && stop_()) return SatAnswer::stopped;
    return model.solve(shortage, dropped, conflicts_, stop_);
  }

  SearchState& state_;
  std::int64_t conflicts_;
  const std::function<bool()>& stop_;
  SatShape shape_;
  int shortage_ = 0;
  int dropped_ = 0;
  bool proven_ = true;  ///< the levels are
};

}  // namespace

bool is_provable(const Instance& instance) {
  std::int64_t size = 0;
  for (SlotMask domain : instance.domain) size += std::popcount(domain);
  return size <= largest_proof;
}

Found prove(SearchState& state, Side side, std::int64_t conflicts, const std::function<bool()>& stop) {
  SatShape shape;
  shape.seed = state.options.seed;
  shape.stars = side == Side::alone;
  return Proof(state, shape, conflicts, stop).run();
}

namespace {

/// Better timetables near the best one: a part of the meetings is set free, the rest stays.
class Neighbourhood {
 public:
  Neighbourhood(SearchState& state, SatModel& model)
      : state_(state), model_(model), random_(state.options.seed + 7) {}

  /// Until so many parts in a row held nothing better.
  void run(int patience) {
    const std::function<bool()> stop = [&] { return state_.should_stop(); };
    for (int failures = 0; failures < patience && !state_.should_stop(); ++failures) {
      const Found best = state_.best();
      model_.prefer(best.slots);
      const SatAnswer answer = model_.solve_near(
          best.slots, part_of(best.slots), static_cast<int>(best.shortage),
          static_cast<int>(best.dropped), best.breaks - 1, 1500, stop);
      if (answer != SatAnswer::yes) continue;
      state_.offer_slots(model_.slots());
      failures = -1;
    }
  }

 private:
  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
  /// All meetings in a stretch of slots, or of some participants around one who has a break.
  std::vector<std::uint8_t> part_of(const std::vector<int>& slots) {
    const Instance& in = state_.in;
    std::vector<std::uint8_t> open(slots.size());
    if (random_.below(2) == 0) {
      const int length = std::max(2, in.slots / 3 + random_.below(in.slots / 3 + 1));
      const int first = random_.below(std::max(1, in.slots - length + 1));
      for (std::size_t m = 0; m < slots.size(); ++m)
        open[m] = slots[m] < 0 || (slots[m] >= first && slots[m] < first + length);
      return open;
    }
    std::vector<int> uneasy;
    for (int p = 0; p < in.people; ++p) {
      SlotMask busy = 0;
      for (int m : in.meetings_of[at(p)])
        if (slots[at(m)] >= 0) busy |= bit(slots[at(m)]);
      if (breaks_of(in.problem->participants[at(p)], busy) > in.break_bound[at(p)])
        uneasy.push_back(p);
    }
    int person = uneasy.empty() ? random_.below(in.people)
                                : uneasy[at(random_.below(static_cast<int>(uneasy.size())))];
    const int wanted = in.meetings / 3 + random_.below(in.meetings / 4 + 1);
    int count = 0;
    for (int tries = 0; count < wanted && tries < 400; ++tries) {
      const auto& own = in.meetings_of[at(person)];
      for (int m : own) {
        count += open[at(m)] == 0;
        open[at(m)] = 1;
      }
      if (own.empty() || random_.below(6) == 0) {
        person = random_.below(in.people);
        continue;
      }
      const auto& members =
          in.problem->meetings[at(own[at(random_.below(static_cast<int>(own.size())))])].participants;
      person = members[at(random_.below(static_cast<int>(members.size())))];
    }
    return open;
  }

  SearchState& state_;
  SatModel& model_;
  SearchRandom random_;
};

}  // namespace

/// By parts first; then a proof of its own, with the settings and counters the other side does without.
void hunt(SearchState& state) {
  SatShape shape;
  shape.seed = state.options.seed + 1;
  shape.hunting = true;
  Found best = state.best();
  if (!best.any || best.dropped > widest_gap || best.shortage > widest_gap) return;
  {
    SatShape near = shape;
    near.sums_breaks = true;
    near.stars = false;
    near.top_dropped = static_cast<int>(best.dropped) + 1;
    near.top_shortage = static_cast<int>(best.shortage) + 1;
    near.top_breaks = std::max(1, best.breaks - sum_of_break_bounds(state.in)) + 1;
    SatModel model(state.in, near);
    Neighbourhood(state, model).run(20);
  }
  bool again = true;
  while (again && !state.should_stop()) {
    best = state.best();
    const auto better_level = [&] {
      const Found now = state.best();
      return now.shortage < best.shortage || (now.shortage == best.shortage && now.dropped < best.dropped);
    };
    const std::function<bool()> stop = [&] { return state.should_stop() || better_level(); };
    state.offer(Proof(state, shape, 0, stop).run_at(best));
    again = better_level();
  }
}

}  // namespace dh::meetings

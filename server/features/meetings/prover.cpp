// Bounds raised from below by SAT, and better timetables sought from above.
#include <algorithm>
#include <bit>

#include "features/meetings/sat_model.hpp"
#include "features/meetings/search_state.hpp"

namespace dh::meetings {
namespace {

constexpr int widest_gap = 400;  ///< left-out weight that is still counted by a network

/// One proof: the levels in their order, each raised until something fits.
class Proof {
 public:
  Proof(SearchState& state, std::int64_t conflicts, const std::function<bool()>& stop)
      : state_(state), conflicts_(conflicts), stop_(stop) {
    const Found bound = state.bound();
    shape_.seed = state.options.seed;
    shortage_ = static_cast<int>(bound.shortage);
    dropped_ = static_cast<int>(bound.dropped);
    shape_.top_shortage = shortage_ + 8;
    shape_.top_dropped = dropped_ + 8;
  }

  Found run() {
    if (!levels_without_breaks()) return {};
    const Found best = least_breaks();
    if (best.any) state_.raise_breaks(best.breaks);
    return best;
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
        const SatAnswer answer = ask(model, shortage_, {}, {});
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
        const SatAnswer answer = ask(model, shortage_, dropped_, {});
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
    int breaks = state_.bound().breaks;
    while (true) {
      SatModel model(state_.in, shape_);
      breaks = std::max(breaks, model.base_breaks());
      while (breaks <= model.base_breaks() + shape_.top_breaks) {
        const SatAnswer answer = ask(model, shortage_, dropped_, breaks);
        if (answer == SatAnswer::yes) return found(model.slots());
        if (answer == SatAnswer::stopped) return {};
        if (model.hopeless()) {
          state_.set_infeasible();
          return {};
        }
        state_.raise_breaks(++breaks);
      }
      shape_.top_breaks *= 2;
    }
  }
  Found found(const std::vector<int>& slots) const {
    Timetable table(state_.in, {});
    for (int m = 0; m < state_.in.meetings; ++m)
      if (slots[static_cast<std::size_t>(m)] >= 0) table.put(m, slots[static_cast<std::size_t>(m)]);
    return measure(table);
  }
  SatAnswer ask(SatModel& model, std::optional<int> shortage, std::optional<int> dropped,
                std::optional<int> breaks) {
    if (conflicts_ > 0 && stop_ && stop_()) return SatAnswer::stopped;
    return model.solve(shortage, dropped, breaks, conflicts_, stop_);
  }

  SearchState& state_;
  std::int64_t conflicts_;
  const std::function<bool()>& stop_;
  SatShape shape_{};
  int shortage_ = 0;
  int dropped_ = 0;
};

}  // namespace

bool is_provable(const Instance& instance) {
  std::int64_t size = 0;
  for (SlotMask domain : instance.domain) size += std::popcount(domain);
  return size <= largest_proof;
}

Found prove(SearchState& state, std::int64_t conflicts, const std::function<bool()>& stop) {
  return Proof(state, conflicts, stop).run();
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

/// Just above the proven bound: whoever proves that bound too low leaves this side on the optimum.
void hunt(SearchState& state) {
  SatShape shape;
  shape.seed = state.options.seed + 1;
  shape.hunting = true;
  Found best = state.best();
  const Found start = state.bound();
  if (!best.any || best.dropped > widest_gap || best.shortage > widest_gap) return;
  shape.top_dropped = static_cast<int>(best.dropped) + 1;
  shape.top_shortage = static_cast<int>(best.shortage) + 1;
  shape.top_breaks = std::max(1, best.breaks - sum_of_break_bounds(state.in)) + 1;
  const bool levels_closed = best.dropped == start.dropped && best.shortage == start.shortage;
  {
    // A model of its own: what it learns about the parts burdens the search of the whole.
    SatModel near(state.in, shape);
    Neighbourhood(state, near).run(20);
  }
  if (state.should_stop()) return;
  SatModel model(state.in, shape);
  model.prefer(state.best().slots);
  while (!state.should_stop()) {
    best = state.best();
    const int target = std::min(best.breaks - 1, state.bound().breaks + 1);
    const std::function<bool()> stop = [&] {
      return state.should_stop() || state.best().breaks <= target;
    };
    const SatAnswer answer = model.solve(static_cast<int>(best.shortage),
                                         static_cast<int>(best.dropped), target, 0, stop);
    if (answer == SatAnswer::yes) state.offer_slots(model.slots());
    if (answer != SatAnswer::no) continue;
    if (!levels_closed) return;
    state.raise_breaks(target + 1);
  }
}

}  // namespace dh::meetings

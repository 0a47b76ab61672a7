#include "features/meetings/solver.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

#include "features/meetings/pair_search.hpp"
#include "features/meetings/reasons.hpp"
#include "features/meetings/search_state.hpp"
#include "features/meetings/tables.hpp"

namespace dh::meetings {
namespace {

/// How long provable problems are annealed before neighbourhoods are searched by SAT.
constexpr double first_search_seconds = 0.45;

/// How long a large event of pairs is searched for any sound timetable, before its breaks are: seconds, part of all.
constexpr double sound_seconds = 1, sound_part = 0.4;

bool is_for_pairs(const Instance& in) { return !is_provable(in) && PairSearch::suits(in); }

/// Where meetings may be left out, annealing finds more than a hunt by SAT: 6 breaks for 12 in five seconds on the
/// conference of the demonstration.
bool is_for_hunt(const Instance& in) { return !in.any_optional; }

/// Goes on from the best timetable; false when it leaves a meeting out.
bool anneal_pairs(const SearchState& state, const SearchLimits& limits, int threads) {
  const Found best = state.best();
  PairSearch pairs(state.in, state.options.seed, threads);
  if (!best.any || !pairs.load(best.slots)) return false;
  pairs.anneal(limits);
  return true;
}

/// Rounds of annealing, each twice as long as the last; small problems count steps, large ones time.
class Rounds {
 public:
  static constexpr int every_round = 1'000'000;

  explicit Rounds(SearchState& state)
      : state_(state), small_(is_provable(state.in)), pairs_(is_for_pairs(state.in)),
        search_(state.in, state.options.seed) {
    search_.construct();
    state_.offer(measure(search_.table()));
  }

  /// So many rounds, or until the bound is met or the time is over.
  void run(double until, int most = every_round) {
    for (int i = 0; i < most && !state_.should_stop() && state_.spent() < until; ++i, ++round_) one(until);
  }
  /// Without a sound timetable: what must be left out to have one.
  void make_sound() {
    if (state_.best().any) return;
    search_.make_sound();
    state_.offer(search_.best());
  }

 private:
  void one(double until) {
    SearchLimits limits;
    limits.fit(state_.in);
    limits.stop = [&] { return state_.should_stop() || (small_ && state_.spent() >= until); };
    limits.found = [&](const Found& found) { state_.offer(found); };
    limits.goal = state_.bound();
    const double start = state_.spent();
    if (round_ == 0 && pairs_) until = start + std::min(sound_seconds, (until - start) * sound_part);
    if (small_) {
      limits.steps = (20LL * state_.in.meetings + 3000) << std::min(round_, 30);
      if (round_ == 0) limits.start_temperature = std::min(8.0, limits.start_temperature);
    } else {
      limits.spent = [&, start] { return (state_.spent() - start) / std::max(0.01, until - start); };
    }
    if (round_ > 0 && pairs_ && anneal_pairs(state_, limits, state_.options.threads)) return;
    search_.anneal(limits);
    if (small_ || search_.best().any) return;
    search_.make_sound();
    state_.offer(search_.best());
  }

  SearchState& state_;
  const bool small_;
  const bool pairs_;
  LocalSearch search_;
  int round_ = 0;
};

/// The same without a clock: so many steps of annealing.
void search_steps(SearchState& state) {
  LocalSearch search(state.in, state.options.seed);
  search.construct();
  SearchLimits limits;
  limits.fit(state.in);
  limits.steps = state.options.steps;
  limits.goal.any = true;
  limits.goal.breaks = sum_of_break_bounds(state.in);
  limits.goal.dropped = state.bound().dropped;
  const bool pairs = is_for_pairs(state.in);
  if (pairs) limits.steps = std::max<std::int64_t>(1, std::llround(static_cast<double>(limits.steps) * sound_part));
  search.anneal(limits);
  if (!search.best().any) search.make_sound();
  state.offer(search.best());
  if (!pairs) return;
  limits.steps = state.options.steps - limits.steps;
  limits.found = [&](const Found& found) { state.offer(found); };
  anneal_pairs(state, limits, 1);
}

/// By steps: the search's timetable when it meets the simple bounds, else the better of both sides.
void run_by_steps(SearchState& state, SearchState& proof) {
  const std::int64_t conflicts = std::max<std::int64_t>(1000, state.options.steps);
  std::atomic<bool> stop{false};
  Found found;
  auto prove_side = [&] {
    found = prove(proof, Side::alone, conflicts, [&] { return stop.load(); });
  };
  const bool provable = is_provable(state.in);
  if (state.options.threads > 1 && provable) {
    std::jthread side(prove_side);
    search_steps(state);
    if (state.closed()) stop.store(true);
  } else {
    search_steps(state);
    if (provable && !state.closed()) prove_side();
  }
  if (state.closed() || !provable) return;
  if (proof.infeasible()) state.set_infeasible();
  const Found bound = proof.bound();
  state.offer(found);
  state.raise_shortage(bound.shortage);
  state.raise_dropped(bound.dropped);
  state.raise_breaks(bound.breaks);
}

/// The bound is raised on one thread while the other looks for better timetables.
void search_and_prove(SearchState& state, Rounds& rounds) {
  const double limit = state.options.seconds;
  const bool hunts = is_for_hunt(state.in);
  const std::jthread side([&] {
    state.offer(prove(state, hunts ? Side::beside_hunt : Side::alone, 0, [&] { return state.should_stop(); }));
  });
  rounds.run(hunts ? std::min(limit, first_search_seconds) : limit);
  if (hunts && !state.should_stop()) hunt(state);
  if (!state.best().any) rounds.run(limit);
}

void search_then_prove(SearchState& state, Rounds& rounds) {
  const double limit = state.options.seconds, short_search = 0.02 + 0.0002 * state.in.meetings;
  rounds.run(std::min(limit, is_for_hunt(state.in) ? short_search : std::max(short_search, limit / 2)));
  if (!state.should_stop()) state.offer(prove(state, Side::alone, 0, [&] { return state.should_stop(); }));
  rounds.run(limit);
}

void run_by_time(SearchState& state) {
  Rounds rounds(state);
  // Many a small problem ends in its first two rounds, before any clause is written.
  rounds.run(state.options.seconds, is_provable(state.in) ? 2 : Rounds::every_round);
  if (state.options.threads > 1 && !state.should_stop()) search_and_prove(state, rounds);
  else search_then_prove(state, rounds);
  rounds.make_sound();
}

void finish(const Problem& problem, const SearchState& state, SolveResult& out) {
  const Found best = state.best();
  const Found bound = state.bound();
  out.lower_bound = bound.breaks;
  if (state.infeasible()) {
    out.status = Status::infeasible;
    return;
  }
  if (!best.any) return;
  out.schedule = assign_tables(problem, best.slots);
  out.breaks = best.breaks;
  bool all_mandatory = true;
  Timetable table(state.in, {});
  for (int m = 0; m < state.in.meetings; ++m)
    if (best.slots[static_cast<std::size_t>(m)] >= 0)
      table.put(m, best.slots[static_cast<std::size_t>(m)]);
  for (std::size_t m = 0; m < problem.meetings.size(); ++m) {
    const Meeting& meeting = problem.meetings[m];
    const bool placed = best.slots[m] != no_slot;
    out.placed += placed;
    out.weight += placed ? meeting.weight : 0;
    all_mandatory = all_mandatory && (placed || meeting.optional);
    if (!placed)
      out.unplaced.push_back({static_cast<int>(m), why_unplaced(table, static_cast<int>(m))});
  }
  out.fairness = spread_of(problem, best.slots);
  if (!all_mandatory) return;
  out.status = state.closed() ? Status::optimal : Status::feasible;
  if (bound.dropped < best.dropped || bound.shortage < best.shortage) return;
  out.lower_bound = std::min(bound.breaks, best.breaks);
}

}  // namespace

SolveResult solve(const Problem& problem, const SolveOptions& options, const TimeSource& time) {
  SolveResult out;
  const auto start = time.monotonic();
  Instance instance = compile(problem);
  out.requested = instance.meetings;
  out.placed_bound = instance.meetings;
  for (const Meeting& meeting : problem.meetings) out.weight_bound += meeting.weight;
  SearchState state(instance, options, time);
  const std::int64_t total_weight = out.weight_bound;
  if (instance.any_optional) {
    PlacedBound bound = placed_bound(instance);
    instance.chosen = std::move(bound.chosen);
    out.placed_bound = bound.count;
    out.weight_bound = bound.weight;
    state.raise_dropped(out.requested == 0 ? 0 : total_weight - bound.weight);
  }
  if (!instance.infeasible.empty()) {
    out.status = Status::infeasible;
    out.because = instance.infeasible;
  } else {
    if (options.steps > 0) {
      SearchState proof(instance, options, time);
      proof.raise_dropped(state.bound().dropped);
      run_by_steps(state, proof);
    } else {
      run_by_time(state);
    }
    finish(problem, state, out);
    if (out.status == Status::infeasible) out.because = why_infeasible(instance, options.seed);
    out.weight_bound = std::min(out.weight_bound, total_weight - state.bound().dropped);
    if (out.status == Status::optimal && total_weight == out.requested)
      out.placed_bound = std::min(out.placed_bound, out.weight_bound);
  }
  advise_tables(problem, out);
  out.seconds = static_cast<double>((time.monotonic() - start).count()) / 1000.0;
  state.report(1);
  return out;
}

}  // namespace dh::meetings

#include "features/meetings/search_state.hpp"

#include <algorithm>

namespace dh::meetings {

SearchState::SearchState(const Instance& instance, const SolveOptions& solve_options,
                         const TimeSource& time)
    : in(instance), options(solve_options), time_(time), start_(time.monotonic()) {
  bound_.any = true;
  bound_.breaks = sum_of_break_bounds(instance);
}

double SearchState::spent() const {
  return static_cast<double>((time_.monotonic() - start_).count()) / 1000.0;
}

bool SearchState::out_of_time() const { return options.steps == 0 && spent() >= options.seconds; }

void SearchState::offer(const Found& found) {
  const std::lock_guard guard(lock_);
  if (!found.any || !found.better_than(best_)) return;
  best_ = found;
  check();
  tell(-1);
}

void SearchState::offer_slots(const std::vector<int>& slots) {
  Timetable table(in, {});
  for (int m = 0; m < in.meetings; ++m)
    if (slots[static_cast<std::size_t>(m)] >= 0) table.put(m, slots[static_cast<std::size_t>(m)]);
  offer(measure(table));
}

void SearchState::raise_shortage(std::int64_t bound) {
  const std::lock_guard guard(lock_);
  bound_.shortage = std::max(bound_.shortage, bound);
  check();
}

void SearchState::raise_dropped(std::int64_t bound) {
  const std::lock_guard guard(lock_);
  bound_.dropped = std::max(bound_.dropped, bound);
  check();
}

void SearchState::raise_breaks(int bound) {
  const std::lock_guard guard(lock_);
  bound_.breaks = std::max(bound_.breaks, bound);
  check();
  tell(-1);
}

void SearchState::set_infeasible() {
  infeasible_.store(true);
  done_.store(true);
}

Found SearchState::best() const {
  const std::lock_guard guard(lock_);
  return best_;
}

Found SearchState::bound() const {
  const std::lock_guard guard(lock_);
  return bound_;
}

bool SearchState::closed() const {
  const std::lock_guard guard(lock_);
  return best_.any && !bound_.better_than(best_);
}

void SearchState::check() {
  if (best_.any && !bound_.better_than(best_)) done_.store(true);
}

void SearchState::report(double part) {
  const std::lock_guard guard(lock_);
  tell(part);
}

void SearchState::tell(double part) {
  if (!options.progress) return;
  const double now = spent();
  if (part < 0 && options.steps == 0) part = now / std::max(0.001, options.seconds);
  if (part < 0) part = std::max(0.0, last_report_);
  last_report_ = std::clamp(part, std::max(0.0, last_report_), 1.0);
  Progress progress{now, last_report_, best_.any, 0, best_.breaks, bound_.breaks};
  if (best_.any)
    progress.unplaced = std::count(best_.slots.begin(), best_.slots.end(), no_slot);
  options.progress(progress);
}

}  // namespace dh::meetings

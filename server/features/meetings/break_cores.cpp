#include "features/meetings/break_cores.hpp"

#include <algorithm>

namespace dh::meetings {
namespace {

constexpr std::size_t small_core = 12;          ///< larger ones are taken as they come
constexpr std::int64_t shrink_conflicts = 500;  ///< by member
constexpr std::size_t first_top = 8;            ///< breaks of one core counted at first

}  // namespace

BreakCores::BreakCores(SatModel& model, Levels levels)
    : model_(model), levels_(levels), bound_(model.base_breaks()) {
  for (int literal : model.excess()) spared_.push_back(-literal);
}

SatAnswer BreakCores::next(std::int64_t conflicts, const std::function<bool()>& stop) {
  const SatAnswer answer = model_.solve_spared(levels_.shortage, levels_.dropped, spared_, conflicts, stop);
  if (answer != SatAnswer::no) return answer;
  std::vector<int> core = model_.failed_of(spared_);
  if (core.empty()) return model_.hopeless() ? SatAnswer::no : SatAnswer::stopped;
  shrink(core, stop);
  relax(core);
  ++bound_;
  return answer;
}

/// Leaves out members without whom the rest is a core as well.
void BreakCores::shrink(std::vector<int>& core, const std::function<bool()>& stop) {
  if (core.size() > small_core) return;
  for (std::size_t i = 0; i < core.size() && core.size() > 1;) {
    std::vector<int> rest = core;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    const SatAnswer answer =
        model_.solve_spared(levels_.shortage, levels_.dropped, rest, shrink_conflicts, stop);
    if (answer == SatAnswer::no)
      core = model_.failed_of(rest);
    else
      ++i;
  }
}

void BreakCores::relax(const std::vector<int>& core) {
  Counted group;
  for (int literal : core) {
    spared_.erase(std::find(spared_.begin(), spared_.end(), literal));
    group.inputs.push_back(-literal);
    const auto counted = counted_.find(literal);
    if (counted == counted_.end()) continue;
    Counted wider = std::move(counted->second);
    counted_.erase(counted);
    ++wider.most;
    spare(std::move(wider));
  }
  group.most = 1;
  spare(std::move(group));
}

void BreakCores::spare(Counted counted) {
  if (counted.most >= counted.inputs.size()) return;
  if (counted.most >= counted.sums.size())
    counted.sums = model_.count(counted.inputs, static_cast<int>(std::max(first_top, 2 * counted.most)));
  const int literal = -counted.sums[counted.most];
  spared_.push_back(literal);
  counted_.emplace(literal, std::move(counted));
}

}  // namespace dh::meetings

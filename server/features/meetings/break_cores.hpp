#pragma once
// The least number of breaks from below: who cannot all be spared one.
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "features/meetings/sat_model.hpp"

namespace dh::meetings {

/// What is left out at most while breaks are counted.
struct Levels {
  int shortage = 0;
  int dropped = 0;
};

/// Core-guided search (OLL: Andres, Kaufmann, Matheis, Schaub, ICLP 2012). Everybody is spared every break above the
/// own bound; a group of whom that is impossible (a core) raises the bound by one and is from then on spared all breaks
/// but one. The first timetable found so is the best one, since everybody outside the cores has no further break.
class BreakCores {
 public:
  /// `model` counts breaks, and outlives this.
  BreakCores(SatModel& model, Levels levels);

  /// One step. `no`: the bound has risen, or nothing fits at all (`hopeless()` of the model); `yes`: the model's slots
  /// have as many breaks as the bound says, save for those above what the model counts of one participant.
  SatAnswer next(std::int64_t conflicts, const std::function<bool()>& stop);
  int bound() const { return bound_; }

 private:
  /// "At most `most` of these are true", its literal among the spared.
  struct Counted {
    std::vector<int> inputs{};
    std::vector<int> sums{};
    std::size_t most = 0;
  };

  void shrink(std::vector<int>& core, const std::function<bool()>& stop);
  void relax(const std::vector<int>& core);
  void spare(Counted counted);

  SatModel& model_;
  Levels levels_;
  std::vector<int> spared_{};
  std::map<int, Counted> counted_{};  ///< by its literal among the spared
  int bound_ = 0;
};

}  // namespace dh::meetings

#include "features/meetings/hall.hpp"

#include <array>
#include <bit>

namespace dh::meetings {
namespace {

class Matching {
 public:
  Matching(const std::vector<int>& meetings, const std::vector<SlotMask>& domain)
      : meetings_(meetings), domain_(domain) {
    holder_.fill(-1);
  }
  /// Places one more meeting; on failure `seen_` is the set of slots its alternating tree reached.
  bool place(int index) {
    seen_ = 0;
    return augment(index);
  }
  HallGap gap(int index) const {
    HallGap found;
    found.slots = seen_;
    found.meetings.push_back(meetings_[static_cast<std::size_t>(index)]);
    for (int t = 0; t < max_slots; ++t)
      if (has(seen_, t))
        found.meetings.push_back(
            meetings_[static_cast<std::size_t>(holder_[static_cast<std::size_t>(t)])]);
    return found;
  }

 private:
  bool augment(int index) {
    const SlotMask domain =
        domain_[static_cast<std::size_t>(meetings_[static_cast<std::size_t>(index)])];
    while (SlotMask rest = domain & ~seen_) {
      const int t = std::countr_zero(rest);
      seen_ |= bit(t);
      int& holder = holder_[static_cast<std::size_t>(t)];
      if (holder < 0 || augment(holder)) {
        holder_[static_cast<std::size_t>(t)] = index;
        return true;
      }
    }
    return false;
  }

  const std::vector<int>& meetings_;
  const std::vector<SlotMask>& domain_;
  std::array<int, max_slots> holder_{};
  SlotMask seen_ = 0;
};

}  // namespace

HallGap hall_gap(const std::vector<int>& meetings, const std::vector<SlotMask>& domain) {
  Matching matching(meetings, domain);
  for (std::size_t i = 0; i < meetings.size(); ++i)
    if (!matching.place(static_cast<int>(i))) return matching.gap(static_cast<int>(i));
  return {};
}

int most_placed(const std::vector<int>& meetings, const std::vector<SlotMask>& domain) {
  Matching matching(meetings, domain);
  int count = 0;
  for (std::size_t i = 0; i < meetings.size(); ++i) count += matching.place(static_cast<int>(i));
  return count;
}

}  // namespace dh::meetings

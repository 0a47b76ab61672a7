#pragma once
// Sides with their words made numbers, so that a pair is weighed in some tens of
// nanoseconds.
#include <optional>
#include <span>

#include "features/matching/suggest.hpp"

namespace dh::matching {

/// How far one answers what the other asks, 0 … 1, both ways.
struct Fits { double there = 0, back = 0; };

/// A range with its unit as a number (0: none was stated) and its logarithms.
struct Extent {
  std::int64_t unit = 0;
  double from = 0, to = 0, log_from = 0, log_to = 0;
};

class Packing {
 public:
  Packing(std::span<const Side> subjects, std::span<const Side> others);
  /// The hard filters, see suggest().
  bool passes(std::size_t subject, std::size_t other) const;
  /// How far the other answers what the subject asks, and the way back; `words` as Likeness says.
  Fits fits(std::size_t subject, std::size_t other, double words) const;

 private:
  using Set = std::vector<std::int64_t>;   ///< sorted
  struct Packed {
    std::int64_t id = 0, party = 0;
    bool partner = false, has_text = false;
    std::int64_t type = 0, kind = 0, answer = 0;             ///< answer: the kind that answers
    Set sectors{}, territories{}, around{}, excluded{}, left_alone{}, held{}, required{}, languages{};
    Extent quantity{}, value{};
    std::uint16_t months = 0;
  };

  std::vector<Packed> subjects_, others_;
};

/// A place that one names is, or holds, or lies in, a place that the other names.
bool places_meet(const Side& a, const Side& b);

/// Two ranges of one unit: 1 when they meet, falling with the logarithm of the distance; nothing when incomparable.
std::optional<double> size_fit(const std::optional<Range>& a, const std::optional<Range>& b);

}  // namespace dh::matching

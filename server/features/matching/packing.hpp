#pragma once
// Sides with their words made numbers, so that a pair is weighed in some tens of nanoseconds.
#include <optional>
#include <span>

#include "features/matching/suggest.hpp"

namespace dh::matching {

class Packing {
 public:
  Packing(std::span<const Side> subjects, std::span<const Side> others);
  /// The hard filters, see suggest().
  bool passes(std::size_t subject, std::size_t other) const;
  /// How far the other answers what the subject asks, and the way back; `words` as Likeness says.
  double fit(std::size_t subject, std::size_t other, double words) const;
  double fit_back(std::size_t subject, std::size_t other, double words) const;

 private:
  using Set = std::vector<std::int64_t>;   ///< sorted
  struct Packed {
    std::int64_t id = 0, party = 0;
    bool partner = false, has_text = false;
    std::string_view type, kind;           ///< of the sides, which must outlive this
    std::string answer{};                  ///< the kind that answers
    Set sectors{}, territories{}, excluded{}, left_alone{}, held{}, required{}, languages{};
    std::optional<Range> quantity{}, value{};
  };
  static double weigh(const Packed& a, const Packed& b, double words);

  std::vector<Packed> subjects_, others_;
};

/// Two ranges of one unit: 1 when they meet, falling with the logarithm of the distance; nothing when incomparable.
std::optional<double> size_fit(const std::optional<Range>& a, const std::optional<Range>& b);

}  // namespace dh::matching

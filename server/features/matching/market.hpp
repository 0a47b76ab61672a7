#pragma once
// A whole market at once: every need weighed against every offer with one index of words, and suggestions handed out so
// that no counterpart is shown to everybody while others are shown to nobody.
#include <span>

#include "features/matching/suggest.hpp"

namespace dh::matching {

/// One suggestion of a list: which counterpart (its place in the market), how relevant both ways, 0 … 1.
struct Pick {
  int other = 0;
  float score = 0;
};
using Picks = std::vector<std::vector<Pick>>;   ///< by subject, best first

/// The best `most` counterparts of every subject that pass the hard filters, by the score of suggest() without history.
/// The same on any number of threads.
Picks best_picks(std::span<const Side> subjects, std::span<const Side> others, std::size_t most, int threads);

/// Of those lists, `most` for each subject, no counterpart in more than `cap` lists: the best pairs of the market
/// first, so that what is scarce goes where it fits best. Shorter where the lists hold too few that are free.
Picks share_out(const Picks& lists, std::size_t others, std::size_t most, std::size_t cap);

/// 0 … 1: how unequally often the counterparts are shown (Gini coefficient); 0 = all alike.
double exposure_gini(const Picks& lists, std::size_t others);

}  // namespace dh::matching

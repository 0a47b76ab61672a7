#include "features/matching/market.hpp"

#include <algorithm>
#include <thread>
#include <unordered_map>

#include "features/matching/likeness.hpp"
#include "features/matching/packing.hpp"

namespace dh::matching {

namespace {

bool better(const Pick& a, const Pick& b) { return a.score != b.score ? a.score > b.score : a.other < b.other; }

/// Counterparts by the kind of cooperation that they state, so that the others are not looked at.
std::unordered_map<std::string, std::vector<int>> by_kind(std::span<const Side> sides) {
  std::unordered_map<std::string, std::vector<int>> out;
  for (std::size_t i = 0; i < sides.size(); ++i) out[sides[i].kind].push_back(static_cast<int>(i));
  return out;
}

}  // namespace

Picks best_picks(std::span<const Side> subjects, std::span<const Side> others, std::size_t most, int threads) {
  std::vector<std::string> texts;
  for (const Side& s : subjects) texts.push_back(s.text);
  for (const Side& s : others) texts.push_back(s.text);
  const Likeness likeness(texts);
  const Packing packing(subjects, others);
  const auto kinds = by_kind(others);
  Picks out(subjects.size());
  const auto work = [&](std::size_t first) {
    std::vector<float> words;
    for (std::size_t i = first; i < subjects.size(); i += static_cast<std::size_t>(threads)) {
      const auto found = kinds.find(answering_kind(subjects[i].kind));
      if (found == kinds.end()) continue;
      likeness.from(i, subjects.size(), words);
      auto& list = out[i];
      for (const int at : found->second) {
        const auto j = static_cast<std::size_t>(at);
        if (!packing.passes(i, j)) continue;
        const Fits fits = packing.fits(i, j, words[j]);
        list.push_back({at, static_cast<float>(both_ways(fits.there, fits.back))});
      }
      const std::size_t kept = std::min(most, list.size());
      std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(kept), list.end(), better);
      list.resize(kept);
      list.shrink_to_fit();
    }
  };
  std::vector<std::jthread> crew;
  for (int t = 0; t < threads; ++t) crew.emplace_back(work, static_cast<std::size_t>(t));
  crew.clear();
  return out;
}

Picks share_out(const Picks& lists, std::size_t others, std::size_t most, std::size_t cap) {
  struct Pair { int subject; Pick pick; };
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < lists.size(); ++i)
    for (const Pick& p : lists[i]) pairs.push_back({static_cast<int>(i), p});
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return a.pick.score != b.pick.score ? a.pick.score > b.pick.score
                                        : std::pair(a.subject, a.pick.other) < std::pair(b.subject, b.pick.other);
  });
  Picks out(lists.size());
  std::vector<std::size_t> shown(others);
  for (const Pair& p : pairs) {
    auto& list = out[static_cast<std::size_t>(p.subject)];
    std::size_t& times = shown[static_cast<std::size_t>(p.pick.other)];
    if (list.size() >= most || times >= cap) continue;
    list.push_back(p.pick);
    ++times;
  }
  return out;
}

double exposure_gini(const Picks& lists, std::size_t others) {
  std::vector<double> shown(others);
  double all = 0;
  for (const auto& list : lists)
    for (const Pick& p : list) {
      ++shown[static_cast<std::size_t>(p.other)];
      ++all;
    }
  if (all == 0) return 0;
  std::sort(shown.begin(), shown.end());
  double weighted = 0;
  for (std::size_t i = 0; i < shown.size(); ++i) weighted += static_cast<double>(i + 1) * shown[i];
  const double n = static_cast<double>(others);
  return (2 * weighted) / (n * all) - (n + 1) / n;
}

}  // namespace dh::matching

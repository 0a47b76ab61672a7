// What suggestions must hold, printed as goal, figure and verdict: the time to weigh a whole market, and on the made-up
// market of market.hpp how much better they are than one-sided BM25. Seeds 1 to 10 are for tuning (--tune), 101 to 110
// for the report.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <unordered_map>

#include "base/text.hpp"
#include "base/time_source.hpp"
#include "features/matching/market.hpp"
#include "market.hpp"

namespace {

using namespace dh;
using namespace dh::matching;
using bench::SyntheticMarket;

constexpr int threads = 2, members = 1000, shown = 10;
constexpr std::size_t deep = 200;
/// No counterpart in more lists than a tenth above its even share.
constexpr std::size_t cap_of(std::size_t most, std::size_t subjects, std::size_t others) {
  return (11 * most * subjects + 10 * others - 1) / (10 * others);
}
constexpr double meetings_a_member = 6;   ///< what a counterpart can take at a conference

bool line(const char* what, const char* goal, double figure, bool met) {
  std::printf("%-70s %14s %10.3f   %s\n", what, goal, figure, met ? "met" : "MISSED");
  return met;
}

double discount(std::size_t place) { return 1 / std::log2(static_cast<double>(place) + 2); }

/// Mean NDCG of the lists, the worth of a pair being its gain.
double ndcg(const SyntheticMarket& m, const Picks& lists) {
  double all = 0;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    std::vector<double> best;
    for (std::size_t j = 0; j < m.offers.size(); ++j) best.push_back(m.worth(i, j));
    std::partial_sort(best.begin(), best.begin() + shown, best.end(), std::greater<>());
    double got = 0, ideal = 0;
    for (std::size_t k = 0; k < shown; ++k) {
      ideal += best[k] * discount(k);
      if (k < lists[i].size()) got += m.worth(i, static_cast<std::size_t>(lists[i][k].other)) * discount(k);
    }
    all += ideal > 0 ? got / ideal : 0;
  }
  return all / static_cast<double>(lists.size());
}

/// Matches to expect when people look at the first places more, and a counterpart takes no more than it can.
double expected_matches(const SyntheticMarket& m, const Picks& lists) {
  std::vector<double> taken(m.offers.size());
  for (std::size_t i = 0; i < lists.size(); ++i)
    for (std::size_t k = 0; k < lists[i].size() && k < shown; ++k) {
      const auto j = static_cast<std::size_t>(lists[i][k].other);
      taken[j] += m.worth(i, j) * discount(k);
    }
  double all = 0;
  for (const double t : taken) all += std::min(meetings_a_member, t);
  return all;
}

/// One-sided BM25 (k1 = 1.2, b = 0.75) over words with the same filter of kinds: offers by how much of the need's text
/// they say.
Picks bm25(const SyntheticMarket& m) {
  const double n = static_cast<double>(m.offers.size());
  std::unordered_map<std::string, std::vector<std::pair<std::size_t, double>>> said;
  std::vector<double> lengths;
  double all = 0;
  for (std::size_t j = 0; j < m.offers.size(); ++j) {
    const auto words = search_words(m.offers[j].text);
    for (const std::string& w : words) {
      auto& of = said[w];
      if (of.empty() || of.back().first != j) of.push_back({j, 0});
      ++of.back().second;
    }
    lengths.push_back(static_cast<double>(words.size()));
    all += lengths.back();
  }
  Picks out(m.needs.size());
  for (std::size_t i = 0; i < m.needs.size(); ++i) {
    std::vector<double> scores(m.offers.size());
    for (const std::string& w : search_words(m.needs[i].text)) {
      const auto found = said.find(w);
      if (found == said.end()) continue;
      const double with = static_cast<double>(found->second.size()),
                   rarity = std::log(1 + (n - with + 0.5) / (with + 0.5));
      for (const auto& [j, often] : found->second)
        scores[j] += rarity * often * 2.2 / (often + 1.2 * (0.25 + 0.75 * lengths[j] * n / all));
    }
    for (std::size_t j = 0; j < m.offers.size(); ++j)
      if (m.offers[j].kind == answering_kind(m.needs[i].kind))
        out[i].push_back({static_cast<int>(j), static_cast<float>(scores[j])});
    std::stable_sort(out[i].begin(), out[i].end(), [](const Pick& a, const Pick& b) { return a.score > b.score; });
    out[i].resize(std::min<std::size_t>(out[i].size(), shown));
  }
  return out;
}

Picks cut(Picks lists) {
  for (auto& list : lists) list.resize(std::min<std::size_t>(list.size(), shown));
  return lists;
}

struct Figures { double ndcg = 0, matches = 0, gini = 0, plain_gini = 0, filled = 0; };

Figures figures_of(std::uint64_t seed) {
  const SyntheticMarket m(seed, members);
  const Picks lists = best_picks(m.needs, m.offers, deep, threads), base = bm25(m);
  const Picks fair = share_out(lists, m.offers.size(), shown, cap_of(shown, m.needs.size(), m.offers.size()));
  std::size_t filled = 0;
  for (const auto& list : fair) filled += list.size();
  return {ndcg(m, fair) / ndcg(m, base), expected_matches(m, fair) / expected_matches(m, base),
          exposure_gini(fair, m.offers.size()), exposure_gini(cut(lists), m.offers.size()),
          static_cast<double>(filled) / static_cast<double>(m.needs.size() * shown)};
}

double middle(std::vector<double> of) {
  std::sort(of.begin(), of.end());
  return (of[of.size() / 2] + of[(of.size() - 1) / 2]) / 2;
}

bool quality(std::uint64_t first) {
  std::vector<double> ndcgs, matches, ginis, filled;
  std::printf("seed    NDCG@10 x   matches x   Gini shared out   Gini plain   places filled\n");
  for (std::uint64_t seed = first; seed < first + 10; ++seed) {
    const Figures f = figures_of(seed);
    std::printf("%4llu    %9.3f   %9.3f   %15.3f   %10.3f   %13.3f\n", static_cast<unsigned long long>(seed), f.ndcg,
                f.matches, f.gini, f.plain_gini, f.filled);
    ndcgs.push_back(f.ndcg);
    matches.push_back(f.matches);
    ginis.push_back(f.gini / f.plain_gini);
    filled.push_back(f.filled);
  }
  const auto least = [](const std::vector<double>& of) { return *std::min_element(of.begin(), of.end()); };
  bool met = line("reciprocal NDCG@10 over one-sided BM25, middle of ten seeds", ">= 1.2", middle(ndcgs),
                  middle(ndcgs) >= 1.2);
  met &= line("  the least of them", ">= 1.2", least(ndcgs), least(ndcgs) >= 1.2);
  met &=
      line("expected matches over one-sided BM25, middle", ">= 1.2", middle(matches), middle(matches) >= 1.2);
  met &= line("  the least of them", ">= 1.2", least(matches), least(matches) >= 1.2);
  const double worst = *std::max_element(ginis.begin(), ginis.end());
  met &= line("exposure Gini over that of plain top 10, the worst", "<= 0.5", worst, worst <= 0.5);
  std::printf("%-70s %14s %10.3f\n", "places filled after sharing out, the least", "", least(filled));
  return met;
}

bool speed() {
  const SystemTime time;
  const SyntheticMarket m(1, 10'000);
  const auto begun = time.monotonic();
  const Picks lists = best_picks(m.needs, m.offers, 20, threads);
  const double took = static_cast<double>((time.monotonic() - begun).count()) / 1000;
  std::size_t pairs = 0;
  for (const auto& list : lists) pairs += list.size();
  std::printf("%-70s %14s %10zu\n", "suggestions kept (three kinds of cooperation, two threads)", "", pairs);
  return line("10,000 needs x 10,000 offers scored, top 20 of each, seconds", "<= 5", took, took <= 5 && pairs > 0);
}

}  // namespace

int main(int count, char** words) {
  const bool tune = count > 1 && std::strcmp(words[1], "--tune") == 0;
  bool met = speed();
  met &= quality(tune ? 1 : 101);
  return met ? 0 : 1;
}

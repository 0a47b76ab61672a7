#include "features/matching/market.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace dh::matching {

namespace {

/// A small market with everything that a side may say, by chance.
std::vector<Side> some_sides(std::mt19937& random, const char* type, int n) {
  const auto below = [&](unsigned most) { return random() % most; };
  std::vector<Side> out;
  for (int i = 0; i < n; ++i) {
    Side s;
    s.id = (type[0] == 'n' ? 100 : 200) + i;
    s.type = type;
    s.kind = below(2) == 0 ? "investment" : "tourism";
    s.party = static_cast<std::int64_t>(below(12)) + 1;
    s.sectors = {"s" + std::to_string(below(4)), "t" + std::to_string(below(4))};
    for (unsigned k = below(3); k > 0; --k) s.territories.push_back(below(4));
    if (below(3) == 0) s.excluded = {static_cast<std::int64_t>(below(4))};
    if (below(4) == 0) s.do_not_approach = {static_cast<std::int64_t>(below(12)) + 1};
    if (below(2) == 0) s.certificates_required = {"c" + std::to_string(below(3))};
    if (below(2) == 0) s.certificates_held = {"c" + std::to_string(below(3))};
    if (below(2) == 0) s.quantity = Range{"tonne", 1.0 + below(100), 100.0 + below(100)};
    s.text = "tu " + std::to_string(below(5)) + " vai" + std::to_string(below(3));
    out.push_back(std::move(s));
  }
  return out;
}

bool any_common(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](auto x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

}  // namespace

TEST(Market, EveryPickPassesTheFiltersAndNoneThatPassesIsBetterThanOneKept) {
  std::mt19937 random(7);
  for (int round = 0; round < 30; ++round) {
    const auto needs = some_sides(random, "need", 12), offers = some_sides(random, "offer", 15);
    const Picks all = best_picks(needs, offers, 100, 1), some = best_picks(needs, offers, 3, 2);
    for (std::size_t i = 0; i < needs.size(); ++i) {
      std::size_t may = 0;
      for (std::size_t j = 0; j < offers.size(); ++j) {
        const Side &a = needs[i], &b = offers[j];
        const auto spared = [](const Side& x, const Side& y) {
          return std::find(x.do_not_approach.begin(), x.do_not_approach.end(), y.party) != x.do_not_approach.end();
        };
        const bool fits = a.kind == b.kind && a.party != b.party && !spared(a, b) && !spared(b, a) &&
                          !any_common(a.excluded, b.territories) && !any_common(b.excluded, a.territories);
        may += fits;
        const bool there = std::any_of(all[i].begin(), all[i].end(), [&](const Pick& p) { return p.other == int(j); });
        EXPECT_EQ(there, fits);
      }
      EXPECT_EQ(all[i].size(), may);
      ASSERT_EQ(some[i].size(), std::min<std::size_t>(3, may));
      for (std::size_t k = 0; k < some[i].size(); ++k) EXPECT_EQ(some[i][k].other, all[i][k].other) << "on two threads";
    }
  }
}

TEST(Market, TheListIsTheOneThatSuggestGives) {
  std::mt19937 random(11);
  const auto needs = some_sides(random, "need", 1), offers = some_sides(random, "offer", 20);
  const Picks picks = best_picks(needs, offers, 5, 1);
  const auto said = suggest(needs[0], offers, 5);
  ASSERT_EQ(picks[0].size(), said.size());
  for (std::size_t k = 0; k < said.size(); ++k)
    EXPECT_EQ(said[k].score, static_cast<int>(std::lround(100 * picks[0][k].score)));
}

TEST(Market, NobodyIsInMoreListsThanTheCapAndTheBestPairsComeFirst) {
  const Picks lists = {{{0, 0.9f}, {1, 0.5f}}, {{0, 0.8f}, {1, 0.7f}}, {{0, 0.7f}, {2, 0.1f}}};
  const Picks fair = share_out(lists, 3, 1, 1);
  EXPECT_EQ(fair[0][0].other, 0);
  EXPECT_EQ(fair[1][0].other, 1);
  EXPECT_EQ(fair[2][0].other, 2);
  // Control: without a cap that binds, everybody is shown the star.
  for (const auto& list : share_out(lists, 3, 1, 3)) EXPECT_EQ(list[0].other, 0);
  EXPECT_LT(exposure_gini(fair, 3), exposure_gini(share_out(lists, 3, 1, 3), 3));
}

TEST(Market, GiniKnowsAllAlikeAndAllForOne) {
  EXPECT_NEAR(exposure_gini({{{0, 1}}, {{1, 1}}}, 2), 0, 1e-9);
  EXPECT_NEAR(exposure_gini({{{0, 1}}, {{0, 1}}}, 2), 0.5, 1e-9);
}

}  // namespace dh::matching

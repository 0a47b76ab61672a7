#include "features/matching/suggest.hpp"

#include <gtest/gtest.h>

namespace dh::matching {

namespace {
Side need_of_lychee_buyers() {
  Side s{.id = 1, .type = "need", .kind = "trade_export", .party = 10};
  s.sectors = {"agri-products", "trade-promotion"};
  s.territories = {100};
  s.languages = {"ja", "en"};
  return s;
}
Side offer(std::int64_t id) {
  Side s{.id = id, .type = "offer", .kind = "trade_import", .party = id * 10};
  s.sectors = {"agri-products"};
  s.territories = {100};
  s.languages = {"ja"};
  return s;
}
}  // namespace

TEST(Suggest, WhatOneExportsIsAnsweredByWhoImports) {
  const auto out = suggest(need_of_lychee_buyers(), {offer(2)}, 10);
  ASSERT_EQ(out.size(), 1u);
  EXPECT_EQ(out[0].other, 2);
  ASSERT_EQ(out[0].reasons.size(), 4u);
  EXPECT_EQ(out[0].reasons[0].key, "suggestion.kinds_answer");
  EXPECT_EQ(out[0].reasons[1].codes, std::vector<std::string>{"agri-products"});
}

TEST(Suggest, TheSamePartyAnExcludedPlaceAndOneToBeLeftAloneAreNeverSuggested) {
  Side same = offer(2), excluded = offer(3), alone = offer(4), wrong_kind = offer(5);
  same.party = 10;
  wrong_kind.kind = "trade_export";
  Side subject = need_of_lychee_buyers();
  excluded.territories = {200};
  subject.excluded = {200};
  alone.do_not_approach = {10};
  EXPECT_TRUE(suggest(subject, {same, excluded, alone, wrong_kind}, 10).empty());
}

TEST(Suggest, OneWhoClaimsEverySectorRanksBelowOneWhoMatches) {
  Side everything = offer(2);
  for (int i = 0; i < 20; ++i) everything.sectors.push_back("s" + std::to_string(i));
  const auto out = suggest(need_of_lychee_buyers(), {everything, offer(3)}, 10);
  ASSERT_EQ(out.size(), 2u);
  EXPECT_EQ(out[0].other, 3);
}

TEST(Suggest, MissingCertificatesAndWarningsAreSaidNotHidden) {
  Side wants = offer(2);
  wants.certificates_required = {"GlobalGAP"};
  wants.warned = true;
  const auto out = suggest(need_of_lychee_buyers(), {wants}, 10);
  ASSERT_EQ(out.size(), 1u);
  ASSERT_EQ(out[0].missing.size(), 2u);
  EXPECT_EQ(out[0].missing[0].key, "suggestion.own_certificates_missing");
  EXPECT_EQ(out[0].missing[1].key, "suggestion.warned");
}

}  // namespace dh::matching

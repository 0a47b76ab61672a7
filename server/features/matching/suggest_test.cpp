#include "features/matching/suggest.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/matching/likeness.hpp"

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
bool says(const Suggestion& s, std::string_view key) {
  const auto is = [&](const Reason& r) { return r.key == key; };
  return std::any_of(s.reasons.begin(), s.reasons.end(), is) || std::any_of(s.missing.begin(), s.missing.end(), is);
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

TEST(Suggest, FitIsBothWaysOrNeither) {
  EXPECT_DOUBLE_EQ(both_ways(0.8, 0.8), 0.8);
  EXPECT_DOUBLE_EQ(both_ways(1, 0), 0);
  EXPECT_LT(both_ways(0.9, 0.1), 0.2);
  // What b answers of a says nothing of what a answers of b.
  Side a = need_of_lychee_buyers(), b = offer(2);
  b.certificates_required = {"GlobalGAP"};
  EXPECT_GT(fit(a, b, 0), fit(b, a, 0));
  const auto out = suggest(a, {b}, 1), control = suggest(a, {offer(2)}, 1);
  EXPECT_LT(out[0].score, control[0].score);
}

TEST(Suggest, TheScoreIsTheSameFromEitherSide) {
  Side a = need_of_lychee_buyers(), b = offer(2);
  a.text = "Vải thiều tươi";
  b.text = "Nhập vải thiều";
  a.quantity = Range{"tonne", 100, 200};
  b.quantity = Range{"tonne", 500, 900};
  EXPECT_EQ(suggest(a, {b}, 1)[0].score, suggest(b, {a}, 1)[0].score);
}

TEST(Suggest, SizesTextTiesAndLanguageMoveTheScoreAndAreSaid) {
  const auto score = [](const Side& b, Ties h = {}) {
    Side a = need_of_lychee_buyers();
    a.text = "Xuất khẩu vải thiều tươi sang Nhật Bản";
    a.quantity = Range{"tonne", 100, 200};
    return suggest(a, {b, offer(99)}, 5, {h, {}})[0].other == b.id ? suggest(a, {b, offer(99)}, 5, {h, {}})[0]
                                                                    : suggest(a, {b, offer(99)}, 5, {h, {}})[1];
  };
  Side plain = offer(2), sized = offer(2), small = offer(2), worded = offer(2), strange = offer(2);
  sized.quantity = Range{"tonne", 150, 300};
  small.quantity = Range{"tonne", 1, 2};
  worded.text = "vai thieu tuoi";
  strange.text = "phần mềm kế toán";
  EXPECT_GT(score(sized).score, score(small).score);
  EXPECT_GT(score(worded).score, score(strange).score);
  EXPECT_GT(score(plain, {1, 0}).score, score(plain).score);
  EXPECT_GT(score(plain, {0, 1}).score, score(plain, {1, 0}).score);
  EXPECT_TRUE(says(score(sized), "suggestion.same_size"));
  EXPECT_TRUE(says(score(small), "suggestion.other_size"));
  EXPECT_TRUE(says(score(worded), "suggestion.same_words"));
  EXPECT_FALSE(says(score(strange), "suggestion.same_words"));
  EXPECT_TRUE(says(score(plain, {0, 2}), "suggestion.agreed_before"));
}

TEST(Suggest, ARegionHoldsItsCountriesAndAnExcludedRegionToo) {
  Side a = need_of_lychee_buyers(), far = offer(2), near = offer(3);
  a.territories = {7};                        // a region
  near.territories = {100};
  near.around = {100, 7};
  far.territories = {200};
  far.around = {200, 8};
  const auto out = suggest(a, {far, near}, 5);
  ASSERT_EQ(out.size(), 2u);
  EXPECT_EQ(out[0].other, 3);
  EXPECT_TRUE(says(out[0], "suggestion.wanted_territory"));
  EXPECT_TRUE(says(out[1], "suggestion.other_territory"));
  a.excluded = {8};
  EXPECT_EQ(suggest(a, {far, near}, 5).size(), 1u);
}

TEST(Suggest, SeasonTradeAgreementAndAnniversaryAreSaidAndCount) {
  Side a = need_of_lychee_buyers(), in = offer(2), out_of = offer(3), open = offer(4);
  a.months = 0b111'0000'0000;                 // September to November
  in.months = 0b1100'0000'0000;               // November, December
  out_of.months = 0b11;
  const auto got = suggest(a, {out_of, open, in}, 5);
  EXPECT_EQ(got[0].other, 2);
  EXPECT_TRUE(says(got[0], "suggestion.same_season"));
  EXPECT_EQ(got[1].other, 4) << "nothing said of a season is between the two";
  EXPECT_TRUE(says(got[2], "suggestion.other_season"));
  Ties bound, old;
  bound.trade_agreements = {"CPTPP"};
  old.anniversary = 55;
  const auto tied = suggest(a, {offer(2), offer(3), offer(4)}, 5, {{}, bound, old});
  EXPECT_EQ(tied[0].other, 3);
  EXPECT_TRUE(says(tied[0], "suggestion.trade_agreement"));
  EXPECT_EQ(tied[1].other, 4);
  EXPECT_TRUE(says(tied[1], "suggestion.anniversary"));
}

TEST(Suggest, WhoIsMuchSoughtStandsBehindAndThatIsSaid) {
  Ties sought;
  sought.much_sought = true;
  sought.agreements = 1;
  const auto out = suggest(need_of_lychee_buyers(), {offer(2), offer(3)}, 5, {sought, {}});
  EXPECT_EQ(out[0].other, 3);
  EXPECT_GT(out[1].score, out[0].score) << "its relevance stays what it is";
  EXPECT_TRUE(says(out[1], "suggestion.much_sought"));
}

TEST(Suggest, QualityIsApartFromRelevance) {
  Side poor = offer(2), rich = offer(3), warned = offer(4);
  rich.filled = 90;
  warned.filled = 90;
  warned.warned = true;
  const auto out = suggest(need_of_lychee_buyers(), {poor, warned, rich}, 5);
  ASSERT_EQ(out.size(), 3u);
  EXPECT_EQ(out[0].score, out[2].score) << "a poor record is as relevant as a rich one";
  EXPECT_EQ(out[0].other, 3) << "and stands behind it";
  EXPECT_EQ(out[1].quality, 45);
  EXPECT_EQ(out[2].quality, 0);
}

std::vector<float> near_to(const Likeness& l, std::size_t a) {
  std::vector<float> out;
  l.from(a, 0, out);
  return out;
}

TEST(Likeness, IsOneForATextAndItselfAndNothingWithoutACommonWord) {
  const Likeness l({"Vải thiều tươi", "vai thieu", "phần mềm", "", "Vải thiều tươi xuất khẩu đi châu Âu"});
  const auto near = near_to(l, 0);
  EXPECT_GT(near[0], near[1]);
  EXPECT_GT(near[1], 0.2) << "marks aside";
  EXPECT_EQ(near[2], 0);
  EXPECT_EQ(near[3], 0);
  EXPECT_EQ(l.common_words(0, 1, 5), (std::vector<std::string>{"thieu", "vai"}));
  EXPECT_TRUE(l.common_words(0, 2, 5).empty());
  EXPECT_NEAR(near_to(Likeness({"vai thieu", "gao nep"}), 0)[0], 1, 1e-6);
}

TEST(Likeness, WhoWritesOfTheSameThingInOtherWordsIsFoundByWayOfWhoWritesOfBoth) {
  const Likeness l({"gạo", "gạo lúa", "lúa", "xe máy"});
  EXPECT_GT(near_to(l, 0)[2], 0.1);
  EXPECT_EQ(near_to(l, 0)[3], 0);
  // Control: without the text that says both, nothing joins them.
  EXPECT_EQ(near_to(Likeness({"gạo", "lúa", "xe máy"}), 0)[1], 0);
}

TEST(Likeness, APairOfSyllablesIsAWordAndAFormOfAWordIsNear) {
  const Likeness pairs({"cà phê", "cà phê", "phê bình cà chua"});
  EXPECT_GT(near_to(pairs, 0)[1], 2 * near_to(pairs, 0)[2]);
  const Likeness forms({"processing", "processor", "banana"});
  EXPECT_GT(near_to(forms, 0)[1], 0.1);
  EXPECT_EQ(near_to(forms, 0)[2], 0);
}

}  // namespace dh::matching

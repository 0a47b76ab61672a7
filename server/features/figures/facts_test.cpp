#include "features/figures/facts.hpp"

#include <gtest/gtest.h>

namespace dh::figures {

namespace {
Fact fact(std::int64_t value, Qualifier qualifier, FactUnit unit) {
  Fact f;
  f.value = Decimal{value * 10000};
  f.qualifier = qualifier;
  f.unit = unit;
  f.kind = FactKind::trade_export;
  f.province = Province{"bac-giang@1997-01-01"};
  f.period_from = f.period_to = "2021";
  return f;
}
const Texts none = *Texts::parse("{}", "{\"Qualifier.more_than\":\"more than\"}");
}  // namespace

TEST(Figures, AQualifierIsNeverDropped) {
  EXPECT_EQ(show(fact(200, Qualifier::more_than, FactUnit::agreement), Tongue::vi, none), "hơn 200");
  EXPECT_EQ(show(fact(5200, Qualifier::nearly, FactUnit::delegation), Tongue::vi, none), "gần 5.200");
  EXPECT_EQ(show(fact(1000, Qualifier::about_more_than, FactUnit::meeting), Tongue::vi, none), "khoảng hơn 1.000");
  EXPECT_EQ(show(fact(200000, Qualifier::more_than, FactUnit::person), Tongue::en, none), "more than 200,000");
}

TEST(Figures, APartAndItsShareImplyAWholeThatIsShownAsComputed) {
  Fact share = fact(0, Qualifier::exact, FactUnit::percent);
  share.value = Decimal{414000};
  const std::vector<Stored<Fact>> facts{{{}, fact(89300, Qualifier::exact, FactUnit::tonne)}, {{}, share}};
  const auto out = implied_wholes(facts);
  ASSERT_EQ(out.size(), 1u);
  EXPECT_EQ(to_text(out[0].whole), "215700");
}

TEST(Figures, AShareOfAnotherPlaceOrYearImpliesNothing) {
  Fact share = fact(41, Qualifier::exact, FactUnit::percent);
  share.period_from = "2020";
  const std::vector<Stored<Fact>> facts{{{}, fact(89300, Qualifier::exact, FactUnit::tonne)}, {{}, share}};
  EXPECT_TRUE(implied_wholes(facts).empty());
}

TEST(Figures, PeriodsReadAsPeopleWriteThem) {
  Fact f;
  f.period_from = "2019";
  f.period_to = "2021";
  EXPECT_EQ(show_period(f), "2019–2021");
  f.period_from = f.period_to = "2021-05-23";
  EXPECT_EQ(show_period(f), "23/05/2021");
}

}  // namespace dh::figures

#include "features/matching/spread.hpp"

#include <algorithm>

#include "engine/test_world.hpp"
#include "features/matching/places.hpp"
#include "features/matching/routes.hpp"
#include "features/matching/watch.hpp"

namespace dh::matching {

class MarketOnRecord : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (HasFatalFailure()) return;
    router().add(suggestion_routes());
  }
  std::string add(const std::string& plural, const std::string& title, const std::string& kind) {
    const std::string id = make(officer_, plural,
                                R"({"title":")" + title + R"(","kind":")" + kind + R"(","party":")" + office_ +
                                    R"(","description":"Hàng nông sản","sectors":["agri-products"],)"
                                    R"("publicity":"open_to_all","valid_until":"2027-06-30"})");
    EXPECT_EQ(post(officer_, "/api/" + plural + "/" + id + "/steps/open", "{}", "1").status, 200);
    return id;
  }
  /// The place of `offer` in the suggestions for `need`, and whether it is said to be much sought.
  std::pair<std::size_t, bool> place_of(const std::string& need, const std::string& offer) {
    const Answer got = get(officer_, "/api/suggestions?for=" + need);
    const auto& items = got.at("/items").as_array();
    for (std::size_t i = 0; i < items.size(); ++i)
      if (items[i].at("record").at("id").as_string() == offer)
        return {i, got.text.find("suggestion.much_sought") != std::string::npos};
    ADD_FAILURE() << "not suggested: " << got.text;
    return {};
  }
  Places places() {
    std::optional<Places> out;
    EXPECT_TRUE(db().read([&](db::Connection& c) -> Result<void> {
      out = TRY(Places::load(engine(), c));
      return {};
    }));
    return *out;
  }
};
ON_BOTH_DATABASES(MarketOnRecord);

TEST_P(MarketOnRecord, OneThatEverybodyWantsStandsBehindWhereItHasNoRoomLeft) {
  // The office of the needs is not that of the offers: nobody is suggested to himself.
  std::vector<std::string> needs;
  for (int i = 0; i < 12; ++i) needs.push_back(add("needs", "Mua hạt dẻ sấy đóng gói", "trade_import"));
  const User ours = officer_;
  officer_ = other_officer_;
  std::swap(office_, other_office_);
  std::string star;
  for (int i = 0; i < 14; ++i) {
    const std::string id = add("offers", i == 7 ? "Bán hạt dẻ sấy đóng gói" : "Bán cà phê", "trade_export");
    if (i == 7) star = id;
  }
  officer_ = ours;
  std::swap(office_, other_office_);
  // Control: before the market is spread, it is the first for each.
  for (const std::string& need : needs) EXPECT_EQ(place_of(need, star), std::pair(std::size_t{0}, false));
  EXPECT_EQ(cell("select count(*) from job where kind = 'market_spread'"), db::Cell{std::int64_t{0}});
  ASSERT_TRUE(db().write([&](db::Connection& c) -> Result<void> {
    TRY_VOID(queue_spread(engine(), c, "trade_import"));
    TRY_VOID(queue_spread(engine(), c, "trade_import"));
    return spread(engine(), c, {{"kind", "trade_import"}});
  }));
  EXPECT_EQ(cell("select count(*) from job where kind = 'market_spread'"), db::Cell{std::int64_t{1}});
  std::size_t first = 0, behind = 0;
  for (const std::string& need : needs) {
    const auto [place, said] = place_of(need, star);
    EXPECT_EQ(place != 0, said);
    ++(place == 0 ? first : behind);
  }
  EXPECT_EQ(first, 10u) << "a tenth above the even share of 12 lists of ten over 14";
  EXPECT_EQ(behind, 2u);
}

TEST_P(MarketOnRecord, PlacesKnowWhatHoldsThemAndWhatBindsTheirCountry) {
  const std::string region = make(officer_, "territories", R"({"name":"Đông Bắc Á","kind":"region"})");
  const std::string japan = make(officer_, "territories", R"({"name":"Nhật Bản","kind":"country","country":"JP",)"
                                 R"("relations_since":"1973-09-21","within":")" + region + R"("})");
  const std::string osaka = make(officer_, "territories", R"({"name":"Osaka","kind":"foreign_locality","country":"JP",)"
                                 R"("within":")" + japan + R"("})");
  const Places p = places();
  EXPECT_EQ(p.around({number(osaka)}), (std::vector<std::int64_t>{number(osaka), number(japan), number(region)}));
  const auto with = [&](std::string_view country) {
    auto codes = p.trade_agreements(country);
    std::sort(codes.begin(), codes.end());
    return codes;
  };
  EXPECT_EQ(with("JP"), (std::vector<std::string>{"AJCEP", "CPTPP", "RCEP", "VJEPA"}));
  EXPECT_EQ(with("DE"), std::vector<std::string>{"EVFTA"}) << "by way of the Union";
  EXPECT_TRUE(with("IL").empty()) << "not known to be in force";
  using namespace std::chrono_literals;
  EXPECT_EQ(p.anniversary("JP", Date{2027y / 9 / 22}), 55);
  EXPECT_EQ(p.anniversary("JP", Date{2028y / 9 / 21}), 55);
  EXPECT_EQ(p.anniversary("JP", Date{2028y / 9 / 22}), 0);
  EXPECT_EQ(p.anniversary("JP", Date{2026y / 11 / 23}), 0);
  EXPECT_EQ(p.anniversary("FR", Date{2028y / 1 / 1}), 0) << "not on record";
}

}  // namespace dh::matching

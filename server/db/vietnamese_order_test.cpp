// The one order of Vietnamese texts: 2,000 names stand in tests/order/names.txt as the browser sorts them
// (tests/browser/reach.mjs holds it to that); the server's keys and PostgreSQL's collation must agree.
#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "db/test_database.hpp"

namespace dh::db {
namespace {

std::vector<std::string> ordered() {
  std::vector<std::string> out;
  std::ifstream file(DH_SOURCE_DIR "/tests/order/names.txt");
  for (std::string name; std::getline(file, name);) out.push_back(name);
  return out;
}
std::vector<std::string> shuffled() {
  auto out = ordered();
  std::shuffle(out.begin(), out.end(), std::mt19937(12));
  return out;
}

TEST(VietnameseOrder, OfTheServerIsTheBrowsers) {
  auto names = shuffled();
  ASSERT_EQ(names.size(), 2000U);
  std::ranges::sort(names, {}, [](const std::string& name) { return sort_key(name); });
  EXPECT_EQ(names, ordered());
}

TEST(VietnameseOrder, HoldsTheTrialOfTheGoal) {
  const std::vector<std::string> trial{"An Giang", "ăn", "Ấn Độ", "Âu", "Dương", "Đà Nẵng", "Đức", "Ý", "Yên"};
  auto names = trial;
  std::ranges::reverse(names);
  std::ranges::sort(names, {}, [](const std::string& name) { return sort_key(name); });
  EXPECT_EQ(names, trial);
}

TEST(VietnameseOrder, OfPostgresqlIsTheBrowsers) {
  auto place = TestPlace::make(Dialect::postgres);
  ASSERT_TRUE(place) << not_run(place.error());
  Options options;
  options.url = (*place)->url();
  auto database = Db::open(options);
  ASSERT_TRUE(database) << database.error().key;
  std::vector<std::string> found;
  const auto done = (*database)->write([&](Connection& c) -> Result<void> {
    TRY(c.execute("create table name_order (name text)", {}));
    for (const std::string& name : shuffled()) TRY(c.execute("insert into name_order values ($1)", {name}));
    const auto rows = TRY(c.query("select name from name_order order by name collate \"vi-x-icu\"", {}));
    for (std::size_t i = 0; i < rows.size(); ++i) found.push_back(as_text(rows.at(i, 0)));
    return {};
  });
  ASSERT_TRUE(done) << done.error().key;
  EXPECT_EQ(found, ordered());
}

TEST(VietnameseOrder, OfPeopleGoesByTheGivenName) {
  std::vector<std::string> people{"Trần Thị Bích", "Nguyễn Văn Ấn", "Bùi Văn An",
                                  "Đặng Ngọc An",  "Y Moan",        "Nguyễn Văn An"};
  std::ranges::sort(people, {}, [](const std::string& name) { return person_sort_key(name); });
  EXPECT_EQ(people, (std::vector<std::string>{"Bùi Văn An", "Đặng Ngọc An", "Nguyễn Văn An", "Nguyễn Văn Ấn",
                                              "Trần Thị Bích", "Y Moan"}));
}

}  // namespace
}  // namespace dh::db

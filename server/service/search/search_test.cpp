#include "service/search/search.hpp"

#include "engine/test_world.hpp"
#include "service/search/synonyms.hpp"

namespace dh {

class Search : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (!HasFatalFailure()) router().add(search_routes());
  }
  std::string need(const User& who, const std::string& title,
                   const std::string& description = "x") {
    return make(who, "needs",
                R"({"title":")" + title + R"(","kind":"trade_export","party":")" + office_ +
                    R"(","description":")" + description + "\"}");
  }
  std::string find(const User& who, const std::string& words, const std::string& more = "") {
    const Answer got = get(who, "/api/search?q=" + http::percent_encode(words) + more);
    EXPECT_EQ(got.status, 200) << got.text;
    std::string out;
    if (got.status == 200)
      for (const auto& item : got.at("/items").as_array())
        out += (out.empty() ? "" : "|") + std::string(item.at("title").as_string());
    return out;
  }
};
ON_BOTH_DATABASES(Search);

TEST_P(Search, TheSameHitsWithAndWithoutMarks) {
  need(officer_, "Xuất khẩu vải thiều Lục Ngạn");
  for (const char* words :
       {"vải thiều", "vai thieu", "VẢI THIỀU", "thiều vải", "vai thi", "lục ngạn", "luc ng"})
    EXPECT_EQ(find(officer_, words), "Xuất khẩu vải thiều Lục Ngạn") << words;
  EXPECT_EQ(find(officer_, "vải thiều Hải Dương"), "");
  EXPECT_EQ(find(officer_, ""), "");
  EXPECT_EQ(find(officer_, "\" ' ) ( * & | ! :"), "");
}

TEST_P(Search, OnlyWhatTheReaderMaySeeNewestFirst) {
  need(officer_, "Gạo nếp một");
  need(officer_, "Gạo nếp hai");
  need(other_officer_, "Gạo nếp tỉnh khác");
  EXPECT_EQ(find(officer_, "gạo nếp"), "Gạo nếp hai|Gạo nếp một");
  EXPECT_EQ(find(other_officer_, "gạo nếp"), "Gạo nếp tỉnh khác");
}

TEST_P(Search, CodesIdsAndNumbersAreFoundToo) {
  const std::string id = need(officer_, "Một", "Theo công văn 4567/UBND ngày 5/9");
  const std::string code = get(officer_, "/api/needs/" + id).text_at("/code");
  EXPECT_EQ(find(officer_, code), "Một") << code;
  EXPECT_EQ(find(officer_, id), "Một");
  EXPECT_EQ(find(officer_, "4567/UBND"), "Một");
  EXPECT_EQ(find(other_officer_, id), "");
}

TEST_P(Search, AnOtherNameOfTheSameThingIsFoundWhenFewHitsAre) {
  need(officer_, "Làm việc với Bộ Ngoại giao");
  EXPECT_EQ(find(officer_, "BNG"), "Làm việc với Bộ Ngoại giao");
  EXPECT_EQ(find(officer_, "MOFA"), "Làm việc với Bộ Ngoại giao");
}

TEST_P(Search, TypesLimitAndArchivedNarrowIt) {
  const std::string id = need(officer_, "Chè Thái");
  make(officer_, "partners", R"({"name":"Chè Thái Group","kind":"enterprise","country":"TH"})");
  EXPECT_EQ(find(officer_, "chè thái", "&type=partner"), "Chè Thái Group");
  EXPECT_EQ(find(officer_, "chè thái", "&type=need,partner&limit=1"), "Chè Thái Group");
  ASSERT_EQ(post(officer_, "/api/needs/" + id + "/archive", "", "1").status, 200);
  EXPECT_EQ(find(officer_, "chè thái", "&type=need"), "");
  EXPECT_EQ(find(officer_, "chè thái", "&type=need&archived=1"), "Chè Thái");
  EXPECT_EQ(get(officer_, "/api/search?q=a&type=nothing").status, 422);
  EXPECT_EQ(get(officer_, "/api/search?q=a&limit=0").status, 422);
}

TEST(Synonyms, OneNameInTheQueryIsReplacedTheLongestFirst) {
  const auto known = search::Synonyms::parse(
      "canonical,variant,kind\nBộ Ngoại giao,BNG,abbr\nBộ Ngoại giao,MOFA,english\nNgoại "
      "giao,Diplomacy,english\n");
  ASSERT_TRUE(known);
  const auto found = known->alternatives({"hop", "voi", "bo", "ngoai", "giao"}, 8);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0], (search::Words{"hop", "voi", "bng"}));
  EXPECT_EQ(found[2], (search::Words{"hop", "voi", "bo", "diplomacy"}));
  EXPECT_EQ(known->alternatives({"bng"}, 1).size(), 1u);
  EXPECT_TRUE(known->alternatives({"khac"}, 8).empty());
  EXPECT_TRUE(known->alternatives({}, 8).empty());
}

}  // namespace dh

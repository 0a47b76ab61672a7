#include <gtest/gtest.h>

#include "db/db.hpp"

namespace dh::db {
namespace {

TEST(Expand, TypesBecomeThoseOfEachDatabase) {
  const std::string_view sql =
      "create table t (a {{int}}, b {{text}}, c {{bool}}, d {{date}}, e {{instant}}, f {{json}},"
      " g {{bytes}}, h {{sortkey}}) {{strict}}";
  EXPECT_EQ(expand(sql, Dialect::sqlite),
            "create table t (a integer, b text, c integer, d text, e integer, f text,"
            " g text, h text) strict");
  EXPECT_EQ(expand(sql, Dialect::postgres),
            "create table t (a bigint, b text collate \"C\", c smallint, d date, e bigint,"
            " f text collate \"C\", g text collate \"C\", h text collate \"C\") ");
}

TEST(Expand, SectionsOfTheOtherDatabaseAreLeftOut) {
  const std::string_view sql =
      "one;\n-- only: sqlite\ntwo;\n-- end\n  -- only: postgres  \r\nthree;\n-- end\nfour;";
  EXPECT_EQ(expand(sql, Dialect::sqlite), "one;\ntwo;\nfour;");
  EXPECT_EQ(expand(sql, Dialect::postgres), "one;\nthree;\nfour;");
}

TEST(Expand, AUnknownWordOfTheOtherDatabaseIsNotRead) {
  EXPECT_EQ(expand("-- only: postgres\n{{nothing}}\n-- end\nx", Dialect::sqlite), "x");
}

TEST(Expand, TextWithoutTokensStaysAsItIs) {
  EXPECT_EQ(expand("", Dialect::sqlite), "");
  EXPECT_EQ(expand("select '{' || '}' -- note", Dialect::postgres), "select '{' || '}' -- note");
}

TEST(ExpandDeathTest, AnUnknownWordIsAProgrammersError) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_DEATH((void)expand("{{number}}", Dialect::sqlite), "");
}

}  // namespace
}  // namespace dh::db

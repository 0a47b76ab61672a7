#include "base/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace dh {
namespace {

using Row = std::vector<std::string>;

std::string line_of(const Row& cells) {
  std::string out;
  append_csv(out, cells);
  return out;
}

std::string wrong_line(std::string_view text) {
  const auto csv = parse_csv(text);
  if (csv) return "understood";
  EXPECT_EQ(csv.error().code, Code::bad_syntax);
  EXPECT_EQ(csv.error().key, "csv.syntax");
  return csv.error().args.at("line");
}

TEST(Csv, QuotesCommasAndLineFeedsInsideCellsAreRead) {
  const Csv csv = parse_csv("code,name\r\n1,\"a,\"\"b\"\"\nc\"\n2,\n").value();
  EXPECT_EQ(csv.header, (Row{"code", "name"}));
  EXPECT_EQ(csv.rows, (std::vector<Row>{{"1", "a,\"b\"\nc"}, {"2", ""}}));
  EXPECT_EQ(csv.column("name"), 1u);
}

TEST(Csv, TheLastLineMayLackItsEndAndTheFirstMayHaveAMark) {
  const Csv csv = parse_csv("\xEF\xBB\xBF" "a\n1").value();
  EXPECT_EQ(csv.header, Row{"a"});
  EXPECT_EQ(csv.rows, std::vector<Row>{{"1"}});
  EXPECT_TRUE(parse_csv("").value().header.empty());
}

TEST(Csv, AnErrorSaysItsLine) {
  EXPECT_EQ(wrong_line("a,b\n1,2\n3"), "3");
  EXPECT_EQ(wrong_line("a,b\n1,2,3\n"), "2");
  EXPECT_EQ(wrong_line("a,b\n\n"), "2");
  EXPECT_EQ(wrong_line("a,b\n\"1\n2\",x\n\"open,2\n"), "4");
  EXPECT_EQ(wrong_line("a\nx\"y\n"), "2");
  EXPECT_EQ(wrong_line("a\n\"x\"y\n"), "2");
  EXPECT_EQ(wrong_line("a\nx\ry\n"), "2");
}

TEST(CsvDeathTest, AMissingColumnOfOurOwnDataIsAProgrammersError) {
  const Csv csv = parse_csv("a\n").value();
  EXPECT_DEATH(csv.column("b"), "assertion failed");
}

TEST(Csv, FormulasAreDisarmed) {
  EXPECT_EQ(line_of({"=1+1", "+84 912", "-x", "@a", "\tb", "-5", "+3.5", "a=b", "-1.2.3", "-",
                     "-.5", "5."}),
            "'=1+1,'+84 912,'-x,'@a,'\tb,-5,+3.5,a=b,'-1.2.3,'-,'-.5,5.\r\n");
  EXPECT_EQ(line_of({"\r=x"}), "\"'\r=x\"\r\n");
  EXPECT_EQ(line_of({"=A1,\"x\""}), "\"'=A1,\"\"x\"\"\"\r\n");
}

TEST(Csv, ARowOfOneEmptyCellIsNotAnEmptyLine) { EXPECT_EQ(line_of({""}), "\"\"\r\n"); }

TEST(Csv, WhatIsWrittenIsReadBack) {
  EXPECT_TRUE(rc::check("round trip", [] {
    const auto cell =
        rc::gen::container<std::string>(rc::gen::element('a', '1', ',', '"', '\n', '\r', ' '));
    const auto width = *rc::gen::inRange<std::size_t>(1, 5);
    const auto rows = *rc::gen::container<std::vector<Row>>(rc::gen::container<Row>(width, cell));
    RC_PRE(!rows.empty());
    std::string text;
    for (const Row& row : rows) append_csv(text, row);
    const Csv csv = parse_csv(text).value();
    const auto disarmed = [](Row row) {
      for (std::string& one : row)
        if (one.starts_with('\r')) one.insert(0, 1, '\'');
      return row;
    };
    RC_ASSERT(csv.header == disarmed(rows[0]));
    RC_ASSERT(csv.rows.size() == rows.size() - 1);
    for (std::size_t i = 1; i < rows.size(); ++i) RC_ASSERT(csv.rows[i - 1] == disarmed(rows[i]));
  }));
}

}  // namespace
}  // namespace dh

// CSV and XLSX are the list of the same query.
#include <pugixml.hpp>
#include <zip.h>

#include "base/csv.hpp"
#include "engine/test_world.hpp"

namespace dh {

class Export : public WorldTest {
 protected:
  void need(const User& who, const std::string& title, const std::string& amount) {
    make(who, "needs",
         R"({"title":")" + title + R"(","kind":"trade_export","party":")" + office_ +
             R"(","description":"x","value_to":{"amount":")" + amount + R"(","currency":"USD"}})");
  }
  Csv csv(const User& who, const std::string& path) {
    const Answer got = get(who, path);
    EXPECT_EQ(got.status, 200) << got.text;
    EXPECT_TRUE(got.text.starts_with("\xEF\xBB\xBF"));
    auto parsed = parse_csv(std::string_view(got.text).substr(3));
    EXPECT_TRUE(parsed);
    return parsed ? *parsed : Csv{};
  }
  static std::string part_of_zip(const std::string& bytes, const char* name) {
    zip_error_t error;
    zip_t* z = zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error),
                                    ZIP_RDONLY, &error);
    if (z == nullptr) return "";
    zip_stat_t stat{};
    std::string out;
    if (zip_stat(z, name, 0, &stat) == 0) {
      out.resize(stat.size);
      zip_file_t* f = zip_fopen(z, name, 0);
      zip_fread(f, out.data(), out.size());
      zip_fclose(f);
    }
    zip_discard(z);
    return out;
  }
};
ON_BOTH_DATABASES(Export);

TEST_P(Export, TheCsvHasTheRowsOfTheListAndNoOthersInItsOrder) {
  for (int i = 0; i < 7; ++i)
    need(officer_, "Nhu cầu " + std::to_string(i), std::to_string(i * 1000) + ".50");
  need(other_officer_, "Của tỉnh khác", "1.00");
  const std::string query = "sort=-title&filter[value_to][ge]=2000";
  const Csv table = csv(officer_, "/api/needs.csv?" + query);
  const Answer list = get(officer_, "/api/needs?" + query);
  ASSERT_EQ(table.rows.size(), list.size("/items"));
  ASSERT_EQ(table.rows.size(), 5u);
  EXPECT_EQ(table.header[0], "Mã hồ sơ");
  EXPECT_EQ(table.header[1], "Tên");
  for (std::size_t i = 0; i < 5; ++i)
    EXPECT_EQ(table.rows[i][1], list.text_at("/items/" + std::to_string(i) + "/title"));
  EXPECT_EQ(table.rows[0][table.column("Giá trị đến")], "6000.50");
  EXPECT_EQ(table.rows[0][table.column("Giá trị đến (Loại tiền)")], "USD");
  EXPECT_EQ(table.rows[0][table.column("Cơ quan chủ quản")], "Sở Ngoại vụ Bắc Ninh");
  EXPECT_EQ(table.rows[0][table.column("Loại hợp tác")], "Xuất khẩu");
}

TEST_P(Export, AllPagesAreWrittenNotOnlyTheFirst) {
  const auto values = parse_json(R"({"title":"Nhu cầu","kind":"aid","party":")" + office_ +
                                 R"(","description":"x"})")
                          .value();
  ASSERT_TRUE(db().write([&](db::Connection& c) -> Result<void> {
    for (int i = 0; i < 620; ++i)
      TRY(store::create(engine(), c, Actor{officer_}, *find_type("need"), values.as_object()));
    return {};
  }));
  EXPECT_EQ(csv(officer_, "/api/needs.csv?limit=5").rows.size(), 620u);
}

TEST_P(Export, ACellThatWouldBeAFormulaIsMadeHarmless) {
  need(officer_, "=HYPERLINK(\\\"http://x\\\")", "1.00");
  EXPECT_TRUE(csv(officer_, "/api/needs.csv").rows[0][1].starts_with("'="));
  const Answer book = get(officer_, "/api/needs.xlsx");
  const std::string sheet = part_of_zip(book.text, "xl/worksheets/sheet1.xml");
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
  EXPECT_NE(sheet.find("=HYPERLINK"), std::string::npos) << "as text";
}

TEST_P(Export, TheWorkbookHasTypedCells) {
  make(
      officer_, "needs",
      R"({"title":"Vải thiều & nhãn","kind":"trade_export","party":")" + office_ +
          R"(","description":"x","value_to":{"amount":"1500.25","currency":"USD"},)"
          R"("valid_until":"2027-01-31"})");
  const Answer book = get(officer_, "/api/needs.xlsx");
  ASSERT_EQ(book.status, 200) << book.text;
  EXPECT_NE(book.header("Content-Disposition").find("needs-2026-11-23.xlsx"), std::string::npos);
  pugi::xml_document sheet;
  ASSERT_TRUE(sheet.load_string(part_of_zip(book.text, "xl/worksheets/sheet1.xml").c_str()));
  std::string numbers, texts;
  for (const auto& found : sheet.select_nodes("//row[@r='2']/c[not(@t)]/v"))
    numbers += found.node().text().as_string() + std::string(" ");
  for (const auto& found : sheet.select_nodes("//row[@r='2']/c/is/t"))
    texts += found.node().text().as_string() + std::string("|");
  EXPECT_EQ(numbers, "1500.25 46418 ");
  EXPECT_NE(texts.find("Vải thiều & nhãn|"), std::string::npos) << texts;
}

TEST_P(Export, EveryExportIsLoggedWithItsQueryAndItsRows) {
  need(officer_, "Một", "1.00");
  csv(officer_, "/api/needs.csv?q=mot");
  get(officer_, "/api/needs.xlsx");
  EXPECT_EQ(
      db::as_int(cell(
          "select count(*) from audit where action = 'export' and record = 0 and type = 'need'")),
      2);
  EXPECT_EQ(
      db::as_text(cell("select changes from audit where action = 'export' order by seq limit 1")),
      R"([{"f":"query","o":[null],"n":["q=mot"]},{"f":"rows","o":[null],"n":[1]},{"f":"form",)"
      R"("o":[null],"n":["csv"]}])");
  EXPECT_EQ(get(officer_, "/api/needs.csv?filter[nothing]=1").status, 422);
  EXPECT_EQ(db::as_int(cell("select count(*) from audit where action = 'export'")), 2);
}

}  // namespace dh

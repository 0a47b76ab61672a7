#include "service/document/pdf.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <regex>

#include "service/document/test_letters.hpp"

namespace dh::document {
namespace {

std::string pdf_of(const Letter& l) { return write_pdf(lay_out(l, made_at).value()).value(); }

/// Another program's reading of our file (poppler-utils). A test that cannot run fails.
std::string read_by(const std::string& program, const std::string& pdf, const std::string& options) {
  std::string folder = (std::filesystem::temp_directory_path() / "dh-pdf-XXXXXX").string();
  EXPECT_NE(::mkdtemp(folder.data()), nullptr);
  std::ofstream(folder + "/a.pdf", std::ios::binary) << pdf;
  const std::string command = program + " " + options + " " + folder + "/a.pdf" + (program == "pdftotext" ? " -" : "");
  std::string out;
  FILE* pipe = ::popen(command.c_str(), "r");
  char piece[4096];
  for (std::size_t n; pipe && (n = std::fread(piece, 1, sizeof piece, pipe)) > 0;) out.append(piece, n);
  EXPECT_EQ(pipe == nullptr ? -1 : ::pclose(pipe), 0) << "NOT RUN: " << command;
  std::filesystem::remove_all(folder);
  return out;
}

struct Word { std::string text; double x1, y1, x2, y2; int page; };
std::vector<Word> words(const std::string& pdf) {
  pugi::xml_document xml;
  EXPECT_TRUE(xml.load_string(read_by("pdftotext", pdf, "-bbox").c_str()));
  std::vector<Word> out;
  int page = 0;
  for (const auto p : xml.select_nodes("//page")) {
    ++page;
    for (const auto w : p.node().children("word"))
      out.push_back({w.text().get(), w.attribute("xMin").as_double(), w.attribute("yMin").as_double(),
                     w.attribute("xMax").as_double(), w.attribute("yMax").as_double(), page});
  }
  return out;
}
Word word(const std::vector<Word>& all, const std::string& text) {
  for (const Word& w : all)
    if (w.text == text) return w;
  ADD_FAILURE() << "not on the page: " << text;
  return {};
}
constexpr double mm = 72 / 25.4;

TEST(Pdf, TextStandsInsideTheMarginsOfTheDecree) {
  const auto all = words(pdf_of(submission()));
  ASSERT_GT(all.size(), 500u);
  for (const Word& w : all) {
    EXPECT_GE(w.x1, 30 * mm - 1) << w.text;
    EXPECT_LE(w.x2, (210 - 15) * mm + 1) << w.text;
    EXPECT_LE(w.y2, (297 - 20) * mm + 1) << w.text;
  }
  double top = 1000, bottom = 0;
  for (const Word& w : all)
    if (w.page == 1) top = std::min(top, w.y1), bottom = std::max(bottom, w.y2);
  EXPECT_NEAR(top, 20 * mm, 4);
}

TEST(Pdf, TheNumberOfThePageStandsInTheUpperMarginAndNotOnTheFirst) {
  const auto all = words(pdf_of(submission()));
  int pages = 0, numbers = 0;
  for (const Word& w : all) {
    pages = std::max(pages, w.page);
    if (w.y2 > 20 * mm - 2) continue;
    ++numbers;
    EXPECT_EQ(w.text, std::to_string(w.page));
    EXPECT_NEAR((w.x1 + w.x2) / 2, (30 + 165 / 2.0) * mm, 1) << "in the middle of the lines";
  }
  EXPECT_EQ(pages, 5) << "three of the letter, one of each annex";
  EXPECT_EQ(numbers, 2) << "pages 2 and 3; an annex begins again";
}

TEST(Pdf, IssuerIsLeftAndTheStateIsRightOnTheSameLine) {
  const auto all = words(pdf_of(submission()));
  const Word issuer = word(all, "ỦY"), state = word(all, "CỘNG"), number = word(all, "07/TTr-SNgV"),
             day = word(all, "ngày");
  EXPECT_NEAR(issuer.y1, state.y1, 0.5);
  EXPECT_LT(issuer.x2, 105 * mm);
  EXPECT_NEAR(number.y1, day.y1, 1.5) << "number and day on one line";
  EXPECT_GT(day.x1, number.x2);
  const Word to = word(all, "nhận:"), signer = word(all, "KT.");
  EXPECT_NEAR(to.y2, signer.y2, 4) << "recipients level with the signer";
  EXPECT_EQ(word(all, "PHÓ").page, signer.page);
}

TEST(Pdf, SizesAreThoseOfTheDecree) {
  // The height of a line of Times is 1.107 (ascent and descent as poppler reads them) of its size.
  const auto all = words(pdf_of(submission()));
  const auto size = [&](const std::string& w) {
    const Word found = word(all, w);
    return (found.y2 - found.y1) / 1.107;
  };
  EXPECT_NEAR(size("CỘNG"), 12, 0.3);
  EXPECT_NEAR(size("Độc"), 13, 0.3);
  EXPECT_NEAR(size("TRÌNH"), 14, 0.3);
  EXPECT_NEAR(size("07/TTr-SNgV"), 13, 0.3);
  EXPECT_NEAR(size("nhận:"), 12, 0.3);
  EXPECT_NEAR(size("VT,"), 11, 0.3);
  EXPECT_NEAR(size("PL.(300)"), 11, 0.3);
}

TEST(Pdf, OnlyTimesIsInTheFile) {
  const std::string fonts = read_by("pdffonts", pdf_of(submission()), "");
  std::size_t rows = 0;
  std::istringstream in(fonts);
  for (std::string line; std::getline(in, line); ++rows)
    if (rows > 1) {
      EXPECT_NE(line.find("+Liberation" "Serif"), line.npos) << line;
      EXPECT_TRUE(std::regex_search(line, std::regex("yes yes yes")))
          << "embedded, and can be copied as text: " << line;
    }
  EXPECT_GT(rows, 4u);
}

TEST(Pdf, TheTextCanBeReadBack) {
  const std::string text = read_by("pdftotext", pdf_of(official_letter()), "-layout");
  EXPECT_NE(text.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), text.npos);
  EXPECT_NE(text.find("Đại sứ quán Việt Nam tại nước mẫu A"), text.npos);
}

TEST(Pdf, TheSameLetterGivesTheSameBytes) {
  const std::string pdf = pdf_of(submission());
  EXPECT_EQ(pdf, pdf_of(submission()));
  const double version = std::stod(pdf.substr(5, 3));
  EXPECT_GE(version, 1.4) << "Phụ lục III";
  EXPECT_NE(read_by("pdfinfo", pdf, "").find("Tờ trình Về việc cử đoàn"), std::string::npos);
}

TEST(Pdf, ARowTallerThanAPageGoesOnAndNothingIsLost) {
  Document d;
  d.made_at = made_at;
  Section s = Form::decree().blank_page();
  Table t;
  t.widths = {from_mm(60), from_mm(60)};
  t.lines = Lines::all;
  t.rows = {Row{.cells = {Cell{{paragraph("table_head", "Đầu bảng")}}, Cell{}}, .header = true},
            Row{.cells = {Cell{{paragraph("table_text", long_text(60))}}, Cell{{paragraph("table_text", "cuối")}}}}};
  t.rows[0].cells[1] = t.rows[0].cells[0];
  s.blocks = {t, PageBreak{}, paragraph("body", "sau")};
  d.sections = {s};
  const auto all = words(write_pdf(d).value());
  std::size_t count = 0;
  int pages = 0, heads = 0;
  for (const Word& w : all) {
    count += w.text == "Đoàn";
    heads += w.text == "Đầu";
    pages = std::max(pages, w.page);
    EXPECT_LE(w.y2, (297 - 20) * mm + 1);
  }
  EXPECT_EQ(count, 60u);
  EXPECT_GE(pages, 3);
  EXPECT_EQ(heads, 2 * (pages - 1)) << "the head of the table on each of its pages";
  EXPECT_EQ(word(all, "sau").page, pages);
}

TEST(Pdf, AThousandLettersTakeAtMostTenSeconds) {
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 100; ++i) pdf_of(official_letter());
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  EXPECT_LT(seconds, 10.0) << "a tenth of them, on a machine that others use too";
}

}  // namespace
}  // namespace dh::document

#include "service/document/docx.hpp"

#include <set>

#include "base/assets.hpp"
#include "base/csv.hpp"
#include "service/document/test_docx.hpp"
#include "service/document/test_letters.hpp"
#include "service/files/office_check.hpp"

namespace dh::document {
namespace {

std::string docx_of(const Letter& l) { return write_docx(lay_out(l, made_at).value()).value(); }

/// The table of the decree, read here once more and not through Form: rows by column name.
std::vector<std::map<std::string, std::string>> rules() {
  std::vector<std::map<std::string, std::string>> out;
  const Csv csv = parse_csv(asset("data/law/document_form.csv")).value();
  for (const auto& row : csv.rows) {
    std::map<std::string, std::string> one;
    for (std::size_t i = 0; i < row.size(); ++i) one[csv.header[i]] = row[i];
    if (one["verified"] == "yes") out.push_back(one);
  }
  return out;
}

/// Every breach of the decree by the paragraphs of these letters, in words.
std::vector<std::string> breaches(const std::vector<const Docx*>& files) {
  std::vector<std::string> out;
  std::size_t seen = 0;
  for (const auto& rule : rules())
    for (const Docx* file : files)
      for (const Measured& m : file->of(rule.at("component"))) {
        ++seen;
        const auto wrong = [&](const std::string& what) {
          out.push_back(rule.at("component") + ": " + what + ": " + m.text);
        };
        if (m.font != "Times New Roman") wrong("font " + m.font);
        if (m.size < std::stod(rule.at("size_least")) || m.size > std::stod(rule.at("size_most"))) wrong("size");
        if (m.bold != (rule.at("bold") == "1")) wrong("bold");
        if (m.italic != (rule.at("italic") == "1")) wrong("italic");
        if (rule.at("letters") == "capitals" && printed(Component{.capitals = true}, m.text) != m.text)
          wrong("capitals");
        if (m.before < std::stod(rule.at("space_before_pt")) * 20) wrong("space before");
        const bool red = rule.at("component") == "urgency";
        if (m.colour != (red ? "FF0000" : "000000")) wrong("colour " + m.colour);
        const std::string align = rule.at("align") == "centre" ? "center" : rule.at("align");
        if (m.align != align && rule.at("component") != "addressee") wrong("align " + m.align);
        if (rule.at("first_line") == "1" && (m.first_line < 566 || m.first_line > 721)) wrong("first line");
        if (rule.at("cell") == "6" && (m.line < 240 || m.line > 360)) wrong("line spacing");
      }
  EXPECT_GT(seen, 40u);
  return out;
}

TEST(Docx, EveryComponentKeepsTheSizeStyleAndPlaceOfTheDecree) {
  const Docx all(docx_of(submission())), short_one(docx_of(official_letter()));
  for (const std::string& b : breaches({&all, &short_one})) ADD_FAILURE() << b;
  // Every component that a letter can have was measured, but those of longer texts.
  const std::set<std::string> others{"part_number", "part_title", "article_heading", "clause", "point",
                                     "signature_note", "page_number", "office_address"};
  for (const auto& rule : rules()) {
    const std::string& name = rule.at("component");
    if (others.contains(name)) continue;
    EXPECT_GT(all.of(name).size() + short_one.of(name).size(), 0u) << name;
  }
}

TEST(Docx, AControlWithAWrongSizeIsFound) {
  Document d = lay_out(official_letter(), made_at).value();
  for (Block& b : d.sections[0].blocks)
    if (auto* p = std::get_if<Paragraph>(&b.value); p && p->component == "body") p->size = 22;
  const Docx all(docx_of(submission())), wrong(write_docx(d).value());
  EXPECT_FALSE(breaches({&all, &wrong}).empty());
}

TEST(Docx, ThePageIsA4WithTheMarginsOfTheDecree) {
  const Docx file(docx_of(submission()));
  int sections = 0;
  for (const auto found : file.body.select_nodes("//w:sectPr")) {
    const auto size = found.node().child("w:pgSz"), margin = found.node().child("w:pgMar");
    const auto mm = [](pugi::xml_attribute a) { return a.as_int() * 25.4 / 1440; };
    EXPECT_NEAR(mm(size.attribute("w:w")), 210, 0.05);
    EXPECT_NEAR(mm(size.attribute("w:h")), 297, 0.05);
    EXPECT_FALSE(size.attribute("w:orient"));
    const auto between = [&](const char* side, double least, double most) {
      EXPECT_GE(mm(margin.attribute(side)), least - 0.05) << side;
      EXPECT_LE(mm(margin.attribute(side)), most + 0.05) << side;
    };
    between("w:top", 20, 25);
    between("w:bottom", 20, 25);
    between("w:left", 30, 35);
    between("w:right", 15, 20);
    EXPECT_TRUE(found.node().child("w:titlePg")) << "the first page shows no number";
    EXPECT_TRUE(found.node().child("w:footerReference")) << "or the foot of the section before would show";
    ++sections;
  }
  EXPECT_EQ(sections, 3) << "the letter and two annexes, each with numbers of its own";
  pugi::xml_document header;
  ASSERT_TRUE(header.load_string(file.parts.at("word/header1.xml").c_str()));
  const Measured number = file.measure(header.child("w:hdr").child("w:p"));
  EXPECT_EQ(number.align, "center");
  EXPECT_EQ(number.size, 14);
  EXPECT_FALSE(number.bold || number.italic);
  EXPECT_STREQ(header.child("w:hdr").child("w:p").child("w:fldSimple").attribute("w:instr").value(), "PAGE");
}

TEST(Docx, PartsStandWhereTheModelHasThem) {
  const Docx file(docx_of(submission()));
  const auto at = [&](const char* component) { return file.of(component).at(0).path.at(0); };
  EXPECT_EQ(at("superior_body"), "/table 0/row 0/cell 0");
  EXPECT_EQ(at("issuing_body"), "/table 0/row 0/cell 0");
  EXPECT_EQ(at("national_name"), "/table 0/row 0/cell 1");
  EXPECT_EQ(at("national_motto"), "/table 0/row 0/cell 1");
  EXPECT_EQ(at("number_sign"), "/table 0/row 2/cell 0");
  EXPECT_EQ(at("place_date"), "/table 0/row 2/cell 1") << "on the line of the number";
  EXPECT_EQ(at("urgency"), "/table 0/row 2/cell 0/table 0/row 0/cell 0");
  EXPECT_EQ(at("document_kind"), "");
  EXPECT_EQ(at("recipients_title"), "/table 2/row 0/cell 0");
  EXPECT_EQ(at("signer_authority"), "/table 2/row 0/cell 1") << "level with Nơi nhận";
  EXPECT_EQ(at("signer_name"), "/table 2/row 0/cell 1");
  std::vector<std::string> order;
  for (const Measured& m : file.paragraphs)
    if (!m.component.empty() && (order.empty() || order.back() != m.component)) order.push_back(m.component);
  const auto place = [&](const char* c) { return std::find(order.begin(), order.end(), c) - order.begin(); };
  EXPECT_LT(place("superior_body"), place("issuing_body"));
  EXPECT_LT(place("document_kind"), place("document_abstract"));
  EXPECT_LT(place("document_abstract"), place("addressee"));
  EXPECT_LT(place("addressee"), place("basis"));
  EXPECT_LT(place("basis"), place("body"));
  const Docx letter(docx_of(official_letter()));
  EXPECT_EQ(letter.of("letter_abstract").at(0).path.at(0), "/table 0/row 2/cell 0") << "under the number";
  EXPECT_EQ(letter.of("letter_abstract").at(0).before, 120) << "6 pt below it";
  EXPECT_TRUE(letter.of("document_kind").empty()) << "a công văn has no title";
}

TEST(Docx, LinesAreAsLongAsTheDecreeSays) {
  const Docx file(docx_of(submission()));
  ASSERT_EQ(file.rules.size(), 4u) << "issuer, motto, title, annex";
  const auto length = [](pugi::xml_node rule, Twips room) {
    const auto i = rule.child("w:pPr").child("w:ind");
    EXPECT_EQ(i.attribute("w:left").as_int(), i.attribute("w:right").as_int()) << "centred";
    return room - i.attribute("w:left").as_int() - i.attribute("w:right").as_int();
  };
  const Section page = Form::decree().blank_page();
  const Twips left = page.text_width() * 42 / 100, right = page.text_width() - left;
  // Widths of Times New Roman: the motto in 13 pt bold takes 160 pt, "SỞ NGOẠI VỤ" in 12 pt bold 80 pt.
  EXPECT_NEAR(length(file.rules[1], right) / 20.0, 160, 4);
  EXPECT_GE(length(file.rules[0], left) / 20.0, 80 / 3.0 - 2);
  EXPECT_LE(length(file.rules[0], left) / 20.0, 80 / 2.0 + 2);
}

TEST(Docx, NumbersAndDaysTakeTheirLeadingZero) {
  const Docx file(docx_of(submission())), letter(docx_of(official_letter()));
  EXPECT_EQ(file.of("number_sign").at(0).text, "Số: 07/TTr-SNgV");
  EXPECT_EQ(file.of("place_date").at(0).text, "Tỉnh Mẫu, ngày 05 tháng 02 năm 2026");
  EXPECT_EQ(letter.of("number_sign").at(0).text, "Số: 112/SNgV-HTQT");
  EXPECT_EQ(letter.of("place_date").at(0).text, "Tỉnh Mẫu, ngày 12 tháng 10 năm 2026");
  const Date march{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{1}};
  EXPECT_EQ(place_and_date("Huế", march, 0), "Huế, ngày 01 tháng 3 năm 2026") << "months 1 and 2 alone";
}

TEST(Docx, RecipientsBeginWithTheAddresseesAndEndWithTheArchive) {
  const Docx file(docx_of(submission()));
  const auto list = file.of("recipients");
  ASSERT_EQ(list.size(), 4u);
  EXPECT_EQ(list.front().text, "- Như trên;");
  EXPECT_EQ(list.back().text, "- Lưu: VT, HTQT (3).");
  const auto to = Docx(docx_of(official_letter())).of("addressee");
  ASSERT_EQ(to.size(), 3u) << "one line each";
  EXPECT_EQ(to[1].text, "- Đại sứ quán Việt Nam tại nước mẫu A;");
  EXPECT_EQ(to[2].text, "- Cục Ngoại vụ và Ngoại giao văn hóa, Bộ Ngoại giao.");
  EXPECT_EQ(to[1].left + to[1].first_line, to[2].left + to[2].first_line);
}

TEST(Docx, TheSameLetterGivesTheSameBytes) {
  EXPECT_EQ(docx_of(submission()), docx_of(submission()));
  Letter other = submission();
  other.signer = "Cán bộ mẫu 09";
  EXPECT_NE(docx_of(submission()), docx_of(other));
}

TEST(Docx, OurOwnGateForUploadsTakesIt) { EXPECT_TRUE(check_office(docx_of(submission())).has_value()); }

TEST(Docx, MarkupInTextStaysText) {
  Letter l = official_letter();
  l.body = {paragraph("body", "a <w:p/> & \"b\" ]]> c")};
  const auto body = Docx(docx_of(l)).of("body");
  ASSERT_EQ(body.size(), 1u);
  EXPECT_EQ(body[0].text, "a <w:p/> & \"b\" ]]> c");
}

TEST(Docx, ANameOnTwoLinesIsPartedWhereTheyComeOutAlike) {
  const auto parted = [](const std::string& name) {
    Letter l = official_letter();
    l.superior_body = name;
    const auto laid = lay_out(l, made_at);
    const auto& heading = std::get<Table>(laid->sections[0].blocks[0].value);
    return std::get<Paragraph>(heading.rows[0].cells[0].blocks[0].value).runs[0].text;
  };
  EXPECT_EQ(parted("Ủy ban nhân dân tỉnh Cao Bằng"), "Ủy ban nhân dân\ntỉnh Cao Bằng");
  EXPECT_EQ(parted("Sở Ngoại vụ"), "Sở Ngoại vụ");
}

}  // namespace
}  // namespace dh::document

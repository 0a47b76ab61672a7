#include "service/document/docx_text.hpp"

#include <gtest/gtest.h>

#include "service/files/test_files.hpp"

namespace dh::document {

namespace {

Result<std::vector<std::string>> lines_of(const std::string& body) {
  return read_docx_lines(test::docx(test::word_body(body)));
}
std::string run(const std::string& text, bool bold = false) {
  return "<w:r>" + std::string(bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}
std::string p(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }
std::string cell(const std::string& text) { return "<w:tc>" + p(run(text)) + "</w:tc>"; }
using Lines = std::vector<std::string>;

}  // namespace

TEST(DocxText, ParagraphsTablesBoldAndPages) {
  EXPECT_EQ(lines_of(p(run("Kính gửi ") + run("Ủy ban", true) + run(" {province}")) + p("") +
                     "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run("GIỮA") + "</w:p>")
                .value(),
            (Lines{"Kính gửi **Ủy ban** {province}", "", "[centre] GIỮA"}));
  EXPECT_EQ(lines_of("<w:tbl><w:tr>" + cell("Tên") + cell("Chức | vụ") + "</w:tr><w:tr>" +
                     cell("{each members}{name}") + cell("{post}{end}") + "</w:tr></w:tbl>" +
                     p("<w:r><w:br w:type=\"page\"/></w:r>") + p(run("sau")))
                .value(),
            (Lines{"| Tên | Chức / vụ |", "{each members}", "| {name} | {post} |", "{end}", "", "[page]", "",
                   "sau"}));
}

TEST(DocxText, ATagThatWordHasCutIsWholeAgain) {
  EXPECT_EQ(lines_of(p(run("a {ti") + run("tle", true) + run("} b"))).value(), (Lines{"a {title} b"}));
  EXPECT_EQ(lines_of(p("<w:del>" + run("cũ") + "</w:del><w:ins>" + run("mới") + "</w:ins>")).value(), (Lines{"mới"}))
      << "a change that Word still tracks counts as made";
}

TEST(DocxText, WhatIsNotWordsIsRefusedByTheLineItStandsIn) {
  const auto wrong = lines_of(p(run("Tên: ") + "<w:r><w:instrText>INCLUDETEXT \"/etc/passwd\"</w:instrText></w:r>") +
                              p(run("Ảnh") + "<w:r><w:drawing/></w:r>") +
                              p("<w:pPr><w:numPr/></w:pPr>" + run("Mục")) + p(run("yên")));
  ASSERT_FALSE(wrong);
  const auto& fields = wrong.error().fields;
  ASSERT_EQ(fields.size(), 3u) << "all at once";
  EXPECT_EQ(fields[0], (FieldError{"file", "template.computed", {{"line", "Tên:"}}}));
  EXPECT_EQ(fields[1].key, "template.picture");
  EXPECT_EQ(fields[2], (FieldError{"file", "template.numbered", {{"line", "Mục"}}}));
  for (const char* field :
       {"<w:fldSimple w:instr=\"INCLUDEPICTURE http://x\"/>", "<w:fldChar w:fldCharType=\"begin\"/>"})
    EXPECT_EQ(lines_of(p(field)).error().fields.at(0).key, "template.computed") << field;
  EXPECT_EQ(lines_of("<w:altChunk r:id=\"x\"/>").error().fields.at(0).key, "template.picture");
  EXPECT_EQ(lines_of("<w:tbl><w:tr><w:tc><w:tbl><w:tr>" + cell("x") + "</w:tr></w:tbl></w:tc></w:tr></w:tbl>")
                .error().fields.at(0).key,
            "template.nested_table");
  EXPECT_EQ(lines_of(p("")).error().fields.at(0).key, "template.no_words");
  std::string large;
  for (int i = 0; large.size() < 2 << 20; ++i) large += std::to_string(i * 7919);
  EXPECT_EQ(lines_of(p(run(large))).error().key, "template.too_large");
  EXPECT_FALSE(read_docx_lines(test::docx("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
                                          test::word_body(p(run("&x;"))))));
  EXPECT_FALSE(read_docx_lines("PK"));
}

}  // namespace dh::document

#include "service/files/file_check.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>

#include "service/files/office_check.hpp"
#include "service/files/test_files.hpp"

namespace dh {

using namespace test;

namespace {

/// Key of the refusal, or the media type.
std::string outcome(const std::string& name, const std::string& bytes) {
  const auto checked = check_file(name, bytes);
  if (checked) return std::string(checked->media);
  return checked.error().fields.empty() ? checked.error().key : checked.error().fields[0].key;
}

std::string xlsx(const std::string& shared) {
  return zip_of(
      {{"[Content_Types].xml", content_types},
       {"xl/workbook.xml", "<workbook><sheets><sheet name=\"Trang 1\"/></sheets></workbook>"},
       {"xl/sharedStrings.xml", "<sst>" + shared + "</sst>"}});
}
std::string pptx(const std::string& slide) {
  return zip_of(
      {{"[Content_Types].xml", content_types},
       {"ppt/presentation.xml", "<p:presentation xmlns:p=\"p\"/>"},
       {"ppt/slides/slide1.xml", "<p:sld xmlns:p=\"p\" xmlns:a=\"a\">" + slide + "</p:sld>"}});
}
/// Letters that do not pack.
std::string noise(std::size_t size) {
  std::string out;
  for (unsigned x = 1; out.size() < size; x = x * 1664525 + 1013904223)
    out += static_cast<char>('0' + (x >> 24) % 60);
  for (char& c : out)
    if (c == '<' || c == '>' || c == '&') c = 'a';
  return out;
}
std::string many(const std::string& piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

}  // namespace

TEST(FileCheck, HonestFilesOfEveryKindPassUnderTheirOwnNames) {
  EXPECT_EQ(outcome("Biên bản.docx",
                    docx(word_body(paragraph("Biên bản làm việc, bảo mật thông tin, mật ong")))),
            docx_media);
  EXPECT_EQ(outcome("bang.xlsx", xlsx("<si><t>Vải thiều</t></si>")), xlsx_media);
  EXPECT_EQ(outcome("trinh chieu.pptx", pptx("<a:p><a:r><a:t>Hợp tác</a:t></a:r></a:p>")),
            pptx_media);
  EXPECT_EQ(outcome("cong van.pdf", pdf("BT (Kinh gui) Tj ET")), "application/pdf");
  EXPECT_EQ(outcome("anh.png", png(4000, 3000)), "image/png");
  EXPECT_EQ(outcome("anh.jpeg", jpeg(4000, 3000)), "image/jpeg");
  EXPECT_EQ(outcome("ghi chú.txt", "Mật độ dân số, mật khẩu\r\n"), "text/plain");
  EXPECT_EQ(outcome("bang.csv", "\xEF\xBB\xBF" "ten,so\nVải,1\n"), "text/csv");
}

TEST(FileCheck, TheNameIsComposedAndItsTrapsRefused) {
  EXPECT_EQ(check_file("Bie\xCC\x82n ba\xCC\x89n.txt", "x")->name, "Biên bản.txt");
  for (const std::string& name :
       {std::string("../x.txt"), std::string("a\\b.txt"), std::string(".htaccess"), std::string(""),
        std::string("a\nb.txt"), std::string("anh\xE2\x80\xAEgpj.txt"), std::string("\xFF.txt"),
        std::string("a\0b.txt", 7), many("dài", 70) + ".txt", std::string("c:x.txt")})
    EXPECT_EQ(outcome(name, "x"), "file.bad_name") << name;
  EXPECT_EQ(outcome("12-BC-UBND_TỐI MẬT.txt", "x"), "secret.file_refused");
}

TEST(FileCheck, TheEndingMustSayWhatTheContentIs) {
  EXPECT_EQ(outcome("anh.docx", png(10, 10)), "file.name_and_content");
  EXPECT_EQ(outcome("trang.html", "<script>alert(1)</script>"), "file.name_and_content");
  EXPECT_EQ(outcome("anh.svg", "<svg onload='x'/>"), "file.name_and_content");
  EXPECT_EQ(outcome("lenh.js", "alert(1)"), "file.name_and_content");
  EXPECT_EQ(outcome("khong duoi", "chữ"), "file.name_and_content");
  EXPECT_EQ(outcome("a.xlsx", docx(word_body(paragraph("x")))), "file.name_and_content");
}

TEST(FileCheck, WhatIsNoneOfTheKindsIsRefused) {
  EXPECT_EQ(outcome("a.exe", std::string("MZ\x90\0\x03\0\0\0", 8)), "file.unknown_type");
  EXPECT_EQ(outcome("a.doc", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)),
            "file.unknown_type");
  EXPECT_EQ(outcome("a.gif", std::string("GIF89a\x01\0\x01\0", 10)), "file.unknown_type");
  EXPECT_EQ(outcome("a.txt", std::string("\xFF\xFEV\0i\0", 6)), "file.unknown_type");
  EXPECT_EQ(outcome("a.txt", "chuông\x07"), "file.unknown_type");
  EXPECT_EQ(outcome("a.txt", ""), "file.empty");
  EXPECT_EQ(outcome("a.txt", std::string(25'000'001, 'a')), "file.too_large");
}

TEST(FileCheck, ArchivesThatAreNoOfficeFilesAreRefused) {
  EXPECT_EQ(outcome("a.zip", zip_of({{"a.txt", "x"}})), "file.archive");
  EXPECT_EQ(outcome("a.docx", zip_of({{"[Content_Types].xml", content_types}})), "file.archive");
  EXPECT_EQ(outcome("a.docx", zip_of({{"word/document.xml", word_body("")}})), "file.archive");
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), {{"xl/workbook.xml", "<x/>"}})), "file.archive");
  EXPECT_EQ(outcome("a.docx", std::string("PK\x05\x06", 4) + std::string(18, '\0')),
            "file.archive");
}

TEST(FileCheck, ZipBombsAreRefusedByWhatTheyDeclare) {
  EXPECT_EQ(
      outcome("a.docx", docx(word_body(""), {{"word/media/a.bin", std::string(30'000'000, '\0')}})),
      "file.zip_ratio");
  std::vector<Entry> parts;
  for (int i = 0; i < 7; ++i)
    parts.push_back(
        {"word/media/" + std::to_string(i), std::string(30'000'000, static_cast<char>('a' + i))});
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), parts)), "file.zip_unpacked");
  std::vector<Entry> entries;
  for (int i = 0; i < 2000; ++i) entries.push_back({"word/media/" + std::to_string(i), "x"});
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), entries)), "file.zip_entries");
}

TEST(FileCheck, AnEntryThatHoldsMoreThanItDeclaresIsRefused) {
  std::string bytes = docx(word_body(many(paragraph("dài"), 50'000)));
  const std::string real = number_bytes(
      static_cast<std::uint32_t>(word_body(many(paragraph("dài"), 50'000)).size()), 4, false);
  const std::string small = number_bytes(100, 4, false);
  for (std::size_t at = bytes.find(real); at != std::string::npos; at = bytes.find(real))
    bytes.replace(at, 4, small);
  EXPECT_EQ(outcome("a.docx", bytes), "file.zip_broken");
}

TEST(FileCheck, EntriesThatShareTheirBytesAreRefused) {
  // Two central entries point at one local entry, as in an overlapping bomb.
  std::string bytes =
      docx(word_body(paragraph(many("chữ ", 200))), {{"word/xxxxxxxx.xml", word_body("")}});
  const auto end = bytes.rfind("PK\x05\x06"), last = bytes.rfind("PK\x01\x02"),
             first = bytes.rfind("PK\x01\x02", last - 1);
  ASSERT_NE(first, std::string::npos);
  bytes.replace(last + 42, 4, bytes.substr(first + 42, 4));
  ASSERT_LT(last, end);
  EXPECT_EQ(outcome("a.docx", bytes), "file.zip_broken");
}

TEST(FileCheck, PathsOutOfTheFileAndLinksAreRefused) {
  for (const char* name :
       {"../../etc/passwd", "word/../../x", "/etc/passwd", "word\\..\\x", "c:/x", "./x"})
    EXPECT_EQ(outcome("a.docx", docx(word_body(""), {{name, "x"}})), "file.zip_path") << name;
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), {{"word/link", "/etc/passwd", true}})),
            "file.zip_link");
}

TEST(FileCheck, FilesWithinFilesAreRefusedByNameAndByContent) {
  const std::string inner = zip_of({{"a", "b"}});
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), {{"word/embeddings/s.xlsx", "x"}})),
            "file.nested_archive");
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), {{"word/media/a.png", inner}})),
            "file.nested_archive");
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), {{"word/media/a.png", "MZ\x90"}})),
            "file.active_content");
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), {{"word/embeddings/o.bin", "\xD0\xCF\x11\xE0"}})),
            "file.active_content");
}

TEST(FileCheck, MacrosAndRemoteTemplatesAreRefused) {
  EXPECT_EQ(outcome("a.docm", docx(word_body(""), {{"word/vbaProject.bin", "x"}})), "file.macro");
  EXPECT_EQ(
      outcome(
          "a.docx",
          zip_of(
              {{"[Content_Types].xml",
                R"(<Types><Override )"
                R"(ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>)"
                R"(</Types>)"},
               {"word/document.xml", word_body("")}})),
      "file.macro");
  EXPECT_EQ(
      outcome(
          "a.docx",
          docx(
              word_body(""),
              {{"word/_rels/settings.xml.rels",
                R"(<Relationships><Relationship Type="http://x/attachedTemplate" )"
                R"(TargetMode="External" Target="http://evil/t.dotm"/></Relationships>)"}})),
      "file.active_content");
  EXPECT_EQ(
      outcome(
          "a.docx",
          docx(
              word_body(""),
              {{"word/_rels/document.xml.rels",
                R"(<Relationships><Relationship Type="http://x/hyperlink" TargetMode="External" )"
                R"(Target="http://mofa.gov.vn"/></Relationships>)"}})),
      docx_media);
  EXPECT_EQ(outcome("a.docx", docx(word_body(""), {{"word/activeX/activeX1.xml", "<x/>"}})),
            "file.active_content");
}

TEST(FileCheck, XmlWithADtdOrEntitiesIsRefused) {
  const std::string xxe =
      R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>)"
      R"(&e;</w:document>)";
  const std::string laughs =
      R"(<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>)";
  EXPECT_EQ(outcome("a.docx", docx(xxe)), "file.xml_dtd");
  EXPECT_EQ(outcome("a.docx", docx(laughs)), "file.xml_dtd");
  EXPECT_EQ(outcome("a.docx", docx("<w:document>&unknown;</w:document>")), "file.xml_broken");
  EXPECT_EQ(outcome("a.docx", docx(many("<a>", 70) + many("</a>", 70))), "file.xml_too_deep");
  EXPECT_EQ(outcome("a.docx", docx(std::string("<\0w\0/\0>\0", 8))), "file.xml_encoding");
  EXPECT_EQ(outcome("a.docx", docx(R"(<?xml version="1.0" encoding="UTF-16"?><w/>)")),
            "file.xml_encoding");
  EXPECT_EQ(outcome("a.docx", docx("<w:document><w:body>")), "file.xml_broken");
  EXPECT_EQ(outcome("a.docx", docx("<w:document x=1/>")), "file.xml_broken");
  EXPECT_EQ(outcome("a.docx", docx("không phải xml")), "file.xml_broken");
  EXPECT_EQ(outcome("a.docx", docx("<w/><w/>")), "file.xml_broken");
  EXPECT_EQ(outcome("a.docx", docx("<w a=\"" + noise(2 << 20))), "file.xml_broken");
}

TEST(FileCheck, SheetsWithTooManyCellsAreRefused) {
  const std::string sheet = "<s>" + many("<c/>", 1'000'001) + "</s>";
  EXPECT_EQ(outcome("a.xlsx", zip_of({{"[Content_Types].xml", content_types},
                                      {"xl/workbook.xml", "<w/>"},
                                      {"xl/worksheets/sheet1.xml", sheet},
                                      {"xl/media/noise.bin", noise(200'000)}})),
            "file.too_many_cells");
}

TEST(FileCheck, OneFileBehindAnotherIsRefused) {
  const std::string inner = zip_of({{"a.txt", "x"}});
  EXPECT_EQ(outcome("a.pdf", pdf("x") + inner), "file.polyglot");
  EXPECT_EQ(outcome("a.png", png(10, 10, inner)), "file.polyglot");
  EXPECT_EQ(outcome("a.png", png(10, 10, "<?php ?>")), "file.polyglot");
  EXPECT_EQ(outcome("a.jpg", jpeg(10, 10) + inner), "file.polyglot");
  EXPECT_EQ(outcome("a.docx", "#!/bin/sh\n" + docx(word_body(""))), "file.unknown_type");
}

TEST(FileCheck, PicturesAreMeasuredByTheirHeads) {
  EXPECT_EQ(outcome("a.png", png(8000, 5000)), "image/png");
  EXPECT_EQ(outcome("a.png", png(8001, 5000)), "file.picture_too_large");
  EXPECT_EQ(outcome("a.png", png(0xFFFFFFFF, 0xFFFFFFFF)), "file.picture_too_large");
  EXPECT_EQ(outcome("a.png", png(0, 10)), "file.broken");
  EXPECT_EQ(outcome("a.jpg", jpeg(65535, 65535)), "file.picture_too_large");
  EXPECT_EQ(outcome("a.jpg", "\xFF\xD8\xFF\xE0"), "file.broken");
  EXPECT_EQ(outcome("a.png", png(10, 10).substr(0, 60)), "file.broken");
}

TEST(FileCheck, PdfsThatActAreRefused) {
  EXPECT_EQ(outcome("a.pdf", pdf("<< /S /JavaScript /JS (app.alert(1)) >>")),
            "file.active_content");
  EXPECT_EQ(outcome("a.pdf", pdf("<< /S /Launch /F (cmd.exe) >>")), "file.active_content");
  EXPECT_EQ(outcome("a.pdf", pdf("<< /Type /EmbeddedFile >>")), "file.active_content");
  EXPECT_EQ(outcome("a.pdf", "%PDF-1.4 cut off"), "file.broken");
}

TEST(FileCheck, MarksOfSecrecyAreFoundWhereverTextStands) {
  const std::string key = "secret.file_refused";
  EXPECT_EQ(
      outcome("a.txt", many("chữ thường\n", 9000) + "TUYỆT MẬT\n" + many("chữ thường\n", 9000)),
      key);
  EXPECT_EQ(outcome("a.docx", docx(word_body(paragraph("TỐI MẬT")))), key);
  EXPECT_EQ(
      outcome("a.docx",
              docx(word_body("<w:p><w:r><w:t>TỐI M</w:t></w:r><w:r><w:t>ẬT</w:t></w:r></w:p>"))),
      key);
  EXPECT_EQ(outcome("a.docx", docx(word_body(paragraph("T&#7888;I M&#x1EAC;T")))), key);
  EXPECT_EQ(outcome("a.docx",
                    docx(word_body(paragraph("x")),
                         {{"word/header1.xml", "<w:hdr>" + paragraph("TUYỆT MẬT") + "</w:hdr>"}})),
            key);
  EXPECT_EQ(outcome("a.docx", docx(word_body(paragraph("x")),
                                   {{"word/header2.xml", R"(<v:textpath string="TỐI MẬT"/>)"}})),
            key);
  EXPECT_EQ(outcome("a.xlsx", xlsx("<si><r><t>TỐI </t></r><r><t>MẬT</t></r></si>")), key);
  EXPECT_EQ(outcome("a.pptx", pptx("<a:p><a:r><a:t><![CDATA[TỐI MẬT]]></a:t></a:r></a:p>")), key);
  EXPECT_EQ(
      outcome("a.pdf",
              pdf("5 0 obj << /Length 9 >> stream\nBT [(T) -20 (OI MAT)] TJ ET\nendstream endobj")),
      key);
  EXPECT_EQ(outcome("a.pdf",
                    pdf("5 0 obj << /Filter /FlateDecode >> stream\n(TOI MAT)\nendstream endobj")),
            "application/pdf")
      << "packed text is not read, and the answer says so";
  EXPECT_FALSE(check_file("a.pdf", pdf(""))->text_read);
  EXPECT_EQ(outcome("a.pdf", pdf("<< /Title <FEFF0054005500591EC70054 0020 004D1EAC0054> >>")),
            key);
}

TEST(FileCheck, ARefusedBombCostsLittleTimeAndMemory) {
  const std::string bomb = docx(word_body(""), {{"word/media/a", std::string(190'000'000, '\0')}});
  rusage before{}, after{};
  getrusage(RUSAGE_SELF, &before);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(outcome("a.docx", bomb), "file.zip_ratio");
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - start);
  getrusage(RUSAGE_SELF, &after);
  EXPECT_LT(took.count(), 200);
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 64 << 10);
}

}  // namespace dh

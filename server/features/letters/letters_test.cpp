#include <gtest/gtest.h>

#include "records/letter/filling.hpp"
#include "records/letter/letter_templates.hpp"
#include "features/letters/markup.hpp"
#include "features/letters/values.hpp"

namespace dh::letters {
namespace {

Values some() {
  Values v;
  v.texts = {{"title", "Đoàn A"}, {"empty", ""}, {"office", "Sở Ngoại vụ"}};
  v.lists["members"] = {{{"name", "Cán bộ mẫu 01"}, {"post", "Giám đốc"}},
                        {{"name", "Cán bộ | mẫu 02\n"}, {"post", ""}}};
  v.lists["nobody"] = {};
  return v;
}

TEST(Filling, FieldsLoopsAndConditions) {
  EXPECT_EQ(fill("{title} của {office}", some()).value(), "Đoàn A của Sở Ngoại vụ");
  EXPECT_EQ(fill("{each members}\n- {name}{if post}, {post}{end};\n{end}\nhết", some()).value(),
            "- Cán bộ mẫu 01, Giám đốc;\n- Cán bộ | mẫu 02\n;\nhết");
  EXPECT_EQ(fill("{if empty}\na\n{else}\nb\n{end}\nc", some()).value(), "b\nc");
  EXPECT_EQ(fill("{if members}có{else}không{end}", some()).value(), "có");
  EXPECT_EQ(fill("{each nobody}{name}{end}x", some()).value(), "x");
}

TEST(Filling, AValueStaysInsideItsCell) {
  EXPECT_EQ(fill("{each members}\n| {name} | {post} |\n{end}", some()).value(),
            "| Cán bộ mẫu 01 | Giám đốc |\n| Cán bộ   mẫu 02  |  |\n");
}

TEST(Filling, ATemplateReachesNothingButItsValues) {
  for (const char* text : {"{password}", "{each users}{end}", "{include /etc/passwd}", "{title.size}", "{1+1}",
                           "{if other}a{end}", "{each members}{unknown}{end}"})
    EXPECT_EQ(fill(text, some()).error().key, "template.unknown") << text;
  for (const char* text : {"{title", "{if title}a", "{end}", "{each members}{name}", "{else}"})
    EXPECT_EQ(fill(text, some()).error().key, "template.open") << text;
  std::string deep;
  for (int i = 0; i < 20; ++i) deep += "{if title}";
  EXPECT_EQ(fill(deep, some()).error().key, "template.too_deep");
}

TEST(Filling, ValuesAreNotReadAsTemplates) {
  Values v = some();
  v.texts["title"] = "{office}";
  EXPECT_EQ(fill("{title}", v).value(), "{office}");
}

TEST(Markup, LinesBecomeBlocks) {
  const Text t = read_markup("# I. Kết quả\nMột **đậm** chữ\n| A | B |\n| 1 | 2 |\n\n[annex] Dự toán\nkèm theo");
  ASSERT_EQ(t.annexes.size(), 1u);
  EXPECT_EQ(t.annexes[0].title, "Dự toán");
  EXPECT_EQ(t.annexes[0].blocks.size(), 1u);
  ASSERT_EQ(t.body.size(), 5u) << "heading, text, and a table between two gaps";
  const auto& p = std::get<document::Paragraph>(t.body[1].value);
  ASSERT_EQ(p.runs.size(), 3u);
  EXPECT_TRUE(p.runs[1].bold);
  EXPECT_EQ(std::get<document::Table>(t.body[3].value).rows.size(), 2u);
}

TEST(Markup, WhatIsNoMarkIsText) {
  const Text t = read_markup("a ** b\n|\n[other] x");
  ASSERT_EQ(t.body.size(), 3u);
  EXPECT_EQ(std::get<document::Paragraph>(t.body[0].value).runs[0].text, "a ** b");
}

TEST(Templates, EachIsForKnownTypesAndItsNamesAreUnique) {
  ASSERT_GE(all_templates().size(), 15u);
  std::string last;
  for (const Template& t : all_templates()) {
    EXPECT_LT(last, t.code);
    last = t.code;
    for (const std::string& type : t.types) EXPECT_NE(find_type(type), nullptr) << t.code;
  }
}

TEST(Templates, AWrongFileIsNamed) {
  const auto wrong = parse_template(
      "x.json", R"({"code":"a","name":"b","name_en":"c","for":["letter"],"kind":"poem","subject":"s"})");
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().args.at("member"), "kind");
}

TEST(SignOfOffice, IsTheCustomOrTheCapitals) {
  EXPECT_EQ(sign_of_office("foreign_affairs_department", "Sở Ngoại vụ"), "SNgV");
  EXPECT_EQ(sign_of_office("line_department", "Sở Công Thương"), "SCT");
  EXPECT_EQ(sign_of_office("line_department", "Ủy ban Biên giới"), "ỦB");
}

}  // namespace
}  // namespace dh::letters

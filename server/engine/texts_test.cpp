#include "engine/texts.hpp"

#include <gtest/gtest.h>

#include "base/assets.hpp"

namespace dh {
namespace {

const Texts& texts() {
  static const Texts all = Texts::parse(asset("data/text/vi.json"), asset("data/text/en.json")).value();
  return all;
}

TEST(Texts, PlaceholdersAreFilledAndUnknownOnesStay) {
  const Texts small = Texts::parse(R"({"a":"Còn {n} ngày, {m}"})", R"({"a":"{n} days left, {m}"})").value();
  EXPECT_EQ(small.say(Tongue::vi, "a", {{"n", "3"}}), "Còn 3 ngày, {m}");
  EXPECT_EQ(small.say(Tongue::en, "a", {{"n", "3"}, {"m", "x"}}), "3 days left, x");
  EXPECT_EQ(small.say(Tongue::vi, "b"), "b");
}

TEST(Texts, AValueThatIsNoTextIsRefused) {
  EXPECT_FALSE(Texts::parse(R"({"a":1})", "{}"));
  EXPECT_FALSE(Texts::parse("[]", "{}"));
}

TEST(Texts, EnglishSentencesNameFieldsAndStepsInEnglish) {
  EXPECT_EQ(texts().say(Tongue::en, "field.missing", {{"field", "Ngày ký"}}), "Signed on is needed.");
  EXPECT_EQ(texts().say(Tongue::vi, "field.missing", {{"field", "Ngày ký"}}), "Cần có Ngày ký.");
}

TEST(Texts, JoinedLabelsAreTranslatedOneByOneThoughALabelHoldsAComma) {
  EXPECT_EQ(texts().say(Tongue::en, "step.not_your_role", {{"who", "Văn thư, Đầu mối sở, ngành, Lãnh đạo tỉnh"}}),
            "This step is taken by: Records clerk, Department focal point, Provincial leader.");
  EXPECT_EQ(texts().say(Tongue::en, "agreement.dossier_lacks", {{"papers", "Yêu cầu, mục đích; Tính khả thi"}}),
            "The dossier still lacks: Need and purpose; Feasibility.");
}

TEST(Texts, OtherArgumentsStayAsTheyAre) {
  EXPECT_EQ(texts().say(Tongue::en, "agreement.opinions_waiting", {{"bodies", "Sở Công Thương; Bộ Ngoại giao X"}}),
            "Opinions still awaited: Sở Công Thương; Bộ Ngoại giao X. Enter them, or note the lapse once the term is "
            "over.");
}

}  // namespace
}  // namespace dh

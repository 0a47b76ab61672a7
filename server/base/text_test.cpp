#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <thread>

namespace dh {
namespace {

/// Texts of code points from the ranges that matter: Latin, Vietnamese, marks, Thai, Hangul, signs.
rc::Gen<std::string> any_text() {
  const auto one = rc::gen::oneOf(
      rc::gen::inRange<std::uint32_t>(0x20, 0x7F), rc::gen::inRange<std::uint32_t>(0xA0, 0x250),
      rc::gen::inRange<std::uint32_t>(0x1E00, 0x1F00),
      rc::gen::inRange<std::uint32_t>(0x300, 0x370), rc::gen::inRange<std::uint32_t>(0x370, 0x600),
      rc::gen::inRange<std::uint32_t>(0xE00, 0xF00),
      rc::gen::inRange<std::uint32_t>(0x2000, 0x2200),
      rc::gen::inRange<std::uint32_t>(0xAC00, 0xAD00),
      rc::gen::inRange<std::uint32_t>(0xFB00, 0xFE30),
      rc::gen::inRange<std::uint32_t>(0x1F100, 0x1F200));
  return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(one), [](const auto& points) {
    std::string text;
    for (const std::uint32_t c : points) {
      if (c < 0x80) text += static_cast<char>(c);
      else if (c < 0x800)
        (text += static_cast<char>(0xC0 | c >> 6)) += static_cast<char>(0x80 | (c & 63));
      else if (c < 0x10000)
        ((text += static_cast<char>(0xE0 | c >> 12)) += static_cast<char>(0x80 | (c >> 6 & 63))) +=
            static_cast<char>(0x80 | (c & 63));
      else
        (((text += static_cast<char>(0xF0 | c >> 18)) +=
          static_cast<char>(0x80 | (c >> 12 & 63))) += static_cast<char>(0x80 | (c >> 6 & 63))) +=
            static_cast<char>(0x80 | (c & 63));
    }
    return text;
  });
}

TEST(Text, Utf8IsToldFromOtherBytes) {
  for (const char* good : {"", "abc", "Đà Nẵng", "中文 🎋", "eight 8s: ộ"})
    EXPECT_TRUE(is_utf8(good)) << good;
  for (const char* bad : {"\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80",
                          "abcdefgh\xFF", "\xE1\xBA", "ok \xE1\xBA ok"})
    EXPECT_FALSE(is_utf8(bad));
}

TEST(Text, CompositionMakesOneFormOfEverySpelling) {
  EXPECT_EQ(nfc("Vie\u0323\u0302t"), "Việt");
  EXPECT_EQ(nfc("Vie\u0302\u0323t"), "Việt");
  EXPECT_EQ(nfc("plain"), "plain");
  EXPECT_TRUE(is_nfc("Việt"));
  EXPECT_TRUE(is_nfc("plain"));
  EXPECT_FALSE(is_nfc("Vie\u0323\u0302t"));
}

TEST(Text, CompositionOfACompositionChangesNothing) {
  EXPECT_TRUE(rc::check("nfc", [] {
    const std::string text = nfc(*any_text());
    RC_ASSERT(is_nfc(text));
    RC_ASSERT(nfc(text) == text);
  }));
}

TEST(Fold, TakesCaseTonesAndLetterMarksOff) {
  EXPECT_EQ(fold("Đà Nẵng"), "da nang");
  EXPECT_EQ(fold("THỎA THUẬN QUỐC TẾ"), "thoa thuan quoc te");
  EXPECT_EQ(fold("ƯƠNG Ươm ăâêôơư"), "uong uom aaeoou");
  EXPECT_EQ(fold("Ðắk Lắk"), "dak lak");  // with the Icelandic letter
  EXPECT_EQ(fold("Łódź Øresund İzmir"), "lodz oresund izmir");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("МОСКВА\u0301"), "москва");
}

TEST(Fold, EveryVietnameseLetterBecomesOneOfTheAlphabet) {
  const std::string_view letters =
      "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
      "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
  const std::string folded = fold(letters);
  EXPECT_EQ(folded.size(), length(letters));
  EXPECT_EQ(folded.find_first_not_of("aeiouyd"), std::string::npos);
}

TEST(Fold, RunsOfSpaceBecomeOne) {
  EXPECT_EQ(fold("Hà  Nội\t\n\u00A0Huế "), "ha noi hue ");
  EXPECT_EQ(fold("ก  \u3000ข"), "ก ข");
}

TEST(Fold, ComposedAndDecomposedTextFoldAlike) {
  EXPECT_EQ(fold("Vie\u0323\u0302t Nam"), fold("Việt Nam"));
  EXPECT_EQ(fold("\u0345\u0483"), fold("\u0483\u0345"));
  EXPECT_TRUE(rc::check("nfc then fold", [] {
    const std::string text = *any_text();
    RC_ASSERT(fold(nfc(text)) == fold(text));
  }));
}

TEST(Fold, FoldingTwiceChangesNothing) {
  EXPECT_TRUE(rc::check("idempotent", [] {
    const std::string once = fold(*any_text());
    RC_ASSERT(fold(once) == once);
    RC_ASSERT(is_nfc(once));
  }));
}

TEST(Fold, TheTableAgreesWithIcu) {
  // A Hangul syllable behind it sends the whole text to ICU.
  EXPECT_TRUE(rc::check("table", [] {
    const auto c = *rc::gen::inRange<std::uint32_t>(0x80, 0x250);
    const std::string letter{static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
    RC_ASSERT(fold("a" + letter + "b") + "한" == fold("a" + letter + "b한"));
  }));
}

TEST(Fold, VowelsOfThaiAndLaoStay) {
  EXPECT_EQ(fold("ที่ดิน"), "ที่ดิน");
  EXPECT_EQ(fold("ວຽງຈັນ"), "ວຽງຈັນ");
}

TEST(SearchWords, AreTheLettersAndDigitsInOrder) {
  EXPECT_EQ(search_words("Đà Nẵng – 12/BC"), (std::vector<std::string>{"da", "nang", "12", "bc"}));
  EXPECT_EQ(search_words(" ,. "), std::vector<std::string>{});
  EXPECT_EQ(search_words("ที่ดิน ok"), (std::vector<std::string>{"ที่ดิน", "ok"}));
  EXPECT_EQ(search_words("広西"), std::vector<std::string>{"広西"});
}

TEST(SortKey, OrdersLikeAVietnameseDictionary) {
  const std::vector<std::string> ordered = {"ba", "bà", "bả", "bã", "bá", "bạ", "bă",
                                            "bâ", "ca", "da", "đa", "e",  "ê",  "o",
                                            "ô",  "ơ",  "u",  "ư",  "y"};
  std::vector<std::string> sorted = ordered;
  std::reverse(sorted.begin(), sorted.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  EXPECT_EQ(sorted, ordered);
}

TEST(SortKey, IsHexAndGrowsWithLongTexts) {
  EXPECT_EQ(sort_key("Việt").find_first_not_of("0123456789abcdef"), std::string::npos);
  const std::string same_start(3000, 'a');
  EXPECT_LT(sort_key(same_start + "a"), sort_key(same_start + "b"));
  EXPECT_LT(sort_key("中中中中中中中中中a"), sort_key("中中中中中中中中中b"));
  EXPECT_LT(sort_key(""), sort_key("a"));
}

TEST(SortKey, IsTheSameOnEveryThread) {
  const std::string here = sort_key("Thừa Thiên Huế");
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int j = 0; j < 200; ++j) EXPECT_EQ(sort_key("Thừa Thiên Huế"), here);
    });
}

TEST(Text, SmallHelpers) {
  EXPECT_EQ(length("Đà Nẵng"), 7u);
  EXPECT_EQ(length(""), 0u);
  EXPECT_EQ(trim("\t a b \r\n"), "a b");
  EXPECT_EQ(trim("  "), "");
  EXPECT_EQ(lower_ascii("ABC-Đ"), "abc-Đ");
  EXPECT_EQ(split("", ','), std::vector<std::string>{});
  EXPECT_EQ(split("a,,b,", ','), (std::vector<std::string>{"a", "", "b", ""}));
}

}  // namespace
}  // namespace dh

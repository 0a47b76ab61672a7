#include "base/money.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace dh {
namespace {

std::string wrong(std::string_view amount, std::string_view currency = "USD") {
  const auto money = parse_money(amount, currency);
  return money ? "understood" : money.error().key;
}

TEST(Money, CurrenciesHaveTheirOwnNumberOfDigits) {
  for (const char* none : {"VND", "JPY", "KRW", "CLP", "ISK"})
    EXPECT_EQ(currency_exponent(none), 0) << none;
  for (const char* two : {"USD", "EUR", "CNY", "LAK", "KHR", "THB"})
    EXPECT_EQ(currency_exponent(two), 2) << two;
  for (const char* three : {"KWD", "BHD", "OMR", "TND"})
    EXPECT_EQ(currency_exponent(three), 3) << three;
  EXPECT_EQ(currency_exponent("QQQ"), 2);
  EXPECT_TRUE(is_currency("VND"));
  for (const char* none : {"", "QQQ", "usd", "US", "USDT"}) EXPECT_FALSE(is_currency(none)) << none;
}

TEST(Money, IsReadInMinorUnits) {
  EXPECT_EQ(parse_money("1010000000.00", "USD").value(), (Money{101000000000, "USD"}));
  EXPECT_EQ(parse_money("12.5", "USD").value().minor, 1250);
  EXPECT_EQ(parse_money("-0.05", "EUR").value().minor, -5);
  EXPECT_EQ(parse_money("+7", "VND").value().minor, 7);
  EXPECT_EQ(parse_money("007", "KWD").value().minor, 7000);
}

TEST(Money, OtherFormsAreRefused) {
  for (const char* text : {"", "-", "+", ".", "1.", ".5", "1,5", "1 000", "1e3", "0x10", "--1",
                           "1.2.3", "một", " 1", "1 ", "-.5", "NaN"})
    EXPECT_EQ(wrong(text), "number.not_understood") << text;
  EXPECT_EQ(wrong("1", "QQQ"), "money.currency");
}

TEST(Money, TwelveThousandInTheVietnameseWayIsNotReadAsTwelve) {
  EXPECT_EQ(wrong("12.000", "VND"), "number.too_precise");
  EXPECT_EQ(wrong("12.000", "USD"), "number.too_precise");
  EXPECT_EQ(wrong("12.0", "VND"), "number.too_precise");
}

TEST(Money, TheLargestNumbersAreReadAndTheNextOnesRefused) {
  EXPECT_EQ(parse_money("9223372036854775807", "VND").value().minor, INT64_MAX);
  EXPECT_EQ(parse_money("-9223372036854775808", "VND").value().minor, INT64_MIN);
  EXPECT_EQ(wrong("9223372036854775808", "VND"), "number.too_large");
  EXPECT_EQ(wrong("-9223372036854775809", "VND"), "number.too_large");
  EXPECT_EQ(wrong("92233720368547758.08", "USD"), "number.too_large");
  EXPECT_EQ(wrong("99999999999999999999999999", "VND"), "number.too_large");
}

TEST(Money, ComesBackFromItsText) {
  EXPECT_TRUE(rc::check("round trip", [](std::int64_t minor) {
    const Money money{minor, *rc::gen::element<std::string>("VND", "USD", "KWD")};
    RC_ASSERT(parse_money(amount_text(money), money.currency).value() == money);
  }));
  const Money least{INT64_MIN, "USD"};
  EXPECT_EQ(parse_money(amount_text(least), "USD").value(), least);
}

TEST(Money, IsWrittenForMachinesAndForPeople) {
  EXPECT_EQ(amount_text({101000000000, "USD"}), "1010000000.00");
  EXPECT_EQ(amount_text({-5, "USD"}), "-0.05");
  EXPECT_EQ(amount_text({12500, "VND"}), "12500");
  EXPECT_EQ(to_vietnamese({101000000000, "USD"}), "1.010.000.000 USD");
  EXPECT_EQ(to_vietnamese({123456, "USD"}), "1.234,56 USD");
  EXPECT_EQ(to_vietnamese({12500, "VND"}), "12.500 đồng");
  EXPECT_EQ(to_vietnamese({-999, "VND"}), "-999 đồng");
  EXPECT_EQ(to_vietnamese({0, "VND"}), "0 đồng");
}

TEST(Decimal, HasFourDigitsAndNoTrailingZeros) {
  EXPECT_EQ(parse_decimal("41.4").value().units, 414000);
  EXPECT_EQ(to_text(Decimal{414000}), "41.4");
  EXPECT_EQ(to_text(Decimal{-1}), "-0.0001");
  EXPECT_EQ(to_text(Decimal{50000}), "5");
  EXPECT_EQ(to_text(Decimal{0}), "0");
  EXPECT_EQ(parse_decimal("0.12345").error().key, "number.too_precise");
  EXPECT_EQ(parse_decimal("922337203685478").error().key, "number.too_large");
  EXPECT_EQ(parse_decimal("x").error().key, "number.not_understood");
}

TEST(Decimal, ComesBackFromItsText) {
  EXPECT_TRUE(rc::check("round trip", [](std::int64_t units) {
    RC_ASSERT(parse_decimal(to_text(Decimal{units})).value() == Decimal{units});
  }));
}

TEST(Money, DigitsStandInGroupsOfThree) {
  EXPECT_EQ(grouped("11974405.56", '.', ','), "11.974.405,56");
  EXPECT_EQ(grouped("11974405.56", ',', '.'), "11,974,405.56");
  EXPECT_EQ(grouped("-1000", '.', ','), "-1.000");
  EXPECT_EQ(grouped("-100", '.', ','), "-100");
  EXPECT_EQ(grouped("999", '.', ','), "999");
}

}  // namespace
}  // namespace dh

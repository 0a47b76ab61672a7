#pragma once
// Money in minor units of its currency, and decimal quantities. No floating point.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dh {

struct Money {
  std::int64_t minor = 0;
  std::string currency = "VND";  ///< ISO 4217
  bool operator==(const Money&) const = default;
};

/// Digits after the point: VND 0, JPY 0, KRW 0, LAK 2, USD 2 … Nothing known: 2.
int currency_exponent(std::string_view currency);
/// Known to us, so accepted in records.
bool is_currency(std::string_view currency);
/// "1010000000.00" + "USD" → minor units. Plain digits with an optional sign and point only.
/// Errors: `invalid`, key "number.not_understood", "number.too_precise" (args: digits; also zeros,
/// for "12.000" may mean twelve thousand), "number.too_large", "money.currency".
Result<Money> parse_money(std::string_view amount, std::string_view currency);
std::string amount_text(const Money& money);  ///< "1010000000.00"; no point for VND
std::string to_vietnamese(const Money& money);  ///< "1.010.000.000 USD", "12.500 đồng"

/// A decimal number with four digits after the point, for quantities and shares.
struct Decimal {
  std::int64_t units = 0;  ///< ten-thousandths
  auto operator<=>(const Decimal&) const = default;
};
/// Errors as parse_money.
Result<Decimal> parse_decimal(std::string_view text);
/// Plain digits in groups of three: ("11974405.56", '.', ',') → "11.974.405,56".
std::string grouped(std::string_view plain, char thousands, char point);
std::string to_text(Decimal decimal);  ///< "41.4", no trailing zeros

}  // namespace dh

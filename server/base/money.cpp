#include "base/money.hpp"

#include <algorithm>
#include <cstdlib>

namespace dh {
namespace {

struct Currency {
  std::string_view code;
  int exponent;
};

// ISO 4217 codes in use, with their digits after the point; sorted for the search.
constexpr Currency currencies[] = {
    {"AED", 2}, {"AFN", 2}, {"ALL", 2}, {"AMD", 2}, {"AOA", 2}, {"ARS", 2}, {"AUD", 2},
    {"AWG", 2}, {"AZN", 2}, {"BAM", 2}, {"BBD", 2}, {"BDT", 2}, {"BGN", 2}, {"BHD", 3},
    {"BIF", 0}, {"BMD", 2}, {"BND", 2}, {"BOB", 2}, {"BRL", 2}, {"BSD", 2}, {"BTN", 2},
    {"BWP", 2}, {"BYN", 2}, {"BZD", 2}, {"CAD", 2}, {"CDF", 2}, {"CHF", 2}, {"CLP", 0},
    {"CNY", 2}, {"COP", 2}, {"CRC", 2}, {"CUP", 2}, {"CVE", 2}, {"CZK", 2}, {"DJF", 0},
    {"DKK", 2}, {"DOP", 2}, {"DZD", 2}, {"EGP", 2}, {"ERN", 2}, {"ETB", 2}, {"EUR", 2},
    {"FJD", 2}, {"FKP", 2}, {"GBP", 2}, {"GEL", 2}, {"GHS", 2}, {"GIP", 2}, {"GMD", 2},
    {"GNF", 0}, {"GTQ", 2}, {"GYD", 2}, {"HKD", 2}, {"HNL", 2}, {"HTG", 2}, {"HUF", 2},
    {"IDR", 2}, {"ILS", 2}, {"INR", 2}, {"IQD", 3}, {"IRR", 2}, {"ISK", 0}, {"JMD", 2},
    {"JOD", 3}, {"JPY", 0}, {"KES", 2}, {"KGS", 2}, {"KHR", 2}, {"KMF", 0}, {"KPW", 2},
    {"KRW", 0}, {"KWD", 3}, {"KYD", 2}, {"KZT", 2}, {"LAK", 2}, {"LBP", 2}, {"LKR", 2},
    {"LRD", 2}, {"LSL", 2}, {"LYD", 3}, {"MAD", 2}, {"MDL", 2}, {"MGA", 2}, {"MKD", 2},
    {"MMK", 2}, {"MNT", 2}, {"MOP", 2}, {"MRU", 2}, {"MUR", 2}, {"MVR", 2}, {"MWK", 2},
    {"MXN", 2}, {"MYR", 2}, {"MZN", 2}, {"NAD", 2}, {"NGN", 2}, {"NIO", 2}, {"NOK", 2},
    {"NPR", 2}, {"NZD", 2}, {"OMR", 3}, {"PAB", 2}, {"PEN", 2}, {"PGK", 2}, {"PHP", 2},
    {"PKR", 2}, {"PLN", 2}, {"PYG", 0}, {"QAR", 2}, {"RON", 2}, {"RSD", 2}, {"RUB", 2},
    {"RWF", 0}, {"SAR", 2}, {"SBD", 2}, {"SCR", 2}, {"SDG", 2}, {"SEK", 2}, {"SGD", 2},
    {"SHP", 2}, {"SLE", 2}, {"SOS", 2}, {"SRD", 2}, {"SSP", 2}, {"STN", 2}, {"SYP", 2},
    {"SZL", 2}, {"THB", 2}, {"TJS", 2}, {"TMT", 2}, {"TND", 3}, {"TOP", 2}, {"TRY", 2},
    {"TTD", 2}, {"TWD", 2}, {"TZS", 2}, {"UAH", 2}, {"UGX", 0}, {"USD", 2}, {"UYU", 2},
    {"UZS", 2}, {"VES", 2}, {"VND", 0}, {"VUV", 0}, {"WST", 2}, {"XAF", 0}, {"XCD", 2},
    {"XOF", 0}, {"XPF", 0}, {"YER", 2}, {"ZAR", 2}, {"ZMW", 2}, {"ZWG", 2},
};
static_assert(std::is_sorted(std::begin(currencies), std::end(currencies),
                             [](const Currency& a, const Currency& b) { return a.code < b.code; }));

const Currency* find_currency(std::string_view code) {
  const auto found = std::lower_bound(
      std::begin(currencies), std::end(currencies), code,
      [](const Currency& c, std::string_view wanted) { return c.code < wanted; });
  return found != std::end(currencies) && found->code == code ? found : nullptr;
}

constexpr int decimal_exponent = 4;

/// "-12.50" → −1250 when `exponent` is 2. More digits after the point than that are refused even
/// when they are zeros: "12.000" may be twelve thousand in the Vietnamese way of writing.
Result<std::int64_t> read_number(std::string_view text, int exponent) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::int64_t number = 0;
  bool overflow = false;
  const auto add = [&](char c) {  // counted below zero, where there is one number more
    overflow |= __builtin_mul_overflow(number, 10, &number);
    overflow |= __builtin_sub_overflow(number, c - '0', &number);
  };
  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part =
      point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  const auto is_digits = [](std::string_view s) {
    return !s.empty() && s.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (!is_digits(whole) || (point != std::string_view::npos && !is_digits(part)))
    return fail(Code::invalid, "number.not_understood");
  if (part.size() > static_cast<std::size_t>(exponent))
    return fail(Code::invalid, "number.too_precise", {{"digits", std::to_string(exponent)}});
  for (const char c : whole) add(c);
  for (const char c : part) add(c);
  for (auto i = part.size(); i < static_cast<std::size_t>(exponent); ++i) add('0');
  if (!negative) overflow |= __builtin_sub_overflow(std::int64_t{0}, number, &number);
  if (overflow) return fail(Code::invalid, "number.too_large");
  return number;
}

struct Parts {
  bool negative;
  std::string whole, part;  ///< digits before and after the point
};

Parts parts_of(std::int64_t number, int exponent) {
  const std::uint64_t size =
      number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  std::string digits = std::to_string(size);
  const auto wanted = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  const auto cut = digits.size() - static_cast<std::size_t>(exponent);
  return {number < 0, digits.substr(0, cut), digits.substr(cut)};
}

}  // namespace

int currency_exponent(std::string_view currency) {
  const Currency* known = find_currency(currency);
  return known != nullptr ? known->exponent : 2;
}

bool is_currency(std::string_view currency) { return find_currency(currency) != nullptr; }

Result<Money> parse_money(std::string_view amount, std::string_view currency) {
  const Currency* known = find_currency(currency);
  if (known == nullptr) return fail(Code::invalid, "money.currency");
  return Money{TRY(read_number(amount, known->exponent)), std::string(currency)};
}

std::string amount_text(const Money& money) {
  const Parts parts = parts_of(money.minor, currency_exponent(money.currency));
  std::string text = parts.negative ? "-" + parts.whole : parts.whole;
  if (!parts.part.empty()) text += "." + parts.part;
  return text;
}

std::string to_vietnamese(const Money& money) {
  const Parts parts = parts_of(money.minor, currency_exponent(money.currency));
  std::string text = parts.negative ? "-" : "";
  for (std::size_t i = 0; i < parts.whole.size(); ++i) {
    if (i > 0 && (parts.whole.size() - i) % 3 == 0) text += '.';
    text += parts.whole[i];
  }
  if (parts.part.find_first_not_of('0') != std::string::npos) text += "," + parts.part;
  return text + " " + (money.currency == "VND" ? "đồng" : money.currency);
}

std::string grouped(std::string_view plain, char thousands, char point) {
  const auto dot = plain.find('.');
  std::string whole(plain.substr(0, dot));
  const std::size_t sign = whole.starts_with('-') ? 1 : 0;
  for (std::size_t at = whole.size(); at > sign + 3; at -= 3) whole.insert(at - 3, 1, thousands);
  return dot == std::string_view::npos ? whole : whole + point + std::string(plain.substr(dot + 1));
}

Result<Decimal> parse_decimal(std::string_view text) {
  return Decimal{TRY(read_number(text, decimal_exponent))};
}

std::string to_text(Decimal decimal) {
  const Parts parts = parts_of(decimal.units, decimal_exponent);
  std::string text = parts.negative ? "-" + parts.whole : parts.whole;
  const auto last = parts.part.find_last_not_of('0');
  if (last != std::string::npos) text += "." + parts.part.substr(0, last + 1);
  return text;
}

}  // namespace dh

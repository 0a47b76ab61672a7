#include "base/zone.hpp"

#include <unicode/timezone.h>

#include <memory>

namespace dh {

namespace {

constexpr int vietnam_minutes = 420;

std::unique_ptr<icu::TimeZone> zone_of(std::string_view name) {
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())))));
  if (zone == nullptr || *zone == icu::TimeZone::getUnknown()) return nullptr;
  return zone;
}

int digits(std::string_view text) {
  if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return -1;
  return (text[0] - '0') * 10 + text[1] - '0';
}

}  // namespace

bool is_zone(std::string_view name) { return name.empty() || zone_of(name) != nullptr; }

int zone_offset_minutes(std::string_view name, Instant at) {
  const auto zone = name.empty() ? nullptr : zone_of(name);
  if (zone == nullptr) return vietnam_minutes;
  std::int32_t raw = 0, summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone->getOffset(static_cast<UDate>(to_ms(at)), false, raw, summer, status);
  return U_FAILURE(status) ? vietnam_minutes : (raw + summer) / 60'000;
}

std::optional<int> minute_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hour = digits(text.substr(0, 2)), minute = digits(text.substr(3));
  if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 1440) return std::nullopt;
  return hour * 60 + minute;
}

std::string clock_text(int minute) {
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace dh

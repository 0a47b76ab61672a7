#include "base/date.hpp"

#include <fmt/format.h>

#include <optional>

namespace dh {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

constexpr hours vietnam_offset{7};

/// Reads digits and fixed characters from the front of a text; `ok` stays false after a mismatch.
struct Reader {
  std::string_view rest;
  bool ok = true;

  int digits(std::size_t count) {
    int number = 0;
    if (rest.size() < count) ok = false;
    for (std::size_t i = 0; ok && i < count; ++i) {
      if (rest[i] < '0' || rest[i] > '9') ok = false;
      else number = number * 10 + (rest[i] - '0');
    }
    if (ok) rest.remove_prefix(count);
    return number;
  }
  bool next_is(char c) const { return ok && !rest.empty() && rest.front() == c; }
  void skip(char c) {
    if (next_is(c)) rest.remove_prefix(1);
    else ok = false;
  }
};

Date read_date(Reader& reader) {
  const int year = reader.digits(4);
  reader.skip('-');
  const int month = reader.digits(2);
  reader.skip('-');
  const int day = reader.digits(2);
  return std::chrono::year{year} / month / day;
}

bool exists(Date date) { return date.ok() && date.year() >= std::chrono::year{1}; }

/// Up to nine digits after the point; what is finer than a millisecond is cut off.
milliseconds read_fraction(Reader& reader) {
  reader.skip('.');
  int count = 0;
  int ms = 0;
  while (reader.ok && !reader.rest.empty() && reader.rest[0] >= '0' && reader.rest[0] <= '9') {
    const int digit = reader.digits(1);
    if (count < 3) ms = ms * 10 + digit;
    if (++count > 9) reader.ok = false;
  }
  if (count == 0) reader.ok = false;
  for (int i = count; i < 3; ++i) ms *= 10;
  return milliseconds{ms};
}

/// "Z", "+07:00" or "-05:30", as what must be taken off to come to UTC.
minutes read_offset(Reader& reader) {
  if (reader.next_is('Z')) {
    reader.skip('Z');
    return {};
  }
  const bool west = reader.next_is('-');
  reader.skip(west ? '-' : '+');
  const int hour = reader.digits(2);
  reader.skip(':');
  const int minute = reader.digits(2);
  if (hour > 23 || minute > 59) reader.ok = false;
  const minutes offset = hours{hour} + minutes{minute};
  return west ? -offset : offset;
}

std::optional<Instant> read_instant(std::string_view iso) {
  Reader reader{iso};
  const Date date = read_date(reader);
  reader.skip('T');
  const int hour = reader.digits(2);
  reader.skip(':');
  const int minute = reader.digits(2);
  reader.skip(':');
  const int second = reader.digits(2);
  milliseconds fraction{0};
  if (reader.next_is('.')) fraction = read_fraction(reader);
  const minutes offset = read_offset(reader);
  if (!reader.ok || !reader.rest.empty() || !exists(date)) return std::nullopt;
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return Instant{sys_days{date}} + hours{hour} + minutes{minute} + seconds{second} + fraction -
         offset;
}

}  // namespace

Result<Date> parse_date(std::string_view iso) {
  Reader reader{iso};
  const Date date = read_date(reader);
  if (!reader.ok || !reader.rest.empty()) return fail(Code::invalid, "date.not_understood");
  if (!exists(date)) return fail(Code::invalid, "date.no_such_day");
  return date;
}

namespace {

/// The last `width` decimal digits of `number` into `at`: lists print hundreds of dates.
void put_digits(char* at, unsigned number, int width) {
  for (int i = width - 1; i >= 0; --i, number /= 10) at[i] = static_cast<char>('0' + number % 10);
}

void put_date(char* at, Date date) {
  put_digits(at, static_cast<unsigned>(int{date.year()}), 4);
  put_digits(at + 5, unsigned{date.month()}, 2);
  put_digits(at + 8, unsigned{date.day()}, 2);
}

}  // namespace

std::string to_text(Date date) {
  std::string out = "0000-00-00";
  put_date(out.data(), date);
  return out;
}

std::string to_vietnamese(Date date) {
  return fmt::format("{:02}/{:02}/{:04}", unsigned{date.day()}, unsigned{date.month()},
                     int{date.year()});
}

Result<Instant> parse_instant(std::string_view iso) {
  const auto instant = read_instant(iso);
  if (!instant) return fail(Code::invalid, "instant.not_understood");
  return *instant;
}

std::string to_text(Instant instant) {
  const auto day = std::chrono::floor<days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  std::string out = "0000-00-00T00:00:00.000Z";
  put_date(out.data(), Date{day});
  put_digits(&out[11], static_cast<unsigned>(time.hours().count()), 2);
  put_digits(&out[14], static_cast<unsigned>(time.minutes().count()), 2);
  put_digits(&out[17], static_cast<unsigned>(time.seconds().count()), 2);
  put_digits(&out[20], static_cast<unsigned>(time.subseconds().count()), 3);
  return out;
}

Date vietnam_date(Instant instant) {
  return Date{std::chrono::floor<days>(instant + vietnam_offset)};
}

Instant start_of_vietnam_day(Date date) { return Instant{sys_days{date}} - vietnam_offset; }

Date add_days(Date date, int count) { return Date{sys_days{date} + days{count}}; }

int days_between(Date from, Date to) {
  return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

std::int64_t to_ms(Instant instant) { return instant.time_since_epoch().count(); }

Instant from_ms(std::int64_t ms) { return Instant{milliseconds{ms}}; }

}  // namespace dh

#include "base/id.hpp"

#include <array>

#include "base/result.hpp"

namespace dh {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t digit_count = 13;
constexpr int counter_bits = 11;
constexpr int node_bits = 10;
constexpr int time_shift = counter_bits + node_bits;
constexpr std::int64_t counter_mask = (std::int64_t{1} << counter_bits) - 1;
constexpr std::int64_t start_ms = 1577836800000;  // 2020-01-01T00:00:00Z

constexpr std::array<signed char, 256> digit_values = [] {
  std::array<signed char, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    values[static_cast<unsigned char>(alphabet[i])] = static_cast<signed char>(i);
  return values;
}();

}  // namespace

std::string id_text(std::string_view prefix, std::int64_t id) {
  DH_ASSERT(id >= 0);
  std::string text;
  text.reserve(prefix.size() + 1 + digit_count);
  text.append(prefix).push_back('-');
  for (int shift = 5 * (digit_count - 1); shift >= 0; shift -= 5)
    text.push_back(alphabet[static_cast<std::size_t>(id >> shift & 31)]);
  return text;
}

std::optional<std::int64_t> parse_id(std::string_view prefix, std::string_view text) {
  if (text.size() != prefix.size() + 1 + digit_count || !text.starts_with(prefix) ||
      text[prefix.size()] != '-')
    return std::nullopt;
  const std::string_view digits = text.substr(prefix.size() + 1);
  if (digits.front() > '7') return std::nullopt;  // would not fit in 63 bits
  std::int64_t id = 0;
  for (const char c : digits) {
    const int value = digit_values[static_cast<unsigned char>(c)];
    if (value < 0) return std::nullopt;
    id = id << 5 | value;
  }
  if (id == 0) return std::nullopt;
  return id;
}

std::string_view id_prefix(std::string_view text) {
  const auto dash = text.find('-');
  return dash == std::string_view::npos ? std::string_view{} : text.substr(0, dash);
}

std::int64_t IdSource::next() {
  const std::lock_guard lock(mutex_);
  const std::int64_t wall = std::max<std::int64_t>(to_ms(time_.now()) - start_ms, 1);
  std::int64_t ms = last_ >> time_shift;
  std::int64_t counter = (last_ & counter_mask) + 1;
  if (wall > ms) {
    ms = wall;
    counter = 0;
  } else if (counter > counter_mask) {  // 2,048 ids in a millisecond: borrow the next one
    ++ms;
    counter = 0;
  }
  last_ = ms << time_shift | std::int64_t{node_} << counter_bits | counter;
  return last_;
}

void IdSource::start_after(std::int64_t id) {
  const std::lock_guard lock(mutex_);
  // Another node may have made it, with a larger node number: begin with the next millisecond.
  last_ = std::max(last_, id | ((std::int64_t{1} << time_shift) - 1));
}

Instant instant_of(std::int64_t id) { return from_ms((id >> time_shift) + start_ms); }

std::int64_t id_at(Instant instant) { return std::max<std::int64_t>(0, to_ms(instant) - start_ms) << time_shift; }

}  // namespace dh

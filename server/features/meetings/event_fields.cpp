#include "features/meetings/event_fields.hpp"

#include <algorithm>
#include <chrono>

namespace dh::meetings {
namespace {

bool digits(std::string_view text, std::size_t from, std::size_t count, int& out) {
  out = 0;
  for (std::size_t i = from; i < from + count; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return false;
    out = out * 10 + (text[i] - '0');
  }
  return true;
}

}  // namespace

int minutes_of_day(std::string_view text) {
  int hour = 0, minute = 0;
  if (text.size() != 5 || text[2] != ':' || !digits(text, 0, 2, hour) || !digits(text, 3, 2, minute))
    return -1;
  return hour > 24 || minute > 59 || hour * 60 + minute > 1440 ? -1 : hour * 60 + minute;
}

Result<Fields> Fields::open(const boost::json::value& value, std::string path,
                            std::initializer_list<std::string_view> known) {
  if (!value.is_object())
    return fail(Code::bad_syntax, "meetings.event.object", {{"path", path}});
  for (const auto& member : value.as_object())
    if (std::find(known.begin(), known.end(), std::string_view(member.key())) == known.end())
      return fail(Code::bad_syntax, "meetings.event.unknown_member",
                  {{"path", path + "." + std::string(member.key())}});
  return Fields(value.as_object(), std::move(path));
}

bool Fields::has(std::string_view name) const {
  const auto* value = object_->if_contains(name);
  return value != nullptr && !value->is_null();
}

std::string Fields::path(std::string_view name) const { return path_ + "." + std::string(name); }

tl::unexpected<Error> Fields::fault(std::string key, std::string_view name) const {
  return fail(Code::bad_syntax, std::move(key), {{"path", path(name)}});
}

const boost::json::value& Fields::raw(std::string_view name) const { return object_->at(name); }

Result<std::string> Fields::text(std::string_view name, std::string fallback) const {
  if (!has(name)) return fallback;
  if (!raw(name).is_string()) return fault("meetings.event.text", name);
  return std::string(raw(name).as_string());
}

Result<std::string> Fields::needed_text(std::string_view name) const {
  std::string found = TRY(text(name, {}));
  if (found.empty()) return fault("meetings.event.missing", name);
  return found;
}

Result<int> Fields::number(std::string_view name, int fallback, int low, int high) const {
  if (!has(name)) return fallback;
  if (!raw(name).is_int64()) return fault("meetings.event.number", name);
  const std::int64_t found = raw(name).as_int64();
  if (found < low || found > high) return fault("meetings.event.range", name);
  return static_cast<int>(found);
}

Result<bool> Fields::yes(std::string_view name, bool fallback) const {
  if (!has(name)) return fallback;
  if (!raw(name).is_bool()) return fault("meetings.event.yes_no", name);
  return raw(name).as_bool();
}

Result<SlotMask> Fields::slots(std::string_view name, SlotMask fallback, int count) const {
  if (!has(name)) return fallback;
  const auto* rows = TRY(list(name));
  SlotMask mask = 0;
  for (const auto& row : *rows) {
    std::int64_t first = 0, last = 0;
    if (row.is_int64()) {
      first = last = row.as_int64();
    } else if (row.is_array() && row.as_array().size() == 2 && row.as_array()[0].is_int64() &&
               row.as_array()[1].is_int64()) {
      first = row.as_array()[0].as_int64();
      last = row.as_array()[1].as_int64();
    } else {
      return fault("meetings.event.slots", name);
    }
    if (first < 1 || last > count || first > last) return fault("meetings.event.range", name);
    for (std::int64_t t = first; t <= last; ++t) mask |= bit(static_cast<int>(t - 1));
  }
  return mask;
}

Result<std::int64_t> Fields::instant(std::string_view name, std::int64_t fallback) const {
  const std::string found = TRY(text(name, {}));
  if (found.empty()) return fallback;
  int year = 0, month = 0, day = 0;
  const bool shape = found.size() == 17 && found[4] == '-' && found[7] == '-' && found[10] == 'T' &&
                     found[16] == 'Z' && digits(found, 0, 4, year) && digits(found, 5, 2, month) &&
                     digits(found, 8, 2, day);
  const int minutes = shape ? minutes_of_day(std::string_view(found).substr(11, 5)) : -1;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (minutes < 0 || !date.ok()) return fault("meetings.event.instant", name);
  return std::chrono::sys_days(date).time_since_epoch().count() * std::int64_t{1440} + minutes;
}

Result<std::vector<std::string>> Fields::texts(std::string_view name) const {
  std::vector<std::string> out;
  if (!has(name)) return out;
  const auto* rows = TRY(list(name));
  for (const auto& row : *rows) {
    if (!row.is_string()) return fault("meetings.event.text", name);
    out.emplace_back(row.as_string());
  }
  return out;
}

Result<const boost::json::array*> Fields::list(std::string_view name) const {
  static const boost::json::array empty;
  if (!has(name)) return &empty;
  if (!raw(name).is_array()) return fault("meetings.event.list", name);
  return &raw(name).as_array();
}

}  // namespace dh::meetings

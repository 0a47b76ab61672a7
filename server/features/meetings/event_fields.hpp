#pragma once
// Typed access to the members of one JSON object; every fault carries its path.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <initializer_list>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "features/meetings/model.hpp"

namespace dh::meetings {

class Fields {
 public:
  static Result<Fields> open(const boost::json::value& value, std::string path,
                             std::initializer_list<std::string_view> known);

  bool has(std::string_view name) const;
  Result<std::string> text(std::string_view name, std::string fallback) const;
  Result<std::string> needed_text(std::string_view name) const;
  Result<int> number(std::string_view name, int fallback, int low, int high) const;
  Result<bool> yes(std::string_view name, bool fallback) const;
  /// Slot numbers from 1 and ranges [first, last], as a mask.
  Result<SlotMask> slots(std::string_view name, SlotMask fallback, int count) const;
  /// "2026-11-25T02:00Z" as minutes from 1970.
  Result<std::int64_t> instant(std::string_view name, std::int64_t fallback) const;
  Result<std::vector<std::string>> texts(std::string_view name) const;
  Result<const boost::json::array*> list(std::string_view name) const;
  const boost::json::value& raw(std::string_view name) const;
  tl::unexpected<Error> fault(std::string key, std::string_view name) const;
  std::string path(std::string_view name) const;

 private:
  Fields(const boost::json::object& object, std::string path)
      : object_(&object), path_(std::move(path)) {}
  const boost::json::object* object_;
  std::string path_;
};

/// "08:30" as minutes of the day; −1 when it is none.
int minutes_of_day(std::string_view text);

}  // namespace dh::meetings

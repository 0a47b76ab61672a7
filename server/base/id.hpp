#pragma once
// Ids of records: 42 bits of milliseconds since 2020-01-01, 10 bits of node, 11 bits of counter; so
// they sort by creation and nodes never collide. In JSON and URLs: prefix of the type, "-", 13
// digits in base 32 (small letters without i l o u), which sort like the number.
#include <compare>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/time_source.hpp"

namespace dh {

/// Id of a record of type T; 0 means none. Id<Need> does not convert to Id<Offer>.
template <class T>
struct Id {
  std::int64_t value = 0;
  explicit operator bool() const { return value != 0; }
  auto operator<=>(const Id&) const = default;
};

/// "ned-0f3k9a2b1c4d5"
std::string id_text(std::string_view prefix, std::int64_t id);
/// Nothing when the prefix differs or the digits are not an id (0 is none). Capitals are refused:
/// an id has one text.
std::optional<std::int64_t> parse_id(std::string_view prefix, std::string_view text);
/// The prefix before "-", or "".
std::string_view id_prefix(std::string_view text);

/// Makes ids that only grow, also when the wall time goes back. Thread-safe.
class IdSource {
 public:
  IdSource(const TimeSource& time, int node) : time_(time), node_(node) {}
  std::int64_t next();
  /// Never hand out an id at or below this one (the largest in the database at start).
  void start_after(std::int64_t id);

 private:
  const TimeSource& time_;
  int node_;
  std::mutex mutex_;
  std::int64_t last_ = 0;
};

/// The instant inside an id.
Instant instant_of(std::int64_t id);
/// Ids made earlier are smaller, ids made then or later are not.
std::int64_t id_at(Instant instant);

}  // namespace dh

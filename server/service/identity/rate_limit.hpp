#pragma once
// How often somebody may do something, counted in memory by minutes.
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dh::identity {

class RateLimit {
 public:
  /// `most` in each minute that starts with the first use; 0 = no limit. At most `keys` are
  /// remembered.
  explicit RateLimit(std::int64_t most, std::size_t keys = 50'000) : most_(most), keys_(keys) {}
  bool allow(std::string_view key, std::chrono::milliseconds now);

 private:
  struct Minute {
    std::chrono::milliseconds start;
    std::int64_t used;
  };
  void make_room(std::chrono::milliseconds now);

  std::int64_t most_;
  std::size_t keys_;
  std::mutex mutex_;
  std::unordered_map<std::string, Minute> minutes_;
};

}  // namespace dh::identity

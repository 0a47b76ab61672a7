#include "service/identity/rate_limit.hpp"

namespace dh::identity {

namespace {
constexpr std::chrono::milliseconds minute{60'000};
}

bool RateLimit::allow(std::string_view key, std::chrono::milliseconds now) {
  if (most_ <= 0) return true;
  const std::lock_guard lock(mutex_);
  if (minutes_.size() >= keys_) make_room(now);
  const auto [at, is_new] = minutes_.try_emplace(std::string(key), Minute{now, 0});
  Minute& m = at->second;
  if (!is_new && now - m.start >= minute) m = {now, 0};
  return ++m.used <= most_;
}

/// Forgets what is over. When nothing is, everybody starts anew: memory stays bounded.
void RateLimit::make_room(std::chrono::milliseconds now) {
  std::erase_if(minutes_, [&](const auto& entry) { return now - entry.second.start >= minute; });
  if (minutes_.size() >= keys_) minutes_.clear();
}

}  // namespace dh::identity

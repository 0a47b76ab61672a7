#pragma once
// The only door to the time. Nothing else asks the system.
// ("Clock" in this project is a statutory limit.)
#include "base/date.hpp"

namespace dh {

class TimeSource {
 public:
  virtual ~TimeSource() = default;
  virtual Instant now() const = 0;                                 ///< wall time, may jump
  virtual std::chrono::milliseconds monotonic() const = 0;         ///< for durations, never jumps
  Date today() const { return vietnam_date(now()); }
};

/// The machine's time.
class SystemTime final : public TimeSource {
 public:
  Instant now() const override;
  std::chrono::milliseconds monotonic() const override;
};

/// A time that tests set; `monotonic` follows `advance` only. Not thread-safe while it is moved.
class FixedTime final : public TimeSource {
 public:
  explicit FixedTime(Instant start) : now_(start) {}
  Instant now() const override { return now_; }
  std::chrono::milliseconds monotonic() const override { return monotonic_; }
  void advance(std::chrono::milliseconds by) { now_ += by; monotonic_ += by; }
  void set(Instant now) { now_ = now; }

 private:
  Instant now_;
  std::chrono::milliseconds monotonic_{0};
};

}  // namespace dh

#pragma once
// Passwords: what they must be, and how many are hashed at once.
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "base/crypto.hpp"
#include "base/result.hpp"

namespace dh::identity {

/// Lets few password hashes run at once, each in its caller's thread, so that a flood of sign-ins
/// leaves the processor and the other workers to everybody else.
class HashGate {
 public:
  HashGate(PasswordCost cost, int most_running, int most_waiting)
      : cost_(cost), most_running_(most_running), most_waiting_(most_waiting) {}

  /// A turn to hash; given back when it goes out of scope.
  class Turn {
   public:
    explicit Turn(HashGate& gate) : gate_(&gate) {}
    Turn(Turn&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}
    ~Turn() {
      if (gate_ != nullptr) gate_->leave();
    }
    /// Errors: `unavailable` "signin.busy" when there is no memory for it now.
    Result<std::string> hash(std::string_view password) const;
    /// An empty `stored` costs as much as any and never matches.
    bool matches(std::string_view stored, std::string_view password) const;

   private:
    HashGate* gate_;
  };
  /// Waits for a turn. Errors: `unavailable` "signin.busy" when the queue is full.
  Result<Turn> enter();
  int waiting();
  /// Whether a stored hash was made at another cost and should be made anew.
  bool outdated(std::string_view stored) const { return !stored.starts_with(prefix()); }

 private:
  void leave();
  std::string prefix() const;

  PasswordCost cost_;
  int most_running_, most_waiting_;
  std::mutex mutex_;
  std::condition_variable freed_;
  int running_ = 0, waiting_ = 0;
};

/// 12 to 128 characters; no common password, also with digits behind it; not the user name; not few
/// letters over and over. Errors: `invalid` with one fault for `field`.
Result<void> check_password(std::string_view field, std::string_view password,
                            std::string_view username);

}  // namespace dh::identity

#pragma once
// Who a token stands for: the session and the User of engine/user.hpp, read anew at least every
// second, so that a disabled user, a changed role or an ended session is felt within one second on
// every node.
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/engine.hpp"
#include "engine/user.hpp"

namespace dh::identity {

struct SignedIn {
  std::shared_ptr<const User> user;
  std::int64_t session = 0;
  std::int64_t started_at = 0;  ///< ms
  bool second_factor_on = false;
};

/// The User of a record `user`: organisation with its parts and what they succeeded, provinces,
/// territories. Errors: `unauthenticated` "signin.ended" when the user is not active or archived.
Result<User> read_user(const Engine& engine, db::Connection& db, std::int64_t id);

class UserContext {
 public:
  explicit UserContext(Engine engine) : engine_(engine) {}

  /// Errors: `unauthenticated` "signin.ended" for a token that is not, or no longer, a session.
  /// `is_use`: somebody is there; false for what a page asks by itself, which keeps no session alive.
  Result<SignedIn> find(std::string_view token, bool is_use = true);
  /// Forgets a token at once (sign-out on this node).
  void forget(std::string_view token);
  void forget_all();

 private:
  struct Entry {
    SignedIn who;
    std::int64_t seen_at = 0;              ///< ms: the last use known to this node
    std::int64_t written_at = 0;           ///< ms: seen_at as it stands in the database
    std::chrono::milliseconds read_at{0};  ///< monotonic
  };
  Result<Entry> read(const std::string& key);
  Result<void> check_ages(const Entry& entry) const;
  void note_use(const std::string& key, Entry& entry);
  void make_room();

  Engine engine_;
  std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;  ///< by token_key
};

}  // namespace dh::identity

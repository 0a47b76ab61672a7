#include "service/identity/hash_gate.hpp"

#include <fmt/format.h>

#include <set>

#include "base/assets.hpp"
#include "base/text.hpp"

namespace dh::identity {

Result<HashGate::Turn> HashGate::enter() {
  std::unique_lock lock(mutex_);
  if (running_ >= most_running_ && waiting_ >= most_waiting_)
    return fail(Code::unavailable, "signin.busy");
  ++waiting_;
  freed_.wait(lock, [this] { return running_ < most_running_; });
  --waiting_;
  ++running_;
  return Turn(*this);
}

int HashGate::waiting() {
  const std::lock_guard lock(mutex_);
  return waiting_;
}

void HashGate::leave() {
  {
    const std::lock_guard lock(mutex_);
    --running_;
  }
  freed_.notify_one();
}

std::string HashGate::prefix() const {
  return fmt::format("$argon2id$v=19$m={},t={},p=1$", cost_.memory_bytes / 1024, cost_.operations);
}

Result<std::string> HashGate::Turn::hash(std::string_view password) const {
  std::string made = hash_password(password, gate_->cost_);
  if (made.empty()) return fail(Code::unavailable, "signin.busy");
  return made;
}

bool HashGate::Turn::matches(std::string_view stored, std::string_view password) const {
  // Well formed, at the present cost, and nobody's: its salt and hash are zeros.
  const std::string nobody = gate_->prefix() + std::string(22, 'A') + "$" + std::string(43, 'A');
  const bool right = password_matches(stored.empty() ? nobody : stored, password);
  return right && !stored.empty();
}

namespace {

const std::set<std::string, std::less<>>& common_passwords() {
  static const std::set<std::string, std::less<>> all = [] {
    std::set<std::string, std::less<>> out;
    for (const std::string& line : split(asset("data/text/common_passwords.txt"), '\n'))
      if (const std::string word = trim(line); !word.empty() && word[0] != '#') out.insert(word);
    return out;
  }();
  return all;
}

/// Marks off, small letters, no spaces: "Mật khẩu 123" → "matkhau123".
std::string plain(std::string_view text) {
  std::string out;
  for (char c : fold(text))
    if (c != ' ') out += c;
  return out;
}

std::string without_tail(std::string text) {
  while (!text.empty() && !(text.back() >= 'a' && text.back() <= 'z')) text.pop_back();
  return text;
}

}  // namespace

Result<void> check_password(std::string_view field, std::string_view password,
                            std::string_view username) {
  const auto fault = [&](std::string key, Args args = {}) {
    return fail_field(std::string(field), std::move(key), std::move(args));
  };
  const std::size_t characters = length(password);
  if (characters < 12) return fault("password.too_short", {{"least", "12"}});
  if (characters > 128) return fault("password.too_long", {{"most", "128"}});
  const std::string simple = plain(password);
  if (std::set<char>(simple.begin(), simple.end()).size() < 5) return fault("password.too_simple");
  if (common_passwords().contains(simple) || common_passwords().contains(without_tail(simple)))
    return fault("password.common");
  const std::string own = plain(username);
  if (own.size() >= 4 && simple.find(own) != std::string::npos) return fault("password.is_name");
  return {};
}

}  // namespace dh::identity

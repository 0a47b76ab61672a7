#pragma once
// Hashes, passwords and one-time codes, by libsodium and liboath. Thread-safe after start_crypto().
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/random.hpp"

namespace dh {

void start_crypto();                                     ///< once, at start
std::string sha256(std::string_view bytes);              ///< 32 raw bytes
std::string hex(std::string_view bytes);
std::string base64(std::string_view bytes);              ///< with padding, on one line
/// What the database keeps of a secret token: sha256 as hex.
std::string token_key(std::string_view token);
std::string unhex(std::string_view text);                ///< "" when not hex
bool same(std::string_view a, std::string_view b);       ///< in constant time

/// argon2id with its parameters inside the text. ~90 ms and 46 MiB at the default: bound how many
/// run at once. "" when the memory cannot be had; no password matches "".
struct PasswordCost {
  std::uint64_t operations = 1;
  std::size_t memory_bytes = std::size_t{46} << 20;
};
std::string hash_password(std::string_view password, PasswordCost cost = {});
bool password_matches(std::string_view hash, std::string_view password);

/// Six digits for RFC 6238, 30 s steps; `secret` is raw bytes.
std::string totp(std::string_view secret, Instant now);
/// The 30 s step in which `code` is right (one step of tolerance each way), or −1.
/// Keep it: a code works once.
std::int64_t totp_step(std::string_view secret, std::string_view code, Instant now);
/// RFC 4648 without padding, as authenticator apps read secrets.
std::string base32(std::string_view bytes);

}  // namespace dh

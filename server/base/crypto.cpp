#include "base/crypto.hpp"

#include <oath.h>
#include <sodium.h>

#include "base/result.hpp"

namespace dh {
namespace {

constexpr std::int64_t step_seconds = 30;
constexpr unsigned code_digits = 6;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::int64_t step_of(Instant now) {
  return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count() / step_seconds;
}

std::string code_of_step(std::string_view secret, std::int64_t step) {
  char code[code_digits + 1] = {};
  const int done =
      oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step),
                         code_digits, false, OATH_HOTP_DYNAMIC_TRUNCATION, code);
  return done == OATH_OK ? std::string(code) : std::string();
}

}  // namespace

void start_crypto() {
  DH_ASSERT(sodium_init() >= 0);
  DH_ASSERT(oath_init() == OATH_OK);
}

std::string sha256(std::string_view bytes) {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), bytes_of(bytes), bytes.size());
  return hash;
}

std::string token_key(std::string_view token) { return hex(sha256(token)); }

std::string hex(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text.push_back(digits[byte >> 4]);
    text.push_back(digits[byte & 15]);
  }
  return text;
}

std::string unhex(std::string_view text) {
  if (text.empty() || text.size() % 2 != 0) return {};
  std::string bytes(text.size() / 2, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  const int done =
      sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                     text.size(), nullptr, &length, &end);
  if (done != 0 || length != bytes.size()) return {};
  return bytes;
}

bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  return a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string hash_password(std::string_view password, PasswordCost cost) {
  char hash[crypto_pwhash_STRBYTES] = {};
  const int done = crypto_pwhash_str(hash, password.data(), password.size(), cost.operations,
                                     cost.memory_bytes);
  return done == 0 ? std::string(hash) : std::string();
}

bool password_matches(std::string_view hash, std::string_view password) {
  if (hash.empty() || hash.size() >= crypto_pwhash_STRBYTES) return false;
  const std::string terminated(hash);
  return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

std::string totp(std::string_view secret, Instant now) {
  return code_of_step(secret, step_of(now));
}

std::int64_t totp_step(std::string_view secret, std::string_view code, Instant now) {
  if (code.size() != code_digits) return -1;
  std::int64_t right = -1;
  // All three are always tried, so that the time taken says nothing.
  for (std::int64_t step = step_of(now) - 1; step <= step_of(now) + 1; ++step)
    if (same(code_of_step(secret, step), code)) right = step;
  return right;
}

std::string base32(std::string_view bytes) {
  constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  unsigned buffer = 0;
  int bits = 0;
  for (const char c : bytes) {
    buffer = buffer << 8 | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 5; bits -= 5) text.push_back(digits[buffer >> (bits - 5) & 31]);
  }
  if (bits > 0) text.push_back(digits[buffer << (5 - bits) & 31]);
  return text;
}

std::string base64(std::string_view bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  out.resize(out.size() - 1);
  return out;
}

}  // namespace dh

#include "base/random.hpp"

#include <sodium.h>

#include <cstring>
#include <vector>

#include "base/result.hpp"

namespace dh {

std::uint64_t Random::number() {
  unsigned char bytes[8];
  fill(bytes);
  std::uint64_t number = 0;
  for (const unsigned char byte : bytes) number = number << 8 | byte;
  return number;
}

std::string Random::token(std::size_t bytes) {
  std::vector<unsigned char> raw(bytes);
  fill(raw);
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), raw.data(), raw.size(), variant);
  text.pop_back();  // the terminating zero that libsodium counts
  sodium_memzero(raw.data(), raw.size());
  return text;
}

void SecureRandom::fill(std::span<unsigned char> bytes) {
  if (!bytes.empty()) randombytes_buf(bytes.data(), bytes.size());
}

void SeededRandom::fill(std::span<unsigned char> bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::uint64_t number = engine_();
    for (int i = 0; i < 8 && at < bytes.size(); ++i, number >>= 8)
      bytes[at++] = static_cast<unsigned char>(number);
  }
}

std::uint64_t SeededRandom::below(std::uint64_t limit) {
  DH_ASSERT(limit > 0);
  // Numbers of the last, incomplete round are thrown away, so that every answer is equally likely.
  const std::uint64_t excess = (UINT64_MAX % limit + 1) % limit;
  std::uint64_t number = engine_();
  while (number > UINT64_MAX - excess) number = engine_();
  return number % limit;
}

}  // namespace dh

#pragma once
// A small repeatable number source for the search; the seed is part of the answer's identity.
#include <cstdint>

namespace dh::meetings {

/// xorshift128+; never for secrets.
class SearchRandom {
 public:
  explicit SearchRandom(std::uint64_t seed)
      : a_(seed * 0x9E3779B97F4A7C15ULL + 0x1234567), b_(~seed * 0xBF58476D1CE4E5B9ULL + 0x89) {
    for (int i = 0; i < 8; ++i) next();
  }
  std::uint64_t next() {
    std::uint64_t x = a_;
    const std::uint64_t y = b_;
    a_ = y;
    x ^= x << 23U;
    b_ = x ^ y ^ (x >> 17U) ^ (y >> 26U);
    return b_ + y;
  }
  /// 0 … limit−1; limit > 0.
  int below(int limit) {
    return static_cast<int>((next() >> 32U) * static_cast<std::uint64_t>(limit) >> 32U);
  }

 private:
  std::uint64_t a_;
  std::uint64_t b_;
};

}  // namespace dh::meetings

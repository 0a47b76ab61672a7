#pragma once
// The only door to randomness.
#include <cstdint>
#include <random>
#include <span>
#include <string>

namespace dh {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<unsigned char> bytes) = 0;
  std::uint64_t number();                 ///< 64 random bits
  std::string token(std::size_t bytes);   ///< base64url without padding
};

/// The system's secure source. Thread-safe.
class SecureRandom final : public Random {
 public:
  void fill(std::span<unsigned char> bytes) override;
};

/// Repeatable, for tests and demonstration data; never for secrets. Not thread-safe.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
  void fill(std::span<unsigned char> bytes) override;
  std::uint64_t below(std::uint64_t limit);  ///< 0 … limit−1, limit > 0

 private:
  std::mt19937_64 engine_;
};

}  // namespace dh

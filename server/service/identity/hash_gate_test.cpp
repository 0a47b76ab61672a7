#include "service/identity/hash_gate.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace dh::identity {

namespace {
constexpr PasswordCost cheap{1, std::size_t{8} << 10};

std::string key_of(std::string_view password, std::string_view username = "officer@cao-bang") {
  const auto checked = check_password("password", password, username);
  return checked ? "" : checked.error().fields.at(0).key;
}
}  // namespace

TEST(HashGate, APasswordMatchesItsOwnHashOnly) {
  HashGate gate(cheap, 2, 64);
  const auto turn = gate.enter();
  ASSERT_TRUE(turn);
  const std::string hash = turn->hash("hoa ban tren doi").value();
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
  EXPECT_TRUE(turn->matches(hash, "hoa ban tren doi"));
  EXPECT_FALSE(turn->matches(hash, "hoa ban tren nui"));
}

TEST(HashGate, WhoHasNoPasswordNeverMatches) {
  HashGate gate(cheap, 2, 64);
  EXPECT_FALSE(gate.enter()->matches("", ""));
  EXPECT_FALSE(gate.enter()->matches("", "hoa ban tren doi"));
}

TEST(HashGate, AHashOfAnotherCostIsMadeAnew) {
  HashGate gate(cheap, 2, 64);
  HashGate dearer({2, std::size_t{16} << 10}, 2, 64);
  const std::string hash = gate.enter()->hash("hoa ban tren doi").value();
  EXPECT_FALSE(gate.outdated(hash));
  EXPECT_TRUE(dearer.outdated(hash));
  EXPECT_TRUE(dearer.enter()->matches(hash, "hoa ban tren doi"));
}

TEST(HashGate, AFullQueueIsRefusedAndATurnGivenBackGoesToWhoWaits) {
  HashGate gate(cheap, 1, 1);
  std::optional<HashGate::Turn> held(std::move(gate.enter().value()));
  std::atomic<bool> entered{false};
  std::thread waiter([&] {
    const auto turn = gate.enter();
    entered = turn.has_value();
  });
  while (gate.waiting() == 0) std::this_thread::yield();
  const auto third = gate.enter();
  ASSERT_FALSE(third);
  EXPECT_EQ(third.error().code, Code::unavailable);
  EXPECT_EQ(third.error().key, "signin.busy");
  EXPECT_FALSE(entered);
  held.reset();
  waiter.join();
  EXPECT_TRUE(entered);
}

TEST(PasswordRules, ALongOrdinaryPhraseIsFineAndWeakOnesSayWhy) {
  EXPECT_EQ(key_of("hoa ban tren doi"), "");
  EXPECT_EQ(key_of("mười một chữ"), "");  // twelve characters, more bytes
  EXPECT_EQ(key_of("muoi mot ch"), "password.too_short");
  EXPECT_EQ(key_of(std::string(64, 'a') + std::string(65, 'b')), "password.too_long");
  EXPECT_EQ(key_of("abababababab"), "password.too_simple");
  EXPECT_EQ(key_of("mật khẩu của tôi"), "password.common");
  EXPECT_EQ(key_of("Mat Khau 123456!"), "password.common");
  EXPECT_EQ(key_of("123456789012"), "password.common");
  EXPECT_EQ(key_of("qwertyuiop2026"), "password.common");
  EXPECT_EQ(key_of("Dong-Hanh-2026"), "password.common");
  EXPECT_EQ(key_of("officer@cao-bang!!"), "password.is_name");
}

}  // namespace dh::identity

#include "base/crypto.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace dh {
namespace {

// The least that libsodium allows: the tests need the form, not the cost.
constexpr PasswordCost cheap{1, 8192};

TEST(Crypto, Sha256AgreesWithThePublishedValues) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Crypto, HexComesBack) {
  EXPECT_TRUE(
      rc::check("hex", [](const std::string& bytes) { RC_ASSERT(unhex(hex(bytes)) == bytes); }));
  EXPECT_EQ(unhex("0aFF"), "\x0a\xff");
  for (const char* bad : {"", "a", "0g", "0a ", "0a:ff"}) EXPECT_EQ(unhex(bad), "") << bad;
}

TEST(Crypto, SameComparesAllBytes) {
  EXPECT_TRUE(same({}, {}));
  EXPECT_TRUE(same("abc", "abc"));
  EXPECT_FALSE(same("abc", "abd"));
  EXPECT_FALSE(same("abc", "ab"));
}

TEST(Crypto, APasswordMatchesItsHashOnly) {
  const std::string hash = hash_password("mật khẩu dài", cheap);
  EXPECT_TRUE(hash.starts_with("$argon2id$")) << hash;
  EXPECT_TRUE(password_matches(hash, "mật khẩu dài"));
  EXPECT_FALSE(password_matches(hash, "mật khẩu dàj"));
  EXPECT_FALSE(password_matches(hash, ""));
  EXPECT_NE(hash_password("mật khẩu dài", cheap), hash);  // salted
}

TEST(Crypto, NoHashMatchesNoPassword) {
  EXPECT_FALSE(password_matches("", ""));
  EXPECT_FALSE(password_matches("$argon2id$broken", "x"));
  EXPECT_FALSE(password_matches(std::string(500, '$'), "x"));
}

TEST(Crypto, AHashThatCannotBeMadeIsEmpty) {
  EXPECT_EQ(hash_password("x", {1, 1}), "");
}

TEST(Crypto, TheDefaultCostStandsInTheHash) {
  EXPECT_NE(hash_password("x").find("m=47104,t=1,p=1"), std::string::npos);
}

// RFC 6238, appendix B, SHA-1, the last six of the eight digits.
const std::string secret = "12345678901234567890";

Instant second(std::int64_t seconds) { return from_ms(seconds * 1000); }

TEST(Totp, AgreesWithTheRfc) {
  EXPECT_EQ(totp(secret, second(59)), "287082");
  EXPECT_EQ(totp(secret, second(1111111109)), "081804");
  EXPECT_EQ(totp(secret, second(1234567890)), "005924");
  EXPECT_EQ(totp(secret, second(20000000000)), "353130");
}

TEST(Totp, ACodeIsRightOneStepBeforeAndAfter) {
  const Instant now = second(1111111109);
  const std::int64_t step = 1111111109 / 30;
  for (int offset = -1; offset <= 1; ++offset)
    EXPECT_EQ(totp_step(secret, totp(secret, now + std::chrono::seconds(30 * offset)), now),
              step + offset);
  for (const int offset : {-3, -2, 2, 3})
    EXPECT_EQ(totp_step(secret, totp(secret, now + std::chrono::seconds(30 * offset)), now), -1);
}

TEST(Totp, OtherTextIsNeverACode) {
  const Instant now = second(59);
  for (const char* code : {"", "28708", "2870822", "287083", "abcdef", "28708 "})
    EXPECT_EQ(totp_step(secret, code, now), -1) << code;
}

TEST(Base32, AgreesWithTheRfcButForThePadding) {
  EXPECT_EQ(base32(""), "");
  EXPECT_EQ(base32("f"), "MY");
  EXPECT_EQ(base32("fo"), "MZXQ");
  EXPECT_EQ(base32("foo"), "MZXW6");
  EXPECT_EQ(base32("foob"), "MZXW6YQ");
  EXPECT_EQ(base32("fooba"), "MZXW6YTB");
  EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
}

}  // namespace
}  // namespace dh

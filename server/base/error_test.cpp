#include <gtest/gtest.h>

#include <set>

#include "base/result.hpp"

namespace dh {
namespace {

TEST(Error, EveryCodeHasItsOwnStableName) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Code::storage_full); ++i) {
    const CodeInfo& row = info(static_cast<Code>(i));
    EXPECT_EQ(static_cast<int>(row.code), i);
    EXPECT_GE(row.status, 400);
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
  }
  EXPECT_EQ(info(Code::bad_syntax).name, "bad_syntax");
  EXPECT_EQ(info(Code::stale).status, 412);
  EXPECT_EQ(info(Code::key_reused).status, 422);
  EXPECT_EQ(info(Code::missing_version).status, 428);
  EXPECT_EQ(info(Code::storage_full).status, 507);
}

Result<int> half(int number) {
  if (number % 2 != 0) return fail(Code::invalid, "odd", {{"number", std::to_string(number)}});
  return number / 2;
}

Result<int> quarter(int number) { return TRY(half(TRY(half(number)))); }

Result<void> check(int number) {
  TRY_VOID(half(number));
  return {};
}

TEST(Error, TryGoesOnWithTheValueOrReturnsTheError) {
  EXPECT_EQ(quarter(12).value(), 3);
  EXPECT_EQ(quarter(6).error(), (Error{Code::invalid, "odd", {{"number", "3"}}, {}}));
  EXPECT_TRUE(check(2));
  EXPECT_EQ(check(1).error().key, "odd");
}

TEST(Error, OneWrongFieldIsAWholeError) {
  const Result<int> result = fail_field("parties[1].id", "required");
  EXPECT_EQ(result.error().code, Code::invalid);
  ASSERT_EQ(result.error().fields.size(), 1u);
  EXPECT_EQ(result.error().fields[0].field, "parties[1].id");
}

TEST(ErrorDeathTest, AFailedAssertionSaysWhereAndStops) {
  EXPECT_DEATH(DH_ASSERT(1 + 1 == 3), "assertion failed.*condition=.*1 \\+ 1 == 3.*error_test");
}

}  // namespace
}  // namespace dh

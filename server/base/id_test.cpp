#include "base/id.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>
#include <thread>

namespace dh {
namespace {

using namespace std::chrono_literals;

struct Need {};

FixedTime noon() { return FixedTime(parse_instant("2026-11-23T12:00:00Z").value()); }

TEST(Id, TextIsThePrefixAndThirteenDigits) {
  EXPECT_EQ(id_text("ned", 1), "ned-0000000000001");
  EXPECT_EQ(id_text("ned", INT64_MAX), "ned-7zzzzzzzzzzzz");
  EXPECT_EQ(parse_id("ned", "ned-0000000000010"), 32);
  EXPECT_EQ(id_prefix("ned-0000000000010"), "ned");
  EXPECT_EQ(id_prefix("ned"), "");
}

TEST(Id, EveryIdComesBackFromItsText) {
  EXPECT_TRUE(rc::check("round trip", [] {
    const auto id = *rc::gen::inRange<std::int64_t>(1, INT64_MAX);
    RC_ASSERT(parse_id("agr", id_text("agr", id)) == id);
  }));
}

TEST(Id, TextSortsLikeTheNumber) {
  EXPECT_TRUE(rc::check("order", [] {
    const auto a = *rc::gen::inRange<std::int64_t>(1, INT64_MAX);
    const auto b = *rc::gen::inRange<std::int64_t>(1, INT64_MAX);
    RC_ASSERT((a < b) == (id_text("x", a) < id_text("x", b)));
  }));
}

TEST(Id, OtherTextIsNoId) {
  for (const char* text :
       {"", "ned", "ned-", "ned-000000000001", "ned-00000000000001", "ofr-0000000000001",
        "ned_0000000000001", "ned-000000000000l", "ned-000000000000i", "ned-000000000000O",
        "ned-000000000000u", "ned-8000000000000", "ned-zzzzzzzzzzzzz", "ned-0000000000000",
        "NED-0000000000001", "ned-000000000000A", "ned-00000000000 1"})
    EXPECT_EQ(parse_id("ned", text), std::nullopt) << text;
}

TEST(Id, ZeroMeansNone) {
  EXPECT_FALSE(Id<Need>{});
  EXPECT_TRUE(Id<Need>{5});
  EXPECT_LT(Id<Need>{5}, Id<Need>{6});
}

TEST(IdSource, IdsGrowWithinAMillisecondAndBeyondItsCounter) {
  const FixedTime time = noon();
  IdSource source(time, 3);
  std::int64_t last = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::int64_t id = source.next();
    EXPECT_GT(id, last);
    EXPECT_EQ(id >> 11 & 1023, 3);
    last = id;
  }
  EXPECT_LE(instant_of(last) - time.now(), 2ms);
}

TEST(IdSource, AnIdHoldsItsInstant) {
  const FixedTime time = noon();
  IdSource source(time, 0);
  EXPECT_EQ(instant_of(source.next()), time.now());
}

TEST(IdSource, IdsGrowWhenTheWallTimeGoesBack) {
  FixedTime time = noon();
  IdSource source(time, 0);
  const std::int64_t before = source.next();
  time.set(time.now() - 48h);
  EXPECT_GT(source.next(), before);
  time.set(parse_instant("2001-01-01T00:00:00Z").value());
  EXPECT_GT(source.next(), before);
}

TEST(IdSource, ATimeBefore2020StillGivesIds) {
  const FixedTime time(parse_instant("1999-01-01T00:00:00Z").value());
  IdSource source(time, 0);
  EXPECT_GT(source.next(), 0);
}

TEST(IdSource, NodesNeverCollide) {
  const FixedTime time = noon();
  IdSource first(time, 1), second(time, 2);
  std::set<std::int64_t> ids;
  for (int i = 0; i < 3000; ++i) {
    EXPECT_TRUE(ids.insert(first.next()).second);
    EXPECT_TRUE(ids.insert(second.next()).second);
  }
}

TEST(IdSource, StartsAfterTheLargestIdOfAnyNode) {
  const FixedTime time = noon();
  IdSource other(time, 1023);
  const std::int64_t largest = other.next();
  IdSource source(time, 0);
  source.start_after(largest);
  EXPECT_GT(source.next(), largest);
  source.start_after(5);
  EXPECT_GT(source.next(), largest);
}

TEST(IdSource, ThreadsGetDifferentIds) {
  const FixedTime time = noon();
  IdSource source(time, 0);
  std::vector<std::int64_t> ids[4];
  {
    std::vector<std::jthread> threads;
    for (auto& mine : ids)
      threads.emplace_back([&] { for (int i = 0; i < 2000; ++i) mine.push_back(source.next()); });
  }
  std::set<std::int64_t> all;
  for (const auto& mine : ids) all.insert(mine.begin(), mine.end());
  EXPECT_EQ(all.size(), 8000u);
}

}  // namespace
}  // namespace dh

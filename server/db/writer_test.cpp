// The writer over a session of paper: every fate of a commit, without a database.
#include "db/writer.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <stdexcept>

namespace dh::db {
namespace {

class PaperConnection final : public Connection {
 public:
  Result<Rows> query(std::string_view, std::span<const Cell>) override { return Rows{}; }
  Result<std::int64_t> execute(std::string_view, std::span<const Cell>) override { return 0; }
  Result<void> script(std::string_view) override { return {}; }
  Dialect dialect() const override { return Dialect::sqlite; }
};

/// What the tests see of the session, and what they tell it to do.
struct Paper {
  std::string calls;          ///< b begin, m mark, k keep, u undo, C commit, R rollback, t tidy
  std::vector<Fate> commits;  ///< fates of the next commits, then fine
  Fate begin = Fate::fine;
  Fate during = Fate::fine;  ///< fate reported while a write runs
  bool statement_failed = false;
  bool tidy_breaks = false;
  std::function<void()> at_commit = [] {};
};

class PaperSession final : public Session {
 public:
  explicit PaperSession(Paper& paper) : paper_(paper) {}
  Connection& connection() override { return connection_; }
  Result<void> begin() override {
    paper_.calls += 'b';
    fate_ = paper_.begin;
    if (fate_ == Fate::fine) return {};
    return fail(Code::unavailable, "db.unreachable");
  }
  Fate fate() const override { return fate_ == Fate::fine ? paper_.during : fate_; }
  Result<void> commit() override {
    paper_.calls += 'C';
    paper_.at_commit();
    fate_ = paper_.commits.empty() ? Fate::fine : paper_.commits.front();
    if (!paper_.commits.empty()) paper_.commits.erase(paper_.commits.begin());
    if (fate_ == Fate::fine) return {};
    return fail(Code::conflict, "of the commit");
  }
  void rollback() override { paper_.calls += 'R'; }
  Result<void> mark() override { return note('m'); }
  Result<void> keep() override { return note('k'); }
  Result<void> undo() override { return note('u'); }
  bool failed() const override { return paper_.statement_failed; }
  Result<void> tidy_up() override {
    paper_.calls += 't';
    if (paper_.tidy_breaks) return fail(Code::internal, "db.error");
    return {};
  }

 private:
  Result<void> note(char call) {
    paper_.calls += call;
    return {};
  }
  Paper& paper_;
  Fate fate_ = Fate::fine;
  PaperConnection connection_;
};

class WriterTest : public testing::Test {
 protected:
  std::unique_ptr<Writer> make(int most = 64) {
    return std::make_unique<Writer>(std::make_unique<PaperSession>(paper_), most,
                                    [this](const std::string&) { ++fatal_; });
  }
  /// `count` writes that are sure to stand in one batch: the first stays inside until all others
  /// wait.
  std::vector<Result<void>> write_together(Writer& writer, int count,
                                           const std::function<Result<void>(int)>& work) {
    std::vector<Result<void>> results(static_cast<std::size_t>(count));
    std::latch first_runs(1);
    std::vector<std::jthread> threads;
    threads.emplace_back([&] {
      results[0] = writer.write([&](Connection&) {
        if (!first_runs.try_wait()) {
          first_runs.count_down();
          while (writer.waiting() + 1 < static_cast<std::size_t>(count)) std::this_thread::yield();
        }
        return work(0);
      });
    });
    first_runs.wait();
    for (int i = 1; i < count; ++i)
      threads.emplace_back([&, i] {
        results[static_cast<std::size_t>(i)] =
            writer.write([&, i](Connection&) { return work(i); });
      });
    threads.clear();
    return results;
  }

  Paper paper_;
  std::atomic<int> fatal_ = 0;
};

TEST_F(WriterTest, WritesThatWaitAreCommittedTogether) {
  auto writer = make();
  const auto results = write_together(*writer, 4, [](int) { return Result<void>(); });
  writer.reset();
  for (const auto& result : results) EXPECT_TRUE(result);
  EXPECT_EQ(paper_.calls, "bmkmkmkmkCt");
}

TEST_F(WriterTest, ABatchHoldsNoMoreThanItsSize) {
  auto writer = make(2);
  write_together(*writer, 4, [](int) { return Result<void>(); });
  writer.reset();
  EXPECT_EQ(paper_.calls, "bmkmkCtbmkmkCt");
}

TEST_F(WriterTest, AFailingWriteIsUndoneAlone) {
  auto writer = make();
  const auto results = write_together(*writer, 3, [](int i) -> Result<void> {
    if (i == 0) return fail(Code::not_found, "mine");
    return {};
  });
  writer.reset();
  EXPECT_EQ(results[0].error().key, "mine");
  EXPECT_TRUE(results[1]);
  EXPECT_TRUE(results[2]);
  EXPECT_EQ(paper_.calls, "bmumkmkCt");
}

TEST_F(WriterTest, NothingIsCommittedWhenEveryWriteFails) {
  auto writer = make();
  EXPECT_FALSE(writer->write([](Connection&) -> Result<void> { return fail(Code::stale, "x"); }));
  writer.reset();
  EXPECT_EQ(paper_.calls, "bmuRt");
}

TEST_F(WriterTest, AnErrorThatWasPassedOverUndoesTheWrite) {
  paper_.statement_failed = true;
  auto writer = make();
  const auto result = writer->write([](Connection&) { return Result<void>(); });
  writer.reset();
  EXPECT_EQ(result.error().key, "db.swallowed");
  EXPECT_EQ(paper_.calls, "bmuRt");
}

TEST_F(WriterTest, NobodyIsAnsweredBeforeTheCommit) {
  std::atomic<bool> answered = false;
  bool answered_at_commit = true;
  paper_.at_commit = [&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    answered_at_commit = answered;
  };
  auto writer = make();
  EXPECT_TRUE(writer->write([](Connection&) { return Result<void>(); }));
  answered = true;
  EXPECT_FALSE(answered_at_commit);
}

TEST_F(WriterTest, ACommitThatAConstraintRefusesIsTriedWriteByWrite) {
  paper_.commits = {Fate::refused, Fate::fine, Fate::refused, Fate::fine};
  auto writer = make();
  const auto results = write_together(*writer, 3, [](int) { return Result<void>(); });
  writer.reset();
  EXPECT_EQ(paper_.calls,
            "bmkmkmkCR"
            "bmkC"
            "bmkCR"
            "bmkC"
            "t");
  int failed = 0;
  for (const auto& result : results) failed += result ? 0 : 1;
  EXPECT_EQ(failed, 1);
  EXPECT_EQ(fatal_, 0);
}

TEST_F(WriterTest, AFullDiskRefusesTheWholeBatchAndTheNextIsServed) {
  paper_.commits = {Fate::full};
  auto writer = make();
  const auto results = write_together(*writer, 3, [](int i) -> Result<void> {
    if (i == 1) return fail(Code::conflict, "seen in what was never stored");
    return {};
  });
  for (const auto& result : results) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::storage_full);
    EXPECT_EQ(result.error().key, "storage.full");
  }
  EXPECT_TRUE(writer->write([](Connection&) { return Result<void>(); }));
  EXPECT_EQ(fatal_, 0);
}

TEST_F(WriterTest, AFullDiskDuringAWriteRefusesTheBatchWithoutACommit) {
  paper_.during = Fate::full;
  auto writer = make();
  EXPECT_EQ(writer->write([](Connection&) { return Result<void>(); }).error().code,
            Code::storage_full);
  writer.reset();
  EXPECT_EQ(paper_.calls, "bmRt");
}

TEST_F(WriterTest, AnUnconfirmedCommitIsNeverReportedAsSuccess) {
  paper_.commits = {Fate::unconfirmed};
  auto writer = make();
  const auto results = write_together(*writer, 2, [](int) { return Result<void>(); });
  for (const auto& result : results) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::unavailable);
    EXPECT_EQ(result.error().key, "storage.unconfirmed");
  }
  EXPECT_TRUE(writer->write([](Connection&) { return Result<void>(); }));
}

TEST_F(WriterTest, AnInputOutputErrorStopsAllWritingBeforeAnyAnswer) {
  paper_.commits = {Fate::broken};
  std::atomic<bool> answered = false;
  bool answered_at_fatal = true;
  Writer writer(std::make_unique<PaperSession>(paper_), 64, [&](const std::string&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    answered_at_fatal = answered;
    ++fatal_;
  });
  const auto result = writer.write([](Connection&) { return Result<void>(); });
  answered = true;
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().key, "storage.stopped");
  EXPECT_FALSE(answered_at_fatal);

  const std::string calls = paper_.calls;
  const auto later = writer.write([](Connection&) { return Result<void>(); });
  ASSERT_FALSE(later);
  EXPECT_EQ(later.error().code, Code::unavailable);
  EXPECT_EQ(later.error().key, "storage.stopped");
  EXPECT_EQ(paper_.calls, calls);
  EXPECT_EQ(fatal_, 1);
}

TEST_F(WriterTest, AnInputOutputErrorOfTheCheckpointStopsLaterWrites) {
  paper_.tidy_breaks = true;
  auto writer = make();
  EXPECT_TRUE(writer->write([](Connection&) { return Result<void>(); }));
  const auto later = writer->write([](Connection&) { return Result<void>(); });
  ASSERT_FALSE(later);
  EXPECT_EQ(later.error().key, "storage.stopped");
  EXPECT_EQ(fatal_, 1);
}

TEST_F(WriterTest, ALostTransactionIsTriedWriteByWriteAndTheGuiltyWriteKeepsItsError) {
  auto writer = make();
  std::atomic<int> runs = 0;
  const auto results = write_together(*writer, 2, [&](int i) -> Result<void> {
    ++runs;
    paper_.during = i == 1 ? Fate::lost : Fate::fine;
    if (i == 1) return fail(Code::unavailable, "db.unreachable");
    return {};
  });
  EXPECT_TRUE(results[0]);
  ASSERT_FALSE(results[1]);
  EXPECT_EQ(results[1].error().key, "db.unreachable");
  EXPECT_EQ(runs, 4);
}

TEST_F(WriterTest, ADatabaseThatCannotBeReachedRefusesAllThatWaits) {
  paper_.begin = Fate::lost;
  auto writer = make();
  bool ran = false;
  const auto result = writer->write([&](Connection&) {
    ran = true;
    return Result<void>();
  });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().key, "db.unreachable");
  EXPECT_FALSE(ran);
}

TEST_F(WriterTest, WhatAWriteThrowsIsThrownToItsCallerAndUndone) {
  auto writer = make();
  EXPECT_THROW((void)writer->write([](Connection&) -> Result<void> { throw std::bad_alloc(); }),
               std::bad_alloc);
  EXPECT_TRUE(writer->write([](Connection&) { return Result<void>(); }));
  writer.reset();
  EXPECT_EQ(paper_.calls, "bmuRtbmkCt");
}

}  // namespace
}  // namespace dh::db

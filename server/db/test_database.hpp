#pragma once
// A fresh database for a test, of either kind. Compiled into the tests only.
// PostgreSQL is one private cluster for each test process, started when first needed.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "db/db.hpp"

namespace dh::db {

/// Where one test keeps its database; everything is removed at the end.
class TestPlace {
 public:
  /// An empty database. Errors: `unavailable`, the reason in args "reason".
  static Result<std::unique_ptr<TestPlace>> make(Dialect dialect);
  /// A copy of what `prepare` made when it was first called for this `name` in this process:
  /// migrations and reference data are then loaded once and not for each test. Errors: as make(),
  /// or of `prepare`.
  static Result<std::unique_ptr<TestPlace>> copy_of(
      Dialect dialect, const std::string& name, const std::function<Result<void>(Db&)>& prepare);
  virtual ~TestPlace() = default;
  virtual const std::string& url() const = 0;
  /// An empty folder of this test alone.
  virtual const std::string& folder() const = 0;
};

/// "NOT RUN: …", for a test that must fail because its database cannot be had.
std::string not_run(const Error& error);

/// Base of every storage test: `class StoreTest : public db::DatabaseTest {};`, TEST_P, and
/// ON_BOTH_DATABASES(StoreTest). Opens an empty database, or what `place()` of the subclass makes.
class DatabaseTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override;
  void TearDown() override { db_.reset(); }

  virtual Result<std::unique_ptr<TestPlace>> place() { return TestPlace::make(GetParam()); }
  virtual Options options() { return {}; }  ///< the url is filled in

  Db& db() { return *db_; }
  TestPlace& where() { return *place_; }
  void close() { db_.reset(); }
  void open();

 private:
  std::unique_ptr<TestPlace> place_;
  std::unique_ptr<Db> db_;
};

std::string test_name_of(const testing::TestParamInfo<Dialect>& info);

}  // namespace dh::db

/// Runs every TEST_P of the suite on SQLite and on PostgreSQL.
#define ON_BOTH_DATABASES(suite)                                                                \
  INSTANTIATE_TEST_SUITE_P(On, suite,                                                           \
                           testing::Values(dh::db::Dialect::sqlite, dh::db::Dialect::postgres), \
                           dh::db::test_name_of)

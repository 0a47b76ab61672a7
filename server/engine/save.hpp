#pragma once
// The last mile of every change, inside engine/ only: rules, head, row, relations, search text, clocks, jobs
// and audit entry of one record, in the caller's transaction.
#include "engine/store.hpp"

namespace dh::store {

struct Change {
  std::string_view action;           ///< for the audit entry: "create", "update", "step:submit" …
  const StepInfo* step = nullptr;    ///< its clocks start and stop
  bool system_fields = false;        ///< the engine itself writes (demonstration data, jobs)
  bool rules = true;                 ///< false when old content is moved or answered, not judged anew
};

/// Runs the rules over `now`, all errors at once; then writes. `before` is null for a new record.
Result<Record> save(const Engine& engine, db::Connection& db, const Actor& actor, const Record* before,
                    Record now, const Change& change);

/// Writes a new record as it stands, without rules, clocks or an audit entry: for filling an empty folder with
/// made-up data only. The caller chooses id, code, version and times.
Result<void> insert_as_is(const Engine& engine, db::Connection& db, Record record);

/// Derived fields of the records that were kept before there were such fields. From a writing transaction.
Result<void> derive_what_lacks(db::Connection& db);

/// Reads JSON members into `record` (fields and the head members that people may set). Names outside
/// `may_set` are refused: unknown ones as unknown, known ones as not editable now. "*" allows all fields.
Result<void> read_members(const Engine& engine, db::Connection& db, const Actor& actor, Record& record,
                          const boost::json::object& values, std::span<const std::string_view> may_set);

/// Fields named in `needs` that are empty.
std::vector<std::string> missing(const Record& record, std::span<const std::string_view> needs);

/// Starts, stops, pauses and resumes clocks of a record; answers the earliest running due date ("" = none).
Result<std::string> move_clocks(const Engine& engine, db::Connection& db, const Record& record,
                                const void* body, std::span<const ClockStart> starts, const StepInfo* step);

}  // namespace dh::store

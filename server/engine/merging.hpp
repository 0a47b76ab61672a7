#pragma once
// Two records that are one: everything that refers to the merged one refers to the kept one, and
// the way back.
#include "engine/store.hpp"

namespace dh::merging {

/// Moves every relation that the type's `merges` names from `merged` to `kept`, in typed columns,
/// multiples and rows alike, and archives the merged one. What moved is kept in table `merging`.
/// Errors: `conflict` "merge.kept_refers" (kept must name merged), "merge.codes_collide",
/// "merge.too_many", "record.archived".
Result<void> merge(const Engine& engine, db::Connection& db, const Actor& actor, const Record& kept,
                   const Record& merged);

/// Undoes the last merging of these two. What was edited since is left as it is; answers those
/// records. Errors: `not_found` "merge.none".
Result<std::vector<std::int64_t>> undo(const Engine& engine, db::Connection& db, const Actor& actor,
                                       const Record& kept, const Record& merged);

/// Puts `to` where a value names `from`; 0 takes the name away. False when nothing changed.
/// Errors: `conflict` "merge.kept_refers" when a needed column would be empty.
Result<bool> replace_reference(const Field& field, Cell* cells, std::int64_t from, std::int64_t to);

}  // namespace dh::merging

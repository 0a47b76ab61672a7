#pragma once
// The audit log: one entry for every change, chained by hashes, written in the change's own transaction.
#include <string>
#include <vector>

#include "db/db.hpp"
#include "engine/record_type.hpp"
#include "engine/store.hpp"

namespace dh::audit {

struct Entry {
  std::int64_t seq = 0, at = 0, actor = 0;
  std::string on_behalf_of, request, action, type;
  std::int64_t record = 0, version = 0;
  std::string note, changes;  ///< JSON [{"f":field,"o":old cells,"n":new cells}]
  std::string previous, hash; ///< hex
};

/// sha256 over the previous hash and every other column, each with its length, as hex.
std::string hash_of(const Entry& entry);

/// Appends after the last entry; fills seq, previous and hash. Only from the writing transaction.
Result<void> append(db::Connection& db, Entry entry);

/// The control "audit_apart" of tests/durability: entries held back until after the commit, then written.
void hold_back(Entry entry);
Result<void> write_held_back(db::Db& db);

/// Appends many entries without reading the chain's end each time; only while nobody else writes.
class Bulk {
 public:
  static Result<Bulk> start(db::Connection& db);
  Result<void> append(db::Connection& db, Entry entry);

 private:
  std::int64_t seq_ = 0;
  std::string hash_;
};

struct Fault { std::int64_t seq; std::string what; };
/// Walks the chain from its start. Finds a change, deletion, insertion or reorder of any entry; with
/// `head` (seq and hash kept elsewhere) also a cut tail or a chain made anew.
Result<std::vector<Fault>> verify(db::Connection& db, std::int64_t* entries, std::string* head);

}  // namespace dh::audit

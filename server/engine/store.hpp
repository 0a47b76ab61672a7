#pragma once
// One record at a time: get, make, change, step, archive. Each change is one transaction of row, head, audit
// entry, relations, clocks, search text and jobs. The only writer of record tables.
#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "engine/record_type.hpp"

namespace dh {

/// Who acts, and with what proof.
struct Actor {
  const User& user;
  std::string request_id{};
  std::string on_behalf_of{};   ///< name and post of the person who decided, when a clerk records it
  std::string note{};
};

namespace store {

/// Reads one record the user may see. Errors: `not_found` (also when invisible).
Result<Record> get(const Engine& engine, db::Connection& db, const User& user, const RecordType& type,
                   std::int64_t id, May may = May::view);
/// Whether the user has `may` on the record; reads only its head. False also when it may not be seen.
bool has_right(db::Connection& db, const User& user, const RecordType& type, std::int64_t id, May may);
/// The same without rights: for rules, jobs and the engine itself.
Result<Record> load(db::Connection& db, const RecordType& type, std::int64_t id);
/// Several, by a condition on the typed table (alias t) and head (alias h); no rights.
Result<std::vector<Record>> load_where(db::Connection& db, const RecordType& type, std::string_view where,
                                       std::vector<Cell> params);

/// Makes a record from JSON; all field errors at once. `owner` defaults to the user's organisation.
/// Errors: `invalid`, `forbidden`.
Result<Record> create(const Engine& engine, db::Connection& db, const Actor& actor, const RecordType& type,
                      const boost::json::object& values);
/// Changes the fields sent. Errors: `stale`, `invalid`, `forbidden` (field not editable in this state).
Result<Record> update(const Engine& engine, db::Connection& db, const Actor& actor, const RecordType& type,
                      std::int64_t id, std::int64_t version, const boost::json::object& values);
/// Takes a step of the flow; `values` fill the step's inputs. Errors: `conflict` (not from this state),
/// `forbidden` (role, drafter), `invalid` (missing fields, guard), `stale`.
Result<Record> step(const Engine& engine, db::Connection& db, const Actor& actor, const RecordType& type,
                    std::int64_t id, std::int64_t version, std::string_view action,
                    const boost::json::object& values);
Result<Record> archive(const Engine& engine, db::Connection& db, const Actor& actor, const RecordType& type,
                       std::int64_t id, std::int64_t version, bool archived);
/// Sets one field back to what it was before audit entry `seq`.
Result<Record> restore(const Engine& engine, db::Connection& db, const Actor& actor, const RecordType& type,
                       std::int64_t id, std::int64_t version, std::int64_t seq, std::string_view field);

/// Why a step may not be taken now by this user; empty when it may.
struct StepCheck {
  const StepInfo* step = nullptr;
  std::vector<std::string> missing;   ///< fields to fill (inputs of the step not counted)
  std::vector<Error> why;
  bool allowed() const { return missing.empty() && why.empty(); }
};
std::vector<StepCheck> steps(const Engine& engine, db::Connection& db, const User& user, const Record& record);
/// Fields the flow lets change in the record's state.
std::vector<std::string_view> editable(const Record& record);

/// Living records of type T whose field (single, multiple or in rows) refers to `id`; no rights: for rules.
template <class T>
Result<std::vector<Stored<T>>> referring(const Context& context, std::string_view field, std::int64_t id) {
  auto found = load_where(context.db, *find_type(T::type_name),
                          "h.archived = 0 and h.id in (select x.from_id from relation x where x.to_id = $1 "
                          "and x.field = $2) order by h.id", {id, std::string(field)});
  if (!found) return tl::unexpected<Error>(found.error());
  std::vector<Stored<T>> out;
  for (const Record& r : *found) out.push_back({r.head, body_of<T>(r)});
  return out;
}
/// Somebody accepted a suggested counterpart for this record.
bool has_accepted_suggestion(const Context& context, std::int64_t id);
template <class T>
Result<Stored<T>> load_as(const Context& context, Id<T> id) {
  auto found = load(context.db, *find_type(T::type_name), id.value);
  if (!found) return tl::unexpected<Error>(found.error());
  return Stored<T>{found->head, body_of<T>(*found)};
}

}  // namespace store
}  // namespace dh

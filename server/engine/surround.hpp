#pragma once
// Parts that the routes around a record share: history, access, comments, links, chain, timeline,
// merging, export.
#include <optional>
#include <string>
#include <vector>

#include "engine/audit.hpp"
#include "engine/route.hpp"
#include "engine/rows.hpp"
#include "engine/store.hpp"

namespace dh::surround {

std::vector<Route> history_routes(const RecordType& type);
std::vector<Route> access_routes(const RecordType& type);
std::vector<Route> comment_routes(const RecordType& type);
std::vector<Route> link_routes(const RecordType& type);
std::vector<Route> chain_routes(const RecordType& type);
std::vector<Route> timeline_routes(const RecordType& type);
std::vector<Route> merge_routes(const RecordType& type);
std::vector<Route> export_routes(const RecordType& type);

using OnType = Result<http::Response> (*)(const RecordType&, Call&);
Handler bind(const RecordType& type, OnType handler);

/// "/api/needs/{id}" + rest.
std::string path_of(const RecordType& type, std::string_view rest);
/// The id in the path. Errors: `not_found`.
Result<std::int64_t> id_in_path(const RecordType& type, const Call& call);
/// The record of the path, when the caller may do this with it.
/// Errors: `not_found` (also when invisible), `forbidden` (visible, but not this).
Result<Record> record_for(Call& call, db::Connection& db, const RecordType& type, May may);
/// The same for any of several permissions.
bool may_any(Call& call, db::Connection& db, const Record& record, std::initializer_list<May> any);

/// A record of any type by its id text; nothing when the prefix or digits are none of ours.
struct Named {
  const RecordType* type;
  std::int64_t id;
};
std::optional<Named> parse_any_id(std::string_view text);
std::string id_text_of(const Head& head);

/// Heads of those that the caller may see and that are not archived; in no order.
Result<std::vector<Head>> visible_heads(db::Connection& db, const User& user,
                                        std::vector<std::int64_t> ids);

/// One field of an audit entry: old and new cell.
struct Difference {
  std::string field;
  Cell old, now;
};
/// An audit entry about a record whose own row did not change (no new version).
Result<void> note_change(const Engine& engine, db::Connection& db, const Actor& actor,
                         const Head& head, std::string_view action,
                         const std::vector<Difference>& changes);

Actor actor_of(const Call& call);
/// {"id","title"} of a person, or {"hidden":true}; the machine by its name.
void write_person(JsonWriter& out, std::string_view name, std::int64_t id, const Titles& titles,
                  const Texts& texts);
/// Text that people wrote: trimmed, at most so many letters, without marks of secrecy.
/// Errors: `invalid` under `field`.
Result<std::string> read_text(const boost::json::object& body, const char* field, std::size_t most,
                              bool needed);

/// Label of a field in both tongues: "label", "label_en".
void write_label(JsonWriter& out, const RecordType& type, const Field& field, const Texts& texts);
/// "$3, $4, $5": adds the ids as parameters, rounded up so that few statements are prepared.
std::string id_list(std::vector<Cell>& params, std::span<const std::int64_t> ids);

}  // namespace dh::surround

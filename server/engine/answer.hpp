#pragma once
// Records as JSON answers (docs/api/conventions.md).
#include "base/json.hpp"
#include "engine/list.hpp"
#include "engine/rows.hpp"
#include "engine/store.hpp"

namespace dh::answer {

/// Head members and these fields (cells in their order) as one flat object.
void write_record(JsonWriter& out, const Record& record, std::span<const Field* const> fields,
                  const Titles& titles);
/// A record with all its fields, without may, steps and clocks.
Result<std::string> record(db::Connection& db, const User& user, const Record& record);
/// A record with all that its page needs.
Result<std::string> page(const Engine& engine, db::Connection& db, const User& user, const Record& record);
Result<std::string> list_page(db::Connection& db, const User& user, const list::Page& page);
/// Label pair of a state.
void write_state_labels(JsonWriter& out, const RecordType& type, std::string_view state, const Texts& texts);
/// {"id","type","plural","code","title","state","state_label","state_label_en","tone"…} of any record.
void write_brief(JsonWriter& out, const Head& head, const Texts& texts);
/// One clock of a record with its phrase.
void write_clock(JsonWriter& out, const Engine& engine, const Clock& clock);
Result<std::vector<Clock>> clocks_of(db::Connection& db, std::int64_t record);
/// A record with its clocks and its state in words: a line in a table of what belongs to another record.
Result<std::string> with_clocks(const Engine& engine, db::Connection& db, const User& user, const Record& record);

}  // namespace dh::answer

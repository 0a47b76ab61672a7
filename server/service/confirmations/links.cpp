#include "service/confirmations/links.hpp"

#include "base/crypto.hpp"
#include "engine/save.hpp"

namespace dh::confirmation {

namespace {

constexpr std::string_view columns =
    "token, record, name, made_by, made_at, expires_at, outcome, answered_at, note";

Link from_row(std::span<const Cell> r) {
  return {db::as_text(r[0]), db::as_int(r[1]), db::as_text(r[2]),
          db::as_int(r[3]),  db::as_int(r[4]), db::as_int(r[5]),
          db::as_text(r[6]), db::as_int(r[7]), db::as_text(r[8])};
}

}  // namespace

bool has_confirmation(const RecordType& type) {
  const Field* f = type.find(field_name);
  if (f == nullptr || f->kind != KindName::choice) return false;
  for (const char* needed : {"awaiting", "confirmed", "rejected", "unanswered"})
    if (find_choice(f->choices(), needed) == nullptr) return false;
  return true;
}

Result<std::optional<Link>> find(db::Connection& db, std::string_view token) {
  const auto rows = TRY(db.query(
      "select " + std::string(columns) + " from confirmation where token = $1", {token_key(token)}));
  if (rows.empty()) return std::optional<Link>();
  return std::optional<Link>(from_row(rows.row(0)));
}

Result<std::vector<Link>> of_record(db::Connection& db, std::int64_t record) {
  const auto rows = TRY(db.query("select " + std::string(columns) +
                                     " from confirmation where record = $1 "
                                     "order by made_at desc, token limit 200",
                                 {record}));
  std::vector<Link> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(from_row(rows.row(i)));
  return out;
}

Result<std::optional<Link>> next_expired(db::Connection& db, std::int64_t now_ms) {
  const auto rows = TRY(db.query("select " + std::string(columns) +
                                     " from confirmation where outcome = '' and "
                                     "expires_at <= $1 order by expires_at, token limit 1",
                                 {now_ms}));
  if (rows.empty()) return std::optional<Link>();
  return std::optional<Link>(from_row(rows.row(0)));
}

Result<void> add(db::Connection& db, const Link& link) {
  TRY(db.execute(
      "insert into confirmation (token, record, name, made_by, made_at, expires_at, outcome, note) "
      "values ($1, $2, $3, $4, $5, $6, '', '')",
      {link.hash, link.record, link.name, link.made_by, link.made_at, link.expires_at}));
  return {};
}

Result<Record> set_field(const Engine& engine, db::Connection& db, const Actor& actor,
                         std::int64_t id, std::string_view value, std::string_view action) {
  const auto rows = TRY(db.query("select type from head where id = $1", {id}));
  const RecordType* type = rows.empty() ? nullptr : find_type(db::as_text(rows.at(0, 0)));
  if (type == nullptr || !has_confirmation(*type)) return fail(Code::not_found, "notfound");
  const Record before = TRY(store::load(db, *type, id));
  Record now = before;
  now.cells[type->first_cell(*type->find(field_name))] = std::string(value);
  return store::save(engine, db, actor, &before, std::move(now),
                     {.action = action, .rules = false});
}

Result<void> settle(const Engine& engine, db::Connection& db, const std::string& request_id,
                    const Link& link, std::string_view outcome, const std::string& note) {
  const bool answered = outcome != "unanswered";
  TRY(db.execute(
      "update confirmation set outcome = $2, answered_at = $3, note = $4 where token = $1",
      {link.hash, std::string(outcome), answered ? Cell(to_ms(engine.time.now())) : Cell(), note}));
  if (!answered) {
    // Another open link may still bring the answer.
    const auto open = TRY(db.query(
        "select 1 from confirmation where record = $1 and outcome = '' and expires_at > $2",
        {link.record, to_ms(engine.time.now())}));
    const auto rows = TRY(db.query("select type from head where id = $1", {link.record}));
    const RecordType* type = find_type(db::as_text(rows.at(0, 0)));
    const Record r = TRY(store::load(db, *type, link.record));
    if (!open.empty() || db::as_text(r.cell(field_name)) != "awaiting") return {};
  }
  const Actor actor{system_user(), request_id, answered ? link.name : "", note};
  TRY(set_field(engine, db, actor, link.record, outcome,
                answered ? "confirmation" : "confirmation_expired"));
  return {};
}

}  // namespace dh::confirmation

// Who has read an information item or a warning: kept once for each person, shown to the body that published it.
#include "engine/answer.hpp"
#include "engine/surround.hpp"
#include "features/information/uses.hpp"
#include "records/info_use/info_use.hpp"

namespace dh::information {

namespace {

/// The first reading counts; it is no change of the record and has no audit entry of its own.
Result<http::Response> read_it(const RecordType& type, Call& call) {
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::view));
    // Who publishes has no need to be told that he read it.
    if (!store::has_right(db, call.user, type, r.head.id, May::edit) &&
        r.head.state == to_name(BulletinState::published))
      TRY(db.execute("insert into read_receipt (record, user_id, organisation, at) values ($1, $2, $3, $4) "
                     "on conflict do nothing",
                     {r.head.id, call.user.id, call.user.organisation, to_ms(call.engine.time.now())}));
    http::Response answer;
    answer.status = 204;
    return answer;
  });
}

Result<void> write_people(JsonWriter& out, db::Connection& db, std::int64_t record, std::int64_t body) {
  const auto rows = TRY(db.query("select h.title, x.at from read_receipt x join head h on h.id = x.user_id "
                                 "where x.record = $1 and x.organisation = $2 order by x.at", {record, body}));
  out.key("people").begin_array();
  for (std::size_t i = 0; i < rows.size(); ++i)
    out.begin_object().field("name", db::as_text(rows.at(i, 0)))
        .field("at", to_text(from_ms(db::as_int(rows.at(i, 1))))).end_object();
  out.end_array();
  return {};
}

struct Reader { std::int64_t body, use; std::string title, state, result; };

/// Bodies that were sent it, with what they did; then others of whom somebody read it.
Result<std::vector<Reader>> readers_of(db::Connection& db, const RecordType& type, std::int64_t record) {
  std::vector<Reader> out;
  const auto sent =
      TRY(db.query("select u.body, u.id, h.title, u.state, u.result from info_uses u "
                   "join head h on h.id = u.body where u." +
                       std::string(type.name) + " = $1 order by h.title_key, u.id",
                   {record}));
  for (std::size_t i = 0; i < sent.size(); ++i)
    out.push_back({db::as_int(sent.at(i, 0)), db::as_int(sent.at(i, 1)), db::as_text(sent.at(i, 2)),
                   db::as_text(sent.at(i, 3)), db::as_text(sent.at(i, 4))});
  const auto others =
      TRY(db.query("select distinct x.organisation, h.title from read_receipt x join head h on h.id = "
                   "x.organisation where x.record = $1 "
                   "and not exists (select 1 from info_uses u where u." +
                       std::string(type.name) +
                       " = $1 and u.body = x.organisation) "
                       "order by h.title",
                   {record}));
  for (std::size_t i = 0; i < others.size(); ++i)
    out.push_back({db::as_int(others.at(i, 0)), 0, db::as_text(others.at(i, 1)), "", ""});
  return out;
}

void write_choice(JsonWriter& out, const Texts& texts, std::string_view field, std::string_view enum_name,
                  std::span<const Choice> choices, const std::string& value) {
  const Choice* choice = find_choice(choices, value);
  const std::string label(choice == nullptr ? "" : choice->label);
  out.field(std::string(field), label);
  out.field(std::string(field) + "_en",
            choice == nullptr ? "" : texts.english(std::string(enum_name) + "." + value, label));
}

Result<http::Response> readers(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::edit));
    const Texts& texts = call.engine.texts;
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Reader& one : TRY(readers_of(db, type, r.head.id))) {
      out.begin_object().field("body", id_text(organisation.prefix, one.body)).field("title", one.title);
      out.field("use", one.use == 0 ? "" : id_text(info_use.prefix, one.use));
      write_choice(out, texts, "state", "InfoUseState", choices(InfoUseState{}), one.state);
      write_choice(out, texts, "result", "InfoResult", choices(InfoResult{}), one.result);
      TRY_VOID(write_people(out, db, r.head.id, one.body));
      out.end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> routes() {
  std::vector<Route> out;
  for (const RecordType* type : {&info_item, &warning}) {
    out.push_back({http::Method::post, surround::path_of(*type, "/read"), Access::to(*type, May::view),
                   surround::bind(*type, read_it), "Note that the user has read it"});
    out.push_back({http::Method::get, surround::path_of(*type, "/readers"), Access::to(*type, May::edit),
                   surround::bind(*type, readers), "Who has read it and what they did"});
  }
  return out;
}

}  // namespace dh::information

// What people say about a record. Read and written by those who may comment; who only may look sees
// none.
#include <boost/json.hpp>

#include "engine/surround.hpp"

namespace dh::surround {

namespace {

constexpr std::size_t most_letters = 4000;

struct Remark {
  std::int64_t id, at, author;
  std::string text;
};

void write_remark(JsonWriter& out, const Remark& r, const Titles& titles, const Texts& texts) {
  out.begin_object().field("id", id_text("rmk", r.id)).field("at", to_text(from_ms(r.at)));
  write_person(out, "author", r.author, titles, texts);
  out.field("text", r.text).end_object();
}

Result<http::Response> get_comments(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::comment));
    const auto rows = TRY(
        db.query("select id, at, author, text from remark where record = $1 order by id limit 1000",
                 {r.head.id}));
    std::vector<Remark> remarks;
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      remarks.push_back({db::as_int(rows.at(i, 0)), db::as_int(rows.at(i, 1)),
                         db::as_int(rows.at(i, 2)), db::as_text(rows.at(i, 3))});
      ids.push_back(remarks.back().author);
    }
    const Titles titles = TRY(titles_of(db, call.user, std::move(ids)));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Remark& remark : remarks) write_remark(out, remark, titles, call.engine.texts);
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

Result<http::Response> post_comment(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const std::string said = TRY(read_text(body, "text", most_letters, true));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::comment));
    const Remark remark{call.engine.ids.next(), to_ms(call.engine.time.now()), call.user.id, said};
    TRY(db.execute("insert into remark (id, record, at, author, text) values ($1, $2, $3, $4, $5)",
                   {remark.id, r.head.id, remark.at, remark.author, remark.text}));
    TRY_VOID(
        note_change(call.engine, db, actor_of(call), r.head, "comment", {{"comment", {}, said}}));
    const Titles titles = TRY(titles_of(db, call.user, {call.user.id}));
    std::string text;
    JsonWriter out(text);
    write_remark(out, remark, titles, call.engine.texts);
    return json_response(201, std::move(text));
  });
}

}  // namespace

std::vector<Route> comment_routes(const RecordType& type) {
  const std::string path = path_of(type, "/comments");
  return {
      {http::Method::get, path, Access::to(type, May::comment), bind(type, get_comments),
       "Comments, for those who may comment"},
      {http::Method::post, path, Access::to(type, May::comment), bind(type, post_comment),
       "Comment"}};
}

}  // namespace dh::surround

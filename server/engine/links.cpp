// Free links between any two records. One row serves both directions; it may carry a note.
#include <boost/json.hpp>

#include "engine/answer.hpp"
#include "engine/surround.hpp"

namespace dh::surround {

namespace {

constexpr std::size_t most_letters = 400;

Result<Head> other_head(db::Connection& db, const User& user, std::int64_t id) {
  const auto heads = TRY(visible_heads(db, user, {id}));
  if (heads.empty()) return fail(Code::not_found, "link.no_such_record");
  return heads.front();
}

void write_link(JsonWriter& out, const Head& other, const std::string& note, const Texts& texts) {
  std::string brief;
  JsonWriter inner(brief);
  answer::write_brief(inner, other, texts);
  brief.pop_back();  // the note goes into the same object
  std::string more;
  append_json_string(more, note);
  out.raw(brief + ",\"note\":" + (note.empty() ? "null" : more) + "}");
}

Result<http::Response> get_links(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::view));
    const auto rows = TRY(
        db.query("select to_id, note from relation where from_id = $1 and field = 'link' union all "
                 "select from_id, note from relation where to_id = $1 and field = 'link'",
                 {r.head.id}));
    std::map<std::int64_t, std::string> notes;
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      ids.push_back(db::as_int(rows.at(i, 0)));
      std::string& note = notes[ids.back()];
      if (note.empty()) note = db::as_text(rows.at(i, 1));
    }
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Head& h : TRY(visible_heads(db, call.user, ids)))
      write_link(out, h, notes[h.id], call.engine.texts);
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

/// Both records tell of it in their histories.
Result<void> note_both(Call& call, db::Connection& db, const Head& one, const Head& other,
                       bool linked) {
  const std::string_view action = linked ? "link" : "unlink";
  const auto change = [&](const Head& to) {
    return linked ? Difference{"link", {}, to.id} : Difference{"link", to.id, {}};
  };
  TRY_VOID(note_change(call.engine, db, actor_of(call), one, action, {change(other)}));
  return note_change(call.engine, db, actor_of(call), other, action, {change(one)});
}

Result<http::Response> post_link(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const auto* to = body.if_contains("to");
  const auto named = to != nullptr && to->is_string()
                         ? parse_any_id(std::string_view(to->as_string()))
                         : std::nullopt;
  if (!named) return fail_field("to", "field.want_ref");
  const std::string note = TRY(read_text(body, "note", most_letters, false));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::edit));
    if (named->id == r.head.id) return fail_field("to", "link.itself");
    auto other = other_head(db, call.user, named->id);
    if (!other)
      return fail_field("to", "field.broken_reference", {{"id", std::string(to->as_string())}});
    const auto known =
        TRY(db.query("select 1 from relation where field = 'link' and "
                     "((from_id = $1 and to_id = $2) or (from_id = $2 and to_id = $1))",
                     {r.head.id, other->id}));
    if (!known.empty()) return fail(Code::conflict, "link.exists", {{"title", other->title}});
    TRY(db.execute("insert into relation (from_id, field, to_id, note) values ($1, 'link', $2, $3)",
                   {r.head.id, other->id, note.empty() ? Cell() : Cell(note)}));
    TRY_VOID(note_both(call, db, r.head, *other, true));
    std::string text;
    JsonWriter out(text);
    write_link(out, *other, note, call.engine.texts);
    return json_response(201, std::move(text));
  });
}

Result<http::Response> delete_link(const RecordType& type, Call& call) {
  const auto named = parse_any_id(call.params.at(1));
  if (!named) return fail(Code::not_found, "notfound");
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::edit));
    const Head other = TRY(other_head(db, call.user, named->id));
    const std::int64_t gone = TRY(db.execute(
        "delete from relation where field = 'link' and "
        "((from_id = $1 and to_id = $2) or (from_id = $2 and to_id = $1))", {r.head.id, other.id}));
    if (gone == 0) return fail(Code::not_found, "link.no_such_record");
    TRY_VOID(note_both(call, db, r.head, other, false));
    return json_response(200, "{}");
  });
}

}  // namespace

std::vector<Route> link_routes(const RecordType& type) {
  const std::string path = path_of(type, "/links");
  return {{http::Method::get, path, Access::to(type, May::view), bind(type, get_links),
           "Links to other records"},
          {http::Method::post, path, Access::to(type, May::edit), bind(type, post_link), "Link"},
          {http::Method::del, path + "/{other}", Access::to(type, May::edit),
           bind(type, delete_link), "Unlink"}};
}

}  // namespace dh::surround

// The routes that every record type has.
#include <boost/json.hpp>

#include "base/text.hpp"
#include "engine/answer.hpp"
#include "engine/extras.hpp"
#include "engine/route.hpp"
#include "engine/surround.hpp"

namespace dh {

namespace {

using http::Method;

std::string etag(const Record& r) { return "\"" + std::to_string(r.head.version) + "\""; }

Result<std::int64_t> id_of(const RecordType& type, const Call& call) {
  const auto id = parse_id(type.prefix, call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  return *id;
}

Result<http::Response> page_answer(Call& call, db::Connection& db, const Record& r, int status = 200) {
  return json_response(status, TRY(answer::page(call.engine, db, call.user, r)), {{"ETag", etag(r)}});
}

/// On a stale version the answer carries the record as it is now, so that nothing typed is lost.
Result<http::Response> with_current(Call& call, const RecordType& type, Result<http::Response> result) {
  if (result || result.error().code != Code::stale) return result;
  const auto id = id_of(type, call);
  if (!id) return result;
  auto current = reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(store::get(call.engine, db, call.user, type, *id));
    http::Response p = problem(result.error(), call.engine.texts, call.request.id);
    p.body.pop_back();
    p.body += ",\"current\":" + TRY(answer::record(db, call.user, r)) + "}";
    p.headers.emplace_back("ETag", etag(r));
    return p;
  });
  return current ? current : result;
}

/// Who reads what is logged leaves an entry before he gets it; without the entry there is no answer.
Result<void> note_reading(const RecordType& type, Call& call, std::span<const Record> records) {
  if (!type.reads_logged || records.empty()) return {};
  return call.engine.db.write([&](db::Connection& db) -> Result<void> {
    for (const Record& r : records)
      TRY_VOID(surround::note_change(call.engine, db, surround::actor_of(call), r.head, "read", {}));
    return {};
  });
}

Result<http::Response> get_list(const RecordType& type, Call& call) {
  const list::Query q = TRY(list::parse(type, call.request.query));
  list::Page page;
  auto answer = reading(call, [&](db::Connection& db) -> Result<http::Response> {
    page = TRY(list::run(call.engine, db, call.user, type, q));
    return json_response(200, TRY(answer::list_page(db, call.user, page)));
  });
  TRY_VOID(note_reading(type, call, page.items));
  return answer;
}

Result<http::Response> get_one(const RecordType& type, Call& call) {
  const std::int64_t id = TRY(id_of(type, call));
  Record r;
  auto answer = reading(call, [&](db::Connection& db) -> Result<http::Response> {
    r = TRY(store::get(call.engine, db, call.user, type, id));
    return page_answer(call, db, r);
  });
  if (answer) TRY_VOID(note_reading(type, call, {&r, 1}));
  return answer;
}

Actor actor_of(const Call& call) { return Actor{call.user, call.request.id, {}, {}}; }

Result<http::Response> post_new(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(store::create(call.engine, db, actor_of(call), type, body));
    auto seen = store::get(call.engine, db, call.user, type, r.head.id);
    http::Response answer =
        json_response(201, TRY(answer::record(db, call.user, seen ? *seen : r)), {{"ETag", etag(r)}});
    answer.headers.emplace_back("Location", "/api/" + std::string(type.plural) + "/" + id_text(type.prefix, r.head.id));
    return answer;
  });
}

Result<http::Response> patch_one(const RecordType& type, Call& call) {
  const std::int64_t id = TRY(id_of(type, call));
  const boost::json::object body = TRY(body_object(call.request));
  const std::int64_t version = TRY(if_match(call.request));
  return with_current(call, type, writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(store::update(call.engine, db, actor_of(call), type, id, version, body));
    return page_answer(call, db, r);
  }));
}

/// Takes "note" and "on_behalf_of" out of a step's body.
Result<std::string> take_text(boost::json::object& body, const char* name) {
  const auto at = body.find(name);
  if (at == body.end()) return std::string();
  if (!at->value().is_string()) return fail_field(name, "field.want_text");
  std::string text(at->value().as_string());
  if (text.size() > 4000)
    return fail_field(name, "field.too_long", {{"most", "4000"}, {"now", std::to_string(text.size())}});
  if (!secret_mark(text).empty()) return fail_field(name, "secret.text_refused");
  body.erase(at);
  return text;
}

Result<http::Response> post_step(const RecordType& type, Call& call) {
  const std::int64_t id = TRY(id_of(type, call));
  boost::json::object body = TRY(body_object(call.request));
  const std::int64_t version = TRY(if_match(call.request));
  Actor actor = actor_of(call);
  actor.note = TRY(take_text(body, "note"));
  actor.on_behalf_of = TRY(take_text(body, "on_behalf_of"));
  return with_current(call, type, writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(store::step(call.engine, db, actor, type, id, version, call.params.at(1), body));
    return page_answer(call, db, r);
  }));
}

Result<http::Response> post_archive(const RecordType& type, Call& call, bool archived) {
  const std::int64_t id = TRY(id_of(type, call));
  const std::int64_t version = TRY(if_match(call.request));
  return with_current(call, type, writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(store::archive(call.engine, db, actor_of(call), type, id, version, archived));
    return page_answer(call, db, r);
  }));
}

Result<http::Response> post_restore(const RecordType& type, Call& call) {
  const std::int64_t id = TRY(id_of(type, call));
  const boost::json::object body = TRY(body_object(call.request));
  const std::int64_t version = TRY(if_match(call.request));
  const auto* seq = body.if_contains("seq");
  const auto* field = body.if_contains("field");
  if (seq == nullptr || !seq->is_int64()) return fail_field("seq", "field.want_number");
  if (field == nullptr || !field->is_string()) return fail_field("field", "field.want_text");
  const std::string name(field->as_string());
  return with_current(call, type, writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(store::restore(call.engine, db, actor_of(call), type, id, version, seq->as_int64(), name));
    return page_answer(call, db, r);
  }));
}

using OnType = Result<http::Response> (*)(const RecordType&, Call&);

Handler bind(const RecordType& type, OnType handler) {
  return [&type, handler](Call& call) { return handler(type, call); };
}

}  // namespace

std::vector<Route> record_routes(const RecordType& type) {
  const std::string all = "/api/" + std::string(type.plural), one = all + "/{id}";
  const auto to = [&](May may) { return Access::to(type, may); };
  std::vector<Route> out{
      {Method::get, all, to(May::view), bind(type, get_list), "List"},
      {Method::post, all, to(May::create), bind(type, post_new), "Create"},
      {Method::get, one, to(May::view), bind(type, get_one), "Read"},
      {Method::patch, one, to(May::edit), bind(type, patch_one), "Change fields"},
      {Method::post, one + "/archive", to(May::archive),
       [&type](Call& c) { return post_archive(type, c, true); }, "Archive"},
      {Method::post, one + "/unarchive", to(May::archive),
       [&type](Call& c) { return post_archive(type, c, false); }, "Take out of the archive"},
      {Method::post, one + "/restore", to(May::edit), bind(type, post_restore), "Set a field back"},
  };
  if (!type.flow.steps.empty())
    out.push_back({Method::post, one + "/steps/{action}", to(May::step), bind(type, post_step), "Take a step"});
  for (Route& r : extra_routes(type)) out.push_back(std::move(r));
  return out;
}

std::vector<Route> reference_routes() {
  return {{Method::get, "/api/reference/{list}", Access::signed_in("public reference data"),
           [](Call& call) -> Result<http::Response> {
             const auto* list = call.engine.reference.list(call.params.at(0));
             if (list == nullptr) return fail(Code::not_found, "notfound");
             const std::string words = fold(call.request.param("q").value_or(""));
             const std::string at(call.request.param("at").value_or(""));
             const std::string code(call.request.param("code").value_or(""));
             std::string text;
             JsonWriter out(text);
             out.begin_object().key("items").begin_array();
             for (const Entry& e : *list) {
               if (!words.empty() && e.searched.find(words) == std::string::npos) continue;
               if (!code.empty() && e.code != code) continue;
               if (!at.empty() && ((!e.valid_from.empty() && e.valid_from > at) ||
                                   (!e.valid_to.empty() && e.valid_to <= at)))
                 continue;
               out.begin_object().field("code", e.code).field("label", e.label).field("label_en", e.label_en);
               out.field("note", e.note).key("more").begin_object();
               for (const auto& [name, value] : e.more) out.field(name, value);
               out.end_object().end_object();
             }
             out.end_array().end_object();
             return json_response(200, std::move(text));
           },
           "A reference list"}};
}

}  // namespace dh

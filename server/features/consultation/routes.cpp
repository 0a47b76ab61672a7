#include "features/consultation/routes.hpp"

#include <boost/json.hpp>

#include "engine/answer.hpp"
#include "records/agreement/agreement.hpp"
#include "records/opinion/opinion.hpp"

namespace dh {

namespace {

using boost::json::object;

struct Asked { std::string body, capacity; };

Result<std::vector<Asked>> read_bodies(const object& body) {
  const auto* list = body.if_contains("bodies");
  if (list == nullptr || !list->is_array() || list->as_array().empty())
    return fail_field("bodies", "consultation.no_bodies");
  Error all{Code::invalid, "fields.invalid", {}, {}};
  std::vector<Asked> out;
  for (std::size_t i = 0; i < list->as_array().size(); ++i) {
    const auto& item = list->as_array()[i];
    const std::string at = "bodies[" + std::to_string(i) + "]";
    const auto* o = item.if_object();
    const auto* id = o == nullptr ? nullptr : o->if_contains("body");
    const auto* capacity = o == nullptr ? nullptr : o->if_contains("capacity");
    if (id == nullptr || !id->is_string()) all.fields.push_back({at + ".body", "field.want_ref", {}});
    else if (capacity == nullptr || !capacity->is_string() ||
             find_choice(choices(OpinionCapacity{}), std::string_view(capacity->as_string())) == nullptr)
      all.fields.push_back({at + ".capacity", "field.want_text", {}});
    else out.push_back({std::string(id->as_string()), std::string(capacity->as_string())});
  }
  for (const auto& member : body)
    if (member.key() != "bodies") all.fields.push_back({std::string(member.key()), "field.unknown", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return out;
}

std::string agreement_text(std::int64_t id) { return id_text("agr", id); }

/// Opinions already prepared for the same body are kept; the others are made.
Result<void> make_opinions(Call& call, db::Connection& db, const Actor& actor, const Record& agreement,
                           const std::vector<Asked>& asked) {
  const RecordType& type = *find_type("opinion");
  for (const Asked& a : asked) {
    const auto body = parse_id("org", a.body);
    if (!body) return fail_field("bodies", "field.broken_reference", {{"id", a.body}});
    const auto known = TRY(db.query("select 1 from opinions o join head h on h.id = o.id where o.agreement = $1 "
                                    "and o.body = $2 and o.capacity = $3 and h.archived = 0 and h.state <> 'recalled'",
                                    {agreement.head.id, *body, a.capacity}));
    if (!known.empty()) continue;
    const auto name = TRY(db.query("select title from head where id = $1 and type = 'organisation'", {*body}));
    if (name.empty()) return fail_field("bodies", "field.broken_reference", {{"id", a.body}});
    TRY(store::create(call.engine, db, actor, type,
                      {{"title", db::as_text(name.at(0, 0)) + ": " + agreement.head.title.substr(0, 300)},
                       {"agreement", agreement_text(agreement.head.id)},
                       {"body", a.body},
                       {"capacity", a.capacity}}));
  }
  return {};
}

Result<Record> name_consulted(Call& call, db::Connection& db, const Actor& actor, const Record& agreement,
                              const std::vector<Asked>& asked) {
  boost::json::array bodies;
  for (const std::string& known : list_from_json(agreement.cell("consulted"))) bodies.emplace_back(known);
  for (const Asked& a : asked)
    if (std::find(bodies.begin(), bodies.end(), boost::json::value(a.body)) == bodies.end())
      bodies.emplace_back(a.body);
  return store::update(call.engine, db, actor, *agreement.type, agreement.head.id, agreement.head.version,
                       {{"consulted", bodies}});
}

/// Sends every prepared opinion of the agreement.
Result<void> send_opinions(Call& call, db::Connection& db, const Actor& actor, std::int64_t agreement) {
  const RecordType& type = *find_type("opinion");
  for (const Record& o : TRY(store::load_where(
           db, type, "t.agreement = $1 and h.state = 'preparing' and h.archived = 0", {agreement})))
    TRY(store::step(call.engine, db, actor, type, o.head.id, o.head.version, "ask", {}));
  return {};
}

Result<http::Response> consult(Call& call) {
  const auto asked = TRY(read_bodies(TRY(body_object(call.request))));
  const std::int64_t version = TRY(if_match(call.request));
  const RecordType& type = *find_type("agreement");
  const auto id = parse_id(type.prefix, call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Actor actor{call.user, call.request.id, {}, {}};
    Record a = TRY(store::get(call.engine, db, call.user, type, *id));
    if (a.head.version != version) return fail(Code::stale, "save.conflict");
    TRY_VOID(make_opinions(call, db, actor, a, asked));
    a = TRY(name_consulted(call, db, actor, a, asked));
    const bool first = a.head.state == "drafting";
    if (first) a = TRY(store::step(call.engine, db, actor, type, *id, a.head.version, "consult", {}));
    TRY_VOID(send_opinions(call, db, actor, *id));
    return json_response(200, TRY(answer::page(call.engine, db, call.user, a)),
                         {{"ETag", "\"" + std::to_string(a.head.version) + "\""}});
  });
}

/// The opinions of an agreement with their clocks: what its page shows first.
Result<http::Response> opinions(Call& call) {
  const RecordType& type = *find_type("agreement");
  const RecordType& opinion = *find_type("opinion");
  const auto id = parse_id(type.prefix, call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    TRY(store::get(call.engine, db, call.user, type, *id));
    Predicate p;
    p.params.push_back(*id);
    p.sql = "t.agreement = $1 and h.archived = 0 and ";
    add_predicate(p, call.user, opinion, May::view);
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Record& o : TRY(store::load_where(db, opinion, p.sql + " order by h.id", p.params)))
      out.raw(TRY(answer::with_clocks(call.engine, db, call.user, o)));
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> consultation_routes() {
  const RecordType& type = *find_type("agreement");
  return {
      {http::Method::get, "/api/agreements/{id}/opinions", Access::to(type, May::view), opinions,
       "Opinions with clocks"},
      {http::Method::post, "/api/agreements/{id}/consultation", Access::to(type, May::step), consult,
       "Ask bodies for their opinions in one act"},
  };
}

}  // namespace dh

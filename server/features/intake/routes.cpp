#include "features/intake/routes.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"
#include "engine/answer.hpp"
#include "engine/surround.hpp"
#include "features/intake/proposal.hpp"
#include "records/source_document/source_document.hpp"

namespace dh {

namespace {

using intake::Found;
using intake::Proposal;

constexpr std::size_t most_bytes = 512 << 10;

void write_proposal(JsonWriter& out, const Proposal& p) {
  out.begin_object().field("field", p.field).field("of_letter", p.of_letter).field("row", p.row);
  out.key("value").raw(boost::json::serialize(p.value));
  out.field("show", p.show).field("show_en", p.show_en).field("from", p.from).field("to", p.to);
  out.field("taken", p.taken).end_object();
}

/// The text as it is read: what bears a mark of secrecy is refused here, before anything is kept of it.
Result<std::string> letter_text(const boost::json::object& body) {
  std::string text = TRY(surround::read_text(body, "text", intake::most_letters, true));
  std::erase(text, '\r');
  return text;
}

Result<http::Response> read(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const std::string letter = TRY(letter_text(body));
  const auto found = intake::read_letter(letter, intake::names_to_find(call.engine.reference));
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("text", letter).key("items").begin_array();
  for (const Proposal& p : intake::propose(type, found, call.engine)) write_proposal(out, p);
  out.end_array().end_object();
  return json_response(200, std::move(text));
}

/// Errors of the letter are told as the letter's, so that none seems to be the record's.
template <class T>
Result<T> of_letter(Result<T> result) {
  if (!result)
    for (FieldError& f : result.error().fields) f.field = "letter." + f.field;
  return result;
}

Result<http::Response> keep(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const auto part = [&](const char* name) -> Result<boost::json::object> {
    const auto* value = body.if_contains(name);
    if (value == nullptr || !value->is_object()) return fail_field(name, "field.want_object");
    return value->as_object();
  };
  boost::json::object record = TRY(part("record")), letter = TRY(part("letter"));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    letter["kind"] = to_name(DocumentKind::letter);
    // The letter is seen by nobody who may not see its record.
    for (const char* name : {"publicity", "channel"})
      if (const auto* value = record.if_contains(name)) letter[name] = *value;
    const Actor actor = surround::actor_of(call);
    const Record source = TRY(of_letter(store::create(call.engine, db, actor, source_document, letter)));
    record["sources"] = boost::json::array{id_text(source_document.prefix, source.head.id)};
    const Record made = TRY(store::create(call.engine, db, actor, type, record));
    http::Response answer = json_response(201, TRY(answer::page(call.engine, db, call.user, made)));
    answer.headers.emplace_back("Location",
                                "/api/" + std::string(type.plural) + "/" + surround::id_text_of(made.head));
    return answer;
  });
}

}  // namespace

std::vector<Route> intake_routes() {
  std::vector<Route> out;
  for (const RecordType* type : catalogue()) {
    if (!intake::can_be_drafted(*type)) continue;
    const std::string path = "/api/intake/" + std::string(type->plural);
    out.push_back({http::Method::post, path + "/read", Access::to(*type, May::create), surround::bind(*type, read),
                   "What a pasted letter says, value by value with its place; nothing is kept", most_bytes});
    if (type != &source_document)
      out.push_back({http::Method::post, path, Access::to(*type, May::create), surround::bind(*type, keep),
                     "The confirmed record, and the letter as its source document", most_bytes});
  }
  return out;
}

}  // namespace dh

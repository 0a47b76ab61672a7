#include "features/letters/routes.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

#include "engine/answer.hpp"
#include "engine/surround.hpp"
#include "features/letters/compose.hpp"
#include "features/letters/own_templates.hpp"
#include "records/letter/letter_templates.hpp"
#include "features/letters/values.hpp"
#include "service/document/download.hpp"

namespace dh {

namespace {

using letters::Template;

bool is_for(const Template& t, const RecordType& type) {
  return std::find(t.types.begin(), t.types.end(), type.name) != t.types.end();
}

/// The letters of a record and the templates that fit it.
Result<http::Response> letters_of(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::view));
    const auto rows =
        TRY(db.query("select x.from_id from relation x join head h on h.id = x.from_id where x.to_id = $1 "
                     "and h.type = 'letter' and x.field = $2",
                     {r.head.id, std::string(type.name)}));
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < rows.size(); ++i) ids.push_back(db::as_int(rows.at(i, 0)));
    auto heads = TRY(surround::visible_heads(db, call.user, ids));
    std::sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return a.id > b.id; });
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Head& h : heads) answer::write_brief(out, h, call.engine.texts);
    out.end_array().key("templates").begin_array();
    const bool may = ever_allowed(call.user.role, letter, May::create);
    for (const Template& t : letters::all_templates()) {
      if (!may || !is_for(t, type)) continue;
      const auto used = TRY(letters::wording_of(db, call.user, t));
      out.begin_object().field("code", t.code).field("name", used.wording.name);
      out.field("name_en", used.record == 0 ? t.name_en : used.wording.name);
      out.field("kind", to_name(t.kind)).field("own", used.record != 0).end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

/// Drafts a letter from the record. It is no more public than what it is about.
Result<http::Response> draft_letter(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const auto* code = body.if_contains("template");
  const Template* t = code != nullptr && code->is_string() ? letters::find_template(std::string_view(code->as_string()))
                                                           : nullptr;
  if (t == nullptr || !is_for(*t, type)) return fail_field("template", "letter.no_template");
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record about = TRY(surround::record_for(call, db, type, May::view));
    const auto values =
        TRY(letters::values_of(call.engine, db, call.user, about, t->english ? Tongue::en : Tongue::vi));
    const auto used = TRY(letters::wording_of(db, call.user, *t));
    boost::json::object draft = TRY(letters::draft_from(used.wording, values));
    draft[type.name] = id_text(type.prefix, about.head.id);
    draft["publicity"] = about.head.publicity == to_name(Publicity::open_to_all)
                             ? to_name(Publicity::internal)
                             : std::string_view(about.head.publicity);
    draft["channel"] = about.head.channel;
    const Record made = TRY(store::create(call.engine, db, surround::actor_of(call), letter, draft));
    http::Response answer = json_response(201, TRY(answer::page(call.engine, db, call.user, made)));
    answer.headers.emplace_back("Location", "/api/letters/" + id_text(letter.prefix, made.head.id));
    return answer;
  });
}

Result<http::Response> download(Call& call, bool pdf) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, letter, May::view));
    const auto document = TRY(letters::compose(body_of<LetterRecord>(r), r.head));
    // "VB-2026-0007": a name without signs that a folder refuses.
    return document::download(document, pdf, r.head.code);
  });
}

}  // namespace

std::vector<Route> letter_routes() {
  std::vector<Route> out;
  std::set<std::string> types;
  for (const Template& t : letters::all_templates()) types.insert(t.types.begin(), t.types.end());
  for (const RecordType* type : catalogue()) {
    if (!types.contains(std::string(type->name))) continue;
    const std::string path = surround::path_of(*type, "/letters");
    out.push_back({http::Method::get, path, Access::to(*type, May::view), surround::bind(*type, letters_of),
                   "Letters about the record, and templates for more"});
    out.push_back({http::Method::post, path, Access::to(letter, May::create), surround::bind(*type, draft_letter),
                   "Draft a letter from the record"});
  }
  const std::string one = surround::path_of(letter, "/document.");
  out.push_back({http::Method::get, one + "docx", Access::to(letter, May::view),
                 [](Call& call) { return download(call, false); }, "The letter as DOCX"});
  out.push_back({http::Method::get, one + "pdf", Access::to(letter, May::view),
                 [](Call& call) { return download(call, true); }, "The letter as PDF"});
  return out;
}

}  // namespace dh

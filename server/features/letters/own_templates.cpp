#include "features/letters/own_templates.hpp"

#include "engine/answer.hpp"
#include "engine/surround.hpp"
#include "features/letters/template_docx.hpp"
#include "records/letter/sample_values.hpp"
#include "records/letter_template/letter_template.hpp"
#include "service/document/download.hpp"
#include "service/files/file_check.hpp"
#include "service/files/office_check.hpp"

namespace dh {

namespace letters {

Result<InUse> wording_of(db::Connection& db, const User& user, const Template& form) {
  Predicate p;
  p.sql = "h.archived = 0 and h.state = 'in_use' and h.owner = " + param(p, user.organisation) +
          " and t.form = " + param(p, form.code) + " and ";
  add_predicate(p, user, letter_template, May::view);
  const auto found = TRY(store::load_where(db, letter_template, p.sql + " order by h.id desc limit 1", p.params));
  if (found.empty()) return InUse{form, 0};
  return InUse{with_wording(form, body_of<LetterTemplate>(found.front())), found.front().head.id};
}

}  // namespace letters

namespace {

using letters::Template;
constexpr std::size_t most_docx = 4 << 20;

/// The names that a form may use, as people know them.
void write_names(JsonWriter& out, const Call& call, const Template& form) {
  const Texts& texts = call.engine.texts;
  const auto write = [&](const RecordType& type, const Field& f, const std::string& list) {
    const std::string key = std::string(type.name) + "." + (list.empty() ? "" : list + ".") + std::string(f.name);
    out.begin_object().field("name", f.name).field("in", list).field("label", f.label)
        .field("label_en", texts.english(key, f.label)).end_object();
  };
  out.key("names").begin_array();
  const RecordType& type = *find_type(form.types.front());
  for (const Field& f : type.fields) {
    write(type, f, "");
    if (f.kind == KindName::rows)
      for (const Field& column : f.columns()) write(type, column, std::string(f.name));
  }
  for (const char* name : {"office", "superior", "province", "place", "sign", "post", "today", "year", "code"}) {
    const std::string key = "template.name." + std::string(name);
    out.begin_object().field("name", name).field("in", "").field("label", texts.say(Tongue::vi, key, {}))
        .field("label_en", texts.say(Tongue::en, key, {})).end_object();
  }
  out.end_array();
}

Result<http::Response> get_forms(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Template& form : letters::all_templates()) {
      const auto used = TRY(letters::wording_of(db, call.user, form));
      out.begin_object().field("code", form.code).field("name", form.name).field("name_en", form.name_en);
      out.key("types").begin_array();
      for (const std::string& type : form.types) out.value(type);
      out.end_array().key("own");
      if (used.record == 0) out.null();
      else out.begin_object().field("id", id_text(letter_template.prefix, used.record))
               .field("title", used.wording.name).end_object();
      write_names(out, call, form);
      out.end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

Result<http::Response> docx_of(const Call& call, const Template& t, const std::string& name) {
  return document::download(
      letters::template_document(t, call.engine.texts.say(Tongue::vi, "template.how_to", {}), call.engine.time.now()),
      false, name);
}

Result<http::Response> get_form(Call& call) {
  const Template* form = letters::find_template(call.params.at(0));
  if (form == nullptr) return fail(Code::not_found, "notfound");
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    return docx_of(call, TRY(letters::wording_of(db, call.user, *form)).wording, form->code);
  });
}

Result<http::Response> get_own(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, letter_template, May::view));
    const auto own = body_of<LetterTemplate>(r);
    return docx_of(call, letters::with_wording(Template{}, own), r.head.code);
  });
}

/// A draft of the office's own template from its file; what the file says besides words is refused or left behind.
Result<http::Response> post_docx(Call& call) {
  const Template* form = letters::find_template(call.params.at(0));
  if (form == nullptr) return fail(Code::not_found, "notfound");
  const auto name = http::percent_decode(call.request.header("x-file-name"), false);
  if (!name) return fail_field("file", "file.bad_name", {{"file", "?"}});
  const CheckedFile checked = TRY(check_file(*name, call.request.body));
  if (checked.media != docx_media) return fail_field("file", "template.want_docx");
  const auto body = TRY(letters::template_from_docx(call.request.body, *form));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record made = TRY(store::create(call.engine, db, surround::actor_of(call), letter_template, body));
    http::Response answer = json_response(201, TRY(answer::page(call.engine, db, call.user, made)));
    answer.headers.emplace_back("Location", "/api/letter-templates/" + id_text(letter_template.prefix, made.head.id));
    return answer;
  });
}

}  // namespace

std::vector<Route> letter_template_routes() {
  const Access see = Access::to(letter_template, May::view);
  return {
      {http::Method::get, "/api/letter-forms", see, get_forms,
       "Forms of letters, the names each may use, the office's own"},
      {http::Method::get, "/api/letter-forms/{code}/document.docx", see, get_form,
       "The wording in use, to be changed in Word"},
      {http::Method::post, "/api/letter-forms/{code}/docx", Access::to(letter_template, May::create),
       post_docx, "The office's own wording from its DOCX file", most_docx},
      {http::Method::get, surround::path_of(letter_template, "/document.docx"), see, get_own,
       "The office's own template as DOCX"},
  };
}

}  // namespace dh

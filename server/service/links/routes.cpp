#include <boost/json.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "engine/surround.hpp"
#include "service/links/answer.hpp"
#include "service/outside/page.hpp"

namespace dh::links {

namespace {

using outside::both;
using outside::escaped;

constexpr std::size_t token_bytes = 24;
constexpr std::int64_t day_ms = 24 * 3600 * 1000, most_days = 60;

// ---- for those who make links ----

Result<PersonalLink> read_link(const RecordType& type, Call& call, const boost::json::object& body) {
  PersonalLink link;
  link.purpose = TRY(surround::read_text(body, "purpose", 40, true));
  link.name = TRY(surround::read_text(body, "name", 200, true));
  const Purpose* purpose = find(type.name, link.purpose);
  if (purpose == nullptr)
    return fail_field("purpose", "field.unknown_choice", {{"value", link.purpose}, {"choices", ""}});
  std::int64_t days = purpose->days;
  if (const auto* given = body.if_contains("days"); given != nullptr && !given->is_null()) {
    if (!given->is_int64() || given->as_int64() < 1 || given->as_int64() > most_days)
      return fail_field("days", "field.out_of_range", {{"least", "1"}, {"most", std::to_string(most_days)}});
    days = given->as_int64();
  }
  link.language = TRY(surround::read_text(body, "language", 10, false));
  const auto& known = outside::languages();
  if (!link.language.empty() && std::find(known.begin(), known.end(), link.language) == known.end())
    return fail_field("language", "field.unknown_choice", {{"value", link.language}, {"choices", ""}});
  for (const auto& m : body)
    if (m.key() != "purpose" && m.key() != "name" && m.key() != "days" && m.key() != "language")
      return fail_field(std::string(m.key()), "field.unknown");
  link.made_by = call.user.id;
  link.made_at = to_ms(call.engine.time.now());
  link.expires_at = link.made_at + days * day_ms;
  return link;
}

/// Shown once, to who asked; the kept first answer of the key holds no token.
Result<http::Response> post_link(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  PersonalLink link = TRY(read_link(type, call, body));
  const std::string token = call.engine.random.token(token_bytes);
  http::Response answer = TRY(once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::edit));
    if (r.head.archived) return fail(Code::conflict, "record.archived");
    link.id = call.engine.ids.next();
    link.record = r.head.id;
    TRY_VOID(add(db, link, token));
    TRY_VOID(surround::note_change(call.engine, db, surround::actor_of(call), r.head, "personal_link",
                                   {{"personal_link", {}, link.purpose + ": " + link.name}}));
    std::string text;
    JsonWriter(text).begin_object().field("expires_at", to_text(from_ms(link.expires_at))).end_object();
    return json_response(201, std::move(text));
  }));
  for (const auto& [name, value] : answer.headers)
    if (name == "Idempotency-Replayed") return fail(Code::conflict, "confirmation.shown_once");
  answer.body.pop_back();
  answer.body += ",\"url\":";
  append_json_string(answer.body, outside::base_url(call.request) + "/lien-ket/" + token);
  answer.body += "}";
  return answer;
}

void write_time(JsonWriter& out, const char* name, std::int64_t at) {
  out.key(name);
  if (at == 0)
    out.null();
  else
    out.value(to_text(from_ms(at)));
}

Result<http::Response> get_links(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::edit));
    const auto links = TRY(of_record(db, r.head.id));
    std::vector<std::int64_t> ids;
    for (const PersonalLink& l : links) ids.push_back(l.made_by);
    const Titles titles = TRY(titles_of(db, call.user, std::move(ids)));
    const Texts& texts = call.engine.texts;
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("purposes").begin_array();
    for (const Purpose& p : purposes())
      if (p.type == type.name)
        out.begin_object()
            .field("name", p.name)
            .field("days", std::int64_t{p.days})
            .field("label", texts.say(Tongue::vi, "links.purpose_" + std::string(p.name)))
            .field("label_en", texts.say(Tongue::en, "links.purpose_" + std::string(p.name)))
            .end_object();
    out.end_array().key("languages").begin_array();
    for (const std::string& code : outside::languages()) {
      const Entry* e = call.engine.reference.find("languages", code);
      out.begin_object().field("code", code).field("label", e == nullptr ? code : e->label);
      out.field("label_en", e == nullptr ? code : e->label_en).end_object();
    }
    out.end_array().key("items").begin_array();
    for (const PersonalLink& l : links) {
      out.begin_object().field("id", id_text("plk", l.id)).field("purpose", l.purpose).field("name", l.name);
      out.field("language", l.language);
      surround::write_person(out, "made_by", l.made_by, titles, texts);
      write_time(out, "made_at", l.made_at);
      write_time(out, "expires_at", l.expires_at);
      write_time(out, "revoked_at", l.revoked_at);
      write_time(out, "opened_at", l.opened_at);
      write_time(out, "answered_at", l.answered_at);
      out.field("answer", l.answer).end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

Result<http::Response> revoke(const RecordType& type, Call& call) {
  const auto id = parse_id("plk", call.params.at(1));
  if (!id) return fail(Code::not_found, "notfound");
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::edit));
    for (const PersonalLink& l : TRY(of_record(db, r.head.id))) {
      if (l.id != *id) continue;
      TRY_VOID(mark(db, l.id, "revoked_at", to_ms(call.engine.time.now())));
      TRY_VOID(surround::note_change(call.engine, db, surround::actor_of(call), r.head, "personal_link_ended",
                                     {{"personal_link", l.purpose + ": " + l.name, {}}}));
      http::Response answer;
      answer.status = 204;
      return answer;
    }
    return fail(Code::not_found, "notfound");
  });
}

// ---- for those who hold one ----

using outside::Words;

http::Response html(int status, const Words& words, const std::string& body) {
  return outside::page(status, words, "links.title", "<h1>" + both(words, "links.title") + "</h1>\n" + body);
}
http::Response ended_page(const Words& words, int status, const char* key) {
  return html(status, words, "<p>" + both(words, key) + "</p>\n");
}

std::string field_of(const Words& texts, const Purpose& p, const Form& typed) {
  const auto said = [&](const char* name) {
    const auto at = typed.find(name);
    return at == typed.end() ? std::string() : escaped(at->second);
  };
  const auto area = [&](const char* name, const std::string& key, int rows) {
    return "<p><label for=\"" + std::string(name) + "\">" + both(texts, key) +
           "</label><br>\n<textarea id=\"" + name + "\" name=\"" + name + "\" rows=\"" +
           std::to_string(rows) + "\" cols=\"50\" maxlength=\"4000\">" + said(name) + "</textarea></p>\n";
  };
  const std::string ask = "links.ask_" + std::string(p.name);
  switch (p.asks) {
    case Asks::words:
      return area("text", ask, 8);
    case Asks::people:
      return area("text", ask, 12);
    case Asks::number:
      return "<p><label for=\"text\">" + both(texts, ask) +
             "</label><br>\n<input id=\"text\" name=\"text\" inputmode=\"numeric\" "
             "maxlength=\"12\" value=\"" +
             said("text") + "\"></p>\n" + area("note", "links.note", 3);
    case Asks::consent: {
      std::string out = "<fieldset><legend>" + both(texts, ask) + "</legend>\n";
      for (const char* value : {"yes", "no"})
        out += "<p><label><input type=\"radio\" name=\"consent\" value=\"" + std::string(value) + "\"" +
               (said("consent") == value ? " checked" : "") + "> " +
               both(texts, "links." + std::string(value)) + "</label></p>\n";
      return out + "</fieldset>\n" + area("note", "links.note", 3);
    }
  }
  return "";
}

struct Open {
  PersonalLink link;
  const Purpose* purpose = nullptr;
  Record record;
};

Result<http::Response> page(const Engine& engine, db::Connection& db, const Open& open, const Form& typed,
                            const std::vector<std::string>& problems) {
  const Words texts(engine.texts, open.link.language);
  const Args until{{"until", outside::day(texts, vietnam_date(from_ms(open.link.expires_at)))}};
  std::string body = "<p>" + both(texts, "links.for", {{"name", open.link.name}}) + "</p>\n" +
                     TRY(outside::content(engine, db, open.record, open.purpose->shows, texts));
  if (open.link.answered_at != 0 && problems.empty()) {
    const Args day{{"day", outside::day(texts, vietnam_date(from_ms(open.link.answered_at)))}};
    body += "<p role=\"status\"><strong>" + both(texts, "links.sent", day) +
            "</strong></p>\n<blockquote><pre>" + escaped(open.link.answer) + "</pre></blockquote>\n";
  }
  for (const std::string& p : problems) body += "<p role=\"alert\"><strong>" + p + "</strong></p>\n";
  body += "<form method=\"post\">\n" + field_of(texts, *open.purpose, typed) + "<p>" +
          both(texts, "links.no_secret") + "</p>\n<p><button type=\"submit\">" + both(texts, "links.send") +
          "</button></p>\n</form>\n<p>" + both(texts, "links.until", until) + "</p>\n";
  return html(problems.empty() ? 200 : 422, texts, body);
}

/// The link when it is open; otherwise the page that says why not.
Result<Open> open_link(Call& call, db::Connection& db, http::Response& closed) {
  const auto link = TRY(find_by_token(db, call.params.at(0)));
  const Words texts(call.engine.texts, link ? link->language : "");
  const bool over = link && (link->revoked_at != 0 || link->expires_at <= to_ms(call.engine.time.now()));
  const auto rows =
      link ? TRY(db.query("select type from head where id = $1 and archived = 0", {link->record}))
           : db::Rows{};
  const RecordType* type = rows.empty() ? nullptr : find_type(db::as_text(rows.at(0, 0)));
  const Purpose* purpose = type == nullptr ? nullptr : find(type->name, link->purpose);
  if (!link)
    closed = ended_page(texts, 404, "links.unknown");
  else if (over || purpose == nullptr)
    closed = ended_page(texts, 410, "links.ended");
  if (!link || over || purpose == nullptr) return Open{};
  return Open{*link, purpose, TRY(store::load(db, *type, link->record))};
}

Result<http::Response> get_page(Call& call) {
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    http::Response closed;
    const Open open = TRY(open_link(call, db, closed));
    if (open.purpose == nullptr) return closed;
    TRY_VOID(mark(db, open.link.id, "opened_at", to_ms(call.engine.time.now())));
    return page(call.engine, db, open, {}, {});
  });
}

/// What is wrong with an answer, in both tongues.
std::vector<std::string> sentences(const Words& texts, const Error& error) {
  std::vector<std::string> out;
  if (error.fields.empty()) out.push_back(both(texts, error.key, error.args));
  for (const FieldError& f : error.fields)
    out.push_back(f.key == "field.closed" ? both(texts, "links.taken_over") : both(texts, f.key, f.args));
  return out;
}

Result<http::Response> post_page(Call& call) {
  if (!call.request.header("content-type").starts_with("application/x-www-form-urlencoded"))
    return fail(Code::unsupported_type, "http.want_form");
  const Form form = outside::form_values(call.request.body);
  std::optional<Error> refused;
  http::Response closed;
  auto done = writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Open open = TRY(open_link(call, db, closed));
    if (open.purpose == nullptr) return closed;
    auto reply = read_reply(*open.purpose, open.link, open.record, form, call.engine.time.today());
    Result<void> written = reply
                               ? write_reply(call.engine, db, call.request.id, open.link, open.record, *reply)
                               : Result<void>(tl::unexpected<Error>(reply.error()));
    if (!written) {
      refused = written.error();
      return fail(*refused);
    }
    // Loading the page again then asks for the page, and does not send the form anew.
    http::Response answer;
    answer.status = 303;
    answer.headers = {{"Location", "/lien-ket/" + call.params.at(0)},
                      {"Cache-Control", "no-store"},
                      {"Referrer-Policy", "same-origin"}};
    return answer;
  });
  const bool sayable = refused && (refused->code == Code::invalid || refused->code == Code::forbidden);
  if (!sayable) return done;
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Open open = TRY(open_link(call, db, closed));
    if (open.purpose == nullptr) return closed;
    return page(call.engine, db, open, form, sentences(Words(call.engine.texts, open.link.language), *refused));
  });
}

}  // namespace

std::vector<Route> routes() {
  using http::Method;
  const std::string path = "/lien-ket/{token}";
  std::vector<Route> out{
      {Method::get, path, Access::anonymous("personal link"), get_page, "The page of a personal link"},
      {Method::post, path, Access::anonymous("personal link"), post_page, "Answer through a personal link",
       64 << 10}};
  for (const RecordType* type : catalogue()) {
    if (!has_purposes(*type)) continue;
    const std::string links = surround::path_of(*type, "/personal-links");
    out.push_back({Method::get, links, Access::to(*type, May::edit), surround::bind(*type, get_links),
                   "Personal links of the record and what they may ask"});
    out.push_back({Method::post, links, Access::to(*type, May::edit), surround::bind(*type, post_link),
                   "Make a personal link for somebody without an account"});
    out.push_back({Method::del, links + "/{link}", Access::to(*type, May::edit),
                   surround::bind(*type, revoke), "End a personal link"});
  }
  return out;
}

}  // namespace dh::links

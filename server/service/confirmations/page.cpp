#include "service/confirmations/page.hpp"

#include "service/outside/page.hpp"

namespace dh::confirmation {

namespace {

using outside::both;
using outside::escaped;

http::Response html(int status, const Texts& texts, const std::string& body) {
  const std::string heading = "<h1>" + both(texts, "confirm_page.title") + "</h1>\n";
  return outside::page(status, texts, "confirm_page.title", heading + body);
}

bool is_shown(const Field& f) {
  if (f.kind == KindName::party) return true;
  if (f.kind == KindName::date) return f.name == "due" || f.name == "due_on";
  return (f.kind == KindName::text || f.kind == KindName::long_text) &&
         (f.name == "content" || f.name == "description");
}

std::string form(const Texts& texts, const Link& link, const std::string& problem,
                 const std::string& typed) {
  const Args until{{"until", to_vietnamese(vietnam_date(from_ms(link.expires_at)))}};
  std::string out;
  if (!problem.empty())
    out += "<p role=\"alert\"><strong>" + both(texts, problem) + "</strong></p>\n";
  out += "<p>" + both(texts, "confirm_page.ask", until) +
         "</p>\n<form method=\"post\">\n<p><label for=\"note\">" +
         both(texts, "confirm_page.note") +
         "</label><br>\n<textarea id=\"note\" name=\"note\" rows=\"4\" cols=\"60\" "
         "maxlength=\"2000\">" +
         escaped(typed) + "</textarea></p>\n<p>";
  for (const char* outcome : {"confirmed", "rejected"})
    out += "<button type=\"submit\" name=\"outcome\" value=\"" + std::string(outcome) + "\">" +
           both(texts, "confirm_page." + std::string(outcome)) + "</button>\n";
  return out + "</p>\n</form>\n";
}

std::string answer_text(const Texts& texts, const Link& link) {
  const Args args{{"day", to_vietnamese(vietnam_date(from_ms(link.answered_at)))}};
  std::string out =
      "<p><strong>" + both(texts, "confirm_page.was_" + link.outcome, args) + "</strong></p>\n";
  if (!link.note.empty()) out += "<blockquote>" + escaped(link.note) + "</blockquote>\n";
  return out + "<p>" + both(texts, "confirm_page.once") + "</p>\n";
}

}  // namespace

Result<http::Response> page(const Engine& engine, db::Connection& db, const Link& link, View view,
                            const std::string& problem, const std::string& typed) {
  const Texts& texts = engine.texts;
  if (view == View::expired)
    return html(410, texts, "<p>" + both(texts, "confirm_page.expired") + "</p>\n");
  const auto rows = TRY(db.query("select type from head where id = $1", {link.record}));
  const RecordType* type = rows.empty() ? nullptr : find_type(db::as_text(rows.at(0, 0)));
  if (type == nullptr) return unknown_page(engine);
  const Record r = TRY(store::load(db, *type, link.record));
  std::string body = "<p>" + both(texts, "confirm_page.for", {{"name", link.name}}) + "</p>\n" +
                     TRY(outside::content(engine, db, r, is_shown, engine.texts));
  body += view == View::ask ? form(texts, link, problem, typed) : answer_text(texts, link);
  return html(problem.empty() ? 200 : 422, texts, body);
}

http::Response unknown_page(const Engine& engine) {
  return html(404, engine.texts, "<p>" + both(engine.texts, "confirm_page.unknown") + "</p>\n");
}

}  // namespace dh::confirmation

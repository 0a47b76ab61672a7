#include "service/confirmations/confirmations.hpp"

#include <boost/json.hpp>

#include "base/crypto.hpp"
#include "base/text.hpp"
#include "engine/surround.hpp"
#include "service/confirmations/page.hpp"
#include "service/outside/page.hpp"

namespace dh {

namespace {

using confirmation::Link;
using confirmation::View;

constexpr std::int64_t valid_for_ms = std::int64_t{14} * 24 * 3600 * 1000;
constexpr std::size_t token_bytes = 24, most_letters = 2000;

Result<Link> read_link(Call& call, const boost::json::object& body, const std::string& token) {
  Link link;
  link.name = TRY(surround::read_text(body, "name", 200, true));
  const std::string email = TRY(surround::read_text(body, "email", 200, false));
  if (!email.empty() && email.find('@') == std::string::npos)
    return fail_field("email", "confirmation.bad_email");
  if (!email.empty()) link.name += " <" + email + ">";
  link.hash = token_key(token);
  link.made_by = call.user.id;
  link.made_at = to_ms(call.engine.time.now());
  link.expires_at = link.made_at + valid_for_ms;
  return link;
}

/// The link is shown once, to who asked. The kept first answer of the key holds no token.
Result<http::Response> post_link(const RecordType& type, Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  const std::string token = call.engine.random.token(token_bytes);
  Link link = TRY(read_link(call, body, token));
  http::Response answer = TRY(once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::edit));
    if (r.head.archived) return fail(Code::conflict, "record.archived");
    link.record = r.head.id;
    TRY_VOID(confirmation::add(db, link));
    TRY(confirmation::set_field(call.engine, db, surround::actor_of(call), r.head.id, "awaiting",
                                "ask_confirmation"));
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("expires_at", to_text(from_ms(link.expires_at))).end_object();
    return json_response(201, std::move(text));
  }));
  for (const auto& [name, value] : answer.headers)
    if (name == "Idempotency-Replayed") return fail(Code::conflict, "confirmation.shown_once");
  answer.body.pop_back();
  answer.body += ",\"url\":";
  append_json_string(answer.body, outside::base_url(call.request) + "/xac-nhan/" + token);
  answer.body += "}";
  return answer;
}

Result<http::Response> get_links(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, type, May::comment));
    const auto links = TRY(confirmation::of_record(db, r.head.id));
    std::vector<std::int64_t> ids;
    for (const Link& l : links) ids.push_back(l.made_by);
    const Titles titles = TRY(titles_of(db, call.user, std::move(ids)));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Link& l : links) {
      out.begin_object().field("name", l.name).field("made_at", to_text(from_ms(l.made_at)));
      surround::write_person(out, "made_by", l.made_by, titles, call.engine.texts);
      out.field("expires_at", to_text(from_ms(l.expires_at)))
          .field("outcome", l.outcome)
          .key("answered_at");
      if (l.answered_at == 0) out.null(); else out.value(to_text(from_ms(l.answered_at)));
      out.field("note", l.note).end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

View view_of(const Engine& engine, const Link& link) {
  if (link.outcome == "confirmed" || link.outcome == "rejected") return View::answered;
  if (link.outcome == "unanswered" || link.expires_at <= to_ms(engine.time.now()))
    return View::expired;
  return View::ask;
}

Result<http::Response> get_page(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto link = TRY(confirmation::find(db, call.params.at(0)));
    if (!link) return confirmation::unknown_page(call.engine);
    return confirmation::page(call.engine, db, *link, view_of(call.engine, *link));
  });
}

Result<http::Response> post_page(Call& call) {
  if (!call.request.header("content-type").starts_with("application/x-www-form-urlencoded"))
    return fail(Code::unsupported_type, "http.want_form");
  auto values = outside::form_values(call.request.body);
  const std::string outcome = values["outcome"], note = values["note"];
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto link = TRY(confirmation::find(db, call.params.at(0)));
    if (!link) return confirmation::unknown_page(call.engine);
    const View view = view_of(call.engine, *link);
    if (view == View::expired && link->outcome.empty())
      TRY_VOID(confirmation::settle(call.engine, db, call.request.id, *link, "unanswered", ""));
    if (view != View::ask) return confirmation::page(call.engine, db, *link, view);
    std::string problem;
    if (outcome != "confirmed" && outcome != "rejected") problem = "confirm_page.choose";
    else if (length(note) > most_letters) problem = "confirm_page.too_long";
    else if (!secret_mark(note).empty()) problem = "secret.text_refused";
    if (!problem.empty()) return confirmation::page(call.engine, db, *link, view, problem, note);
    TRY_VOID(confirmation::settle(call.engine, db, call.request.id, *link, outcome, note));
    // Loading the page again then asks for the page, and does not send the form anew.
    http::Response answer;
    answer.status = 303;
    answer.headers = {{"Location", "/xac-nhan/" + call.params.at(0)}, {"Cache-Control", "no-store"},
                      {"Referrer-Policy", "same-origin"}};
    return answer;
  });
}

}  // namespace

std::vector<Route> confirmation_routes() {
  const std::string page = "/xac-nhan/{token}";
  std::vector<Route> out{{http::Method::get, page, Access::anonymous("personal link"), get_page,
                          "The page of a personal link"},
                         {http::Method::post, page, Access::anonymous("personal link"), post_page,
                          "Answer of a personal link", 16 << 10}};
  for (const RecordType* type : catalogue()) {
    if (!confirmation::has_confirmation(*type)) continue;
    const std::string path = surround::path_of(*type, "/confirmations");
    out.push_back({http::Method::get, path, Access::to(*type, May::comment),
                   surround::bind(*type, get_links), "Personal links and their answers"});
    out.push_back({http::Method::post, path, Access::to(*type, May::edit),
                   surround::bind(*type, post_link), "Make a personal link for an outsider"});
  }
  return out;
}

Result<std::int64_t> expire_confirmations(const Engine& engine, db::Connection& db) {
  std::int64_t lapsed = 0;
  const std::int64_t now = to_ms(engine.time.now());
  for (auto link = TRY(confirmation::next_expired(db, now)); link;
       link = TRY(confirmation::next_expired(db, now))) {
    TRY_VOID(confirmation::settle(engine, db, "job", *link, "unanswered", ""));
    ++lapsed;
  }
  return lapsed;
}

}  // namespace dh

// Papers of the organiser, and the pages of the personal link of a delegation.
#include <boost/json.hpp>

#include "base/text.hpp"
#include "engine/surround.hpp"
#include "features/meetings/conference/link.hpp"
#include "features/meetings/conference/papers.hpp"
#include "features/meetings/conference/routes.hpp"

namespace dh::conference {

namespace {

constexpr std::size_t most_wishes = 40;
constexpr std::size_t most_slots = 400;

Result<http::Response> get_paper(Call& call) {
  static constexpr std::string_view names[] = {"people.pdf", "tables.pdf", "badges.pdf"};
  const auto* name = std::find(std::begin(names), std::end(names), call.params.at(1));
  if (name == std::end(names)) return fail(Code::not_found, "notfound");
  const auto party = surround::parse_any_id(call.request.param("party").value_or(""));
  Roster roster;
  TRY_VOID(call.engine.db.read([&](db::Connection& db) -> Result<void> {
    const Record event = TRY(surround::record_for(call, db, *find_type("event"), May::edit));
    roster = TRY(read_roster(db, event.head.id));
    return {};
  }));
  http::Response answer;
  answer.status = 200;
  answer.body = TRY(paper_pdf(call.engine, roster, static_cast<Paper>(name - std::begin(names)),
                              party ? party->id : 0, call.tongue));
  answer.headers = {{"Content-Type", "application/pdf"},
                    {"Content-Disposition", "attachment; filename=\"" + roster.event.head.code + "-" +
                                                std::string(*name) + "\""}};
  return answer;
}

/// The link is shown once; the kept first answer of the key holds no token.
Result<http::Response> post_link(Call& call) {
  std::string token;
  http::Response answer = TRY(once(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, *find_type("attendance"), May::edit));
    token = TRY(make_link(call.engine, db, r.head.id, call.user.id));
    return json_response(201, "{}");
  }));
  for (const auto& [name, value] : answer.headers)
    if (name == "Idempotency-Replayed") return fail(Code::conflict, "confirmation.shown_once");
  const std::string_view origin = call.request.header("origin");
  const std::string base = origin.starts_with("http") ? std::string(origin) : std::string();
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("url", base + "/lich-gap/" + token)
      .field("calendar", base + "/lich-gap/" + token + "/lich.ics").end_object();
  answer.body = std::move(text);
  return answer;
}

using Show = std::function<Result<http::Response>(db::Connection&, const Roster&, const Guest&)>;

/// What stands behind the token of the path; the same answer for every token that is none.
Result<http::Response> behind_link(Call& call, db::Connection& db, const Show& show) {
  const auto attendance = TRY(attendance_of_token(db, call.params.at(0)));
  if (!attendance) return unknown_link(call.engine);
  const Attendance body = body_of<Attendance>(TRY(store::load(db, *find_type("attendance"), *attendance)));
  const Roster roster = TRY(read_roster(db, body.event.value));
  const Guest* guest = roster.guest_of(body.party.value);
  if (guest == nullptr) return unknown_link(call.engine);
  return show(db, roster, *guest);
}

Result<http::Response> get_link(Call& call) {
  return reading(call, [&](db::Connection& db) {
    return behind_link(call, db, [&](db::Connection&, const Roster& roster, const Guest& guest) {
      return Result<http::Response>(link_page(call.engine, roster, guest, call.params.at(0), "", 200));
    });
  });
}

Result<http::Response> get_calendar(Call& call) {
  return reading(call, [&](db::Connection& db) {
    return behind_link(call, db, [&](db::Connection&, const Roster& roster, const Guest& guest) {
      return Result<http::Response>(link_calendar(roster, guest));
    });
  });
}

struct Form {
  std::vector<std::string> parties{};
  std::string subject{};
  bool times = false;            ///< the form of absences, not that of wishes
  std::vector<int> away{};
};
Form read_form(const std::string& body) {
  Form out;
  for (const std::string& pair : split(body, '&')) {
    const auto equal = pair.find('=');
    if (equal == std::string::npos) continue;
    const auto value = http::percent_decode(pair.substr(equal + 1), true);
    if (!value || !is_utf8(*value)) continue;
    if (pair.substr(0, equal) == "party" && out.parties.size() < most_wishes) out.parties.push_back(*value);
    if (pair.substr(0, equal) == "what") out.times = *value == "times";
    if (pair.substr(0, equal) == "away" && out.away.size() < most_slots) out.away.push_back(std::atoi(value->c_str()));
    if (pair.substr(0, equal) == "subject") out.subject = nfc(trim(*value));
  }
  return out;
}

http::Response seen_again(const Call& call) {
  http::Response answer;
  answer.status = 303;
  answer.headers = {{"Location", "/lich-gap/" + call.params.at(0)}, {"Cache-Control", "no-store"}};
  return answer;
}

/// Kept by the machine in the delegation's name.
Result<void> keep_times(Call& call, db::Connection& db, const Roster& roster, const Guest& guest, const Form& form) {
  boost::json::array rows;
  for (const Absence& a : absences_with(roster, guest, form.away))
    rows.push_back(boost::json::object{{"from", to_text(a.from)}, {"to", to_text(a.to)}, {"wished", a.wished},
                                       {"note", a.note}});
  TRY(store::update(call.engine, db, {system_user(), call.request.id, guest.name, ""}, *find_type("attendance"),
                    guest.attendance, guest.version, {{"absences", rows}}));
  return {};
}

/// The wishes are made by the machine in the delegation's name, as its answers through a link are.
Result<http::Response> post_wishes(Call& call) {
  if (!call.request.header("content-type").starts_with("application/x-www-form-urlencoded"))
    return fail(Code::unsupported_type, "http.want_form");
  const Form form = read_form(call.request.body);
  return writing(call, [&](db::Connection& db) {
    return behind_link(call, db, [&](db::Connection& in, const Roster& roster, const Guest& guest)
                           -> Result<http::Response> {
      const auto say = [&](std::string_view key, int status) {
        return link_page(call.engine, roster, guest, call.params.at(0), key, status);
      };
      if (form.times && (guest.attendance == 0 || !may_tell_times(roster))) return say("link_page.times_over", 409);
      if (form.times) {
        TRY_VOID(keep_times(call, in, roster, guest, form));
        return seen_again(call);
      }
      if (length(form.subject) > 200 || !secret_mark(form.subject).empty()) return say("secret.text_refused", 422);
      const auto open = to_wish(roster, guest);
      // It belongs to the event's office, as the wishes that the office enters itself.
      User machine = system_user();
      machine.organisation = roster.event.head.owner;
      const Actor actor{machine, call.request.id, guest.name, ""};
      int made = 0;
      for (const Guest* other : open) {
        if (std::find(form.parties.begin(), form.parties.end(), other->party_id) == form.parties.end()) continue;
        TRY(store::create(
            call.engine, in, actor, *find_type("wish"),
            {{"event", id_text("evt", roster.event.head.id)}, {"from_party", guest.party_id},
             {"to_party", other->party_id},
             {"title", form.subject.empty() ? guest.name + " – " + other->name : form.subject}}));
        ++made;
      }
      if (made == 0) return say("link_page.nothing_chosen", 422);
      return seen_again(call);
    });
  });
}

}  // namespace

std::vector<Route> paper_routes() {
  const Access outsider = Access::anonymous("the secret token of the path is the right");
  return {
      {http::Method::get, "/api/events/{id}/papers/{paper}", Access::to(*find_type("event"), May::edit), get_paper,
       "people.pdf, tables.pdf or badges.pdf"},
      {http::Method::post, "/api/attendances/{id}/link", Access::to(*find_type("attendance"), May::edit), post_link,
       "Personal link with timetable, wishes and calendar; an older one ends"},
      {http::Method::get, "/lich-gap/{token}", outsider, get_link, "A delegation's own timetable"},
      {http::Method::post, "/lich-gap/{token}", outsider, post_wishes, "Wishes without an account"},
      {http::Method::get, "/lich-gap/{token}/lich.ics", outsider, get_calendar, "Its calendar"},
  };
}

}  // namespace dh::conference

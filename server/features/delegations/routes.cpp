// What a trip comes to against the limits, and the week: on screen, on paper, on a phone.
#include "features/delegations/routes.hpp"

#include "engine/surround.hpp"
#include "features/delegations/feeds.hpp"
#include "features/delegations/week_page.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"
#include "service/document/download.hpp"

namespace dh {

namespace {

using namespace delegations;
using delegations::Entry;

constexpr int most_days = 62;

void write_clash(JsonWriter& out, const Clash& c) {
  out.begin_object().field("person", c.person).field("interpreter", c.interpreter);
  out.field("one", c.one.what).field("other", c.other.what);
  out.field("from", to_text(c.other.from)).end_object();
}

void write_limits(JsonWriter& out, const std::vector<LimitFinding>& found, const Texts& texts) {
  out.key("limits").begin_array();
  for (const LimitFinding& f : found) {
    out.begin_object().field("code", f.code).field("subject", f.subject);
    out.field("label", texts.say(Tongue::vi, "limit." + f.code))
        .field("label_en", texts.say(Tongue::en, "limit." + f.code));
    out.field("found", f.found).field("most", f.most).field("exceeded", f.exceeded).field("unit", f.unit);
    out.field("place", f.place).field("source", f.source).field("verified", f.mark).end_object();
  }
  out.end_array();
}

Result<http::Response> checks(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(surround::record_for(call, db, outbound_delegation, May::view));
    const auto trip = body_of<OutboundDelegation>(r);
    const Context context{call.engine, db, call.user, call.engine.time.today(), r.head, ""};
    std::string text;
    JsonWriter out(text);
    out.begin_object();
    write_limits(out, TRY(check_limits(trip, context)), call.engine.texts);
    out.key("clashes").begin_array();
    if (trip.departs_on && trip.returns_on)
      for (const Clash& c : TRY(read_diary(call.engine, db, call.user, *trip.departs_on, *trip.returns_on)).clashes)
        if (c.one.record == r.head.id || c.other.record == r.head.id) write_clash(out, c);
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

struct Days { Date from, to; };

/// ?from=…&to=…; without them the week of today, Monday to Sunday.
Result<Days> days_of(const Call& call) {
  const Date today = call.engine.time.today();
  const int weekday = static_cast<int>(std::chrono::weekday(std::chrono::sys_days(today)).iso_encoding());
  Days d{add_days(today, 1 - weekday), {}};
  const auto read = [&](const char* name, Date& day) -> Result<void> {
    const auto text = call.request.param(name);
    if (!text) return {};
    const auto parsed = parse_date(*text);
    if (!parsed) return fail_field(name, parsed.error().key);
    day = *parsed;
    return {};
  };
  TRY_VOID(read("from", d.from));
  d.to = add_days(d.from, 6);
  TRY_VOID(read("to", d.to));
  if (d.to < d.from) return fail_field("to", "date.end_before_start", {{"start", to_vietnamese(d.from)}});
  if (days_between(d.from, d.to) > most_days)
    return fail_field("to", "week.too_long", {{"most", std::to_string(most_days)}});
  return d;
}

void write_entry(JsonWriter& out, const Entry& e) {
  out.begin_object().field("id", id_text(e.type->prefix, e.record)).field("type", e.type->name);
  out.field("plural", e.type->plural).field("code", e.code).field("title", e.title);
  out.field("title_en", e.title_en.empty() ? e.title : e.title_en).field("part", e.part);
  out.field("place", e.place).field("place_en", e.place_en.empty() ? e.place : e.place_en);
  out.field("who", e.who).field("first", to_text(e.first)).field("last", to_text(e.last));
  out.key("starts");
  e.starts ? out.value(to_text(*e.starts)) : out.null();
  out.key("ends");
  e.ends ? out.value(to_text(*e.ends)) : out.null();
  out.field("cancelled", e.cancelled).field("restricted", e.restricted);
  out.field("lacks_interpreter", e.lacks_interpreter).end_object();
}

void write_special_days(JsonWriter& out, const std::vector<SpecialDay>& days) {
  out.key("special_days").begin_array();
  for (const SpecialDay& d : days)
    out.begin_object().field("day", to_text(d.day)).field("name", d.name).field("working", d.working)
        .field("provisional", d.provisional).end_object();
  out.end_array();
}

Result<http::Response> week(Call& call) {
  const Days d = TRY(days_of(call));
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Diary diary = TRY(read_diary(call.engine, db, call.user, d.from, d.to));
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("from", to_text(d.from)).field("to", to_text(d.to)).key("items").begin_array();
    for (const Entry& e : diary.entries) write_entry(out, e);
    out.end_array().key("clashes").begin_array();
    for (const Clash& c : diary.clashes) write_clash(out, c);
    out.end_array();
    write_special_days(out, call.engine.calendar.special_days(d.from, d.to));
    out.field("text", week_text(diary, d.from, d.to, call.engine.texts)).end_object();
    return json_response(200, std::move(text));
  });
}

Result<http::Response> week_document(Call& call, bool pdf) {
  const Days d = TRY(days_of(call));
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Diary diary = TRY(read_diary(call.engine, db, call.user, d.from, d.to));
    const auto page = week_page(diary, d.from, d.to, call.user.organisation_name, call.engine.texts,
                                call.engine.time.now());
    return document::download(page, pdf, "tuan-doi-ngoai-" + to_text(d.from));
  });
}

}  // namespace

std::vector<Route> delegation_routes() {
  using http::Method;
  constexpr std::string_view why = "what the user may see of each type";
  std::vector<Route> out{
      {Method::get, "/api/outbound-delegations/{id}/checks", Access::to(outbound_delegation, May::view), checks,
       "The trip against the limits, with their sources; clashes of its people"},
      {Method::get, "/api/week", Access::signed_in(why), week, "The diary of foreign affairs"},
      {Method::get, "/api/week/document.docx", Access::signed_in(why),
       [](Call& call) { return week_document(call, false); }, "The diary as DOCX"},
      {Method::get, "/api/week/document.pdf", Access::signed_in(why),
       [](Call& call) { return week_document(call, true); }, "The diary as PDF"},
  };
  for (Route& r : feed_routes()) out.push_back(std::move(r));
  return out;
}

}  // namespace dh

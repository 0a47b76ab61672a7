#include "features/matching/routes.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "engine/answer.hpp"
#include "engine/audit.hpp"
#include "engine/surround.hpp"
#include "features/matching/sides.hpp"
#include "features/matching/ties.hpp"
#include "records/need/need.hpp"
#include "records/warning/warned.hpp"

namespace dh {

namespace {

using matching::Side;
using matching::side_of;

/// At most this many candidates of a type are weighed, newest first.
constexpr int candidate_limit = 400;

Result<std::vector<Record>> candidates(Call& call, db::Connection& db, std::string_view type_name,
                                       const Side& subject) {
  const RecordType& type = *find_type(type_name);
  Predicate p;
  p.sql = "h.archived = 0 and h.id <> " + param(p, subject.id);
  if (type_name != "partner") p.sql += " and h.state in ('open', 'matched', 'in_talks')";
  if (type_name != "partner" && subject.type != "partner") {
    p.sql += " and t.kind = " + param(p, matching::answering_kind(subject.kind));
  } else {
    if (subject.sectors.empty()) return std::vector<Record>{};
    p.sql += " and h.id in (select x.record from tag x where x.field = 'sectors' and x.code in (" +
             params(p, subject.sectors) + "))";
  }
  p.sql += " and not exists (select 1 from suggestion s where s.subject = " + param(p, subject.id) +
           " and s.other = h.id and s.verdict = 'declined') and ";
  add_predicate(p, call.user, type, May::view);
  p.sql += " order by h.id desc limit " + param(p, std::int64_t{candidate_limit});
  return store::load_where(db, type, p.sql, p.params);
}

/// Of a need the offers and partners, of an offer the needs and partners, of a partner the needs and offers.
Result<std::vector<Record>> counterparts(Call& call, db::Connection& db, const Side& subject) {
  std::vector<Record> out;
  for (const std::string_view type : {"need", "offer", "partner"})
    if (type != subject.type)
      for (Record& r : TRY(candidates(call, db, type, subject))) out.push_back(std::move(r));
  return out;
}

/// A published warning counts as much as the mark on the partner's record; so does one against the party of an offer.
Result<void> mark_warned(const Call& call, db::Connection& db, std::vector<Side>& sides) {
  std::vector<std::int64_t> parties;
  for (const Side& s : sides) parties.push_back(s.party);
  for (const StandingWarning& w : TRY(standing_warnings(db, call.user, parties, call.engine.time.today())))
    for (Side& s : sides)
      if (s.party == w.partner) s.warned = true;
  return {};
}

void write_reason(JsonWriter& out, const Call& call, const matching::Reason& reason) {
  const auto text = [&](Tongue tongue) {
    std::string list;
    for (const std::string& code : reason.codes) {
      const Entry* e = call.engine.reference.find("sectors", code);
      for (const char* list_name : {"languages", "ftas"})
        if (e == nullptr) e = call.engine.reference.find(list_name, code);
      std::string word = e == nullptr ? code : tongue == Tongue::vi ? e->label : e->label_en;
      if (e == nullptr)
        if (const Choice* c = find_choice(choices(CooperationKind{}), code))
          word = tongue == Tongue::vi ? std::string(c->label)
                                      : call.engine.texts.english("CooperationKind." + code, c->label);
      list += (list.empty() ? "" : ", ") + word;
    }
    return call.engine.texts.say(tongue, reason.key, {{"list", list}});
  };
  out.begin_object()
      .field("key", reason.key)
      .field("text", text(Tongue::vi))
      .field("text_en", text(Tongue::en))
      .end_object();
}

Result<Record> subject_of(Call& call, db::Connection& db, std::string_view text, May may) {
  const RecordType* type = find_type_by_prefix(id_prefix(text));
  if (type == nullptr || (type->name != "need" && type->name != "offer" && type->name != "partner"))
    return fail(Code::not_found, "notfound");
  const auto id = parse_id(type->prefix, text);
  if (!id) return fail(Code::not_found, "notfound");
  const Record r = TRY(store::get(call.engine, db, call.user, *type, *id));
  if (may != May::view && !store::has_right(db, call.user, *type, *id, may))
    return fail(Code::forbidden, "right.not_yours");
  return r;
}

/// What was said not to fit, with the reason, so that it can be taken back.
Result<void> write_declined(JsonWriter& out, Call& call, db::Connection& db, std::int64_t subject) {
  const auto rows = TRY(db.query("select other, reason from suggestion where subject = $1 and verdict = 'declined' "
                                 "order by at desc limit 50", {subject}));
  std::map<std::int64_t, std::string> reasons;
  std::vector<std::int64_t> ids;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ids.push_back(db::as_int(rows.at(i, 0)));
    reasons[ids.back()] = db::as_text(rows.at(i, 1));
  }
  out.key("declined").begin_array();
  for (const Head& head : TRY(surround::visible_heads(db, call.user, std::move(ids)))) {
    out.begin_object().key("record");
    answer::write_brief(out, head, call.engine.texts);
    out.field("reason", reasons[head.id]).end_object();
  }
  out.end_array();
  return {};
}

Result<http::Response> suggestions(Call& call) {
  const std::string subject_text(call.request.param("for").value_or(""));
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record subject = TRY(subject_of(call, db, subject_text, May::view));
    const auto places = TRY(matching::Places::load(call.engine, db));
    const Side side = side_of(subject, places);
    const auto found = TRY(counterparts(call, db, side));
    std::vector<Side> sides;
    for (const Record& r : found) sides.push_back(side_of(r, places));
    TRY_VOID(mark_warned(call, db, sides));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    const auto before = TRY(matching::ties_with(call, db, places, side, sides));
    for (const auto& s : matching::suggest(side, sides, 30, before)) {
      const auto at = std::find_if(found.begin(), found.end(), [&](const Record& r) { return r.head.id == s.other; });
      out.begin_object().key("record").raw(TRY(answer::record(db, call.user, *at)));
      out.field("score", s.score).field("quality", s.quality).key("reasons").begin_array();
      for (const auto& reason : s.reasons) write_reason(out, call, reason);
      out.end_array().key("missing").begin_array();
      for (const auto& reason : s.missing) write_reason(out, call, reason);
      out.end_array();
      const auto verdict = TRY(
          db.query("select verdict from suggestion where subject = $1 and other = $2", {side.id, s.other}));
      out.field("verdict", verdict.empty() ? std::string() : db::as_text(verdict.at(0, 0))).end_object();
    }
    out.end_array();
    TRY_VOID(write_declined(out, call, db, side.id));
    out.end_object();
    return json_response(200, std::move(text));
  });
}

Result<std::string> text_member(const boost::json::object& body, const char* name, bool needed) {
  const auto* v = body.if_contains(name);
  if (v == nullptr || v->is_null()) {
    if (needed) return fail_field(name, "field.want_text");
    return std::string();
  }
  if (!v->is_string()) return fail_field(name, "field.want_text");
  return std::string(v->as_string());
}

/// "accepted" and "declined" are kept; "" takes a refusal back.
Result<http::Response> judge(Call& call, const std::string& verdict) {
  const auto body = TRY(body_object(call.request));
  for (const auto& m : body)
    if (m.key() != "subject" && m.key() != "other" && m.key() != "reason")
      return fail_field(std::string(m.key()), "field.unknown");
  const std::string subject = TRY(text_member(body, "subject", true)), other = TRY(text_member(body, "other", true));
  const std::string reason = TRY(text_member(body, "reason", verdict == "declined"));
  if (verdict == "declined" && trim(reason).empty()) return fail_field("reason", "suggestion.reason_needed");
  if (!secret_mark(reason).empty()) return fail_field("reason", "secret.text_refused");
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record s = TRY(subject_of(call, db, subject, May::edit));
    const RecordType* type = find_type_by_prefix(id_prefix(other));
    const auto id = type == nullptr ? std::nullopt : parse_id(type->prefix, other);
    if (!id || !store::get(call.engine, db, call.user, *type, *id))
      return fail_field("other", "field.broken_reference", {{"id", other}});
    if (verdict.empty())
      TRY(db.execute("delete from suggestion where subject = $1 and other = $2 and verdict = 'declined'",
                     {s.head.id, *id}));
    else TRY(db.execute(
        "insert into suggestion (subject, other, verdict, reason, by_user, at) values ($1, $2, $3, $4, $5, "
        "$6) "
        "on conflict (subject, other) do update set verdict = excluded.verdict, reason = excluded.reason, "
        "by_user = excluded.by_user, at = excluded.at",
        {s.head.id, *id, verdict, reason, call.user.id, to_ms(call.engine.time.now())}));
    TRY_VOID(audit::append(db, {0, to_ms(call.engine.time.now()), call.user.id, "", call.request.id,
                                "suggestion:" + (verdict.empty() ? "undone" : verdict), s.head.type,
                                s.head.id, s.head.version, reason, "[]", "", ""}));
    return json_response(200, "{\"verdict\":\"" + verdict + "\"}");
  });
}

}  // namespace

std::vector<Route> suggestion_routes() {
  const Access any = Access::signed_in(
      "needs, offers and partners the user may see; verdicts need May::edit on the subject");
  return {
      {http::Method::get, "/api/suggestions", any, suggestions, "Suggested partners with reasons"},
      {http::Method::post, "/api/suggestions/accept", any, [](Call& c) { return judge(c, "accepted"); },
       "Accept"},
      {http::Method::post, "/api/suggestions/decline", any, [](Call& c) { return judge(c, "declined"); },
       "Not for us, with a reason"},
      {http::Method::post, "/api/suggestions/undo", any, [](Call& c) { return judge(c, ""); }, "Take a refusal back"},
  };
}

}  // namespace dh

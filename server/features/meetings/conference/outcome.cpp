// The outcome of a meeting in one act: held or absent, a note, and the next step as a commitment.
#include <boost/json.hpp>

#include "engine/answer.hpp"
#include "engine/surround.hpp"
#include "features/meetings/conference/request.hpp"
#include "features/meetings/conference/routes.hpp"

namespace dh::conference {

namespace {

struct Outcome {
  bool held = true;
  std::string note, absent, next_step, next_owner, next_due;
};

Result<Outcome> read_outcome(Body& body) {
  Outcome o;
  const std::string result = TRY(body.text("result", true));
  if (result != "held" && result != "absent") return fail_field("result", "outcome.which");
  o.held = result == "held";
  o.note = TRY(body.text("note", o.held));
  o.absent = TRY(body.text("absent", !o.held));
  o.next_step = TRY(body.text("next_step", false, 500));
  o.next_owner = TRY(body.text("next_owner", !o.next_step.empty()));
  o.next_due = TRY(body.text("next_due", !o.next_step.empty()));
  TRY_VOID(body.nothing_else());
  return o;
}

boost::json::object step_values(const Outcome& o) {
  boost::json::object values;
  if (!o.note.empty()) values["our_note"] = o.note;
  if (!o.held) values["absent"] = o.absent;
  if (o.held && !o.next_step.empty()) {
    values["next_step"] = o.next_step;
    values["next_owner"] = o.next_owner;
    values["next_due"] = o.next_due;
  }
  return values;
}

/// Who promised, to whom: the other party of the meeting.
Result<Record> make_commitment(Call& call, db::Connection& db, const Actor& actor, const Record& meeting,
                               const Outcome& o) {
  const Meeting m = body_of<Meeting>(meeting);
  std::string other;
  bool takes_part = false;
  for (Party p : m.parties) {
    const auto rows = TRY(db.query("select type from head where id = $1", {p.value}));
    const std::string id = id_text(find_type(db::as_text(rows.at(0, 0)))->prefix, p.value);
    if (id == o.next_owner) takes_part = true;
    else if (other.empty()) other = id;
  }
  if (!takes_part) return fail_field("next_owner", "outcome.not_of_meeting");
  return store::create(call.engine, db, actor, *find_type("commitment"),
                       {{"title", o.next_step}, {"source", "meeting"},
                        {"meeting", id_text("mtg", meeting.head.id)}, {"owner_party", o.next_owner},
                        {"counterpart", other}, {"due", o.next_due}});
}

Result<http::Response> post_outcome(Call& call) {
  Body body(TRY(body_object(call.request)));
  const Outcome outcome = TRY(read_outcome(body));
  const std::int64_t version = TRY(if_match(call.request));
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    const RecordType& type = *find_type("meeting");
    const Record seen = TRY(surround::record_for(call, db, type, May::step));
    const Actor actor = surround::actor_of(call);
    const Record done = TRY(store::step(call.engine, db, actor, type, seen.head.id, version,
                                        outcome.held ? "hold" : "miss", step_values(outcome)));
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("meeting").raw(TRY(answer::page(call.engine, db, call.user, done))).key("commitment");
    if (outcome.held && !outcome.next_step.empty())
      out.raw(TRY(answer::record(db, call.user, TRY(make_commitment(call, db, actor, done, outcome)))));
    else
      out.null();
    out.end_object();
    return json_response(200, std::move(text), {{"ETag", "\"" + std::to_string(done.head.version) + "\""}});
  });
}

}  // namespace

std::vector<Route> outcome_routes() {
  return {{http::Method::post, "/api/meetings/{id}/outcome", Access::to(*find_type("meeting"), May::step), post_outcome,
           "What came of the meeting, and the next step as a commitment"}};
}

}  // namespace dh::conference

// The desk as one answer: everything the screen needs, so that it never shows two moments at once.
#include <bit>
#include <map>

#include "base/json.hpp"
#include "features/meetings/conference/desk.hpp"
#include "features/meetings/instance.hpp"
#include "features/meetings/tables.hpp"

namespace dh::conference {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

void instant(JsonWriter& out, std::string_view name, std::int64_t ms) {
  out.key(name);
  if (ms == 0) out.null(); else out.value(to_text(from_ms(ms)));
}

class Writer {
 public:
  Writer(const Engine& engine, const Desk& desk)
      : engine_(engine), desk_(desk), event_(desk.roster.event.body), now_(engine.time.now()), out_(text_) {}

  std::string write() {
    out_.begin_object();
    head();
    slots();
    tables();
    guests();
    items();
    quality();
    changes();
    out_.end_object();
    return std::move(text_);
  }

 private:
  void said(std::string_view key, const std::function<Args(Tongue)>& args) {
    out_.field("key", key).field("text", engine_.texts.say(Tongue::vi, key, args(Tongue::vi)))
        .field("text_en", engine_.texts.say(Tongue::en, key, args(Tongue::en)));
  }

  void head() {
    const Head& h = desk_.roster.event.head;
    out_.key("event").begin_object().field("id", id_text("evt", h.id)).field("code", h.code).field("title", h.title)
        .field("state", h.state).field("version", h.version).field("zone", event_.zone).end_object();
    out_.field("version", desk_.draft.version).field("is_open", desk_.draft.is_open);
    instant(out_, "made_at", desk_.draft.made_at);
    out_.field("now", to_text(now_));
    out_.key("troubles").begin_array();
    for (const Trouble& t : desk_.draft.troubles) {
      out_.begin_object().field("kind", name_of(t.kind)).field("table", t.table).field("name", trouble_name(t));
      instant(out_, "from", t.from_ms);
      instant(out_, "until", t.until_ms);
      out_.end_object();
    }
    out_.end_array();
  }

  std::string trouble_name(const Trouble& t) const {
    if (t.kind == Trouble::Kind::table_closed)
      return t.table > 0 && t.table <= static_cast<int>(event_.tables.size())
                 ? event_.tables[at(t.table - 1)].name
                 : "";
    for (const Guest& g : desk_.roster.guests)
      if (g.attendance == t.attendance) return g.name;
    return "";
  }

  void slots() {
    out_.key("slots").begin_array();
    for (std::size_t i = 0; i < event_.slots.size(); ++i) {
      const Slot& s = event_.slots[i];
      out_.begin_object().field("number", i + 1).field("starts", to_text(s.starts)).field("ends", to_text(s.ends))
          .field("kind", to_name(s.kind)).field("label", s.label).field("past", s.starts <= now_).end_object();
    }
    out_.end_array();
  }

  void tables() {
    out_.key("tables").begin_array();
    for (std::size_t i = 0; i < event_.tables.size(); ++i) {
      const MeetingTable& t = event_.tables[i];
      std::string owner;
      for (const Guest& g : desk_.roster.guests)
        if (g.room == static_cast<int>(i) + 1) owner = g.name;
      out_.begin_object().field("number", i + 1).field("name", t.name).field("kind", to_name(t.kind))
          .field("link", t.link).field("own_room_of", owner).key("closed").begin_array();
      for (std::size_t p = 0; p < desk_.ground.table_numbers.size(); ++p)
        if (desk_.ground.table_numbers[p] == static_cast<int>(i) + 1) numbers(desk_.ground.problem.places[p].closed);
      out_.end_array().end_object();
    }
    out_.end_array();
  }

  void numbers(meetings::SlotMask mask) {
    for (std::size_t t = 0; t < desk_.ground.slot_numbers.size(); ++t)
      if (meetings::has(mask, static_cast<int>(t))) out_.value(desk_.ground.slot_numbers[t]);
  }

  void guests() {
    out_.key("guests").begin_array();
    for (std::size_t i = 0; i < desk_.roster.guests.size(); ++i) {
      const Guest& g = desk_.roster.guests[i];
      const auto& p = desk_.ground.problem.participants[i];
      out_.begin_object().field("party", g.party_id).field("name", g.name).field("business", g.is_business);
      out_.key("attendance");
      if (g.attendance == 0) out_.null(); else out_.value(id_text("att", g.attendance));
      out_.field("version", g.version).field("state", g.attendance == 0 ? "" : to_name(g.body.state));
      out_.field("answer", to_name(g.body.confirmation)).field("mode", to_name(g.body.mode));
      out_.field("zone", g.body.zone.empty() ? event_.zone : g.body.zone);
      out_.field("head", g.body.head_of_delegation).field("rank", g.body.rank.value_or(0)).field("room", g.room);
      out_.key("languages").begin_array();
      for (const Language& l : g.body.languages) out_.value(l.value);
      out_.end_array().key("away").begin_array();
      numbers(~p.available);
      out_.end_array().key("wished_free").begin_array();
      numbers(p.wished_free);
      out_.end_array().end_object();
    }
    out_.end_array();
  }

  void items() {
    const meetings::Openings openings = openings_of(desk_);
    out_.key("items").begin_array();
    for (std::size_t i = 0; i < desk_.roster.items.size(); ++i) item(i, openings.open[i], openings.why_left[i]);
    out_.end_array();
  }

  void spot(std::string_view name, const Spot& s) {
    out_.key(name);
    if (s.slot == 0) { out_.null(); return; }
    out_.begin_object().field("slot", s.slot).field("table", s.table).end_object();
  }

  void item(std::size_t i, meetings::SlotMask open, const meetings::Reason& why) {
    const Item& it = desk_.roster.items[i];
    const Seat& seat = desk_.draft.seats.at(it.key);
    out_.begin_object().field("id", it.key).field("code", it.code).field("title", it.title)
        .field("kind", to_name(it.kind)).field("is_meeting", it.meeting != 0)
        .field("state", it.meeting != 0 ? to_name(it.state) : std::string_view("wish"))
        .field("priority", to_name(it.priority)).field("wished", !it.wishes.empty()).field("mutual", it.mutual);
    out_.key("guests").begin_array();
    for (int g : it.guests) out_.value(desk_.roster.guests[at(g)].party_id);
    out_.end_array();
    out_.key("open").begin_array();
    numbers(open);
    out_.end_array();
    spot("seat", seat.spot);
    spot("published", it.published);
    out_.field("locked", seat.locked)
        .field("past", it.is_over || is_past(event_, it.published.slot, now_))
        .field("online", is_online(it)).field("interpreter", seat.interpreter);
    out_.key("reason");
    if (seat.spot.slot != 0) out_.null();
    else reason(why);
    out_.end_object();
  }

  bool is_online(const Item& it) const {
    for (int g : it.guests)
      if (desk_.roster.guests[at(g)].body.mode == AttendanceMode::online) return true;
    return false;
  }

  void reason(const meetings::Reason& why) {
    out_.begin_object();
    said(why.key, [&](Tongue tongue) { return readable(desk_, why, engine_.texts, tongue); });
    out_.end_object();
  }

  /// Least breaks of what is placed: proven by the solver for exactly this, else by each guest's own day.
  std::int64_t lower_bound() const {
    meetings::Problem placed = desk_.ground.problem;
    std::vector<meetings::Meeting> kept;
    for (std::size_t m = 0; m < placed.meetings.size(); ++m)
      if (desk_.ground.schedule[m].slot != meetings::no_slot) {
        kept.push_back(placed.meetings[m]);
        kept.back().after.clear();
      }
    placed.meetings = std::move(kept);
    const std::int64_t alone = meetings::sum_of_break_bounds(meetings::compile(placed));
    return desk_.draft.proof.problem == problem_key(desk_) ? std::max(alone, desk_.draft.proof.lower_bound) : alone;
  }

  void quality() {
    std::int64_t requested = 0;
    for (const auto& m : desk_.ground.problem.meetings) requested += m.withheld.empty();
    const meetings::PlacedBound bound = meetings::placed_bound(meetings::compile(desk_.ground.problem));
    const Proof& proof = desk_.draft.proof;
    const bool same = proof.problem == problem_key(desk_);
    const std::int64_t placed_bound = std::min<std::int64_t>(requested, same ? std::min(proof.placed_bound, bound.count)
                                                                            : bound.count);
    const std::int64_t least = std::min<std::int64_t>(lower_bound(), desk_.verdict.breaks);
    const bool proven = desk_.verdict.violations.empty() && desk_.verdict.breaks == least &&
                        (desk_.verdict.placed == placed_bound || (same && proof.status == "optimal"));
    meetings::SolveResult tables;
    tables.schedule = desk_.ground.schedule;
    meetings::advise_tables(desk_.ground.problem, tables);
    out_.key("quality").begin_object().field("requested", requested).field("placed", desk_.verdict.placed)
        .field("placed_bound", placed_bound).field("breaks", desk_.verdict.breaks).field("lower_bound", least)
        .field("proven", proven).field("fairness", desk_.verdict.fairness)
        .field("table_changes", desk_.verdict.table_changes).field("tables_used", tables.tables_used)
        .field("tables_advised", tables.tables_advised).field("milliseconds", same ? proof.milliseconds : 0)
        .field("least_change", same && proof.least_change);
    out_.key("faults").begin_array();
    for (const FieldError& f : broken_rules(desk_, desk_.verdict.violations)) {
      out_.begin_object();
      said(f.key, [&](Tongue) { return f.args; });
      out_.end_object();
    }
    out_.end_array().end_object();
  }

  void changes() {
    static constexpr std::string_view kinds[] = {"added", "moved", "dropped", "changed"};
    out_.key("changes").begin_array();
    for (const Difference& d : differences(desk_)) {
      out_.begin_object().field("item", desk_.roster.items[at(d.item)].key)
          .field("kind", kinds[static_cast<int>(d.kind)]);
      spot("before", d.before);
      spot("after", d.after);
      out_.end_object();
    }
    out_.end_array().key("concerned").begin_array();
    for (int g : concerned(desk_)) out_.value(desk_.roster.guests[at(g)].party_id);
    out_.end_array();
  }

  const Engine& engine_;
  const Desk& desk_;
  const Event& event_;
  Instant now_;
  std::string text_{};
  JsonWriter out_;
};

}  // namespace

std::string desk_json(const Engine& engine, const Desk& desk) { return Writer(engine, desk).write(); }

}  // namespace dh::conference

#include "features/meetings/event_reader.hpp"

#include <algorithm>
#include <map>

#include "base/json.hpp"
#include "features/meetings/event_fields.hpp"

namespace dh::meetings {
namespace {

constexpr int many = 1'000'000;

class EventReader {
 public:
  Result<Problem> read(const boost::json::value& root) {
    Fields event = TRY(Fields::open(
        root, "$", {"event", "rules", "slots", "places", "pools", "participants", "meetings"}));
    problem_.name = TRY(event.text("event", {}));
    TRY_VOID(read_rules(event));
    TRY_VOID(each(event, "slots", max_slots, &EventReader::read_slot));
    if (problem_.slots.empty()) return event.fault("meetings.event.missing", "slots");
    TRY_VOID(each(event, "places", 10'000, &EventReader::read_place));
    TRY_VOID(each(event, "pools", 10'000, &EventReader::read_pool));
    TRY_VOID(each(event, "participants", many, &EventReader::read_participant));
    TRY_VOID(each(event, "meetings", many, &EventReader::read_meeting));
    TRY_VOID(link_order());
    return std::move(problem_);
  }

 private:
  using Step = Result<void> (EventReader::*)(const boost::json::value&, const std::string&);

  int slots() const { return static_cast<int>(problem_.slots.size()); }
  Result<void> each(const Fields& event, std::string_view name, std::size_t most, Step step) {
    const auto* rows = TRY(event.list(name));
    if (rows->size() > most) return event.fault("meetings.event.too_many", name);
    for (std::size_t i = 0; i < rows->size(); ++i)
      TRY_VOID((this->*step)((*rows)[i], event.path(name) + "[" + std::to_string(i) + "]"));
    return {};
  }

  Result<void> read_rules(const Fields& event) {
    if (!event.has("rules")) return {};
    Fields rules = TRY(Fields::open(
        event.raw("rules"), "$.rules",
        {"fairness", "travel_slots", "optional", "scheduler", "consent"}));
    problem_.fairness = TRY(rules.number("fairness", no_fairness, 0, max_slots));
    problem_.travel_slots = TRY(rules.number("travel_slots", 0, 0, max_slots));
    optional_ = TRY(rules.yes("optional", false));
    const std::string scheduler = TRY(rules.text("scheduler", "organiser"));
    const std::string consent = TRY(rules.text("consent", "opt_out"));
    if (scheduler != "organiser" && scheduler != "participants")
      return rules.fault("meetings.event.choice", "scheduler");
    if (consent != "opt_in" && consent != "opt_out")
      return rules.fault("meetings.event.choice", "consent");
    self_booking_ = scheduler == "participants";
    opt_in_ = consent == "opt_in";
    return {};
  }

  Result<void> read_slot(const boost::json::value& value, const std::string& path) {
    Fields row = TRY(Fields::open(value, path, {"start", "minutes", "session", "past"}));
    Slot slot;
    slot.start_minute = TRY(row.instant("start", 0));
    slot.minutes = TRY(row.number("minutes", 0, 0, 1440));
    slot.session = TRY(row.text("session", {}));
    slot.past = TRY(row.yes("past", false));
    if (!problem_.slots.empty() && slot.start_minute != 0) {
      const Slot& last = problem_.slots.back();
      if (slot.start_minute < last.start_minute + last.minutes)
        return row.fault("meetings.event.slot_order", "start");
    }
    problem_.slots.push_back(std::move(slot));
    return {};
  }

  int site_number(const std::string& name) {
    return sites_.try_emplace(name, static_cast<int>(sites_.size())).first->second;
  }

  Result<void> read_place(const boost::json::value& value, const std::string& path) {
    Fields row = TRY(Fields::open(value, path, {"id", "seats", "count", "site", "closed"}));
    PlaceClass place;
    place.id = TRY(row.needed_text("id"));
    place.seats = TRY(row.number("seats", 2, 1, 10'000));
    place.count = TRY(row.number("count", 1, 0, 100'000));
    place.site = site_number(TRY(row.text("site", {})));
    place.closed = TRY(row.slots("closed", 0, slots()));
    problem_.places.push_back(std::move(place));
    return {};
  }

  Result<void> read_pool(const boost::json::value& value, const std::string& path) {
    Fields row = TRY(Fields::open(value, path, {"id", "kind", "capacity", "closed"}));
    Pool pool;
    pool.id = TRY(row.needed_text("id"));
    pool.kind = TRY(row.text("kind", {}));
    pool.capacity = TRY(row.number("capacity", 1, 0, many));
    pool.closed = TRY(row.slots("closed", 0, slots()));
    if (!pools_.emplace(pool.id, static_cast<int>(problem_.pools.size())).second)
      return row.fault("meetings.event.doubled", "id");
    if (pool.kind == "online" && online_ < 0) online_ = static_cast<int>(problem_.pools.size());
    problem_.pools.push_back(std::move(pool));
    return {};
  }

  Result<void> read_participant(const boost::json::value& value, const std::string& path) {
    Fields row = TRY(Fields::open(
        value, path, {"id", "available", "absent", "arrives", "leaves", "utc_offset", "hours",
                      "wished_free", "max_meetings", "quota", "members", "buffer", "rank",
                      "own_room"}));
    Participant person;
    person.id = TRY(row.needed_text("id"));
    if (!people_.emplace(person.id, static_cast<int>(problem_.participants.size())).second)
      return row.fault("meetings.event.doubled", "id");
    person.available = TRY(row.slots("available", first_slots(slots()), slots()));
    person.available &= ~TRY(row.slots("absent", 0, slots()));
    TRY_VOID(read_times(row, person));
    person.wished_free = TRY(row.slots("wished_free", 0, slots()));
    person.max_meetings = TRY(row.number("max_meetings", -1, 0, 10'000));
    person.quota = TRY(row.number("quota", 0, 0, 10'000));
    person.parallel = TRY(row.number("members", 1, 1, 10'000));
    person.buffer = TRY(row.number("buffer", 0, 0, max_slots));
    person.rank = TRY(row.number("rank", 0, 0, 10'000));
    person.own_room = TRY(row.yes("own_room", false));
    problem_.participants.push_back(std::move(person));
    return {};
  }

  /// Arrival, departure and the hours of the person's own day become slots.
  Result<void> read_times(const Fields& row, Participant& person) {
    const std::int64_t arrives = TRY(row.instant("arrives", 0));
    const std::int64_t leaves = TRY(row.instant("leaves", INT64_MAX));
    const int offset = TRY(row.number("utc_offset", 420, -900, 900));
    const std::vector<std::string> hours = TRY(row.texts("hours"));
    int opens = 0, closes = 1440;
    if (!hours.empty()) {
      opens = minutes_of_day(hours.front());
      closes = hours.size() == 2 ? minutes_of_day(hours.back()) : -1;
      if (opens < 0 || closes <= opens) return row.fault("meetings.event.hours", "hours");
    }
    for (int t = 0; t < slots(); ++t) {
      const Slot& slot = problem_.slots[static_cast<std::size_t>(t)];
      const std::int64_t end = slot.start_minute + slot.minutes;
      const std::int64_t local = ((slot.start_minute + offset) % 1440 + 1440) % 1440;
      const bool inside = slot.start_minute >= arrives && end <= leaves && local >= opens &&
                          local + slot.minutes <= closes;
      if (!inside) person.available &= ~bit(t);
    }
    return {};
  }

  Result<void> read_meeting(const boost::json::value& value, const std::string& path) {
    Fields row = TRY(Fields::open(
        value, path, {"id", "participants", "slots", "forbidden", "session", "weight", "optional",
                      "fixed", "locked", "seats", "site", "mode", "pools", "after", "answer"}));
    Meeting meeting;
    meeting.id = TRY(row.text("id", std::to_string(problem_.meetings.size() + 1)));
    if (!meetings_.emplace(meeting.id, static_cast<int>(problem_.meetings.size())).second)
      return row.fault("meetings.event.doubled", "id");
    TRY_VOID(read_members(row, meeting));
    meeting.allowed = TRY(row.slots("slots", first_slots(slots()), slots()));
    meeting.allowed &= ~TRY(row.slots("forbidden", 0, slots()));
    const std::string session = TRY(row.text("session", {}));
    for (int t = 0; t < slots() && !session.empty(); ++t)
      if (problem_.slots[static_cast<std::size_t>(t)].session != session) meeting.allowed &= ~bit(t);
    meeting.weight = TRY(row.number("weight", 1, 1, 100'000));
    meeting.optional = TRY(row.yes("optional", optional_));
    meeting.fixed = TRY(row.number("fixed", 0, 1, slots())) - 1;
    meeting.locked = TRY(row.yes("locked", false));
    TRY_VOID(read_resources(row, meeting));
    TRY_VOID(read_consent(row, meeting));
    after_.push_back(TRY(row.texts("after")));
    problem_.meetings.push_back(std::move(meeting));
    return {};
  }

  Result<void> read_members(const Fields& row, Meeting& meeting) {
    for (const std::string& id : TRY(row.texts("participants"))) {
      const auto found = people_.find(id);
      if (found == people_.end()) return row.fault("meetings.event.unknown_id", "participants");
      if (std::find(meeting.participants.begin(), meeting.participants.end(), found->second) !=
          meeting.participants.end())
        return row.fault("meetings.event.doubled", "participants");
      meeting.participants.push_back(found->second);
    }
    if (meeting.participants.size() < 2) return row.fault("meetings.event.too_few", "participants");
    return {};
  }

  /// Who receives in a room of his own needs none of the hall; who is online needs a channel.
  Result<void> read_resources(const Fields& row, Meeting& meeting) {
    const std::string mode = TRY(row.text("mode", "on_site"));
    if (mode != "on_site" && mode != "online" && mode != "mixed")
      return row.fault("meetings.event.choice", "mode");
    const int group = static_cast<int>(meeting.participants.size());
    bool received = false;
    for (int p : meeting.participants)
      received = received || problem_.participants[static_cast<std::size_t>(p)].own_room;
    const bool needs_place = mode != "online" && !received;
    meeting.seats = TRY(row.number("seats", needs_place ? group : 0, 0, 10'000));
    meeting.site = site_number(TRY(row.text("site", {})));
    if (mode != "on_site" && online_ >= 0) meeting.pools.push_back(online_);
    for (const std::string& id : TRY(row.texts("pools"))) {
      const auto found = pools_.find(id);
      if (found == pools_.end()) return row.fault("meetings.event.unknown_id", "pools");
      if (std::find(meeting.pools.begin(), meeting.pools.end(), found->second) ==
          meeting.pools.end())
        meeting.pools.push_back(found->second);
    }
    return {};
  }

  Result<void> read_consent(const Fields& row, Meeting& meeting) {
    const std::string answer = TRY(row.text("answer", "none"));
    if (answer != "none" && answer != "accepted" && answer != "declined")
      return row.fault("meetings.event.choice", "answer");
    if (answer == "declined") meeting.withheld = "meetings.reason.declined";
    if (answer == "none" && opt_in_) meeting.withheld = "meetings.reason.not_accepted";
    if (self_booking_ && meeting.fixed == no_slot && meeting.withheld.empty())
      meeting.withheld = "meetings.reason.awaits_booking";
    if (meeting.withheld.empty()) return {};
    meeting.optional = true;
    meeting.fixed = no_slot;
    meeting.allowed = 0;
    return {};
  }

  Result<void> link_order() {
    for (std::size_t m = 0; m < after_.size(); ++m)
      for (const std::string& id : after_[m]) {
        const auto found = meetings_.find(id);
        if (found == meetings_.end())
          return fail(Code::bad_syntax, "meetings.event.unknown_id",
                      {{"path", "$.meetings[" + std::to_string(m) + "].after"}});
        problem_.meetings[m].after.push_back(found->second);
      }
    return {};
  }

  Problem problem_{};
  std::map<std::string, int> people_{};
  std::map<std::string, int> pools_{};
  std::map<std::string, int> meetings_{};
  std::map<std::string, int> sites_{{"", 0}};
  std::vector<std::vector<std::string>> after_{};
  int online_ = -1;
  bool optional_ = false;
  bool self_booking_ = false;
  bool opt_in_ = false;
};

}  // namespace

Result<Problem> read_event(std::string_view json) {
  const boost::json::value root = TRY(parse_json(json));
  return EventReader().read(root);
}

}  // namespace dh::meetings

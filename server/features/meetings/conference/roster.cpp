#include "features/meetings/conference/roster.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "records/partner/partner.hpp"

namespace dh::conference {

namespace {

class Reader {
 public:
  Reader(db::Connection& db, std::int64_t event) : db_(db), event_(event) {}

  Result<Roster> read() {
    const Record event = TRY(store::load(db_, *find_type("event"), event_));
    out_.event = {event.head, body_of<Event>(event)};
    TRY_VOID(read_attendances());
    TRY_VOID(read_meetings());
    TRY_VOID(read_wishes());
    TRY_VOID(name_guests());
    for (const Dignitary& d : out_.event.body.dignitaries)
      for (Guest& g : out_.guests)
        if (g.party == d.party.value) g.room = static_cast<int>(d.room.value_or(0));
    for (Item& item : out_.items) finish(item);
    return std::move(out_);
  }

 private:
  /// Records of a type at this event, in the order in which they were made.
  Result<std::vector<Record>> of_event(std::string_view type) {
    return store::load_where(db_, *find_type(type), "t.event = $1 and h.archived = 0 order by h.id", {event_});
  }

  int guest(std::int64_t party) {
    const auto [at, is_new] = index_.try_emplace(party, static_cast<int>(out_.guests.size()));
    if (is_new) out_.guests.push_back({.party = party});
    return at->second;
  }

  Result<void> read_attendances() {
    for (const Record& r : TRY(of_event("attendance"))) {
      Attendance body = body_of<Attendance>(r);
      Guest& g = out_.guests[static_cast<std::size_t>(guest(body.party.value))];
      g.attendance = r.head.id;
      g.version = r.head.version;
      g.name = body.name;
      g.body = std::move(body);
    }
    return {};
  }

  Result<void> read_meetings() {
    for (const Record& r : TRY(of_event("meeting"))) {
      const Meeting m = body_of<Meeting>(r);
      if (m.state == MeetingState::cancelled) continue;
      Item item{.key = id_text("mtg", r.head.id), .meeting = r.head.id, .title = m.title, .code = r.head.code,
                .kind = m.kind, .state = m.state, .day_part = m.day_part};
      for (Party p : m.parties) item.guests.push_back(guest(p.value));
      for (Party a : m.parties)
        for (Party b : m.parties) meets_.try_emplace({a.value, b.value}, out_.items.size());
      item.published = {static_cast<int>(m.slot_number.value_or(0)), static_cast<int>(m.table_number.value_or(0))};
      if (item.published.slot == 0) item.published.table = 0;
      item.interpreter = m.interpreter;
      item.version = r.head.version;
      item.changed_at = r.head.changed_at;
      item.locked = m.locked;
      item.is_over = m.state == MeetingState::held || m.state == MeetingState::absent;
      item.not_before = m.not_before;
      item.not_after = m.not_after;
      for (Id<Meeting> earlier : m.after) item.after.push_back(earlier.value);
      if (item.published.slot == 0 && out_.event.body.scheduling == SchedulingMode::participants)
        item.withheld = Item::awaits_booking;
      out_.items.push_back(std::move(item));
    }
    return {};
  }

  Result<void> read_wishes() {
    std::map<std::pair<int, int>, std::size_t> made;
    const bool is_opt_in = out_.event.body.consent == ConsentMode::opt_in;
    for (const Record& r : TRY(of_event("wish"))) {
      const Wish w = body_of<Wish>(r);
      if (w.state == WishState::placed) keep_with_meeting(r.head.id, w);
      if (w.state == WishState::placed || w.state == WishState::expired) continue;
      const int from = guest(w.from_party.value), to = guest(w.to_party.value);
      const auto back = made.find({to, from});
      if (back != made.end() && w.state != WishState::declined) {
        Item& item = out_.items[back->second];
        item.wishes.push_back(r.head.id);
        item.mutual = true;
        item.priority = std::max(item.priority, w.priority);
        if (item.withheld == Item::not_accepted) item.withheld.clear();
        continue;
      }
      Item item{.key = id_text("wsh", r.head.id), .wishes = {r.head.id}, .title = w.title, .code = r.head.code,
                .priority = w.priority, .guests = {from, to}, .day_part = w.day_part};
      if (w.state == WishState::declined) item.withheld = "meetings.reason.declined";
      else if (out_.event.body.scheduling == SchedulingMode::participants)
        item.withheld = Item::awaits_booking;
      else if (is_opt_in && w.state == WishState::stated)
        item.withheld = Item::not_accepted;
      // Where only agreed meetings are placed, one left out before had been agreed, too.
      item.mutual = w.state == WishState::accepted || (is_opt_in && w.state == WishState::unplaced);
      if (w.state != WishState::declined) made.emplace(std::pair(from, to), out_.items.size());
      out_.items.push_back(std::move(item));
    }
    return {};
  }

  /// What its people wished stays with a meeting: how much it weighs when not all find a place.
  void keep_with_meeting(std::int64_t wish, const Wish& w) {
    const std::pair pair{w.from_party.value, w.to_party.value};
    const auto meeting = meets_.find(pair);
    if (meeting == meets_.end()) return;
    Item& item = out_.items[meeting->second];
    item.mutual = item.mutual || placed_.contains({pair.second, pair.first});
    item.priority = item.wishes.empty() ? w.priority : std::max(item.priority, w.priority);
    item.wishes.push_back(wish);
    placed_.insert(pair);
  }

  Result<void> name_guests() {
    for (Guest& g : out_.guests) {
      const auto rows = TRY(db_.query("select type, title from head where id = $1", {g.party}));
      if (rows.empty()) continue;
      const RecordType& type = *find_type(db::as_text(rows.at(0, 0)));
      g.party_id = id_text(type.prefix, g.party);
      if (g.name.empty()) g.name = db::as_text(rows.at(0, 1));
      const auto kind = TRY(db_.query("select kind from " + type.table() + " where id = $1", {g.party}));
      const std::string word = kind.empty() ? "" : db::as_text(kind.at(0, 0));
      g.is_business = word == to_name(OrganisationKind::enterprise) || word == to_name(OrganisationKind::association);
    }
    return {};
  }

  void finish(Item& item) const {
    std::size_t businesses = 0;
    for (int g : item.guests) {
      const Guest& guest = out_.guests[static_cast<std::size_t>(g)];
      businesses += guest.is_business;
      if (!guest.comes() && item.withheld.empty()) item.withheld = "meetings.reason.not_coming";
    }
    if (item.meeting == 0)
      item.kind = businesses == item.guests.size() ? MeetingKind::b2b
                  : businesses == 0                ? MeetingKind::g2g
                                                   : MeetingKind::b2g;
  }

  db::Connection& db_;
  std::int64_t event_;
  Roster out_{};
  std::map<std::int64_t, int> index_{};
  std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> meets_{};  ///< by two parties: the item of their meeting
  std::set<std::pair<std::int64_t, std::int64_t>> placed_{};              ///< from and to of wishes with a meeting
};

}  // namespace

const Guest* Roster::guest_of(std::int64_t party) const {
  for (const Guest& g : guests)
    if (g.party == party) return &g;
  return nullptr;
}

const Item* Roster::item(std::string_view key) const {
  for (const Item& i : items)
    if (i.key == key) return &i;
  return nullptr;
}

Result<Roster> read_roster(db::Connection& db, std::int64_t event) { return Reader(db, event).read(); }

}  // namespace dh::conference

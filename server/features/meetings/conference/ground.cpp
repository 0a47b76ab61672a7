#include "features/meetings/conference/ground.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/zone.hpp"

namespace dh::conference {

namespace {

using meetings::bit;
using meetings::no_slot;
using meetings::SlotMask;

constexpr int hall_site = 0, online_site = 1, first_far_site = 2;
constexpr int any_capacity = 1000;
constexpr std::int64_t minute_ms = 60'000;

std::size_t at(int index) { return static_cast<std::size_t>(index); }
std::int64_t minutes(Instant t) { return to_ms(t) / minute_ms; }

using LanguagePair = std::pair<std::string, std::string>;
LanguagePair pair_of(const std::string& a, const std::string& b) {
  return a < b ? LanguagePair(a, b) : LanguagePair(b, a);
}

class Builder {
 public:
  Builder(const Roster& roster, const Draft& draft, Instant now, bool keep)
      : roster_(roster), event_(roster.event.body), draft_(draft), now_(now), keep_(keep) {}

  Result<Ground> build() {
    out_.problem.name = roster_.event.head.title;
    out_.problem.fairness = static_cast<int>(event_.fairness.value_or(meetings::no_fairness));
    out_.problem.travel_slots = static_cast<int>(event_.travel_slots.value_or(0));
    TRY_VOID(slots());
    places();
    interpreters();
    for (const Guest& g : roster_.guests) guest(g);
    for (const Item& item : roster_.items) meeting(item);
    order();
    return std::move(out_);
  }

 private:
  Result<void> slots() {
    for (std::size_t i = 0; i < event_.slots.size(); ++i) {
      const Slot& s = event_.slots[i];
      if (s.kind != SlotKind::meeting) continue;
      const int hour = static_cast<int>((minutes(s.starts) + zone_offset_minutes(event_.zone, s.starts)) / 60 % 24);
      out_.problem.slots.push_back({.start_minute = minutes(s.starts),
                                    .minutes = static_cast<int>(minutes(s.ends) - minutes(s.starts)),
                                    .session = hour < 12 ? "morning" : "afternoon",
                                    .past = s.starts <= now_});
      if (s.starts <= now_) past_ |= bit(static_cast<int>(out_.slot_numbers.size()));
      out_.slot_numbers.push_back(static_cast<int>(i) + 1);
      if (out_.slot_numbers.size() > at(meetings::max_slots))
        return fail(Code::conflict, "timetable.too_many_slots", {{"most", std::to_string(meetings::max_slots)}});
    }
    if (out_.slot_numbers.empty()) return fail(Code::conflict, "timetable.no_slots");
    return {};
  }

  SlotMask closed(int number) const {
    SlotMask mask = 0;
    const MeetingTable& t = event_.tables[at(number - 1)];
    if (t.closed_from) mask |= slots_within(out_, *t.closed_from, t.closed_to.value_or(Instant::max()));
    for (const Trouble& trouble : draft_.troubles)
      if (trouble.kind == Trouble::Kind::table_closed && trouble.table == number)
        mask |= slots_within(out_, from_ms(trouble.from_ms),
                             trouble.until_ms == 0 ? Instant::max() : from_ms(trouble.until_ms));
    return mask & ~past_;
  }

  int far_site(const std::string& name) {
    if (name.empty()) return hall_site;
    return sites_.try_emplace(name, first_far_site + static_cast<int>(sites_.size())).first->second;
  }

  void places() {
    std::set<int> own;
    for (const Guest& g : roster_.guests)
      if (g.room > 0 && g.room <= static_cast<int>(event_.tables.size())) own.insert(g.room);
    for (int n = 1; n <= static_cast<int>(event_.tables.size()); ++n) {
      const MeetingTable& t = event_.tables[at(n - 1)];
      if (own.contains(n)) {
        room_pool_[n] = static_cast<int>(out_.problem.pools.size());
        out_.pools.push_back(t.name);
        out_.problem.pools.push_back({.id = pool_id(), .kind = "room", .capacity = 1, .closed = closed(n)});
        continue;
      }
      const bool online = t.kind == TableKind::online_channel;
      out_.table_numbers.push_back(n);
      out_.problem.places.push_back(
          {.id = "table" + std::to_string(n),
           .seats = online ? any_capacity : static_cast<int>(t.capacity.value_or(any_capacity)),
           .count = 1,
           .site = online ? online_site : hall_site,
           .closed = closed(n)});
    }
  }

  std::string pool_id() const { return "pool" + std::to_string(out_.problem.pools.size()); }

  void interpreters() {
    for (const Interpreter& i : event_.interpreters) {
      const LanguagePair pair = pair_of(i.from.value, i.into.value);
      const auto [known, is_new] = pair_pool_.try_emplace(pair, static_cast<int>(out_.problem.pools.size()));
      if (is_new) {
        out_.pools.push_back(pair.first + "–" + pair.second);
        out_.problem.pools.push_back({.id = pool_id(), .kind = "interpreter", .capacity = 0});
      }
      out_.problem.pools[at(known->second)].capacity += static_cast<int>(i.count.value_or(1));
    }
  }

  /// Own day, arrival and departure, absences, and what happened since.
  SlotMask available(const Guest& g) const {
    const Attendance& a = g.body;
    SlotMask mask = meetings::first_slots(static_cast<int>(out_.slot_numbers.size()));
    const int opens = minute_of_day(a.day_from).value_or(0), closes = minute_of_day(a.day_to).value_or(1440);
    const std::string& zone = a.zone.empty() ? event_.zone : a.zone;
    for (int t = 0; t < static_cast<int>(out_.slot_numbers.size()); ++t) {
      const Slot& s = event_.slots[at(out_.slot_numbers[at(t)] - 1)];
      const std::int64_t local = (minutes(s.starts) + zone_offset_minutes(zone, s.starts)) % 1440;
      const std::int64_t length = minutes(s.ends) - minutes(s.starts);
      const bool inside = (!a.arrives || s.starts >= *a.arrives) && (!a.leaves || s.ends <= *a.leaves) &&
                          local >= opens && local + length <= closes;
      if (!inside) mask &= ~bit(t);
    }
    for (const Absence& x : a.absences)
      if (!x.wished) mask &= ~slots_within(out_, x.from, x.to);
    if (a.state == AttendanceState::withdrawn && !a.leaves) mask = 0;
    for (const Trouble& t : draft_.troubles) {
      if (t.kind == Trouble::Kind::table_closed || t.attendance != g.attendance) continue;
      if (t.kind == Trouble::Kind::withdrawn) mask &= ~slots_within(out_, from_ms(t.from_ms), Instant::max());
      else mask &= ~slots_within(out_, Instant::min(), from_ms(t.from_ms));
    }
    return g.comes() ? mask | past_ : past_;
  }

  void guest(const Guest& g) {
    const Attendance& a = g.body;
    meetings::Participant p;
    p.id = "guest" + std::to_string(out_.problem.participants.size());
    p.available = available(g);
    for (const Absence& x : a.absences)
      if (x.wished) p.wished_free |= slots_within(out_, x.from, x.to);
    p.max_meetings = static_cast<int>(a.max_meetings.value_or(-1));
    p.quota = static_cast<int>(a.quota.value_or(0));
    p.parallel = static_cast<int>(a.members.value_or(1));
    p.buffer = static_cast<int>(a.buffer.value_or(0));
    p.rank = static_cast<int>(a.rank.value_or(0));
    p.own_room = g.room > 0;
    out_.problem.participants.push_back(std::move(p));
  }

  /// The room of the highest guest who receives; when somebody is online they meet on a channel instead.
  int own_room(const Item& item) const {
    int room = 0, best = 0;
    for (int g : item.guests) {
      const Guest& guest = roster_.guests[at(g)];
      if (guest.body.mode == AttendanceMode::online) return 0;
      const int rank = static_cast<int>(guest.body.rank.value_or(99));
      if (!room_pool_.contains(guest.room) || (room != 0 && rank >= best)) continue;
      room = guest.room;
      best = rank;
    }
    return room;
  }

  /// The pool of interpreters for two who share no language: −1 none needed, −2 none there.
  int pool_between(const Guest& a, const Guest& b) const {
    int found = -2;
    for (const Language& x : a.body.languages)
      for (const Language& y : b.body.languages) {
        if (x == y) return -1;
        const auto pool = pair_pool_.find(pair_of(x.value, y.value));
        if (pool == pair_pool_.end()) continue;
        const auto capacity = [&](int p) { return out_.problem.pools[at(p)].capacity; };
        if (found < 0 || capacity(pool->second) > capacity(found)) found = pool->second;
      }
    return a.body.languages.empty() || b.body.languages.empty() ? -1 : found;
  }

  void add_interpreters(const Item& item, meetings::Meeting& m) const {
    for (std::size_t i = 0; i < item.guests.size(); ++i)
      for (std::size_t j = i + 1; j < item.guests.size(); ++j) {
        const int pool = pool_between(roster_.guests[at(item.guests[i])], roster_.guests[at(item.guests[j])]);
        if (pool == -2 && m.withheld.empty()) m.withheld = "meetings.reason.no_interpreter";
        if (pool >= 0 && std::find(m.pools.begin(), m.pools.end(), pool) == m.pools.end()) m.pools.push_back(pool);
      }
  }

  SlotMask allowed(const Item& item) const {
    SlotMask mask = meetings::first_slots(static_cast<int>(out_.slot_numbers.size())) & ~past_;
    for (int t = 0; t < static_cast<int>(out_.slot_numbers.size()); ++t) {
      const Slot& s = event_.slots[at(out_.slot_numbers[at(t)] - 1)];
      const std::string& part = out_.problem.slots[at(t)].session;
      if ((item.day_part == DayPart::morning && part != "morning") ||
          (item.day_part == DayPart::afternoon && part != "afternoon") ||
          (item.not_before && s.starts < *item.not_before) || (item.not_after && s.ends > *item.not_after))
        mask &= ~bit(t);
    }
    return mask;
  }

  int weight(const Item& item) const {
    static constexpr int by_priority[] = {1, 3, 9};
    constexpr int of_meeting = 9, of_mutual = 2;
    int weight = by_priority[static_cast<int>(item.priority)];
    if (item.meeting != 0) weight += of_meeting;
    if (item.mutual) weight += of_mutual;
    int rank = 4;
    for (int g : item.guests) rank = std::min(rank, static_cast<int>(roster_.guests[at(g)].body.rank.value_or(4)));
    return weight + 2 * (4 - rank);
  }

  void meeting(const Item& item) {
    const int number = static_cast<int>(out_.problem.meetings.size());
    meetings::Meeting m;
    m.id = "item" + std::to_string(number);
    m.participants = item.guests;
    m.weight = weight(item);
    m.withheld = item.withheld;
    m.allowed = allowed(item);
    m.seats = static_cast<int>(item.guests.size());
    for (int g : item.guests)
      if (roster_.guests[at(g)].body.mode == AttendanceMode::online) m.site = online_site;
    const int room = own_room(item);
    out_.rooms.push_back(room);
    if (room > 0) {
      m.seats = 0;
      m.site = far_site(event_.tables[at(room - 1)].site);
      m.pools.push_back(room_pool_.at(room));
    }
    add_interpreters(item, m);
    const auto seat = draft_.seats.find(item.key);
    const meetings::Placement placed =
        seat == draft_.seats.end() ? meetings::Placement{} : out_.placement_of(number, seat->second.spot);
    bind(item, placed, seat != draft_.seats.end() && seat->second.locked, m);
    out_.schedule.push_back(placed);
    out_.problem.meetings.push_back(std::move(m));
  }

  /// What is past, over, locked or kept has only its own slot; all others may be left out.
  void bind(const Item& item, const meetings::Placement& placed, bool locked, meetings::Meeting& m) const {
    const bool past = placed.slot != no_slot && meetings::has(past_, placed.slot);
    if (placed.slot != no_slot && (past || item.is_over || locked || (keep_ && m.withheld.empty()))) {
      m.fixed = placed.slot;
      m.locked = past || item.is_over || locked;
      if (past || item.is_over) m.allowed = bit(placed.slot);
      m.withheld.clear();
      m.optional = !m.locked;
      return;
    }
    m.optional = true;
    if (!m.withheld.empty()) m.allowed = 0;
  }

  void order() {
    for (std::size_t i = 0; i < roster_.items.size(); ++i)
      for (std::int64_t earlier : roster_.items[i].after)
        for (std::size_t j = 0; j < roster_.items.size(); ++j)
          if (roster_.items[j].meeting == earlier && !roster_.items[i].is_over)
            out_.problem.meetings[i].after.push_back(static_cast<int>(j));
  }

  const Roster& roster_;
  const Event& event_;
  const Draft& draft_;
  Instant now_;
  bool keep_;
  Ground out_{};
  SlotMask past_ = 0;
  std::map<std::string, int> sites_{};
  std::map<int, int> room_pool_{};
  std::map<LanguagePair, int> pair_pool_{};
};

}  // namespace

int Ground::slot_of(int number) const {
  const auto found = std::find(slot_numbers.begin(), slot_numbers.end(), number);
  return found == slot_numbers.end() ? no_slot : static_cast<int>(found - slot_numbers.begin());
}

int Ground::table_of(int number) const {
  const auto found = std::find(table_numbers.begin(), table_numbers.end(), number);
  return found == table_numbers.end() ? 0 : static_cast<int>(found - table_numbers.begin()) + 1;
}

Spot Ground::spot_of(int meeting, const meetings::Placement& placement) const {
  if (placement.slot == no_slot) return {};
  const int room = rooms[at(meeting)];
  return {slot_numbers[at(placement.slot)],
          room > 0 ? room : placement.table > 0 ? table_numbers[at(placement.table - 1)] : 0};
}

meetings::Placement Ground::placement_of(int meeting, const Spot& spot) const {
  const int slot = slot_of(spot.slot);
  if (slot == no_slot) return {};
  return {slot, rooms[at(meeting)] > 0 ? 0 : table_of(spot.table)};
}

SlotMask slots_within(const Ground& ground, Instant from, Instant to) {
  const std::int64_t first = from == Instant::min() ? INT64_MIN : minutes(from);
  const std::int64_t last = to == Instant::max() ? INT64_MAX : minutes(to);
  SlotMask mask = 0;
  for (std::size_t t = 0; t < ground.problem.slots.size(); ++t) {
    const meetings::Slot& s = ground.problem.slots[t];
    if (s.start_minute < last && s.start_minute + s.minutes > first) mask |= bit(static_cast<int>(t));
  }
  return mask;
}

Result<Ground> lay_ground(const Roster& roster, const Draft& draft, Instant now, bool keep) {
  return Builder(roster, draft, now, keep).build();
}

}  // namespace dh::conference

#include "features/delegations/diary.hpp"

#include <algorithm>
#include <tuple>

#include "engine/store.hpp"
#include "records/event/event.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/meeting/meeting.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"
#include "records/territory/territory.hpp"

namespace dh::delegations {

namespace {

constexpr std::chrono::hours one_hour{1};
constexpr int round_years = 5;   ///< năm chẵn, năm tròn

/// Living records of a type under a condition on its days, as far as the user may see them.
Result<std::vector<Record>> visible(db::Connection& db, const User& user, const RecordType& type, std::string sql,
                                    std::vector<Cell> params) {
  Predicate p{"h.archived = 0 and " + std::move(sql) + " and ", std::move(params)};
  add_predicate(p, user, type, May::view);
  return store::load_where(db, type, p.sql + " order by h.id", p.params);
}

class Reader {
 public:
  Reader(db::Connection& db, const Engine& engine, const User& user, Date from, Date to)
      : db_(db), engine_(engine), user_(user), from_(from), to_(to) {}

  Result<Diary> read() {
    TRY_VOID(outbound());
    TRY_VOID(inbound());
    TRY_VOID(events());
    TRY_VOID(meetings());
    TRY_VOID(clocks());
    TRY_VOID(anniversaries());
    TRY_VOID(yearly_duties());
    std::stable_sort(out_.entries.begin(), out_.entries.end(), [](const Entry& a, const Entry& b) {
      const auto time = [](const Entry& e) { return e.starts ? *e.starts : start_of_vietnam_day(e.first); };
      return std::pair(time(a), a.record) < std::pair(time(b), b.record);
    });
    out_.clashes = find_clashes(std::move(present_));
    return std::move(out_);
  }

 private:
  Entry entry_of(const Record& r) const {
    Entry e;
    e.record = r.head.id;
    e.type = r.type;
    e.code = r.head.code;
    e.province = r.head.province;
    e.title = r.head.title;
    e.cancelled = r.head.state == "cancelled" || r.head.state == "refused" || r.head.state == "declined";
    e.restricted = r.head.publicity == to_name(Publicity::restricted);
    const auto& own = user_.organisations;
    e.own = std::find(own.begin(), own.end(), r.head.owner) != own.end();
    e.version = r.head.version;
    e.changed_at = r.head.changed_at;
    return e;
  }
  std::pair<std::string, std::string> country_names(const std::string& code) const {
    const dh::Entry* country = engine_.reference.find("countries", code);
    if (country == nullptr) return {code, code};
    return {country->label, country->label_en};
  }
  std::string named(const Record& r) const { return r.head.code + " " + r.head.title; }
  std::vector<Cell> days() const { return {to_text(from_), to_text(to_)}; }
  bool inside(Instant t) const {
    return t >= start_of_vietnam_day(from_) && t < start_of_vietnam_day(add_days(to_, 1));
  }

  void programme(const Record& r, const std::vector<ProgrammeItem>& items, const std::string& leader) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const ProgrammeItem& item = items[i];
      if (!inside(item.starts)) continue;
      Entry e = entry_of(r);
      e.part = std::to_string(i + 1);
      e.title = item.content;
      e.place = item.place;
      e.who = item.counterpart;
      e.starts = item.starts;
      e.ends = item.ends;
      e.first = e.last = vietnam_date(item.starts);
      e.lacks_interpreter = item.needs_interpreter && item.interpreter.empty() && !e.cancelled;
      const Instant end = item.ends.value_or(item.starts + one_hour);
      if (!e.cancelled) {
        present_.push_back({item.interpreter, true, item.starts, end, r.head.id, named(r)});
        present_.push_back({leader, false, item.starts, end, r.head.id, named(r)});
      }
      out_.entries.push_back(std::move(e));
    }
  }

  Result<void> outbound() {
    for (const Record& r :
         TRY(visible(db_, user_, outbound_delegation, "t.departs_on <= $2 and t.returns_on >= $1", days()))) {
      const auto d = body_of<OutboundDelegation>(r);
      Entry e = entry_of(r);
      e.first = *d.departs_on;
      e.last = *d.returns_on;
      for (const TripStop& s : d.stops) {
        const auto [name, name_en] = country_names(s.country.value);
        const std::string start = e.place.empty() ? "" : "; ", place = s.place.empty() ? "" : s.place + ", ";
        e.place += start + place + name;
        e.place_en += start + place + name_en;
      }
      for (const DelegationMember& m : d.members) {
        if (m.role == DelegationRole::leader) e.who = m.name;
        if (!e.cancelled)
          present_.push_back({m.name, m.role == DelegationRole::interpreter, start_of_vietnam_day(*d.departs_on),
                              start_of_vietnam_day(add_days(*d.returns_on, 1)), r.head.id, named(r)});
      }
      out_.entries.push_back(std::move(e));
      programme(r, d.programme, "");
    }
    return {};
  }

  Result<void> inbound() {
    for (const Record& r :
         TRY(visible(db_, user_, inbound_delegation, "t.arrives_on <= $2 and t.leaves_on >= $1", days()))) {
      const auto d = body_of<InboundDelegation>(r);
      Entry e = entry_of(r);
      e.first = *d.arrives_on;
      e.last = *d.leaves_on;
      e.who = d.host_leader;
      std::tie(e.place, e.place_en) = country_names(d.country.value);
      out_.entries.push_back(std::move(e));
      programme(r, d.programme, d.host_leader);
    }
    return {};
  }

  Result<void> events() {
    for (const Record& r : TRY(visible(db_, user_, event, "t.starts_on <= $2 and t.ends_on >= $1", days()))) {
      const auto e_body = body_of<Event>(r);
      Entry e = entry_of(r);
      e.first = *e_body.starts_on;
      e.last = *e_body.ends_on;
      e.place = e_body.place;
      out_.entries.push_back(std::move(e));
    }
    return {};
  }

  Result<void> meetings() {
    const std::vector<Cell> times{to_ms(start_of_vietnam_day(from_)), to_ms(start_of_vietnam_day(add_days(to_, 1)))};
    for (const Record& r : TRY(visible(db_, user_, meeting, "t.starts_at >= $1 and t.starts_at < $2", times))) {
      const auto m = body_of<Meeting>(r);
      Entry e = entry_of(r);
      e.starts = *m.starts_at;
      e.first = e.last = vietnam_date(*m.starts_at);
      e.place = m.place;
      if (!e.cancelled)
        present_.push_back({m.interpreter, true, *m.starts_at, *m.starts_at + one_hour, r.head.id, named(r)});
      out_.entries.push_back(std::move(e));
    }
    return {};
  }

  /// Time limits that end in these days, of the user's own offices.
  Result<void> clocks() {
    Predicate p{"c.stopped_on is null and c.paused_on is null and c.due_on >= $1 and c.due_on <= $2 and "
                "h.archived = 0 and ", days()};
    const std::string own = params(p, user_.organisations);
    p.sql += "h.owner in (" + (own.empty() ? "0" : own) + ") and ";
    add_predicate_all(p, user_, May::view);
    const auto rows = TRY(db_.query("select h.id, h.type, h.code, h.title, h.publicity, h.version, c.code, c.due_on, "
                                    "h.changed_at from clock c join head h on h.id = c.record where " + p.sql +
                                    " order by c.due_on, c.id limit 500", p.params));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Entry e;
      e.record = db::as_int(rows.at(i, 0));
      e.type = find_type(db::as_text(rows.at(i, 1)));
      e.code = db::as_text(rows.at(i, 2));
      e.part = "clock." + db::as_text(rows.at(i, 6));
      e.title = engine_.texts.say(Tongue::vi, e.part) + ": " + db::as_text(rows.at(i, 3));
      e.title_en = engine_.texts.say(Tongue::en, e.part) + ": " + db::as_text(rows.at(i, 3));
      e.restricted = db::as_text(rows.at(i, 4)) == to_name(Publicity::restricted);
      e.own = true;
      e.version = db::as_int(rows.at(i, 5));
      e.first = e.last = TRY(parse_date(db::as_text(rows.at(i, 7))));
      e.changed_at = db::as_int(rows.at(i, 8));
      if (e.type != nullptr) out_.entries.push_back(std::move(e));
    }
    return {};
  }

  /// Every fifth year of diplomatic relations, on its day.
  Result<void> anniversaries() {
    for (const Record& r : TRY(visible(db_, user_, territory, "t.relations_since is not null", {}))) {
      const auto place = body_of<Territory>(r);
      for (std::chrono::year year = from_.year(); year <= to_.year(); ++year) {
        const Date day{year, place.relations_since->month(), place.relations_since->day()};
        const int years = int(year) - int(place.relations_since->year());
        if (!day.ok() || day < from_ || day > to_ || years <= 0 || years % round_years != 0) continue;
        Entry e = entry_of(r);
        e.part = "anniversary";
        e.code.clear();   // the code of a territory says nothing to people
        e.first = e.last = day;
        e.title = engine_.texts.say(Tongue::vi, "week.anniversary",
                                    {{"years", std::to_string(years)}, {"name", place.name}});
        e.title_en = engine_.texts.say(Tongue::en, "week.anniversary",
                                       {{"years", std::to_string(years)}, {"name", place.name_en}});
        out_.entries.push_back(std::move(e));
      }
    }
    return {};
  }

  /// What the law asks of a province on one day of every year, for those who prepare and sign it; on the page of
  /// their own body.
  Result<void> yearly_duties() {
    constexpr RoleSet duty = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::provincial_leader,
                                   Role::clerk);
    if (user_.province.empty() || !has(duty, user_.role)) return {};
    for (std::chrono::year year = from_.year(); year <= to_.year(); ++year)
      for (const ClockRow& row : engine_.clocks.rows()) {
        if (row.unit != ClockUnit::fixed_date || row.fixed_date.size() != 5) continue;
        const Date day = TRY(parse_date(std::to_string(int(year)) + "-" + row.fixed_date));
        if (day < from_ || day > to_ || engine_.clocks.find(row.code, day) != &row) continue;
        Entry e;
        e.type = find_type("organisation");
        e.record = user_.organisation;
        e.part = "clock." + row.code + "." + std::to_string(int(year));
        const std::string source = " (" + row.instrument + ", " + row.article + ")";
        e.title = engine_.texts.say(Tongue::vi, "clock." + row.code) + source;
        e.title_en = engine_.texts.say(Tongue::en, "clock." + row.code) + source;
        e.first = e.last = day;
        e.own = true;
        e.province = user_.province;
        out_.entries.push_back(std::move(e));
      }
    return {};
  }

  db::Connection& db_;
  const Engine& engine_;
  const User& user_;
  Date from_, to_;
  Diary out_;
  std::vector<Presence> present_;
};

}  // namespace

Result<Diary> read_diary(const Engine& engine, db::Connection& db, const User& user, Date from, Date to) {
  return Reader(db, engine, user, from, to).read();
}

}  // namespace dh::delegations

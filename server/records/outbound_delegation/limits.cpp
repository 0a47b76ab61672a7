// Limits on trips abroad: numbers are data (data/law/delegation_limits.csv), each with its place and source.
// None of them is verified law for every province, so none refuses a trip: what exceeds one needs a reason. What a
// province has set for itself (record type `delegation_limit`) stands before them from its day on.
#include <cstdlib>
#include <map>

#include "base/assets.hpp"
#include "base/csv.hpp"
#include "engine/store.hpp"
#include "records/delegation_limit/delegation_limit.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"

namespace dh {

namespace {

struct Limit {
  std::string code, unit, province, place, source, mark;
  std::int64_t value = 0;
};

const std::vector<Limit>& limits() {
  static const std::vector<Limit> all = [] {
    std::vector<Limit> out;
    const auto csv = parse_csv(asset("data/law/delegation_limits.csv"));
    DH_ASSERT(csv.has_value());
    const auto at = [&](const auto& row, std::string_view name) { return row[csv->column(name)]; };
    for (const auto& row : csv->rows)
      out.push_back({at(row, "code"), at(row, "unit"), at(row, "province"), at(row, "place"), at(row, "source"),
                     at(row, "mark"), std::strtoll(at(row, "value").c_str(), nullptr, 10)});
    return out;
  }();
  return all;
}

/// The province's own row before the common one.
const Limit* limit(std::string_view code, const std::string& province) {
  const Limit* common = nullptr;
  for (const Limit& l : limits())
    if (l.code == code) {
      if (l.province == province && !province.empty()) return &l;
      if (l.province.empty()) common = &l;
    }
  return common;
}

/// What the province has set for trips that leave on `day`, by code: the newest document of each.
Result<std::map<std::string, Limit, std::less<>>> own_limits(const Context& c, const std::string& province, Date day) {
  std::map<std::string, Limit, std::less<>> out;
  if (province.empty()) return out;
  const Entry* place = c.engine.reference.find("provinces", province);
  const auto found = TRY(store::load_where(
      c.db, delegation_limit,
      "h.archived = 0 and h.province = $1 and t.valid_from <= $2 and (t.valid_until is null or t.valid_until >= $2) "
      "order by t.valid_from, h.id", {province, to_text(day)}));
  for (const Record& r : found) {
    const auto own = body_of<DelegationLimit>(r);
    const std::string code(to_name(own.kind));
    const Limit* common = limit(code, "");
    out[code] = {code, common == nullptr ? "" : common->unit, province, place == nullptr ? province : place->label,
                 own.source, "yes", own.value};
  }
  return out;
}

class Findings {
 public:
  Findings(std::string province, std::map<std::string, Limit, std::less<>> own, std::vector<LimitFinding>& out)
      : province_(std::move(province)), own_(std::move(own)), out_(out) {}
  void add(std::string_view code, const std::string& subject, std::int64_t found, bool at_least = false) {
    const Limit* l = find(code);
    if (l == nullptr) return;
    const bool exceeded = at_least ? found < l->value : found > l->value;
    out_.push_back({std::string(code.starts_with("people_") ? "people" : code), subject, found, l->value, exceeded,
                    l->unit, l->place, l->source, l->mark});
  }
  /// The number of the row is a span of years, not a count: any such trip is one too many.
  void add_repeated(const std::string& where, std::int64_t same) {
    add("same_content_years", where, same);
    if (!out_.empty()) out_.back().exceeded = true;
  }
  std::int64_t value(std::string_view code) const {
    const Limit* l = find(code);
    return l == nullptr ? 0 : l->value;
  }

 private:
  const Limit* find(std::string_view code) const {
    const auto own = own_.find(code);
    return own == own_.end() ? limit(code, province_) : &own->second;
  }

  std::string province_;
  std::map<std::string, Limit, std::less<>> own_;
  std::vector<LimitFinding>& out_;
};

constexpr std::string_view dead = "('refused', 'cancelled')";

/// Other living trips that leave in [from, to); the cells of members, stops and title.
Result<std::vector<Record>> trips_between(const Context& c, Date from, Date to) {
  return store::load_where(c.db, outbound_delegation,
                           "h.archived = 0 and h.state not in " + std::string(dead) +
                               " and t.departs_on >= $1 and t.departs_on < $2 and h.id <> $3",
                           {to_text(from), to_text(to), c.head.id});
}

/// Same name at the same body: the same person, as far as a list of members can tell.
bool same_person(const DelegationMember& a, const DelegationMember& b) { return a.name == b.name && a.body == b.body; }

Result<void> count_trips(const OutboundDelegation& t, const Context& c, Findings& out) {
  if (!t.departs_on) return {};
  const std::chrono::year year = t.departs_on->year();
  const auto others = TRY(trips_between(c, year / 1 / 1, (year + std::chrono::years{1}) / 1 / 1));
  std::map<std::string, std::int64_t> trips;
  for (const DelegationMember& m : t.members) trips[m.name] = 1;
  for (const Record& r : others)
    for (const DelegationMember& there : body_of<OutboundDelegation>(r).members)
      for (const DelegationMember& m : t.members)
        if (same_person(m, there)) ++trips[m.name];
  for (const auto& [name, count] : trips) out.add("trips_per_year", name, count);
  return {};
}

Result<void> find_the_same_trip(const OutboundDelegation& t, const Context& c, Findings& out) {
  if (!t.departs_on) return {};
  const Date from = add_days(*t.departs_on, -365 * static_cast<int>(out.value("same_content_years")));
  std::int64_t same = 0;
  std::string where;
  for (const Record& r : TRY(trips_between(c, from, add_days(*t.departs_on, 366)))) {
    if (r.head.province != c.head.province || r.head.publicity == to_name(Publicity::restricted)) continue;
    const auto other = body_of<OutboundDelegation>(r);
    if (other.purpose != t.purpose) continue;
    for (const TripStop& s : other.stops)
      for (const TripStop& own : t.stops)
        if (s.country == own.country && s.place == own.place && !s.place.empty() && where.empty()) {
          ++same;
          where = r.head.code + " " + r.head.title;
        }
  }
  if (same > 0) out.add_repeated(where, same);
  return {};
}

void count_days(const OutboundDelegation& t, Findings& out) {
  if (t.departs_on && t.returns_on) out.add("days_per_trip", "", days_between(*t.departs_on, *t.returns_on) + 1);
  std::map<std::string, std::int64_t> days;
  for (const TripStop& s : t.stops) {
    std::int64_t& count = days[s.country.value];
    if (s.arrives && s.leaves) count += days_between(*s.arrives, *s.leaves) + 1;
  }
  out.add("countries", "", static_cast<std::int64_t>(days.size()));
  for (const auto& [country, count] : days)
    if (count > 0) out.add("days_per_country", country, count);
}

void count_key_leaders(const OutboundDelegation& t, Findings& out) {
  std::map<std::int64_t, std::pair<std::int64_t, std::string>> by_body;
  for (const DelegationMember& m : t.members)
    if (m.key_leader && m.body) {
      auto& [count, names] = by_body[m.body.value];
      ++count;
      names += (names.empty() ? "" : ", ") + m.name;
    }
  for (const auto& [body, found] : by_body) out.add("key_leaders_per_body", found.second, found.first);
}

void check_passports(const OutboundDelegation& t, Findings& out) {
  if (!t.returns_on) return;
  for (const DelegationMember& m : t.members)
    if (m.passport_expires)
      out.add("passport_months", m.name, days_between(*t.returns_on, *m.passport_expires) / 30, true);
}

}  // namespace

Result<std::vector<LimitFinding>> check_limits(const OutboundDelegation& t, const Context& c) {
  std::vector<LimitFinding> found;
  auto own = TRY(own_limits(c, c.head.province, t.departs_on.value_or(c.today)));
  Findings out(c.head.province, std::move(own), found);
  out.add("people_" + std::string(to_name(t.rank)), "", static_cast<std::int64_t>(t.members.size()));
  count_days(t, out);
  count_key_leaders(t, out);
  const bool paid = t.invited_by_enterprise || t.fund == Fund::enterprise;
  out.add("enterprise_inviter", t.inviter, paid ? 1 : 0);
  check_passports(t, out);
  TRY_VOID(count_trips(t, c, out));
  TRY_VOID(find_the_same_trip(t, c, out));
  return found;
}

}  // namespace dh

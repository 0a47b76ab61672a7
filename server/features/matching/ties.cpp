#include "features/matching/ties.hpp"

#include <map>
#include <set>

#include "engine/store.hpp"
#include "records/partner/partner.hpp"

namespace dh::matching {

namespace {

/// Held meetings and agreements that name both parties, as far as the user may see them.
Result<void> add_history(const Call& call, db::Connection& db, std::int64_t party,
                         const std::vector<std::int64_t>& others, std::map<std::int64_t, Ties>& by_party) {
  for (const char* name : {"meeting", "agreement"}) {
    const RecordType& type = *find_type(name);
    Predicate p;
    p.sql = "select y.to_id, count(*) from relation x join relation y on y.from_id = x.from_id join head h on h.id = "
            "x.from_id where x.to_id = " +
            param(p, party) + " and y.to_id in (" + params(p, others) + ") and h.type = " +
            param(p, std::string(name)) + " and h.archived = 0 and h.state in ('held', 'concluded', 'in_force') and ";
    add_predicate(p, call.user, type, May::view);
    const auto rows = TRY(db.query(p.sql + " group by y.to_id", p.params));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Ties& t = by_party[db::as_int(rows.at(i, 0))];
      (type.name == "meeting" ? t.meetings : t.agreements) = static_cast<int>(db::as_int(rows.at(i, 1)));
    }
  }
  return {};
}

/// The countries of those parties that are foreign partners and may be seen.
Result<std::map<std::int64_t, std::string>> countries(const Call& call, db::Connection& db,
                                                      const std::vector<std::int64_t>& parties) {
  Predicate p;
  p.sql = "h.archived = 0 and h.id in (" + params(p, parties) + ") and ";
  add_predicate(p, call.user, partner, May::view);
  std::map<std::int64_t, std::string> out;
  for (const Record& r : TRY(store::load_where(db, partner, p.sql, p.params)))
    out[r.head.id] = body_of<Partner>(r).country.value;
  return out;
}

}  // namespace

Result<std::vector<Ties>> ties_with(const Call& call, db::Connection& db, const Places& places, const Side& subject,
                                    const std::vector<Side>& candidates) {
  std::map<std::int64_t, Ties> by_party;
  std::vector<std::int64_t> others{subject.party};
  for (const Side& s : candidates) others.push_back(s.party);
  if (subject.party != 0) TRY_VOID(add_history(call, db, subject.party, others, by_party));
  const auto country = TRY(countries(call, db, others));
  std::set<std::int64_t> crowded;
  const auto rows = TRY(db.query("select other from suggestion_crowd where subject = $1", {subject.id}));
  for (std::size_t i = 0; i < rows.size(); ++i) crowded.insert(db::as_int(rows.at(i, 0)));
  const bool trade = subject.kind.starts_with("trade_");
  const auto own = country.find(subject.party);
  std::vector<Ties> out;
  for (const Side& s : candidates) {
    Ties t = by_party[s.party];
    t.much_sought = crowded.contains(s.id);
    const auto theirs = country.find(s.party);
    // Of the two, the one abroad: agreements and anniversaries are those of its country with Việt Nam.
    const auto abroad = theirs != country.end() ? theirs : own;
    if (abroad != country.end() && (theirs == country.end() || own == country.end())) {
      if (trade || s.kind.starts_with("trade_")) t.trade_agreements = places.trade_agreements(abroad->second);
      t.anniversary = places.anniversary(abroad->second, call.engine.time.today());
    }
    out.push_back(std::move(t));
  }
  return out;
}

}  // namespace dh::matching

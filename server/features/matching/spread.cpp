#include "features/matching/spread.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/store.hpp"
#include "features/matching/market.hpp"
#include "features/matching/sides.hpp"

namespace dh::matching {

namespace {

/// The newest of a market that are weighed, the places that people look at first, how far above its even share a
/// counterpart may be shown, and how long changes are gathered: settings of the house.
constexpr std::int64_t most_weighed = 2000;
constexpr std::size_t first_places = 10, deep = 100, least_cap = 3;
constexpr double above_even_share = 1.1;
constexpr auto gathered = std::chrono::minutes(10);

Result<std::vector<Side>> market_side(db::Connection& db, const Places& places, const char* type,
                                      const std::string& kind) {
  std::vector<Side> out;
  for (const Record& r : TRY(store::load_where(
           db, *find_type(type),
           "h.archived = 0 and h.state in ('open', 'matched', 'in_talks') and t.kind = $1 order by h.id desc limit $2",
           {kind, most_weighed})))
    out.push_back(side_of(r, places));
  return out;
}

/// Of each subject's first places, those that its counterparts have no room for.
Result<void> mark_crowded(db::Connection& db, const std::vector<Side>& subjects, const std::vector<Side>& others) {
  if (subjects.empty() || others.empty()) return {};
  const double even =
      static_cast<double>(first_places * subjects.size()) / static_cast<double>(others.size());
  const auto cap = std::max(least_cap, static_cast<std::size_t>(std::ceil(above_even_share * even)));
  const Picks lists = best_picks(subjects, others, deep, 1),
              shared = share_out(lists, others.size(), first_places, cap);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    TRY(db.execute("delete from suggestion_crowd where subject = $1", {subjects[i].id}));
    std::set<int> kept;
    for (const Pick& p : shared[i]) kept.insert(p.other);
    for (std::size_t k = 0; k < lists[i].size() && k < first_places; ++k)
      if (!kept.contains(lists[i][k].other))
        TRY(db.execute("insert into suggestion_crowd (subject, other) values ($1, $2)",
                       {subjects[i].id, others[static_cast<std::size_t>(lists[i][k].other)].id}));
  }
  return {};
}

}  // namespace

Result<void> queue_spread(const Engine& engine, db::Connection& db, const std::string& kind) {
  return jobs::put(engine, db, spread_job, std::string(spread_job) + ":" + kind, engine.time.now() + gathered,
                   "{\"kind\":\"" + kind + "\"}");
}

Result<void> spread(const Engine& engine, db::Connection& db, const boost::json::object& payload) {
  const auto* text = payload.if_contains("kind");
  if (text == nullptr || !text->is_string()) return fail(Code::internal, "job.payload");
  const std::string kind(text->as_string());
  const auto places = TRY(Places::load(engine, db));
  const auto needs = TRY(market_side(db, places, "need", kind));
  const auto offers = TRY(market_side(db, places, "offer", answering_kind(kind)));
  TRY_VOID(mark_crowded(db, needs, offers));
  return mark_crowded(db, offers, needs);
}

}  // namespace dh::matching

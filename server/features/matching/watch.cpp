#include "features/matching/watch.hpp"

#include <boost/json.hpp>

#include "engine/surround.hpp"
#include "features/matching/sides.hpp"
#include "features/matching/spread.hpp"
#include "service/notices/notices.hpp"
#include "service/notices/people.hpp"

namespace dh::matching {

namespace {

/// Below this nobody is disturbed, and of more than so many open ones the newest hear: settings of the house.
constexpr int least_score = 60;
constexpr std::int64_t most_watched = 1000;

Result<std::vector<Record>> open_counterparts(db::Connection& db, const Side& side) {
  const RecordType& type = *find_type(side.type == "need" ? "offer" : "need");
  return store::load_where(
      db, type,
      "h.archived = 0 and h.state = 'open' and t.kind = $1 and h.id <> $2 and not exists (select 1 "
      "from suggestion s where s.subject = h.id and s.other = $2 and s.verdict = 'declined') "
      "order by h.id desc limit $3",
      {answering_kind(side.kind), side.id, most_watched});
}

/// Tells those in charge of each open counterpart that fits; who may not see the new one is not told.
Result<void> watch(const Engine& engine, db::Connection& db, const boost::json::object& payload) {
  const auto* text = payload.if_contains("record");
  const auto named = text != nullptr && text->is_string()
                         ? surround::parse_any_id(std::string_view(text->as_string())) : std::nullopt;
  if (!named) return fail(Code::internal, "job.payload");
  const Record added = TRY(store::load(db, *named->type, named->id));
  const auto places = TRY(Places::load(engine, db));
  const Side side = side_of(added, places);
  TRY_VOID(queue_spread(engine, db, side.type == "need" ? side.kind : answering_kind(side.kind)));
  if (added.head.archived || added.head.state != "open") return {};
  const auto found = TRY(open_counterparts(db, side));
  std::vector<Side> sides;
  for (const Record& r : found) sides.push_back(side_of(r, places));
  notices::People people(engine, db);
  for (const Suggestion& s : suggest(side, sides, sides.size())) {
    if (s.score < least_score) break;
    const auto at = std::find_if(found.begin(), found.end(), [&](const Record& r) { return r.head.id == s.other; });
    const auto told = TRY(people.in_charge({at->head.owner, at->head.assigned_to, at->head.created_by}));
    TRY(notices::tell(engine, db,
                      {notices::Kind::suggestion,
                       named->id,
                       "suggested:" + std::to_string(s.other) + ":" + std::to_string(named->id),
                       {}},
                      told));
  }
  return {};
}

}  // namespace

std::span<const jobs::JobKind> job_kinds() {
  static constexpr jobs::JobKind all[] = {{"market_watch", &watch}, {spread_job, &spread}};
  return all;
}

}  // namespace dh::matching

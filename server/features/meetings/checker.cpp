#include "features/meetings/checker.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace dh::meetings {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Slot by slot and in the plainest way; speed is no aim here.
class Inspector {
 public:
  Inspector(const Problem& problem, const Schedule& schedule)
      : problem_(problem), schedule_(schedule) {}

  Verdict run() {
    if (schedule_.size() != problem_.meetings.size()) {
      broken("length", std::to_string(schedule_.size()));
      return out_;
    }
    for (std::size_t m = 0; m < schedule_.size(); ++m) meeting(m);
    if (!out_.violations.empty() && out_.violations.front().rule == "slot") return out_;
    collect();
    for (std::size_t p = 0; p < problem_.participants.size(); ++p) participant(p);
    for (std::size_t t = 0; t < problem_.slots.size(); ++t) {
      pools(t);
      places(t);
    }
    fairness();
    table_changes();
    return out_;
  }

 private:
  void broken(std::string rule, std::string place) {
    out_.violations.push_back({std::move(rule), std::move(place)});
  }
  int slot(std::size_t m) const { return schedule_[m].slot; }
  std::string label(std::size_t m) const { return "meeting " + problem_.meetings[m].id; }

  void meeting(std::size_t m) {
    const Meeting& own = problem_.meetings[m];
    const int t = slot(m);
    if (t == no_slot) {
      if (!own.optional) broken("missing", label(m));
      if (schedule_[m].table != 0) broken("table", label(m));
      return;
    }
    if (t < 0 || t >= static_cast<int>(problem_.slots.size())) {
      out_.violations.insert(out_.violations.begin(), {"slot", label(m)});
      return;
    }
    ++out_.placed;
    out_.weight += own.weight;
    if ((own.allowed >> t & 1U) == 0) broken("session", label(m));
    if (own.fixed != no_slot && own.fixed != t) broken("fixed", label(m));
    for (int p : own.participants)
      if ((problem_.participants[at(p)].available >> t & 1U) == 0)
        broken("absent", label(m) + ", participant " + problem_.participants[at(p)].id);
    for (int earlier : own.after) {
      const int before = slot(at(earlier));
      if (before == no_slot || before >= t) broken("order", label(m));
    }
  }

  void collect() {
    held_.assign(problem_.participants.size(),
                 std::vector<std::vector<std::size_t>>(problem_.slots.size()));
    for (std::size_t m = 0; m < schedule_.size(); ++m)
      if (slot(m) != no_slot)
        for (int p : problem_.meetings[m].participants) held_[at(p)][at(slot(m))].push_back(m);
  }

  void participant(std::size_t p) {
    const Participant& who = problem_.participants[p];
    const std::string label = "participant " + who.id;
    std::vector<int> busy;
    std::int64_t count = 0, requests = 0;
    for (const Meeting& meeting : problem_.meetings)
      requests += std::count(meeting.participants.begin(), meeting.participants.end(),
                             static_cast<int>(p));
    for (std::size_t t = 0; t < held_[p].size(); ++t) {
      const auto& here = held_[p][t];
      if (static_cast<int>(here.size()) > who.parallel)
        broken("clash", label + ", slot " + std::to_string(t + 1));
      if (!here.empty()) busy.push_back(static_cast<int>(t));
      count += static_cast<std::int64_t>(here.size());
    }
    for (std::size_t i = 1; i < busy.size(); ++i)
      if (busy[i] - busy[i - 1] <= who.buffer)
        broken("buffer", label + ", slot " + std::to_string(busy[i] + 1));
    if (who.max_meetings >= 0 && count > who.max_meetings) broken("limit", label);
    out_.quota_shortage += std::max<std::int64_t>(
        0, std::min<std::int64_t>(who.quota, requests) - count);
    travel(p, label);
    breaks_.push_back(breaks(who, busy));
    out_.breaks += breaks_.back();
  }

  void travel(std::size_t p, const std::string& label) {
    if (problem_.travel_slots == 0) return;
    for (std::size_t t = 0; t < held_[p].size(); ++t)
      for (std::size_t u = t; u < held_[p].size(); ++u) {
        if (u - t > static_cast<std::size_t>(problem_.travel_slots)) break;
        for (std::size_t a : held_[p][t])
          for (std::size_t b : held_[p][u])
            if (a != b && problem_.meetings[a].site != problem_.meetings[b].site)
              broken("travel", label + ", slot " + std::to_string(u + 1));
      }
  }

  /// Walks the day: a break opens at each idle slot, not wished free, that follows a busy or wished one.
  static int breaks(const Participant& who, const std::vector<int>& busy) {
    if (busy.empty()) return 0;
    int count = 0;
    bool idle_before = false;
    std::size_t next = 0;
    for (int t = busy.front(); t <= busy.back(); ++t) {
      const bool wished = (who.wished_free >> t & 1U) != 0;
      const bool here = busy[next] == t;
      if (here) ++next;
      if (here && wished) ++count;
      const bool idle = !here && !wished;
      if (idle && !idle_before) ++count;
      idle_before = idle;
    }
    return count;
  }

  void pools(std::size_t t) {
    std::vector<int> use(problem_.pools.size());
    for (std::size_t m = 0; m < schedule_.size(); ++m)
      if (slot(m) == static_cast<int>(t))
        for (int pool : problem_.meetings[m].pools) ++use[at(pool)];
    for (std::size_t i = 0; i < use.size(); ++i) {
      const Pool& pool = problem_.pools[i];
      const int capacity = (pool.closed >> t & 1U) != 0 ? 0 : pool.capacity;
      if (use[i] > capacity) broken("pool", pool.id + ", slot " + std::to_string(t + 1));
    }
  }

  void places(std::size_t t) {
    std::set<int> taken;
    for (std::size_t m = 0; m < schedule_.size(); ++m) {
      if (slot(m) != static_cast<int>(t)) continue;
      const Meeting& own = problem_.meetings[m];
      const int table = schedule_[m].table;
      if (own.seats == 0) {
        if (table != 0) broken("table", label(m));
        continue;
      }
      const PlaceClass* place = class_of(table);
      if (place == nullptr) {
        broken("places", label(m));
        continue;
      }
      if (!taken.insert(table).second)
        broken("table", label(m) + ", table " + std::to_string(table));
      if (place->seats < own.seats) broken("seats", label(m));
      if (place->site != own.site) broken("site", label(m));
      if ((place->closed >> t & 1U) != 0) broken("closed", label(m));
    }
  }

  const PlaceClass* class_of(int table) const {
    int first = 1;
    for (const PlaceClass& place : problem_.places) {
      if (table >= first && table < first + place.count) return &place;
      first += place.count;
    }
    return nullptr;
  }

  void fairness() {
    if (breaks_.empty()) return;
    const auto [least, most] = std::minmax_element(breaks_.begin(), breaks_.end());
    out_.fairness = *most - *least;
    if (problem_.fairness != no_fairness && out_.fairness > problem_.fairness)
      broken("fairness", std::to_string(out_.fairness));
  }

  void table_changes() {
    for (std::size_t p = 0; p < held_.size(); ++p) {
      int last = 0;
      for (const auto& here : held_[p])
        for (std::size_t m : here) {
          const int table = schedule_[m].table;
          if (last != 0 && table != 0 && table != last) ++out_.table_changes;
          if (table != 0) last = table;
        }
    }
  }

  const Problem& problem_;
  const Schedule& schedule_;
  Verdict out_{};
  std::vector<std::vector<std::vector<std::size_t>>> held_{};
  std::vector<int> breaks_{};
};

}  // namespace

Verdict check(const Problem& problem, const Schedule& schedule) {
  return Inspector(problem, schedule).run();
}

std::vector<Violation> contradictions(const Problem& problem, const Claim& claim,
                                      const Verdict& verdict) {
  std::vector<Violation> found;
  auto differ = [&](const char* name, std::int64_t said, std::int64_t is) {
    if (said != is)
      found.push_back({"claim", std::string(name) + " " + std::to_string(said) + ", is " +
                                    std::to_string(is)});
  };
  if (!claim.has_schedule) {
    if (claim.status == "optimal" || claim.status == "feasible")
      found.push_back({"claim", "status " + claim.status + " without meetings"});
    return found;
  }
  differ("breaks", claim.breaks, verdict.breaks);
  differ("placed", claim.placed, verdict.placed);
  if (claim.lower_bound > verdict.breaks && claim.placed == claim.placed_bound)
    found.push_back({"claim", "lower_bound above breaks"});
  if (claim.placed_bound < verdict.placed)
    found.push_back({"claim", "placed_bound below placed"});
  bool left_out = false;
  for (const Meeting& meeting : problem.meetings) left_out = left_out || meeting.optional;
  if (claim.status == "optimal" && !left_out && claim.lower_bound != verdict.breaks)
    found.push_back({"claim", "optimal, but lower_bound differs from breaks"});
  return found;
}

}  // namespace dh::meetings

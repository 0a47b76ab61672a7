// Upper bound on placed meetings: fractional b-matching by maximum flow (Dinic) on the double cover.
#include <algorithm>
#include <bit>
#include <limits>
#include <set>

#include "features/meetings/instance.hpp"

namespace dh::meetings {
namespace {

class Flow {
 public:
  explicit Flow(int nodes) : first_(static_cast<std::size_t>(nodes), -1) {}

  void edge(int from, int to, int capacity) {
    add(from, to, capacity);
    add(to, from, 0);
  }
  /// Whether the edge made as the n-th carries flow.
  bool is_used(int edge) const { return arcs_[at(2 * edge)].capacity == 0; }
  std::int64_t run(int source, int sink) {
    std::int64_t total = 0;
    while (levels(source, sink)) {
      next_ = first_;
      while (int pushed = push(source, sink, std::numeric_limits<int>::max())) total += pushed;
    }
    return total;
  }

 private:
  struct Arc {
    int to;
    int capacity;
    int next;
  };
  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
  void add(int from, int to, int capacity) {
    arcs_.push_back({to, capacity, first_[at(from)]});
    first_[at(from)] = static_cast<int>(arcs_.size()) - 1;
  }
  bool levels(int source, int sink) {
    level_.assign(first_.size(), -1);
    level_[at(source)] = 0;
    std::vector<int> queue{source};
    for (std::size_t head = 0; head < queue.size(); ++head)
      for (int arc = first_[at(queue[head])]; arc >= 0; arc = arcs_[at(arc)].next) {
        const Arc& edge = arcs_[at(arc)];
        if (edge.capacity == 0 || level_[at(edge.to)] >= 0) continue;
        level_[at(edge.to)] = level_[at(queue[head])] + 1;
        queue.push_back(edge.to);
      }
    return level_[at(sink)] >= 0;
  }
  int push(int node, int sink, int limit) {
    if (node == sink) return limit;
    for (int& arc = next_[at(node)]; arc >= 0; arc = arcs_[at(arc)].next) {
      Arc& edge = arcs_[at(arc)];
      if (edge.capacity == 0 || level_[at(edge.to)] != level_[at(node)] + 1) continue;
      const int pushed = push(edge.to, sink, std::min(limit, edge.capacity));
      if (pushed == 0) continue;
      edge.capacity -= pushed;
      arcs_[at(arc ^ 1)].capacity += pushed;
      return pushed;
    }
    return 0;
  }

  std::vector<Arc> arcs_{};
  std::vector<int> first_;
  std::vector<int> next_{};
  std::vector<int> level_{};
};

int degree_limit(const Instance& in, int p) {
  const Participant& person = in.problem->participants[static_cast<std::size_t>(p)];
  const SlotMask open = person.available & first_slots(in.slots);
  int limit = std::popcount(open) * person.parallel;
  if (person.max_meetings >= 0) limit = std::min(limit, person.max_meetings);
  return limit;
}

/// Sides of a two-sided event, 0 and 1; empty when the requests do not split so.
std::vector<int> sides_of(const Instance& in) {
  std::vector<int> side(static_cast<std::size_t>(in.people), -1);
  for (int root = 0; root < in.people; ++root) {
    if (side[static_cast<std::size_t>(root)] >= 0) continue;
    side[static_cast<std::size_t>(root)] = 0;
    std::vector<int> queue{root};
    for (std::size_t head = 0; head < queue.size(); ++head) {
      const int own = side[static_cast<std::size_t>(queue[head])];
      for (int m : in.meetings_of[static_cast<std::size_t>(queue[head])]) {
        const auto& members = in.problem->meetings[static_cast<std::size_t>(m)].participants;
        if (members.size() != 2) return {};
        int& other = side[static_cast<std::size_t>(
            members[0] == queue[head] ? members[1] : members[0])];
        if (other == own) return {};
        if (other >= 0) continue;
        other = 1 - own;
        queue.push_back(members[0] == queue[head] ? members[1] : members[0]);
      }
    }
  }
  return side;
}

/// Largest number of meetings with weight at least `weight`; a group counts by two of its members,
/// which only loosens the bound. `chosen` gets the meetings of a two-sided event that carry flow,
/// otherwise those that carry it both ways.
std::int64_t count_bound(const Instance& in, int weight, std::vector<std::uint8_t>* chosen) {
  const int source = 2 * in.people, sink = source + 1;
  Flow flow(sink + 1);
  for (int p = 0; p < in.people; ++p) {
    flow.edge(source, 2 * p, degree_limit(in, p));
    flow.edge(2 * p + 1, sink, degree_limit(in, p));
  }
  std::int64_t free = 0;
  std::vector<int> counted;
  for (int m = 0; m < in.meetings; ++m) {
    const Meeting& meeting = in.problem->meetings[static_cast<std::size_t>(m)];
    if (meeting.weight < weight || in.domain[static_cast<std::size_t>(m)] == 0) continue;
    if (meeting.participants.size() < 2) {
      ++free;
      continue;
    }
    const int a = meeting.participants[0], b = meeting.participants[1];
    flow.edge(2 * a, 2 * b + 1, 1);
    flow.edge(2 * b, 2 * a + 1, 1);
    counted.push_back(m);
  }
  const std::int64_t bound = flow.run(source, sink) / 2 + free;
  if (chosen == nullptr) return bound;
  chosen->assign(static_cast<std::size_t>(in.meetings), 0);
  const std::vector<int> side = sides_of(in);
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const std::size_t m = static_cast<std::size_t>(counted[i]);
    const int edge = 2 * in.people + 2 * static_cast<int>(i);
    const bool there = flow.is_used(edge), back = flow.is_used(edge + 1);
    const int first = in.problem->meetings[m].participants[0];
    if (side.empty()) (*chosen)[m] = static_cast<std::uint8_t>(there + back);
    else (*chosen)[m] = (side[static_cast<std::size_t>(first)] == 0 ? there : back) ? 2 : 0;
  }
  return bound;
}

/// Meetings that use no counted place are not limited by the hall.
std::int64_t counter_bound(const Instance& in, int weight, std::int64_t by_flow) {
  for (std::size_t c = 0; c < in.counters.size(); ++c) {
    std::int64_t users = 0, others = 0, have = 0;
    for (int m = 0; m < in.meetings; ++m) {
      if (in.problem->meetings[static_cast<std::size_t>(m)].weight < weight) continue;
      const auto& own = in.counters_of[static_cast<std::size_t>(m)];
      const bool uses = std::find(own.begin(), own.end(), static_cast<int>(c)) != own.end();
      if (in.domain[static_cast<std::size_t>(m)] != 0) ++(uses ? users : others);
    }
    for (int units : in.counters[c].capacity) have += units;
    by_flow = std::min(by_flow, others + std::min(users, have));
  }
  return by_flow;
}

}  // namespace

PlacedBound placed_bound(const Instance& instance) {
  std::set<int> weights;
  for (const Meeting& meeting : instance.problem->meetings) weights.insert(meeting.weight);
  PlacedBound bound;
  int lower = 0;
  for (int weight : weights) {
    auto* chosen = weights.size() == 1 ? &bound.chosen : nullptr;
    const std::int64_t count =
        counter_bound(instance, weight, count_bound(instance, weight, chosen));
    if (lower == 0) bound.count = count;
    bound.weight += count * (weight - lower);
    lower = weight;
  }
  return bound;
}

}  // namespace dh::meetings

#include "features/meetings/tables.hpp"

#include <algorithm>
#include <bit>

#include "features/meetings/instance.hpp"

namespace dh::meetings {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// First table number (0-based) of each class, and one past the last.
std::vector<int> first_tables(const Problem& problem) {
  std::vector<int> first{0};
  for (const PlaceClass& place : problem.places) first.push_back(first.back() + place.count);
  return first;
}

class Hall {
 public:
  explicit Hall(const Problem& problem) : problem_(problem), first_(first_tables(problem)) {
    last_.assign(problem.participants.size(), -1);
    for (std::size_t c = 0; c < problem.places.size(); ++c) order_.push_back(static_cast<int>(c));
    // The smallest room that is large enough, so that large rooms stay for large groups.
    std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) {
      return problem.places[at(a)].seats < problem.places[at(b)].seats;
    });
  }
  void open(int slot) {
    slot_ = slot;
    taken_.assign(at(first_.back()), false);
    next_ = first_;
  }
  bool usable(int meeting, int table) const {
    const Meeting& own = problem_.meetings[at(meeting)];
    const std::size_t c = class_of(table);
    const PlaceClass& place = problem_.places[c];
    return !taken_[at(table)] && place.site == own.site && place.seats >= own.seats &&
           !has(place.closed, slot_);
  }
  int usual(int meeting) const {
    for (int p : problem_.meetings[at(meeting)].participants)
      if (last_[at(p)] >= 0 && usable(meeting, last_[at(p)]) &&
          problem_.places[class_of(last_[at(p)])].seats ==
              smallest_seats(meeting))
        return last_[at(p)];
    return -1;
  }
  int any(int meeting) {
    for (int c : order_) {
      const PlaceClass& place = problem_.places[at(c)];
      const Meeting& own = problem_.meetings[at(meeting)];
      if (place.site != own.site || place.seats < own.seats || has(place.closed, slot_)) continue;
      int& table = next_[at(c)];
      while (table < first_[at(c) + 1] && taken_[at(table)]) ++table;
      if (table < first_[at(c) + 1]) return table;
    }
    return -1;
  }
  void take(int meeting, int table) {
    taken_[at(table)] = true;
    for (int p : problem_.meetings[at(meeting)].participants) last_[at(p)] = table;
  }
  int tables() const { return first_.back(); }

 private:
  std::size_t class_of(int table) const {
    const auto after = std::upper_bound(first_.begin(), first_.end(), table);
    return static_cast<std::size_t>(after - first_.begin()) - 1;
  }
  /// Seats of the smallest class that serves the meeting now.
  int smallest_seats(int meeting) const {
    const Meeting& own = problem_.meetings[at(meeting)];
    for (int c : order_) {
      const PlaceClass& place = problem_.places[at(c)];
      if (place.site == own.site && place.seats >= own.seats && place.count > 0) return place.seats;
    }
    return -1;
  }

  const Problem& problem_;
  std::vector<int> first_;
  std::vector<int> next_{};
  std::vector<int> last_{};
  std::vector<int> order_{};
  std::vector<bool> taken_{};
  int slot_ = 0;
};

}  // namespace

Schedule assign_tables(const Problem& problem, const std::vector<int>& slots, const Schedule& kept) {
  Schedule out(problem.meetings.size());
  std::vector<std::vector<int>> by_slot(problem.slots.size());
  for (std::size_t m = 0; m < slots.size(); ++m) {
    out[m].slot = slots[m];
    if (slots[m] >= 0 && problem.meetings[m].seats > 0)
      by_slot[at(slots[m])].push_back(static_cast<int>(m));
  }
  Hall hall(problem);
  for (std::size_t t = 0; t < by_slot.size(); ++t) {
    hall.open(static_cast<int>(t));
    auto& list = by_slot[t];
    // Large groups choose first.
    std::stable_sort(list.begin(), list.end(), [&](int a, int b) {
      return problem.meetings[at(a)].seats > problem.meetings[at(b)].seats;
    });
    for (int m : list) {
      if (at(m) >= kept.size() || kept[at(m)].slot != out[at(m)].slot) continue;
      const int table = kept[at(m)].table - 1;
      if (table < 0 || table >= hall.tables() || !hall.usable(m, table)) continue;
      hall.take(m, table);
      out[at(m)].table = table + 1;
    }
    for (int m : list) {
      if (out[at(m)].table > 0) continue;
      const int table = hall.usual(m);
      if (table < 0) continue;
      hall.take(m, table);
      out[at(m)].table = table + 1;
    }
    for (int m : list) {
      if (out[at(m)].table > 0) continue;
      const int table = hall.any(m);
      if (table < 0) continue;
      hall.take(m, table);
      out[at(m)].table = table + 1;
    }
  }
  return out;
}

int spread_of(const Problem& problem, const std::vector<int>& slots) {
  std::vector<SlotMask> busy(problem.participants.size());
  for (std::size_t m = 0; m < slots.size(); ++m)
    if (slots[m] >= 0)
      for (int p : problem.meetings[m].participants) busy[at(p)] |= bit(slots[m]);
  int least = 1 << 20, most = 0;
  for (std::size_t p = 0; p < busy.size(); ++p) {
    const int breaks = breaks_of(problem.participants[p], busy[p]);
    least = std::min(least, breaks);
    most = std::max(most, breaks);
  }
  return busy.empty() ? 0 : most - least;
}

void advise_tables(const Problem& problem, SolveResult& result) {
  std::vector<int> use(problem.slots.size());
  for (std::size_t m = 0; m < result.schedule.size(); ++m)
    if (result.schedule[m].slot >= 0 && problem.meetings[m].seats > 0)
      result.tables_used = std::max(result.tables_used, ++use[at(result.schedule[m].slot)]);
  if (result.tables_used > 0)
    result.tables_advised = result.tables_used + std::max(1, (result.tables_used + 5) / 6);
}

}  // namespace dh::meetings

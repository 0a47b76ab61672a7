#include "features/meetings/generated.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_set>

#include "features/meetings/rng.hpp"

namespace dh::meetings {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Draws a number from a falling distribution.
class Popularity {
 public:
  Popularity(int first, int count) : first_(first) {
    double sum = 0;
    for (int i = 0; i < count; ++i) {
      sum += 1.0 / std::sqrt(1.0 + i);
      sums_.push_back(sum);
    }
  }
  int draw(SearchRandom& random) const {
    const double point = static_cast<double>(random.next() >> 11U) / 9007199254740992.0;
    const auto found = std::lower_bound(sums_.begin(), sums_.end(), point * sums_.back());
    return first_ + static_cast<int>(std::min<std::ptrdiff_t>(
                        found - sums_.begin(), static_cast<std::ptrdiff_t>(sums_.size()) - 1));
  }

 private:
  int first_;
  std::vector<double> sums_{};
};

}  // namespace

Problem generate_event(const EventShape& shape) {
  SearchRandom random(shape.seed);
  Problem problem;
  problem.slots.resize(at(shape.slots));
  problem.places.push_back({"table", 2, shape.tables, 0, 0});
  problem.participants.resize(at(shape.people));
  const int quarter = std::max(1, shape.slots / 4);
  for (int p = 0; p < shape.people; ++p) {
    Participant& person = problem.participants[at(p)];
    person.id = std::to_string(p + 1);
    if (random.below(1000) >= static_cast<int>(shape.absent_part * 1000)) continue;
    person.available = random.below(2) == 0 ? ~first_slots(quarter)
                                            : first_slots(shape.slots - quarter);
  }
  const int half = shape.two_sided ? shape.people / 2 : shape.people;
  const Popularity left(0, half), right(shape.two_sided ? half : 0, shape.people - (shape.two_sided ? half : 0));
  std::vector<int> degree(at(shape.people));
  std::unordered_set<std::int64_t> known;
  // Half of the choices by popularity, half evenly, so that hubs and periphery both exist.
  auto pick = [&](const Popularity& popular, int first, int count) {
    return random.below(2) == 0 ? popular.draw(random) : first + random.below(count);
  };
  for (std::int64_t tries = 0; static_cast<int>(problem.meetings.size()) < shape.meetings &&
                               tries < 400LL * shape.meetings; ++tries) {
    const int a = pick(left, 0, half);
    const int b = shape.two_sided ? pick(right, half, shape.people - half)
                                  : pick(right, 0, shape.people);
    if (a == b) continue;
    const auto& people = problem.participants;
    const SlotMask all = first_slots(shape.slots);
    const SlotMask common = people[at(a)].available & people[at(b)].available & all;
    if (common == 0) continue;
    // A little air below the limit keeps the full-grid cases solvable.
    const bool full = degree[at(a)] + 2 >= std::popcount(people[at(a)].available & all) ||
                      degree[at(b)] + 2 >= std::popcount(people[at(b)].available & all);
    if (shape.within_capacity && full) continue;
    const std::int64_t key = std::int64_t{std::min(a, b)} * shape.people + std::max(a, b);
    if (!known.insert(key).second) continue;
    ++degree[at(a)];
    ++degree[at(b)];
    Meeting meeting;
    meeting.id = std::to_string(problem.meetings.size() + 1);
    meeting.participants = {a, b};
    meeting.optional = shape.optional;
    problem.meetings.push_back(std::move(meeting));
  }
  return problem;
}

Problem generate_tiny(std::uint64_t seed) {
  SearchRandom random(seed);
  auto chance = [&](int percent) { return random.below(100) < percent; };
  Problem problem;
  const int slots = 3 + random.below(2), people = 4 + random.below(3), meetings = 3 + random.below(4);
  problem.slots.resize(at(slots));
  problem.places.push_back({"small", 2, 1 + random.below(2), 0, 0});
  if (chance(50)) problem.places.push_back({"large", 4, 1, 0, chance(30) ? bit(0) : 0});
  const bool far = chance(25);
  if (far) {
    problem.places.push_back({"far", 3, 1, 1, 0});
    problem.travel_slots = random.below(2);
  }
  if (chance(40)) problem.pools.push_back({"vi-ko", "interpreter", 1, chance(30) ? bit(1) : 0});
  if (chance(60)) problem.fairness = random.below(3);
  for (int p = 0; p < people; ++p) {
    Participant person;
    person.id = std::to_string(p + 1);
    if (chance(25)) person.available &= ~bit(random.below(slots));
    if (chance(15)) person.wished_free = bit(random.below(slots));
    if (chance(15)) person.max_meetings = 1 + random.below(2);
    if (chance(15)) person.parallel = 2;
    if (chance(10)) person.buffer = 1;
    if (chance(15)) person.quota = 1 + random.below(2);
    problem.participants.push_back(person);
  }
  for (int m = 0; m < meetings; ++m) {
    Meeting meeting;
    meeting.id = std::to_string(m + 1);
    const int size = chance(20) ? 3 : 2;
    while (static_cast<int>(meeting.participants.size()) < size) {
      const int p = random.below(people);
      if (std::count(meeting.participants.begin(), meeting.participants.end(), p) == 0)
        meeting.participants.push_back(p);
    }
    meeting.seats = chance(10) ? 0 : size;
    if (chance(15)) meeting.allowed = first_slots(2);
    if (chance(10)) meeting.fixed = random.below(slots);
    meeting.optional = chance(60);
    meeting.weight = meeting.optional ? 1 + random.below(3) : 1;
    if (far && chance(40)) meeting.site = 1;
    if (!problem.pools.empty() && chance(40)) meeting.pools.push_back(0);
    if (m > 0 && chance(15)) meeting.after.push_back(random.below(m));
    problem.meetings.push_back(std::move(meeting));
  }
  return problem;
}

}  // namespace dh::meetings

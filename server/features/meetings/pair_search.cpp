#include "features/meetings/pair_search.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <thread>

namespace dh::meetings {
namespace {

constexpr std::uint16_t nobody = std::numeric_limits<std::uint16_t>::max();
constexpr int longest_path = 160;
constexpr int between_looks = 1024;
// In tenths of a break. A meeting above the capacity costs little, so that meetings get past each other where nearly
// every table is taken; in the last part more than what breaks it can save.
constexpr double warmest = 3.5, coldest = 1.2, low_price = 4, high_price = 24, low_part = 0.9;

template <class T>
T seen(const T& value) {
  return std::atomic_ref<T>(const_cast<T&>(value)).load(std::memory_order_relaxed);
}

template <class T>
void set(T& value, T to) {
  std::atomic_ref<T>(value).store(to, std::memory_order_relaxed);
}

SlotMask moved(SlotMask busy, int from, int to) { return (busy ^ bit(from)) | bit(to); }

}  // namespace

struct PairSearch::Worker {
  SearchRandom random;
  std::vector<Person> path{};
  double temperature = warmest;
  double capacity_price = low_price;
  std::int64_t steps = 0;
  bool first = false;  ///< the one that keeps the best
};

/// The meetings of a path between two slots change places. Only the people at its ends are busy in one of the two.
struct PairSearch::Move {
  int length = 0;  ///< people on the path
  int from = 0, to = 0;
  SlotMask before = 0, after = 0;          ///< of the first
  SlotMask end_before = 0, end_after = 0;  ///< of the last
  int over = 0;                            ///< more meetings above the capacity
  double change = 0;
};

bool PairSearch::suits(const Instance& in) {
  if (!is_crowded(in) || !in.order.empty() || in.people >= nobody || in.counters.size() > 1) return false;
  const Problem& problem = *in.problem;
  if (!std::all_of(problem.participants.begin(), problem.participants.end(), keeps_no_rule)) return false;
  for (std::size_t m = 0; m < problem.meetings.size(); ++m)
    if (problem.meetings[m].participants.size() != 2 || in.counters_of[m].size() != in.counters.size() ||
        (problem.travel_slots > 0 && problem.meetings[m].site != problem.meetings[0].site))
      return false;
  return true;
}

PairSearch::PairSearch(const Instance& instance, std::uint64_t seed, int threads)
    : in_(instance), seed_(seed), threads_(std::max(1, threads)) {
  const Prices prices = usual_prices(in_);
  for (int runs = 0; runs <= max_slots; ++runs) {
    const int breaks = std::max(0, runs - 1);
    const int unfair = in_.problem->fairness == no_fairness ? 0 : std::max(0, breaks - in_.problem->fairness);
    run_cost_.push_back(breaks * prices.break_cost + unfair * prices.unfair);
  }
  capacity_.assign(at(in_.slots), std::numeric_limits<int>::max());
  if (!in_.counters.empty()) capacity_ = in_.counters[0].capacity;
}

bool PairSearch::load(const std::vector<int>& slots) {
  const std::size_t people = at(in_.people);
  busy_.assign(people, 0);
  grid_.assign(people * at(in_.slots), nobody);
  use_.assign(at(in_.slots), 0);
  open_.assign(people, 0);
  kept_.assign(at(in_.meetings), no_slot);
  breaks_ = over_ = 0;
  best_ = {};
  for (int m = 0; m < in_.meetings; ++m) {
    const auto& two = in_.problem->meetings[at(m)].participants;
    const int slot = slots[at(m)];
    if (slot < 0 || !has(in_.domain[at(m)], slot)) return false;
    for (int p : two) {
      if (has(busy_[at(p)], slot)) return false;
      busy_[at(p)] |= bit(slot);
      if (!std::has_single_bit(in_.domain[at(m)])) open_[at(p)] |= in_.domain[at(m)];
    }
    cell(two[0], slot) = static_cast<Person>(two[1]);
    cell(two[1], slot) = static_cast<Person>(two[0]);
    ++use_[at(slot)];
  }
  std::vector<SlotMask> kept(people, 0);
  for (int m = 0; m < in_.meetings; ++m) {
    const auto& two = in_.problem->meetings[at(m)].participants;
    if (in_.domain[at(m)] == (open_[at(two[0])] & open_[at(two[1])])) continue;
    kept_[at(m)] = slots[at(m)];
    for (int p : two) kept[at(p)] |= bit(slots[at(m)]);
  }
  for (std::size_t p = 0; p < people; ++p) {
    open_[p] &= ~kept[p];
    breaks_ += breaks_of(busy_[p]);
  }
  for (int t = 0; t < in_.slots; ++t) over_ += std::max(0, use_[at(t)] - capacity_[at(t)]);
  return true;
}

PairSearch::Person PairSearch::met(int person, int slot) const {
  return seen(grid_[at(person) * at(in_.slots) + at(slot)]);
}

SlotMask PairSearch::busy(int person) const { return seen(busy_[at(person)]); }

int PairSearch::cost_of(SlotMask busy) const { return run_cost_[at(runs_of(busy))]; }

/// Follows the path of a person who is busy in `from` and free in `to`. False when it cannot be moved, or when another
/// thread changed it meanwhile.
bool PairSearch::weigh(Worker& worker, int person, int from, int to, Move& move) const {
  move.from = from;
  move.to = to;
  move.before = busy(person);
  if (!has(move.before, from) || has(move.before, to)) return false;
  move.after = moved(move.before, from, to);
  worker.path[0] = static_cast<Person>(person);
  move.length = 1;
  int here = from, there = to;
  for (int at_end = person;; std::swap(here, there)) {
    at_end = met(at_end, here);
    if (at_end == nobody || !has(open_[at(at_end)], there) || move.length >= longest_path) return false;
    worker.path[at(move.length++)] = static_cast<Person>(at_end);
    move.end_before = busy(at_end);
    if (!has(move.end_before, there)) break;
  }
  move.end_after = moved(move.end_before, here, there);
  move.change = cost_of(move.after) - cost_of(move.before) + cost_of(move.end_after) - cost_of(move.end_before);
  move.over = 0;
  if (move.length % 2 != 0) return true;
  move.over = (seen(use_[at(to)]) >= capacity_[at(to)]) - (seen(use_[at(from)]) > capacity_[at(from)]);
  move.change += move.over * worker.capacity_price;
  return true;
}

void PairSearch::apply(const Worker& worker, const Move& move) {
  set(busy_[at(worker.path[0])], move.after);
  set(busy_[at(worker.path[at(move.length - 1)])], move.end_after);
  breaks_ += runs_of(move.after) - runs_of(move.before) + runs_of(move.end_after) - runs_of(move.end_before);
  over_ += move.over;
  for (int i = 0; i < move.length; ++i) {
    Person& here = cell(worker.path[at(i)], move.from);
    Person& there = cell(worker.path[at(i)], move.to);
    const Person was = seen(here);
    set(here, seen(there));
    set(there, was);
  }
  if (move.length % 2 != 0) return;
  set(use_[at(move.from)], use_[at(move.from)] - 1);
  set(use_[at(move.to)], use_[at(move.to)] + 1);
}

/// Weighed without the lock, and again under it when it is wanted. A move met while another thread changes something is
/// let go: there are enough.
void PairSearch::try_move(Worker& worker, int person, int from, int to) {
  Move move;
  if (!weigh(worker, person, from, to, move)) return;
  const double daring = daring_.draw(worker.random, worker.temperature);
  if (move.change > daring) return;
  if (threads_ == 1) return apply(worker, move);
  const std::unique_lock held(lock_, std::try_to_lock);
  if (held.owns_lock() && weigh(worker, person, from, to, move) && move.change <= daring) apply(worker, move);
}

/// Any meeting to any slot where one of its people is free.
void PairSearch::step_anywhere(Worker& worker) {
  const int person = worker.random.below(in_.people);
  const SlotMask all = busy(person), movable = all & open_[at(person)], free = open_[at(person)] & ~all;
  if (movable == 0 || free == 0) return;
  const int from = pick(worker.random, movable);
  try_move(worker, person, from, pick(worker.random, free));
}

/// A meeting at the edge of a run of somebody with a break to spare, to a slot beside his other meetings; mostly to one
/// that is beside those of whom he meets, too.
void PairSearch::step(Worker& worker) {
  if (worker.random.below(16) == 0) return step_anywhere(worker);
  const int person = worker.random.below(in_.people);
  const SlotMask all = busy(person);
  if (runs_of(all) - 1 <= in_.break_bound[at(person)]) return;
  const SlotMask edges = edges_of(all) & open_[at(person)];
  if (edges == 0) return;
  const int from = pick(worker.random, edges);
  SlotMask to = beside(all, from) & open_[at(person)];
  const Person other = met(person, from);
  if (other == nobody) return;
  const SlotMask good = to & beside(busy(other), from);
  if (good != 0 && worker.random.below(4) != 0) to = good;
  if (to != 0) try_move(worker, person, from, pick(worker.random, to));
}

void PairSearch::work(Worker& worker, const SearchLimits& limits) {
  const std::int64_t share = std::max<std::int64_t>(1, limits.steps / threads_);
  const std::int64_t look = std::max<std::int64_t>(between_looks, std::int64_t{in_.meetings} * 8);
  for (std::int64_t next_look = look;; worker.steps += between_looks) {
    if (limits.stop && limits.stop()) return;
    const double part = limits.spent ? limits.spent() : static_cast<double>(worker.steps) / static_cast<double>(share);
    if (part >= 1) return;
    worker.temperature = warmest * std::pow(coldest / warmest, part);
    const double rise = std::max(0.0, part - low_part) / (1 - low_part);
    worker.capacity_price = low_price + (high_price - low_price) * rise;
    if (worker.first && worker.steps >= next_look) {
      keep_best(limits);
      next_look += look;
      if (limits.goal.any && best_.any && !limits.goal.better_than(best_)) return;
    }
    for (int i = 0; i < between_looks; ++i) step(worker);
  }
}

/// What is still above the capacity at the end goes to slots with room.
void PairSearch::clear_overfull(Worker& worker) {
  worker.temperature = coldest;
  worker.capacity_price = high_price;
  for (std::int64_t tries = 32LL * in_.meetings; over_ > 0 && tries > 0; --tries) {
    SlotMask overfull = 0, room = 0;
    for (int t = 0; t < in_.slots; ++t) {
      if (use_[at(t)] > capacity_[at(t)]) overfull |= bit(t);
      if (use_[at(t)] < capacity_[at(t)]) room |= bit(t);
    }
    const int person = worker.random.below(in_.people);
    const SlotMask from = busy(person) & open_[at(person)] & overfull, to = open_[at(person)] & ~busy(person) & room;
    if (from != 0 && to != 0) try_move(worker, person, pick(worker.random, from), pick(worker.random, to));
  }
}

void PairSearch::anneal(const SearchLimits& limits) {
  keep_best(limits);
  std::vector<Worker> workers;
  for (int i = 0; i < threads_; ++i) {
    workers.push_back({SearchRandom(seed_ + static_cast<std::uint64_t>(i) * 7919)});
    workers.back().path.resize(longest_path);
    workers.back().first = i == 0;
  }
  {
    std::vector<std::jthread> others;
    for (int i = 1; i < threads_; ++i) others.emplace_back([&, i] { work(workers[at(i)], limits); });
    work(workers[0], limits);
  }
  clear_overfull(workers[0]);
  keep_best(limits);
}

void PairSearch::keep_best(const SearchLimits& limits) {
  const std::unique_lock held(lock_);
  if (over_ > 0 || (best_.any && breaks_ >= best_.breaks) || !is_fair()) return;
  best_.any = true;
  best_.breaks = static_cast<int>(breaks_);
  best_.slots = slots();
  if (limits.found) limits.found(best_);
}

bool PairSearch::is_fair() const {
  if (in_.problem->fairness == no_fairness) return true;
  int least = max_slots, most = 0;
  for (SlotMask busy : busy_) {
    least = std::min(least, breaks_of(busy));
    most = std::max(most, breaks_of(busy));
  }
  return most - least <= in_.problem->fairness;
}

std::vector<int> PairSearch::slots() const {
  std::vector<int> out = kept_;
  std::vector<SlotMask> taken(busy_.size(), 0);
  for (int m = 0; m < in_.meetings; ++m)
    if (kept_[at(m)] >= 0)
      for (int p : in_.problem->meetings[at(m)].participants) taken[at(p)] |= bit(kept_[at(m)]);
  for (int m = 0; m < in_.meetings; ++m) {
    if (out[at(m)] >= 0) continue;
    const auto& two = in_.problem->meetings[at(m)].participants;
    for (SlotMask rest = busy_[at(two[0])] & ~taken[at(two[0])]; rest != 0; rest &= rest - 1) {
      const int t = std::countr_zero(rest);
      if (grid_[at(two[0]) * at(in_.slots) + at(t)] != two[1]) continue;
      out[at(m)] = t;
      for (int p : two) taken[at(p)] |= bit(t);
      break;
    }
  }
  return out;
}

}  // namespace dh::meetings

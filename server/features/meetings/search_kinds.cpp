// What a search pays and how warm it begins, by the kind of event.
#include <algorithm>

#include "features/meetings/local_search.hpp"

namespace dh::meetings {
namespace {

constexpr std::int64_t small_grid = 8000;  ///< participants × slots

}  // namespace

bool is_small(const Instance& in) { return static_cast<std::int64_t>(in.people) * in.slots < small_grid; }

bool is_aimed(const Instance& instance) { return !instance.any_optional; }

bool is_crowded(const Instance& instance) { return is_aimed(instance) && !is_small(instance); }

Prices usual_prices(const Instance& instance) {
  Prices prices;
  if (!is_aimed(instance)) return prices;
  prices.capacity = 20;
  prices.idle_cost = 4;
  if (!is_crowded(instance)) return prices;
  prices.idle_cost = 0;
  prices.capacity = 15;
  return prices;
}

void SearchLimits::fit(const Instance& instance) {
  if (!is_aimed(instance)) return;
  start_temperature = is_crowded(instance) ? 4 : 6;
  end_temperature = is_crowded(instance) ? 1.2 : 3;
}

Prices fitted(const Instance& in, Prices prices) {
  if (!in.any_optional) return prices;
  int heaviest = 1;
  for (const Meeting& meeting : in.problem->meetings)
    if (meeting.optional) heaviest = std::max(heaviest, meeting.weight);
  // A request beyond capacity must never pay for breaking a rule.
  const int hard = std::min(heaviest, 100'000) * prices.unplaced * 2;
  prices.shortage = std::max(prices.shortage, hard);
  prices.mandatory = std::max(prices.mandatory, hard * 3);
  prices.capacity = std::max(prices.capacity, hard);
  prices.rule = std::max(prices.rule, hard);
  return prices;
}

}  // namespace dh::meetings

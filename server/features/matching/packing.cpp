#include "features/matching/packing.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace dh::matching {

namespace {

/// How much each part of a fit counts, in log-odds from its worst to its best: a setting of the house, tuned on seeds 1
/// to 10 of bench/matching_bench.cpp. What nobody filled in says nothing; two texts with no word in common say little.
constexpr double sector_weight = 2, place_weight = 1.2, certificate_weight = 1, size_weight = 1, season_weight = 1,
                 language_weight = 0.5, word_weight = 3, near_enough = 0.15, usual_words = 0.2;

std::size_t common(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
  std::size_t n = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();)
    if (*x < *y) ++x;
    else if (*y < *x) ++y;
    else { ++n; ++x; ++y; }
  return n;
}

const std::vector<std::int64_t>& around(const Side& s) { return s.around.empty() ? s.territories : s.around; }

double probability(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

Extent extent_of(const std::optional<Range>& range, std::int64_t unit) {
  if (!range || range->from <= 0) return {};
  const double to = std::max(range->to, range->from);
  return {unit, range->from, to, std::log2(range->from), std::log2(to)};
}

std::optional<double> nearness(const Extent& a, const Extent& b) {
  if (a.unit == 0 || a.unit != b.unit) return std::nullopt;
  if (a.from <= b.to && b.from <= a.to) return 1.0;
  return 1.0 / (1.0 + (a.from > b.to ? a.log_from - b.log_to : b.log_from - a.log_to));
}

}  // namespace

std::optional<double> size_fit(const std::optional<Range>& a, const std::optional<Range>& b) {
  if (!a || !b) return std::nullopt;
  return nearness(extent_of(a, 1), extent_of(b, a->unit == b->unit ? 1 : 2));
}

bool places_meet(const Side& a, const Side& b) {
  const auto any = [](const std::vector<std::int64_t>& some, const std::vector<std::int64_t>& of) {
    return std::any_of(some.begin(), some.end(),
                       [&](std::int64_t x) { return std::find(of.begin(), of.end(), x) != of.end(); });
  };
  return any(a.territories, around(b)) || any(b.territories, around(a));
}

Packing::Packing(std::span<const Side> subjects, std::span<const Side> others) {
  std::map<std::string, std::int64_t, std::less<>> numbers;
  const auto number = [&](const std::string& word) {
    return numbers.try_emplace(word, static_cast<std::int64_t>(numbers.size()) + 1).first->second;
  };
  const auto sorted = [](Set ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  const auto numbered = [&](const std::vector<std::string>& words) {
    Set out;
    for (const std::string& w : words) out.push_back(number(w));
    return sorted(std::move(out));
  };
  const auto extent = [&](const std::optional<Range>& r) { return extent_of(r, r ? number(r->unit) : 0); };
  const auto pack = [&](const Side& s) {
    return Packed{s.id,
                  s.party,
                  s.type == "partner",
                  !s.text.empty(),
                  number(s.type),
                  number(s.kind),
                  number(answering_kind(s.kind)),
                  numbered(s.sectors),
                  sorted(s.territories),
                  sorted(around(s)),
                  sorted(s.excluded),
                  sorted(s.do_not_approach),
                  numbered(s.certificates_held),
                  numbered(s.certificates_required),
                  numbered(s.languages),
                  extent(s.quantity),
                  extent(s.value),
                  s.months};
  };
  for (const Side& s : subjects) subjects_.push_back(pack(s));
  for (const Side& s : others) others_.push_back(pack(s));
}

bool Packing::passes(std::size_t subject, std::size_t other) const {
  const Packed& a = subjects_[subject];
  const Packed& b = others_[other];
  if (a.id == b.id || (a.party != 0 && a.party == b.party)) return false;
  const auto names = [](const Set& set, std::int64_t one) { return std::binary_search(set.begin(), set.end(), one); };
  if (names(a.left_alone, b.party) || names(b.left_alone, a.party)) return false;
  if (common(a.excluded, b.around) > 0 || common(b.excluded, a.around) > 0) return false;
  if (a.partner || b.partner) return common(a.sectors, b.sectors) > 0;
  return a.type != b.type && b.kind == a.answer;
}

Fits Packing::fits(std::size_t subject, std::size_t other, double words) const {
  const Packed& a = subjects_[subject];
  const Packed& b = others_[other];
  double z = 0;
  const auto add = [&z](double weight, double value, double neutral = 0.5) { z += weight * (value - neutral); };
  if (!a.sectors.empty() && !b.sectors.empty())
    // Of all that both claim: one who claims everything does not answer everyone.
    add(sector_weight, 2.0 * double(common(a.sectors, b.sectors)) / double(a.sectors.size() + b.sectors.size()));
  if (!a.territories.empty() && !b.territories.empty())
    add(place_weight, common(a.territories, b.around) > 0 || common(a.around, b.territories) > 0 ? 1 : 0);
  if (!a.languages.empty() && !b.languages.empty())
    add(language_weight, common(a.languages, b.languages) == 0 ? 0 : 1);
  if (const auto size = nearness(a.quantity, b.quantity)) add(size_weight, *size);
  if (const auto size = nearness(a.value, b.value)) add(size_weight, *size);
  if (a.months != 0 && b.months != 0) add(season_weight, (a.months & b.months) == 0 ? 0 : 1);
  if (a.has_text && b.has_text) add(word_weight, std::min(1.0, words / near_enough), usual_words);
  const auto certificates = [](const Packed& asks, const Packed& has) {
    if (asks.required.empty()) return 0.0;
    return certificate_weight * (double(common(asks.required, has.held)) / double(asks.required.size()) - 0.5);
  };
  return {probability(z + certificates(a, b)), probability(z + certificates(b, a))};
}

}  // namespace dh::matching

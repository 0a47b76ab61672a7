#include "features/matching/packing.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace dh::matching {

namespace {

/// How much each part of a fit counts, and what stands in for parts that nobody filled in: a setting of the house.
constexpr double sector_weight = 3, place_weight = 2, certificate_weight = 2, size_weight = 2, language_weight = 1,
                 word_weight = 2, unknown_weight = 2, unknown_fit = 0.4;

std::size_t common(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
  std::size_t n = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();)
    if (*x < *y) ++x;
    else if (*y < *x) ++y;
    else { ++n; ++x; ++y; }
  return n;
}

struct Mean {
  double sum = unknown_weight * unknown_fit, weight = unknown_weight;
  void add(double weight_of, double value) {
    sum += weight_of * value;
    weight += weight_of;
  }
};

}  // namespace

std::optional<double> size_fit(const std::optional<Range>& a, const std::optional<Range>& b) {
  if (!a || !b || a->from <= 0 || b->from <= 0 || a->unit != b->unit) return std::nullopt;
  const double a_to = std::max(a->to, a->from), b_to = std::max(b->to, b->from);
  if (a->from <= b_to && b->from <= a_to) return 1.0;
  const double far = a->from > b_to ? a->from / b_to : b->from / a_to;
  return 1.0 / (1.0 + std::log2(far));
}

Packing::Packing(std::span<const Side> subjects, std::span<const Side> others) {
  std::map<std::string, std::int64_t, std::less<>> numbers;
  const auto numbered = [&](const std::vector<std::string>& words) {
    Set out;
    for (const std::string& w : words) out.push_back(numbers.try_emplace(w, static_cast<std::int64_t>(numbers.size())).first->second);
    std::sort(out.begin(), out.end());
    return out;
  };
  const auto sorted = [](Set ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  const auto pack = [&](const Side& s) {
    return Packed{s.id, s.party, s.type == "partner", !s.text.empty(), s.type, s.kind, answering_kind(s.kind), numbered(s.sectors),
                  sorted(s.territories), sorted(s.excluded), sorted(s.do_not_approach), numbered(s.certificates_held),
                  numbered(s.certificates_required), numbered(s.languages), s.quantity, s.value};
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
  if (common(a.excluded, b.territories) > 0 || common(b.excluded, a.territories) > 0) return false;
  if (a.partner || b.partner) return common(a.sectors, b.sectors) > 0;
  return a.type != b.type && b.kind == a.answer;
}

double Packing::weigh(const Packed& a, const Packed& b, double words) {
  Mean mean;
  if (!a.sectors.empty() && !b.sectors.empty())
    // Of what b claims too: one who claims everything does not answer everyone.
    mean.add(sector_weight, 2.0 * double(common(a.sectors, b.sectors)) / double(a.sectors.size() + b.sectors.size()));
  if (!a.territories.empty() && !b.territories.empty())
    mean.add(place_weight, common(a.territories, b.territories) == 0 ? 0 : 1);
  if (!a.required.empty()) mean.add(certificate_weight, double(common(a.required, b.held)) / double(a.required.size()));
  if (!a.languages.empty() && !b.languages.empty())
    mean.add(language_weight, common(a.languages, b.languages) == 0 ? 0 : 1);
  if (const auto size = size_fit(a.quantity, b.quantity)) mean.add(size_weight, *size);
  if (const auto size = size_fit(a.value, b.value)) mean.add(size_weight, *size);
  if (a.has_text && b.has_text) mean.add(word_weight, std::sqrt(words));
  return mean.sum / mean.weight;
}

double Packing::fit(std::size_t subject, std::size_t other, double words) const {
  return weigh(subjects_[subject], others_[other], words);
}
double Packing::fit_back(std::size_t subject, std::size_t other, double words) const {
  return weigh(others_[other], subjects_[subject], words);
}

}  // namespace dh::matching

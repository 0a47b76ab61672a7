#include "features/matching/suggest.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "features/matching/likeness.hpp"
#include "features/matching/packing.hpp"
#include "features/matching/season.hpp"

namespace dh::matching {

namespace {

constexpr double met_bonus = 0.03, agreed_bonus = 0.07, trade_bonus = 0.03, anniversary_bonus = 0.02;
constexpr std::size_t words_shown = 4;

template <class T>
std::vector<T> common(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> out;
  for (const T& x : a)
    if (std::find(b.begin(), b.end(), x) != b.end()) out.push_back(x);
  return out;
}
template <class T>
bool has(const std::vector<T>& a, const T& x) { return std::find(a.begin(), a.end(), x) != a.end(); }

/// Certificates that one asks for and the other does not hold.
std::vector<std::string> lacking(const Side& asks, const Side& has_them) {
  std::vector<std::string> out;
  for (const std::string& c : asks.certificates_required)
    if (!has(has_them.certificates_held, c)) out.push_back(c);
  return out;
}

/// How complete the record is, and what is said against or for its party.
int quality_of(const Side& b) { return b.warned ? b.filled / 2 : b.filled; }

double bonus_of(const Ties& t) {
  return (t.agreements > 0 ? agreed_bonus : t.meetings > 0 ? met_bonus : 0) +
         (t.trade_agreements.empty() ? 0 : trade_bonus) + (t.anniversary > 0 ? anniversary_bonus : 0);
}

void say_why(Suggestion& s, const Side& a, const Side& b, const Ties& h, const std::vector<std::string>& words) {
  const auto sectors = common(a.sectors, b.sectors);
  if (a.type != "partner" && b.type != "partner") s.reasons.push_back({"suggestion.kinds_answer", {b.kind}});
  if (!sectors.empty()) s.reasons.push_back({"suggestion.same_sector", sectors});
  else s.missing.push_back({"suggestion.no_common_sector", {}});
  if (places_meet(a, b)) s.reasons.push_back({"suggestion.wanted_territory", {}});
  else if (!a.territories.empty() && !b.territories.empty()) s.missing.push_back({"suggestion.other_territory", {}});
  if (const auto languages = common(a.languages, b.languages); !languages.empty())
    s.reasons.push_back({"suggestion.same_language", languages});
  else if (!a.languages.empty() && !b.languages.empty()) s.missing.push_back({"suggestion.interpreter_needed", {}});
  for (const auto& size : {size_fit(a.quantity, b.quantity), size_fit(a.value, b.value)})
    if (size && *size == 1.0) s.reasons.push_back({"suggestion.same_size", {}});
    else if (size) s.missing.push_back({"suggestion.other_size", {}});
  if (a.months != 0 && b.months != 0) {
    const auto both = static_cast<std::uint16_t>(a.months & b.months);
    if (both != 0) s.reasons.push_back({"suggestion.same_season", {month_list(both)}});
    else s.missing.push_back({"suggestion.other_season", {}});
  }
  if (!words.empty()) s.reasons.push_back({"suggestion.same_words", words});
  if (h.agreements > 0) s.reasons.push_back({"suggestion.agreed_before", {}});
  else if (h.meetings > 0) s.reasons.push_back({"suggestion.met_before", {}});
  if (!h.trade_agreements.empty()) s.reasons.push_back({"suggestion.trade_agreement", h.trade_agreements});
  if (h.anniversary > 0)
    s.reasons.push_back({"suggestion.anniversary", {std::to_string(h.anniversary)}});
  if (const auto c = lacking(a, b); !c.empty()) s.missing.push_back({"suggestion.certificates_missing", c});
  if (const auto c = lacking(b, a); !c.empty()) s.missing.push_back({"suggestion.own_certificates_missing", c});
  if (h.much_sought) s.missing.push_back({"suggestion.much_sought", {}});
  if (b.warned) s.missing.push_back({"suggestion.warned", {}});
}

}  // namespace

std::string answering_kind(const std::string& kind) {
  if (kind == "trade_export") return "trade_import";
  if (kind == "trade_import") return "trade_export";
  return kind;
}

double fit(const Side& a, const Side& b, double words) { return Packing({&a, 1}, {&b, 1}).fits(0, 0, words).there; }

double both_ways(double one, double other) { return one + other <= 0 ? 0 : 2 * one * other / (one + other); }

std::vector<Suggestion> suggest(const Side& subject, const std::vector<Side>& candidates, std::size_t most,
                                const std::vector<Ties>& ties) {
  std::vector<std::string> texts{subject.text};
  for (const Side& c : candidates) texts.push_back(c.text);
  const Likeness likeness(texts);
  std::vector<float> words;
  likeness.from(0, 1, words);
  const Packing packing({&subject, 1}, candidates);
  std::vector<Suggestion> out;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Side& other = candidates[i];
    if (!packing.passes(0, i)) continue;
    const Ties h = i < ties.size() ? ties[i] : Ties{};
    const Fits fits = packing.fits(0, i, words[i]);
    const double fused = both_ways(fits.there, fits.back);
    const double known = fused + bonus_of(h);
    Suggestion s{other.id, h.much_sought, static_cast<int>(std::lround(100 * std::min(1.0, known))), quality_of(other)};
    say_why(s, subject, other, h, likeness.common_words(0, i + 1, words_shown));
    out.push_back(std::move(s));
  }
  // Equal relevance: the better record first; never by chance.
  std::stable_sort(out.begin(), out.end(), [](const Suggestion& a, const Suggestion& b) {
    return std::tuple(a.much_sought, -a.score, -a.quality, a.other) <
           std::tuple(b.much_sought, -b.score, -b.quality, b.other);
  });
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace dh::matching

#include "features/matching/suggest.hpp"

#include <algorithm>

namespace dh::matching {

namespace {

template <class T>
std::vector<T> common(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> out;
  for (const T& x : a)
    if (std::find(b.begin(), b.end(), x) != b.end()) out.push_back(x);
  return out;
}
template <class T>
bool has(const std::vector<T>& a, const T& x) { return std::find(a.begin(), a.end(), x) != a.end(); }

bool passes(const Side& a, const Side& b) {
  if (a.id == b.id || (a.party != 0 && a.party == b.party)) return false;
  if (has(a.do_not_approach, b.party) || has(b.do_not_approach, a.party)) return false;
  if (!common(a.excluded, b.territories).empty() || !common(b.excluded, a.territories).empty()) return false;
  if (b.type == "partner" || a.type == "partner") return !common(a.sectors, b.sectors).empty();
  return a.type != b.type && b.kind == answering_kind(a.kind);
}

/// Certificates that one asks for and the other does not hold.
std::vector<std::string> lacking(const Side& asks, const Side& has_them) {
  std::vector<std::string> out;
  for (const std::string& c : asks.certificates_required)
    if (!has(has_them.certificates_held, c)) out.push_back(c);
  return out;
}

Suggestion weigh(const Side& a, const Side& b) {
  Suggestion s;
  s.other = b.id;
  const auto sectors = common(a.sectors, b.sectors);
  if (b.type != "partner") { s.score += 30; s.reasons.push_back({"suggestion.kinds_answer", {b.kind}}); }
  if (!sectors.empty()) {
    // Harmonic mean of the two shares, so that one who claims everything does not match everyone.
    const double share = 2.0 * double(sectors.size()) / double(a.sectors.size() + b.sectors.size());
    s.score += int(40 * share + 0.5);
    s.reasons.push_back({"suggestion.same_sector", sectors});
  } else {
    s.missing.push_back({"suggestion.no_common_sector", {}});
  }
  if (!common(a.territories, b.territories).empty()) {
    s.score += 20;
    s.reasons.push_back({"suggestion.wanted_territory", {}});
  } else if (!a.territories.empty() && !b.territories.empty()) {
    s.missing.push_back({"suggestion.other_territory", {}});
  }
  if (const auto languages = common(a.languages, b.languages); !languages.empty()) {
    s.score += 10;
    s.reasons.push_back({"suggestion.same_language", languages});
  } else if (!a.languages.empty() && !b.languages.empty()) {
    s.missing.push_back({"suggestion.interpreter_needed", {}});
  }
  if (const auto c = lacking(a, b); !c.empty()) s.missing.push_back({"suggestion.certificates_missing", c});
  if (const auto c = lacking(b, a); !c.empty()) s.missing.push_back({"suggestion.own_certificates_missing", c});
  if (b.warned) { s.score /= 2; s.missing.push_back({"suggestion.warned", {}}); }
  s.score = std::min(s.score, 100);
  return s;
}

}  // namespace

std::string answering_kind(const std::string& kind) {
  if (kind == "trade_export") return "trade_import";
  if (kind == "trade_import") return "trade_export";
  return kind;
}

std::vector<Suggestion> suggest(const Side& subject, const std::vector<Side>& candidates, std::size_t most) {
  std::vector<Suggestion> out;
  for (const Side& c : candidates)
    if (passes(subject, c)) out.push_back(weigh(subject, c));
  std::sort(out.begin(), out.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.score != b.score ? a.score > b.score : a.other > b.other;
  });
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace dh::matching

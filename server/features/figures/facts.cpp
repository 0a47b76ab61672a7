#include "features/figures/facts.hpp"

#include <cmath>

namespace dh::figures {

std::string show_decimal(Decimal value, Tongue tongue) {
  const bool vi = tongue == Tongue::vi;
  return grouped(to_text(value), vi ? '.' : ',', vi ? ',' : '.');
}

std::string show(const Fact& fact, Tongue tongue, const Texts& texts) {
  const Choice& q = choices(fact.qualifier)[static_cast<int>(fact.qualifier)];
  const bool vi = tongue == Tongue::vi;
  std::string word = fact.qualifier == Qualifier::exact ? ""
                     : vi ? std::string(q.label) : texts.english("Qualifier." + std::string(q.name), q.label);
  if (!fact.value) return word;
  std::string number = show_decimal(*fact.value, tongue);
  if (fact.unit == FactUnit::money) number = vi ? number + " " + fact.currency : fact.currency + " " + number;
  if (fact.unit == FactUnit::percent) number += "%";
  return word.empty() ? number : word + " " + number;
}

std::string show_period(const Fact& fact) {
  const auto one = [](const std::string& p) {
    if (p.size() == 10) return p.substr(8) + "/" + p.substr(5, 2) + "/" + p.substr(0, 4);
    if (p.size() == 7) return p.substr(5) + "/" + p.substr(0, 4);
    return p;
  };
  if (fact.period_from.empty() || fact.period_from == fact.period_to) return one(fact.period_to);
  if (fact.period_to.empty()) return one(fact.period_from);
  return one(fact.period_from) + "–" + one(fact.period_to);
}

std::vector<Implied> implied_wholes(const std::vector<Stored<Fact>>& facts) {
  std::vector<Implied> out;
  for (const auto& share : facts) {
    if (share.body.unit != FactUnit::percent || !share.body.value || share.body.value->units <= 0) continue;
    for (const auto& part : facts) {
      const bool same = part.body.unit == FactUnit::tonne && part.body.kind == share.body.kind &&
                        part.body.province == share.body.province &&
                        part.body.period_from == share.body.period_from;
      if (!same || !part.body.value) continue;
      // part / (share / 100), then to the nearest hundred: the share has three significant digits.
      const double whole = double(part.body.value->units) / double(share.body.value->units) * 100.0;
      out.push_back({&part, &share, Decimal{std::int64_t(std::llround(whole / 100.0)) * 100 * 10000}});
    }
  }
  return out;
}

}  // namespace dh::figures

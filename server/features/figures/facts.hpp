#pragma once
// What facts say together: pure functions over facts already read.
#include <optional>
#include <string>
#include <vector>

#include "engine/texts.hpp"
#include "records/fact/fact.hpp"

namespace dh::figures {

/// "hơn 200", "gần 5.200", "khoảng hơn 1.000", "1.010.000.000 USD"; the qualifier is never dropped.
std::string show(const Fact& fact, Tongue tongue, const Texts& texts);
std::string show_decimal(Decimal value, Tongue tongue);
/// "2019–2021", "05/2021", "23/5/2021"; "" when the source gives none.
std::string show_period(const Fact& fact);

/// A whole that a part and its share imply: 89,300 t = 41.4 % → about 215,700 t.
struct Implied {
  const Stored<Fact>* part;
  const Stored<Fact>* share;
  Decimal whole;              ///< rounded to the precision of the share
};
/// Pairs of a quantity and a percentage of the same kind, place and period.
std::vector<Implied> implied_wholes(const std::vector<Stored<Fact>>& facts);

}  // namespace dh::figures

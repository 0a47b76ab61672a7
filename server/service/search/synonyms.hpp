#pragma once
// Other names of the same thing: "BNG" and "MOFA" for "Bộ Ngoại giao", old names of bodies. From
// data/reference/search_synonyms.csv, folded as search texts are.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dh::search {

using Words = std::vector<std::string>;

class Synonyms {
 public:
  /// Columns canonical and variant. Errors: those of parse_csv.
  static Result<Synonyms> parse(std::string_view csv);
  /// The query with one name in it replaced by another of the same thing; at most `most`, the
  /// longest name first.
  std::vector<Words> alternatives(const Words& query, std::size_t most) const;

 private:
  std::vector<std::vector<Words>> groups_;  ///< names of one thing, the canonical one first
  std::multimap<std::string, std::size_t> by_name_;    ///< words joined by a space → group
  std::size_t longest_ = 0;                            ///< words of the longest name
};

}  // namespace dh::search

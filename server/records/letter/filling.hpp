#pragma once
// Templates of letters: {name}, {each list} … {end}, {if name} … {else} … {end}. No expressions: a template
// reaches nothing but the values it is given.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dh::letters {

using Row = std::map<std::string, std::string, std::less<>>;
struct Values {
  Row texts;                                                     ///< "" = known and empty
  std::map<std::string, std::vector<Row>, std::less<>> lists;
};

/// Errors: `invalid` with "template.unknown" (args: name), "template.open" (a block without its end),
/// "template.too_deep", "template.too_long".
Result<std::string> fill(std::string_view text, const Values& values);

}  // namespace dh::letters

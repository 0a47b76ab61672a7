#pragma once
// The ways in which a record can be seen, as words of the text index: of "o17 pcaobang20250701 open yneed", somebody
// who belongs to body 17 looks for "o17". A search then leaves out at once what its asker cannot see. The words only
// narrow: what they let through is still asked of the rights (right.hpp).
#include <span>
#include <string>
#include <vector>

#include "engine/right.hpp"

namespace dh {

/// Of a record whose audience and territories are these: owner, province, maker, publicity, type, holders,
/// territories.
std::string ways_of(const Head& head, std::span<const std::int64_t> audience,
                    std::span<const std::int64_t> territories);

/// By which `user` may see records; none when nothing narrows. At least one of them stands in ways_of() of every
/// record that the user may see.
std::vector<std::string> ways_to(const User& user);

}  // namespace dh

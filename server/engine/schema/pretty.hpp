#pragma once
// JSON for people: short things on one line, long ones broken, members in the order they were added.
#include <boost/json/value.hpp>
#include <string>

namespace dh::schema {

enum class Keys { quoted, bare };  ///< bare: as TypeScript writes them

/// Ends without a newline. The same value always gives the same bytes.
std::string pretty(const boost::json::value& value, Keys keys = Keys::quoted);

}  // namespace dh::schema

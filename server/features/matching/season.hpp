#pragma once
// The months that a free text names, in either tongue: "tháng 9 đến tháng 11", "T11 - T2", "quý 2", "May to July".
#include <cstdint>
#include <string_view>

namespace dh::matching {

/// Bit 0 is January; 0 when the text names no month. A span may run over the new year. Days and years are passed over.
std::uint16_t months_of(std::string_view text);
/// The months of a set as numbers, the first of each run first: "9, 10, 11".
std::string month_list(std::uint16_t months);

}  // namespace dh::matching

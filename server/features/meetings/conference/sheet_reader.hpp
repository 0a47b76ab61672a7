#pragma once
// A table as it was copied from Excel: the first row names the columns, in Vietnamese or English.
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.hpp"

namespace dh::conference {

/// A column: the member it fills and the headings it may stand under, folded.
struct Column {
  std::string_view name;
  std::vector<std::string_view> headings;
};
std::span<const Column> attendance_columns();
std::span<const Column> wish_columns();

/// The rows below the heading, each with the text under every known column.
struct Sheet {
  std::vector<std::string> known{};     ///< names of the columns found
  std::vector<std::string> unknown{};   ///< headings of no column
  std::vector<std::map<std::string, std::string, std::less<>>> rows{};
};
/// Errors: `invalid` "import.no_rows", "import.too_many", "import.no_column" (args: column).
Result<Sheet> read_sheet(const boost::json::array* rows, std::span<const Column> columns,
                         std::span<const std::string_view> needed);

/// "25/11/2026 08:30", "2026-11-25 08:30" or "08:30" on `day`, in that zone, as people write it.
Result<Instant> read_local_time(std::string_view text, Date day, std::string_view zone);
/// The code of a list by its code or either label; "" when none.
std::string code_of(const Reference& reference, std::string_view list, std::string_view text);

}  // namespace dh::conference

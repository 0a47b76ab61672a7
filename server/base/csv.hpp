#pragma once
// RFC 4180 tables, read and written.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dh {

struct Csv {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  /// Index of a column. A missing column of our own data is a programmer error (DH_ASSERT).
  std::size_t column(std::string_view name) const;
};

/// Errors: `bad_syntax`, key "csv.syntax" (args: line) on an open quote or a row of another width.
Result<Csv> parse_csv(std::string_view text);
/// Appends one row, ended by CR LF. A cell that a spreadsheet would read as a formula (it begins
/// with = + - @ tab CR) gets a leading apostrophe, unless it is a plain number.
void append_csv(std::string& out, const std::vector<std::string>& cells);

}  // namespace dh

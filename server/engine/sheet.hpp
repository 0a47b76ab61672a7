#pragma once
// A table of records as a spreadsheet shows it: columns with labels, cells with types. CSV and XLSX
// are two ways to write it.
#include <optional>
#include <string>
#include <vector>

#include "engine/list.hpp"
#include "engine/rows.hpp"

namespace dh::sheet {

struct Cell {
  enum class Kind { text, number, date };
  Kind kind = Kind::text;
  std::string text;       ///< as CSV shows it: plain digits, ISO dates
  double number = 0;
};

struct Column {
  std::string label;
  const Field* field = nullptr;      ///< null: a member of the head
  std::string_view head{};           ///< code, title, owner …
  std::size_t first = 0;             ///< index of the field's first cell in a row of the page
  bool currency = false;             ///< the second column of money
};

/// Code and title first, then the fields of the list, then owner, province, due day and last
/// change.
std::vector<Column> columns_of(const Engine& engine, const RecordType& type, const list::Page& page,
                               Tongue tongue);
/// One record in these columns.
std::vector<Cell> cells_of(const Engine& engine, const Record& record,
                           const std::vector<Column>& columns, Tongue tongue, const Titles& titles);
/// Titles of all that the rows of a page refer to, as far as the user may see them.
Result<Titles> titles_for(db::Connection& db, const User& user, const list::Page& page);

/// Writes an XLSX file row by row in constant memory, in a folder of its own that vanishes with the
/// object.
class Xlsx {
 public:
  /// Errors: `unavailable` "export.disk".
  static Result<std::unique_ptr<Xlsx>> open(const std::string& sheet_name,
                                            const std::vector<Column>& columns);
  virtual ~Xlsx() = default;
  virtual void row(const std::vector<Cell>& cells) = 0;
  /// Closes the file and answers where it lies. Errors: `unavailable` "export.disk".
  virtual Result<std::string> finish() = 0;
};

}  // namespace dh::sheet

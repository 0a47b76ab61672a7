#include "base/csv.hpp"

#include <algorithm>

namespace dh {
namespace {

/// Reads one table cell by cell; `line` is where it stands, for the error.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::size_t line() const { return line_; }

  /// The next row, or false when its quotes are wrong.
  bool row(std::vector<std::string>& cells) {
    for (;;) {
      std::string cell;
      if (!(rest_.starts_with('"') ? quoted(cell) : plain(cell))) return false;
      cells.push_back(std::move(cell));
      if (rest_.starts_with(',')) {
        rest_.remove_prefix(1);
        continue;
      }
      return end_of_row();
    }
  }

 private:
  bool end_of_row() {
    if (rest_.empty()) return true;
    if (rest_.starts_with("\r\n")) rest_.remove_prefix(1);
    if (!rest_.starts_with('\n')) return false;
    rest_.remove_prefix(1);
    ++line_;
    return true;
  }

  bool plain(std::string& cell) {
    const auto end = std::min(rest_.find_first_of("\",\r\n"), rest_.size());
    cell.assign(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return !rest_.starts_with('"');
  }

  bool quoted(std::string& cell) {
    for (;;) {
      rest_.remove_prefix(1);
      const auto end = rest_.find('"');
      if (end == std::string_view::npos) return false;
      const std::string_view part = rest_.substr(0, end);
      line_ += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
      cell.append(part);
      rest_.remove_prefix(end + 1);
      if (!rest_.starts_with('"')) return true;
      cell.push_back('"');
    }
  }

  std::string_view rest_;
  std::size_t line_ = 1;
};

bool is_plain_number(std::string_view cell) {
  if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
  const auto point = cell.find('.');
  const auto is_digits = [](std::string_view s) {
    return !s.empty() && s.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (point == std::string_view::npos) return is_digits(cell);
  return is_digits(cell.substr(0, point)) && is_digits(cell.substr(point + 1));
}

bool is_formula(std::string_view cell) {
  return !cell.empty() &&
         std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos &&
         !is_plain_number(cell);
}

}  // namespace

std::size_t Csv::column(std::string_view name) const {
  const auto found = std::find(header.begin(), header.end(), name);
  DH_ASSERT(found != header.end());
  return static_cast<std::size_t>(found - header.begin());
}

Result<Csv> parse_csv(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  CsvReader reader(text);
  Csv csv;
  bool first = true;
  while (!reader.at_end()) {
    const std::size_t line = reader.line();
    std::vector<std::string> cells;
    const bool read = reader.row(cells);
    if (!read || (!first && cells.size() != csv.header.size()))
      return fail(Code::bad_syntax, "csv.syntax", {{"line", std::to_string(line)}});
    if (first) csv.header = std::move(cells);
    else csv.rows.push_back(std::move(cells));
    first = false;
  }
  return csv;
}

void append_csv(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    const std::string& cell = cells[i];
    const bool formula = is_formula(cell);
    // A row of one empty cell needs its quotes, or it would be an empty line.
    const bool quotes = cell.find_first_of("\",\r\n") != std::string::npos ||
                        (cells.size() == 1 && cell.empty());
    if (quotes) out += '"';
    if (formula) out += '\'';
    for (const char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    if (quotes) out += '"';
  }
  out += "\r\n";
}

}  // namespace dh

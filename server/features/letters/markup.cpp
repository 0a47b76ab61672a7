#include "features/letters/markup.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dh::letters {

namespace {

using namespace document;

/// "a **b** c" → runs; a single ** stays as it is.
std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> out;
  bool bold = false;
  while (true) {
    const std::size_t mark = text.find("**");
    const bool closed = bold || (mark != text.npos && text.find("**", mark + 2) != text.npos);
    if (mark == text.npos || !closed) break;
    if (mark > 0) out.push_back({std::string(text.substr(0, mark)), bold});
    text.remove_prefix(mark + 2);
    bold = !bold;
  }
  if (!text.empty()) out.push_back({std::string(text), bold});
  return out;
}

Paragraph line_of(std::string_view component, std::string_view text) {
  Paragraph p;
  p.component = std::string(component);
  p.runs = runs_of(text);
  return p;
}

/// Cells of "| a | b |".
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> out;
  line.remove_prefix(1);
  while (!line.empty()) {
    const std::size_t to = std::min(line.find('|'), line.size());
    out.push_back(trim(line.substr(0, to)));
    line.remove_prefix(std::min(to + 1, line.size()));
  }
  return out;
}

/// Letters of the longest word: it stands on one line.
std::size_t longest_word(const std::string& cell) {
  std::size_t most = 0;
  for (const std::string& word : split(cell, ' ')) most = std::max(most, length(word));
  return most;
}

/// Every column holds its longest word; what is left is shared by the longest cells, within reason.
std::vector<Twips> widths_of(const std::vector<std::vector<std::string>>& rows, Twips width, Twips padding) {
  constexpr std::size_t most = 40;
  const Twips letter = Form::decree().component("table_text").size * 10 * 7 / 10;   // a wide one, in twips
  std::vector<Twips> out(rows.front().size(), 0);
  std::vector<std::size_t> weight(out.size(), 1);
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size() && i < out.size(); ++i) {
      out[i] = std::max(out[i], static_cast<Twips>(longest_word(row[i])) * letter + 2 * padding);
      weight[i] = std::max(weight[i], std::min(most, length(row[i])));
    }
  Twips needed = 0;
  std::size_t total = 0;
  for (std::size_t i = 0; i < out.size(); ++i) needed += out[i], total += weight[i];
  if (needed >= width) {   // no room for all words: in proportion
    for (Twips& w : out) w = static_cast<Twips>(std::int64_t{w} * width / needed);
    return out;
  }
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] += static_cast<Twips>(static_cast<std::size_t>(width - needed) * weight[i] / total);
  return out;
}

Table table_of(const std::vector<std::vector<std::string>>& rows) {
  Table t;
  t.lines = Lines::all;
  t.padding = from_mm(1.5);
  t.widths = widths_of(rows, Form::decree().blank_page().text_width(), t.padding);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row row;
    row.header = i == 0;
    for (std::size_t k = 0; k < t.widths.size(); ++k)
      row.cells.push_back(Cell{{line_of(i == 0 ? "table_head" : "table_text", k < rows[i].size() ? rows[i][k] : "")}});
    t.rows.push_back(std::move(row));
  }
  return t;
}

/// A name plate to be folded: the name as large as its line allows.
Table plate(std::string_view text) {
  constexpr double height_mm = 60;
  constexpr std::size_t wide = 16;
  const std::size_t bar = std::min(text.find('|'), text.size());
  const std::string name = trim(text.substr(0, bar));
  const std::string post = bar < text.size() ? trim(text.substr(bar + 1)) : "";
  Paragraph big = line_of("free_title", name), small = line_of("free_text", post);
  big.size = length(name) <= wide ? 88 : length(name) <= 2 * wide ? 56 : 40;
  small.size = 36;
  small.align = Align::centre;
  small.before = from_pt(6);
  Table t;
  t.widths = {Form::decree().blank_page().text_width()};
  t.lines = Lines::outer;
  Cell cell{.blocks = {big}, .middle = true};
  if (!post.empty()) cell.blocks.push_back(small);
  t.rows = {Row{.cells = {cell}, .height = from_mm(height_mm), .exact = true, .whole = true}};
  return t;
}

struct Mark {
  std::string_view begins, component;
};
constexpr Mark marks[] = {{"### ", "article_heading"}, {"## ", "clause_heading"}, {"# ", "report_section"},
                          {"[left] ", "free_text"},    {"[title] ", "free_title"}, {"[centre] ", "part_number"}};

/// Lines of one kind become one block.
class Reader {
 public:
  void line(std::string_view text) {
    if (text.starts_with('|') && text.size() > 1) {
      rows_.push_back(cells_of(text));
      return;
    }
    end_table();
    if (text.empty()) return;
    if (text == "[page]") return to().push_back(PageBreak{});
    if (text.starts_with("[annex] ")) {
      out_.annexes.push_back({std::string(text.substr(8)), "", {}});
      return;
    }
    if (text.starts_with("[plate] ")) return to().push_back(plate(text.substr(8)));
    for (const Mark& m : marks)
      if (text.starts_with(m.begins)) {
        Paragraph p = line_of(m.component, text.substr(m.begins.size()));
        p.keep_next = m.component != "free_text";
        if (!p.keep_next) p.after = from_pt(6);
        return to().push_back(std::move(p));
      }
    to().push_back(line_of("body", text));
  }
  Text take() {
    end_table();
    return std::move(out_);
  }

 private:
  std::vector<Block>& to() { return out_.annexes.empty() ? out_.body : out_.annexes.back().blocks; }
  void end_table() {
    if (rows_.empty()) return;
    Paragraph gap{.component = "table_text"};
    gap.size = 12;
    to().push_back(gap);
    to().push_back(table_of(rows_));
    to().push_back(gap);
    rows_.clear();
  }
  Text out_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace

Text read_markup(std::string_view text) {
  Reader reader;
  for (const std::string& line : split(text, '\n')) reader.line(trim(line));
  return reader.take();
}

}  // namespace dh::letters

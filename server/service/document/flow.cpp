#include "service/document/flow.hpp"

#include <algorithm>

namespace dh::document {

namespace {

constexpr double border = 0.75;         ///< of tables, as docx.cpp writes it

double points(Twips t) { return t / 20.0; }

Result<void> flow_paragraph(const Paragraph& p, double width, std::vector<Atom>& out) {
  const Form& form = Form::decree();
  const Style style = form.style_of(p);
  const Component& component = form.component(p.component);
  std::vector<Run> runs = p.runs;
  for (Run& run : runs) run.text = printed(component, run.text);
  // Pango begins a hanging first line at the left edge of the text, DOCX to the left of it.
  const Twips left_edge = p.left + std::min(style.first_line, 0);
  const Twips room = static_cast<Twips>(width * 20) - left_edge - p.right;
  const std::shared_ptr<LaidText> laid = TRY(lay_text(runs, style, p.colour, room));
  const std::size_t count = laid->lines.size();
  for (std::size_t i = 0; i < count; ++i) {
    Atom a;
    a.height = laid->lines[i].height;
    if (i == 0) a.before = points(style.before);
    if (i + 1 == count) a.height += points(style.after);
    // Two lines at least at the foot and at the head of a page.
    a.keep_next = (i + 1 == count) ? p.keep_next : (i == 0 || i + 2 == count || (p.keep_next && i + 3 >= count));
    const double left = points(left_edge);
    a.draw = [laid, i, left](Canvas& canvas, double x, double y) { canvas.text(*laid, i, x + left, y); };
    out.push_back(std::move(a));
  }
  return {};
}

void flow_rule(const Rule& r, double width, std::vector<Atom>& out) {
  Atom a;
  a.before = points(r.before);
  a.height = 1 + points(r.after);
  const double length = points(r.width), left = (width - length) / 2;
  a.draw = [left, length](Canvas& canvas, double x, double y) {
    canvas.line(x + left, y + 0.5, x + left + length, y + 0.5, 0);
  };
  out.push_back(std::move(a));
}

/// What is drawn of a row: its cells' atoms with their places.
struct LaidRow {
  struct Cell {
    std::vector<Atom> atoms;
    double left = 0, width = 0;
    bool middle = false;
  };
  std::vector<Cell> cells;
  double height = 0, padding = 0;
  Lines lines = Lines::none;
  unsigned colour = 0;
  bool first = false, last = false;

  /// The lines around cells take their own room, as in a DOCX file.
  double top_line() const { return lines == Lines::all || (lines == Lines::outer && first) ? border : 0; }
  void fit() {
    for (const Cell& c : cells) height = std::max(height, height_of(c.atoms));
    height += top_line() + (last && lines != Lines::none ? border : 0);
  }
};

void draw_row(const LaidRow& row, Canvas& canvas, double x, double y) {
  for (const LaidRow::Cell& c : row.cells) {
    const double down = c.middle ? std::max(0.0, (row.height - height_of(c.atoms)) / 2) : 0;
    draw(c.atoms, canvas, x + c.left + row.padding, y + down + row.top_line());
    if (row.lines == Lines::all) {
      canvas.line(x + c.left, y, x + c.left, y + row.height, row.colour);
      canvas.line(x + c.left + c.width, y, x + c.left + c.width, y + row.height, row.colour);
    }
  }
  if (row.lines == Lines::none || row.cells.empty()) return;
  const double left = x + row.cells.front().left, right = x + row.cells.back().left + row.cells.back().width;
  if (row.lines == Lines::all || row.first) canvas.line(left, y, right, y, row.colour);
  if (row.lines == Lines::all || row.last) canvas.line(left, y + row.height, right, y + row.height, row.colour);
  if (row.lines == Lines::outer) {
    canvas.line(left, y, left, y + row.height, row.colour);
    canvas.line(right, y, right, y + row.height, row.colour);
  }
}

Atom atom_of(std::shared_ptr<const LaidRow> row, bool whole);

/// Each cell gives what fits; the row goes on over the page.
std::vector<Atom> part_row(const LaidRow& row, double room) {
  auto upper = std::make_shared<LaidRow>(row), lower = std::make_shared<LaidRow>(row);
  upper->height = lower->height = 0;
  bool moved = false, kept = false;
  const double within = row.lines == Lines::none ? room : room - 2 * border;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::vector<Atom>& atoms = row.cells[i].atoms;
    double used = 0;
    std::size_t n = 0;
    while (n < atoms.size() && used + atoms[n].before + atoms[n].height <= within) {
      used += atoms[n].before + atoms[n].height;
      ++n;
    }
    upper->cells[i].atoms.assign(atoms.begin(), atoms.begin() + static_cast<std::ptrdiff_t>(n));
    lower->cells[i].atoms.assign(atoms.begin() + static_cast<std::ptrdiff_t>(n), atoms.end());
    upper->cells[i].middle = lower->cells[i].middle = false;
    kept = kept || n > 0;
    moved = moved || n < atoms.size();
  }
  if (!kept || !moved) return {};
  upper->fit();
  lower->fit();
  std::vector<Atom> out;
  out.push_back(atom_of(upper, false));
  out.push_back(atom_of(lower, false));
  return out;
}

Atom atom_of(std::shared_ptr<const LaidRow> row, bool whole) {
  Atom a;
  a.height = row->height;
  a.draw = [row](Canvas& canvas, double x, double y) { draw_row(*row, canvas, x, y); };
  if (!whole) a.part = [row](double room) { return part_row(*row, room); };
  return a;
}

double table_left(const Table& t, double total, double width) {
  if (t.align == Align::centre) return (width - total) / 2;
  return t.align == Align::right ? width - total : 0;
}

Result<std::shared_ptr<LaidRow>> lay_row(const Table& t, const Row& source, double left, bool first, bool last) {
  auto row = std::make_shared<LaidRow>();
  row->padding = points(t.padding);
  row->lines = t.lines;
  row->colour = t.colour;
  std::size_t column = 0;
  for (const Cell& cell : source.cells) {
    LaidRow::Cell laid;
    laid.left = left;
    laid.middle = cell.middle;
    for (int i = 0; i < cell.span && column < t.widths.size(); ++i) laid.width += points(t.widths[column++]);
    left += laid.width;
    laid.atoms = TRY(flow(cell.blocks, laid.width - 2 * row->padding));
    row->cells.push_back(std::move(laid));
  }
  row->height = points(source.height);
  row->first = first;
  row->last = last;
  if (!source.exact) row->fit();
  return row;
}

Result<void> flow_table(const Table& t, double width, std::vector<Atom>& out) {
  double total = 0;
  for (const Twips w : t.widths) total += points(w);
  const double left = table_left(t, total, width);
  std::shared_ptr<const Atom> header;
  for (std::size_t i = 0; i < t.rows.size(); ++i) {
    auto row = TRY(lay_row(t, t.rows[i], left, i == 0, i + 1 == t.rows.size()));
    Atom a = atom_of(row, t.rows[i].whole || t.rows[i].header);
    if (t.rows[i].header) {
      a.keep_next = true;
      header = std::make_shared<const Atom>(a);
    } else {
      a.header = header;
    }
    out.push_back(std::move(a));
  }
  return {};
}

}  // namespace

Result<std::vector<Atom>> flow(const std::vector<Block>& blocks, double width) {
  std::vector<Atom> out;
  double after = 0;   // of the paragraph before
  // Between two paragraphs stands the larger of the room after the one and before the other, as in a DOCX file.
  const auto close_up = [&out, &after](std::size_t first, double next_after) {
    if (first < out.size()) out[first].before = std::max(0.0, out[first].before - after);
    after = next_after;
  };
  for (const Block& block : blocks) {
    const std::size_t first = out.size();
    if (const auto* p = std::get_if<Paragraph>(&block.value)) {
      TRY_VOID(flow_paragraph(*p, width, out));
      close_up(first, points(Form::decree().style_of(*p).after));
      continue;
    }
    if (const auto* r = std::get_if<Rule>(&block.value)) {
      flow_rule(*r, width, out);
      close_up(first, points(r->after));
      continue;
    }
    after = 0;
    if (const auto* t = std::get_if<Table>(&block.value)) {
      TRY_VOID(flow_table(*t, width, out));
    } else {
      Atom a;
      a.new_page = true;
      out.push_back(std::move(a));
    }
  }
  return out;
}

double height_of(const std::vector<Atom>& atoms) {
  double sum = 0;
  for (const Atom& a : atoms) sum += a.before + a.height;
  return sum;
}

void draw(const std::vector<Atom>& atoms, Canvas& canvas, double x, double y) {
  for (const Atom& a : atoms) {
    y += a.before;
    if (a.draw) a.draw(canvas, x, y);
    y += a.height;
  }
}

}  // namespace dh::document

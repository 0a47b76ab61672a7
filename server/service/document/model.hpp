#pragma once
// A document before it is written: blocks of text on pages. DOCX and PDF are two writers of the same value.
// Lengths are twips (1/20 pt), as DOCX counts; sizes of letters are half points.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace dh::document {

using Twips = int;
constexpr Twips from_mm(double mm) { return static_cast<Twips>(mm * 1440 / 25.4 + 0.5); }
constexpr Twips from_pt(double pt) { return static_cast<Twips>(pt * 20 + 0.5); }

enum class Align { left, centre, right, both };

/// A piece of one line in one style. '\n' breaks the line inside its paragraph.
struct Run {
  std::string text;
  bool bold = false;    ///< besides what the component is
  bool italic = false;
};

/// One paragraph. What is not set here follows from the row of its component in data/law/document_form.csv.
struct Paragraph {
  std::string component = "body";
  std::vector<Run> runs{};
  std::optional<Align> align{};
  std::optional<int> size{};            ///< half points
  std::optional<Twips> first_line{}, before{}, after{};
  Twips left = 0, right = 0;
  unsigned colour = 0;                  ///< 0xRRGGBB
  bool keep_next = false;               ///< on the page of what follows
};

/// A horizontal line of its own, centred in what holds it.
struct Rule {
  Twips width = 0;
  Twips before = 0, after = 0;
};

struct PageBreak {};

struct Block;

struct Cell {
  std::vector<Block> blocks{};
  int span = 1;
  bool middle = false;                  ///< in height
};
struct Row {
  std::vector<Cell> cells{};
  Twips height = 0;                     ///< at least, or exactly
  bool exact = false;
  bool header = false;                  ///< again on every page
  bool whole = false;                   ///< never over two pages
};
enum class Lines { none, all, outer };
struct Table {
  std::vector<Twips> widths{};
  std::vector<Row> rows{};
  Lines lines = Lines::none;
  unsigned colour = 0;
  Twips padding = 0;                    ///< left and right in each cell
  Align align = Align::left;            ///< of the table in what holds it
};

struct Block {
  std::variant<Paragraph, Rule, Table, PageBreak> value;
  Block(Paragraph p) : value(std::move(p)) {}
  Block(Rule r) : value(r) {}
  Block(Table t) : value(std::move(t)) {}
  Block(PageBreak b) : value(b) {}
};

/// Pages of one size, numbered from 1 (the first number is not shown).
struct Section {
  Twips width = 0, height = 0, top = 0, bottom = 0, left = 0, right = 0;
  bool numbered = true;
  std::vector<Block> blocks{};
  std::vector<Block> first_foot{};      ///< at the foot of the first page
  Twips text_width() const { return width - left - right; }
};

struct Document {
  std::string title, author;
  std::string language = "vi";
  Instant made_at{};                    ///< written into the file; nothing else tells the time
  std::vector<Section> sections{};
};

}  // namespace dh::document

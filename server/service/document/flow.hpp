#pragma once
// Blocks become atoms: pieces that stand on one page. Inside document/ only.
#include <functional>
#include <memory>
#include <vector>

#include "service/document/canvas.hpp"

namespace dh::document {

/// A piece that is drawn as one: a line of text, a rule, a row of a table. Points.
struct Atom {
  double before = 0;               ///< left out at the top of a page
  double height = 0;
  bool keep_next = false;
  bool new_page = false;           ///< a page break, nothing else
  std::shared_ptr<const Atom> header{};   ///< of its table, drawn again on top of a new page
  std::function<void(Canvas&, double x, double y)> draw{};
  /// The part that fits into `room`, and the rest; empty when it cannot be parted there.
  std::function<std::vector<Atom>(double room)> part{};
};

Result<std::vector<Atom>> flow(const std::vector<Block>& blocks, double width);
double height_of(const std::vector<Atom>& atoms);   ///< one below the other
void draw(const std::vector<Atom>& atoms, Canvas& canvas, double x, double y);

}  // namespace dh::document

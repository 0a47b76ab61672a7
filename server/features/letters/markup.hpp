#pragma once
// The text of a letter as people edit it: one paragraph a line, with few marks at the beginning of a line.
//   # heading of a report     ## heading of a clause     ### Điều 1. heading     | cell | cell |  rows of a table
//   [left] no indent          [centre] centred, bold     [page] new page         [annex] title of an annex
//   [title] title of a page   [plate] name | post        **bold** inside a line
#include <string>
#include <string_view>
#include <vector>

#include "service/document/letter.hpp"

namespace dh::letters {

struct Text {
  std::vector<document::Block> body;
  std::vector<document::Annex> annexes;
};

/// Never fails: what is no mark is text.
Text read_markup(std::string_view text);

}  // namespace dh::letters

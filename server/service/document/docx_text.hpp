#pragma once
// The words of a DOCX file as lines with the light marks of features/letters/markup.hpp: a paragraph is a line, a row
// of a table is "| cell | cell |", bold words stand between **, a centred line begins with [centre], a page break is
// [page]. Nothing else of the file is taken: no style, picture, field, link or part of another kind.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dh::document {

/// `bytes` have passed check_file. Errors: `invalid` with an error on "file" for each thing in the text that would be
/// lost or computed, with the line it stands in ("line"): "template.computed" (any field of Word, whatever it reads),
/// "template.picture", "template.numbered" (numbers that Word counts), "template.nested_table"; "template.no_words";
/// `too_large` "template.too_large" above 1 MB of text.
Result<std::vector<std::string>> read_docx_lines(std::string_view bytes);

}  // namespace dh::document

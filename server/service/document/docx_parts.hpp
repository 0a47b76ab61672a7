#pragma once
// The parts of a DOCX file besides its text. Inside document/ only.
#include <string>
#include <utility>
#include <vector>

#include "service/document/form.hpp"

namespace pugi {
class xml_node;
class xml_document;
}  // namespace pugi

namespace dh::document {

/// <w:p> … of blocks, appended to a body, cell or footer. `width`: of what holds them.
void write_blocks(pugi::xml_node parent, const std::vector<Block>& blocks, Twips width);
/// A paragraph of no height: between two tables, and where a cell or the body would end with one.
void write_nothing(pugi::xml_node parent);
/// rPr of a run or of a style; only what differs from `base` when there is one.
void write_run_style(pugi::xml_node parent, const Style& style, const Style* base, unsigned colour);
void set(pugi::xml_node parent, const char* element, const char* attribute, const std::string& value);

std::string xml_text(const pugi::xml_document& xml);
std::string styles_part();
std::string header_part();                       ///< the page number
std::string core_part(const Document& document);
std::string types_part(std::size_t footers);
std::string relations_part();
std::string document_relations_part(std::size_t footers);
std::string settings_part();

using Parts = std::vector<std::pair<std::string, std::string>>;   ///< name, bytes
Result<std::string> zip_parts(const Parts& parts);

}  // namespace dh::document

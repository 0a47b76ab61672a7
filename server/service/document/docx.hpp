#pragma once
// Writes a document as DOCX (Office Open XML). Every component is a style of its own, named as in
// data/law/document_form.csv, so that the form can be measured in the file.
#include "service/document/model.hpp"

namespace dh::document {

/// The same document gives the same bytes. Errors: `internal` "document.docx".
Result<std::string> write_docx(const Document& document);

}  // namespace dh::document

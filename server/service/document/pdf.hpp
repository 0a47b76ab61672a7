#pragma once
// Writes a document as PDF, in process.
#include "service/document/model.hpp"

namespace dh::document {

/// The same document gives the same bytes. Errors: `unavailable` "document.font", "document.pdf".
Result<std::string> write_pdf(const Document& document);

}  // namespace dh::document

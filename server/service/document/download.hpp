#pragma once
// A document as the file that somebody downloads.
#include "http/message.hpp"
#include "service/document/model.hpp"

namespace dh::document {

/// `name` without its ending, and without signs that a folder refuses. Errors: those of write_docx and write_pdf.
Result<http::Response> download(const Document& document, bool pdf, const std::string& name);

}  // namespace dh::document

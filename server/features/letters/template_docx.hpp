#pragma once
// A template as a DOCX file that an office changes in Word, and the way back. A line in brackets begins a part:
// [Trích yếu] [Kính gửi] [Căn cứ] [Nội dung] [Chức vụ người ký] [Nơi nhận]. The form of the page stays that of the
// decree: of the file only the words are taken (docx_text.hpp).
#include <boost/json/object.hpp>

#include "records/letter/letter_templates.hpp"
#include "service/document/model.hpp"

namespace dh::letters {

/// `how_to` stands above the parts and is passed over when the file is read.
document::Document template_document(const Template& t, const std::string& how_to, Instant made_at);

/// Members of a new letter_template, for the form `t`: a part that the file has no line for keeps the wording of `t`;
/// a file without any such line is the text. Errors: those of read_docx_lines.
Result<boost::json::object> template_from_docx(std::string_view bytes, const Template& t);

}  // namespace dh::letters

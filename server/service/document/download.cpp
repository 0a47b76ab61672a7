#include "service/document/download.hpp"

#include "service/document/docx.hpp"
#include "service/document/pdf.hpp"

namespace dh::document {

Result<http::Response> download(const Document& document, bool pdf, const std::string& name) {
  http::Response answer;
  answer.body = TRY(pdf ? write_pdf(document) : write_docx(document));
  answer.headers = {
      {"Content-Type",
       pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {"Content-Disposition", "attachment; filename=\"" + name + (pdf ? ".pdf\"" : ".docx\"")},
      {"Cache-Control", "no-store"}};
  return answer;
}

}  // namespace dh::document

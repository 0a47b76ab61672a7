#pragma once
// The text that a PDF shows without being unpacked: strings outside compressed streams, and the
// document's own title and subject. Most PDFs compress their pages, so an empty answer proves
// nothing; callers say so.
#include <functional>
#include <string_view>

namespace dh {

/// Calls `each` with pieces of UTF-8 text, lines apart. Never fails: what is not understood is left
/// out.
void pdf_text(std::string_view bytes, const std::function<void(std::string_view)>& each);

}  // namespace dh

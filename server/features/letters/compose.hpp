#pragma once
// A letter record laid out as the document that it is.
#include "records/letter/letter.hpp"
#include "service/document/model.hpp"

namespace dh::letters {

/// Administrative documents by Nghị định 30/2020; enclosures and letters to foreign partners on free pages.
/// The same record gives the same document. Errors: `unavailable` "document.font".
Result<document::Document> compose(const LetterRecord& letter, const Head& head);

}  // namespace dh::letters

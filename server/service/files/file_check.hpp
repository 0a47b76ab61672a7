#pragma once
// What may be attached: documents, sheets, slides, pictures and plain text, by their content.
// Everything is refused before a byte of it touches the disk. Sources: reliability.md G24, G35;
// Luật 117/2025/QH15 Điều 5(2).
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dh {

inline constexpr std::size_t most_file_bytes = 25'000'000;

struct CheckedFile {
  std::string name;          ///< NFC, at most 200 letters, without folders
  std::string_view media;    ///< by content
  bool text_read = false;  ///< false: a secrecy mark inside could not be looked for (PDF, pictures)
};

/// Errors: `too_large`, `invalid` with a field error on "file" or "name": file.bad_name,
/// file.empty, file.unknown_type, file.name_and_content, file.polyglot, file.archive,
/// file.nested_archive, file.zip_*, file.xml_*, file.macro, file.active_content,
/// file.picture_too_large, file.broken, secret.file_refused.
Result<CheckedFile> check_file(std::string_view name, std::string_view bytes);

}  // namespace dh

#pragma once
// DOCX, XLSX and PPTX: a ZIP of XML with limits on everything.
#include <string_view>

#include "base/result.hpp"

namespace dh {

/// The media type. Errors: as check_file.
Result<std::string_view> check_office(std::string_view bytes);

/// One part of a file that check_office has let through, at most `most` bytes of it. Errors: `invalid`
/// "file.zip_broken", `too_large` "template.too_large".
Result<std::string> read_office_part(std::string_view bytes, std::string_view name, std::size_t most);

inline constexpr std::string_view docx_media =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr std::string_view xlsx_media =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr std::string_view pptx_media =
    "application/vnd.openxmlformats-officedocument.presentationml.presentation";

}  // namespace dh

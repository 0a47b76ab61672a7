#pragma once
// DOCX, XLSX and PPTX: a ZIP of XML with limits on everything.
#include <string_view>

#include "base/result.hpp"

namespace dh {

/// The media type. Errors: as check_file.
Result<std::string_view> check_office(std::string_view bytes);

inline constexpr std::string_view docx_media =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr std::string_view xlsx_media =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr std::string_view pptx_media =
    "application/vnd.openxmlformats-officedocument.presentationml.presentation";

}  // namespace dh

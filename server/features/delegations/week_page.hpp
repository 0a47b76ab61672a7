#pragma once
// The diary of a week as a page and as a short text.
#include "features/delegations/diary.hpp"
#include "service/document/model.hpp"

namespace dh::delegations {

/// For printing: restricted entries are left out, and nothing says that there are any.
document::Document week_page(const Diary& diary, Date from, Date to, std::string_view office, const Texts& texts,
                             Instant made_at);
/// A few lines for a phone, in the same order.
std::string week_text(const Diary& diary, Date from, Date to, const Texts& texts);
/// "Thứ Hai 23/11/2026"
std::string day_heading(Date day, const Texts& texts);

}  // namespace dh::delegations

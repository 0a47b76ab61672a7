#pragma once
// Pages for people without an account, behind a personal link: plain HTML in Vietnamese and English, without script or
// style of its own.
#include <string>
#include <string_view>

#include "engine/texts.hpp"
#include "http/message.hpp"

namespace dh::outside {

/// Text as it stands between tags and in attributes.
std::string escaped(std::string_view text);
/// The sentence in both tongues, side by side.
std::string both(const Texts& texts, std::string_view key, const Args& args = {});
/// The whole page. `title` is a message key; `body` is HTML.
http::Response page(int status, const Texts& texts, std::string_view title, const std::string& body);

}  // namespace dh::outside

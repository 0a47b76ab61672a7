#pragma once
// Pages for people without an account, behind a personal link: plain HTML in Vietnamese and English, without script;
// one style that the policy names by its hash.
#include <map>
#include <string>
#include <string_view>

#include "engine/engine.hpp"
#include "engine/record_type.hpp"
#include "http/message.hpp"

namespace dh::outside {

/// Text as it stands between tags and in attributes.
std::string escaped(std::string_view text);
/// The sentence in both tongues, side by side.
std::string both(const Texts& texts, std::string_view key, const Args& args = {});
/// The whole page. `title` is a message key; `body` is HTML.
http::Response page(int status, const Texts& texts, std::string_view title, const std::string& body);

/// The record's title and these of its fields, in both tongues. Its parties are shown by name, whoever may open them.
Result<std::string> content(const Engine& engine, db::Connection& db, const Record& record,
                            bool (*is_shown)(const Field&));

/// Where the caller's browser stands; a copied link must open elsewhere too.
std::string base_url(const http::Request& request);
/// What a browser sends from a form, trimmed and NFC: outcome=confirmed&note=…
std::map<std::string, std::string> form_values(const std::string& body);

}  // namespace dh::outside

#pragma once
// Pages for people without an account, behind a personal link: plain HTML in two tongues, without script;
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
/// The tongues of a page: Vietnamese and English, or the partner's language and English.
struct Words {
  const Texts& texts;
  std::string language{};                ///< of data/text/outside; "" = Vietnamese
  Words(const Texts& t, std::string l = "") : texts(t), language(std::move(l)) {}
};
/// The partners' languages that pages know, by their codes in list "languages".
const std::vector<std::string>& languages();

/// The sentence in both tongues of the page, side by side; Vietnamese where the partner's language lacks it.
std::string both(const Words& words, std::string_view key, const Args& args = {});
/// A day as the reader writes it: 23/11/2026, or 2026-11-23 outside of Vietnamese.
std::string day(const Words& words, Date date);
/// The whole page. `title` is a message key; `body` is HTML.
http::Response page(int status, const Words& words, std::string_view title, const std::string& body);

/// The record's title and these of its fields, in both tongues. Its parties are shown by name, whoever may open them.
Result<std::string> content(const Engine& engine, db::Connection& db, const Record& record,
                            bool (*is_shown)(const Field&), const Words& words);

/// Where the caller's browser stands; a copied link must open elsewhere too.
std::string base_url(const http::Request& request);
/// What a browser sends from a form, trimmed and NFC: outcome=confirmed&note=…
std::map<std::string, std::string> form_values(const std::string& body);

}  // namespace dh::outside

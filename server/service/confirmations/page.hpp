#pragma once
// The outsider's page: plain HTML in Vietnamese and English, without script or style of its own.
#include <string>

#include "engine/store.hpp"
#include "http/message.hpp"
#include "service/confirmations/links.hpp"

namespace dh::confirmation {

enum class View { ask, answered, expired };

/// Shows title, content, due day and parties of the record, and nothing else of it. `problem` is a
/// message key said above the form; `typed` is the note that was sent with it.
Result<http::Response> page(const Engine& engine, db::Connection& db, const Link& link, View view,
                            const std::string& problem = "", const std::string& typed = "");
/// For a token that is none.
http::Response unknown_page(const Engine& engine);

}  // namespace dh::confirmation

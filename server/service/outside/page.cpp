#include "service/outside/page.hpp"

#include "base/text.hpp"
#include "engine/rows.hpp"

namespace dh::outside {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string both(const Texts& texts, std::string_view key, const Args& args) {
  return escaped(texts.say(Tongue::vi, key, args)) + " <span lang=\"en\">/ " +
         escaped(texts.say(Tongue::en, key, args)) + "</span>";
}

http::Response page(int status, const Texts& texts, std::string_view title, const std::string& body) {
  http::Response answer;
  answer.status = status;
  answer.headers = {
      {"Content-Type", "text/html; charset=utf-8"},
      {"Content-Security-Policy",
       "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
      // Not "no-referrer": browsers would then send the form with the origin "null".
      {"Referrer-Policy", "same-origin"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Robots-Tag", "noindex, nofollow"},
      {"Cache-Control", "no-store"}};
  answer.body = "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" +
                escaped(texts.say(Tongue::vi, title)) + "</title></head>\n<body><main>\n" + body +
                "</main></body></html>\n";
  return answer;
}

Result<std::string> content(const Engine& engine, db::Connection& db, const Record& r,
                            bool (*is_shown)(const Field&)) {
  const Texts& texts = engine.texts;
  std::vector<std::int64_t> ids;
  std::size_t at = 0;
  for (const Field& f : r.type->fields) {
    if (is_shown(f)) collect_refs(f, &r.cells[at], ids);
    at += f.cells();
  }
  const Titles titles = TRY(titles_of(db, system_user(), std::move(ids)));
  std::string out = "<h2>" + escaped(r.head.title) + "</h2>\n<dl>\n";
  at = 0;
  for (const Field& f : r.type->fields) {
    const Cell* cells = &r.cells[at];
    at += f.cells();
    if (!is_shown(f) || db::is_null(*cells)) continue;
    const std::string vi = show_value(f, cells, Tongue::vi, engine.reference, texts, titles);
    const std::string en = show_value(f, cells, Tongue::en, engine.reference, texts, titles);
    if (vi.empty()) continue;
    out += "<dt>" + escaped(f.label) + " <span lang=\"en\">/ " +
           escaped(texts.english(std::string(r.type->name) + "." + std::string(f.name), f.label)) +
           "</span></dt><dd>" + escaped(vi) +
           (vi == en ? "" : " <span lang=\"en\">/ " + escaped(en) + "</span>") + "</dd>\n";
  }
  return out + "</dl>\n";
}

std::string base_url(const http::Request& request) {
  if (const std::string_view origin = request.header("origin"); origin.starts_with("http"))
    return std::string(origin);
  const std::string_view host = request.header("host");
  if (host.empty()) return "";
  const bool local =
      host.starts_with("localhost") || host.starts_with("127.0.0.1") || host.starts_with("[::1]");
  return (local ? "http://" : "https://") + std::string(host);
}

std::map<std::string, std::string> form_values(const std::string& body) {
  std::map<std::string, std::string> out;
  for (const std::string& pair : split(body, '&')) {
    const auto equal = pair.find('=');
    const auto name = http::percent_decode(pair.substr(0, equal), true);
    const auto value = equal == std::string::npos
                           ? std::optional<std::string>("")
                           : http::percent_decode(pair.substr(equal + 1), true);
    if (name && value && is_utf8(*value)) out[*name] = nfc(trim(*value));
  }
  return out;
}

}  // namespace dh::outside

#include "service/outside/page.hpp"

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

}  // namespace dh::outside

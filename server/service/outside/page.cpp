#include "service/outside/page.hpp"

#include "base/assets.hpp"
#include "base/crypto.hpp"
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

namespace {

using Languages = std::map<std::string, TextMap, std::less<>>;

/// data/text/outside/*.json by language; a file that cannot be read is a programmer error (a test reads each).
const Languages& partners_texts() {
  static const Languages all = [] {
    constexpr std::string_view folder = "data/text/outside/", ending = ".json";
    Languages out;
    for (const Asset& a : assets()) {
      if (!a.path.starts_with(folder) || !a.path.ends_with(ending)) continue;
      auto read = read_texts(a.bytes);
      DH_ASSERT(read.has_value());
      out[std::string(a.path.substr(folder.size(), a.path.size() - folder.size() - ending.size()))] = std::move(*read);
    }
    return out;
  }();
  return all;
}

/// nullptr when the language is Vietnamese or lacks the sentence.
const std::string* in_partners_language(const Words& words, std::string_view key) {
  const auto language = partners_texts().find(words.language);
  if (language == partners_texts().end()) return nullptr;
  const auto at = language->second.find(key);
  return at == language->second.end() ? nullptr : &at->second;
}

}  // namespace

const std::vector<std::string>& languages() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> out;
    for (const auto& [code, texts] : partners_texts()) out.push_back(code);
    return out;
  }();
  return all;
}

std::string both(const Words& words, std::string_view key, const Args& args) {
  const std::string* own = in_partners_language(words, key);
  const std::string first = own == nullptr ? words.texts.say(Tongue::vi, key, args) : with_args(*own, args);
  return (own == nullptr && !words.language.empty() ? "<span lang=\"vi\">" + escaped(first) + "</span>"
                                                    : escaped(first)) +
         " <span lang=\"en\">/ " + escaped(words.texts.say(Tongue::en, key, args)) + "</span>";
}

std::string day(const Words& words, Date date) { return words.language.empty() ? to_vietnamese(date) : to_text(date); }

namespace {

/// The one style of these pages, in the colours of the product; the policy lets through these bytes and no others.
constexpr std::string_view style =
    ":root{color-scheme:light "
    "dark;--ground:#fff;--text:#1b2226;--muted:#55626a;--line:#6f7c82;--soft:#e3f0ef;"
    "--accent:#0b5a5a;--on:#fff;--bad:#af241c;--badsoft:#fceae8}"
    "@media(prefers-color-scheme:dark){:root{--ground:#101416;--text:#e6eaeb;--muted:#a5b0b5;--line:#7c8a91;"
    "--soft:#14302f;--accent:#7cc4bf;--on:#101416;--bad:#ff9a90;--badsoft:#3a1d1a}}"
    "*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--text);"
    "font:1rem/1.55 \"Noto Sans\",\"Segoe UI\",Roboto,Arial,sans-serif}"
    "main{max-width:42rem;margin:0 auto;padding:1.25rem 1rem 3rem}"
    "h1{font-size:1.125rem;color:var(--accent);border-bottom:2px solid "
    "var(--accent);padding-bottom:.5rem;margin:0 0 1rem}"
    "h2{font-size:1.375rem;line-height:1.35;margin:1.25rem 0 .75rem}[lang=en]{color:var(--muted)}"
    "dl{margin:0 0 1.25rem}dt{font-size:.8125rem;color:var(--muted);margin-top:.5rem}dd{margin:0}"
    "a{color:var(--accent)}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem "
    ".5rem .4rem 0;"
    "border-top:1px solid var(--line);vertical-align:top}"
    "textarea,input:not([type=radio]):not([type=checkbox]):not([type=hidden]),select{width:100%;min-height:"
    "44px;padding:.5rem "
    ".625rem;"
    "font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:4px}"
    "fieldset{border:1px solid var(--line);border-radius:4px;padding:.25rem .875rem;margin:0 0 "
    "1rem}legend{padding:0 .25rem}"
    "fieldset label{display:block;min-height:44px;padding:.5rem 0}"
    "button{min-height:44px;padding:.5rem 1.25rem;margin:0 .5rem .5rem "
    "0;font:inherit;font-weight:600;color:var(--on);"
    "background:var(--accent);border:0;border-radius:4px;cursor:pointer}button "
    "[lang=en]{color:inherit;font-weight:400}"
    "[role=alert]{background:var(--badsoft);color:var(--bad);padding:.625rem .875rem;border-radius:4px}"
    "[role=alert] [lang=en]{color:inherit}[role=status]{background:var(--soft);padding:.625rem "
    ".875rem;border-radius:4px}"
    "blockquote{margin:0 0 1rem;padding:.25rem 0 .25rem .875rem;border-left:3px solid var(--accent)}"
    "pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}"
    ":focus-visible{outline:2px solid var(--accent);outline-offset:2px}";

const std::string& policy() {
  static const std::string all = "default-src 'none'; style-src 'sha256-" + base64(sha256(style)) +
                                 "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  return all;
}

}  // namespace

http::Response page(int status, const Words& words, std::string_view title, const std::string& body) {
  const std::string* own_title = in_partners_language(words, title);
  http::Response answer;
  answer.status = status;
  answer.headers = {
      {"Content-Type", "text/html; charset=utf-8"},
      {"Content-Security-Policy", policy()},
      // Not "no-referrer": browsers would then send the form with the origin "null".
      {"Referrer-Policy", "same-origin"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Robots-Tag", "noindex, nofollow"},
      {"Cache-Control", "no-store"}};
  answer.body = "<!DOCTYPE html>\n<html lang=\"" + (words.language.empty() ? "vi" : words.language) +
                "\"><head><meta charset=\"utf-8\">"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" +
                escaped(own_title == nullptr ? words.texts.say(Tongue::vi, title) : *own_title) +
                "</title><style>" + std::string(style) + "</style></head>\n<body><main>\n" + body +
                "</main></body></html>\n";
  return answer;
}

Result<std::string> content(const Engine& engine, db::Connection& db, const Record& r,
                            bool (*is_shown)(const Field&), const Words& words) {
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
    const std::string* own = in_partners_language(words, "field." + std::string(f.name));
    out += "<dt>" + escaped(own == nullptr ? f.label : *own) + " <span lang=\"en\">/ " +
           escaped(texts.english(std::string(r.type->name) + "." + std::string(f.name), f.label)) + "</span></dt><dd>" +
           (words.language.empty() ? escaped(vi) + (vi == en ? "" : " <span lang=\"en\">/ " + escaped(en) + "</span>")
                                   : "<span lang=\"en\">" + escaped(en) + "</span>") +
           "</dd>\n";
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

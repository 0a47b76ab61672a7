#include "static_files.hpp"

#include <algorithm>

#include "base/crypto.hpp"
#include "base/text.hpp"

namespace dh {

namespace {

constexpr std::string_view folder = "web/dist";

std::string_view extension(std::string_view path) {
  const auto slash = path.rfind('/'), dot = path.rfind('.');
  if (dot == path.npos || (slash != path.npos && dot < slash)) return "";
  return path.substr(dot + 1);
}

/// "" for what is no file of a web page.
std::string_view media_of(std::string_view path) {
  static constexpr std::pair<std::string_view, std::string_view> known[] = {
      {"html", "text/html; charset=utf-8"},
      {"js", "text/javascript; charset=utf-8"},
      {"css", "text/css; charset=utf-8"},
      {"svg", "image/svg+xml"},
      {"png", "image/png"},
      {"ico", "image/x-icon"},
      {"woff2", "font/woff2"},
      {"json", "application/json; charset=utf-8"},
      {"webmanifest", "application/manifest+json"},
      {"txt", "text/plain; charset=utf-8"},
      {"map", "application/json; charset=utf-8"}};
  for (const auto& [name, media] : known)
    if (extension(path) == name) return media;
  return "";
}

/// "/app.4f3a9c2b.js", "/app-4F3A9C2B.js": eight or more hex digits between marks.
bool name_is_hashed(std::string_view path) {
  std::size_t digits = 0;
  bool open = false;
  for (const char c : path) {
    const bool hex_digit =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (open && hex_digit) {
      ++digits;
      continue;
    }
    if (open && digits >= 8 && (c == '.' || c == '-')) return true;
    open = c == '.' || c == '-';
    digits = 0;
  }
  return false;
}

/// Whether an Accept-Encoding names a coding without refusing it ("br;q=0").
bool takes(std::string_view accepted, std::string_view coding) {
  for (const std::string& part : split(accepted, ',')) {
    const auto semicolon = part.find(';');
    if (lower_ascii(trim(part.substr(0, semicolon))) != coding) continue;
    if (semicolon == std::string::npos) return true;
    std::string rest = part.substr(semicolon + 1);
    std::erase(rest, ' ');
    return !(rest == "q=0" || rest == "q=0.0" || rest == "q=0.00" || rest == "q=0.000");
  }
  return false;
}

http::Response plain_page(int status, std::string body) {
  http::Response r;
  r.status = status;
  r.headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-store"}};
  r.body = std::move(body);
  return r;
}

http::Response not_built(Tongue tongue) {
  const bool english = tongue == Tongue::en;
  return plain_page(
      503,
      english
          ? "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Đồng Hành</title>\n"
            "<h1>Đồng Hành</h1>\n<p>This build of the server has no pages inside. Run <code>npm ci "
            "&amp;&amp; npm run "
            "build</code> in the folder <code>web</code>, then build the server again. The API "
            "answers under "
            "<code>/api</code>.</p></html>\n"
          : "<!doctype html>\n<html lang=\"vi\"><meta charset=\"utf-8\"><title>Đồng "
            "Hành</title>\n<h1>Đồng Hành</h1>\n"
            "<p>Bản máy chủ này chưa có trang web bên trong. Chạy <code>npm ci &amp;&amp; npm run "
            "build</code> trong thư "
            "mục <code>web</code>, rồi dựng lại máy chủ. API vẫn trả lời tại "
            "<code>/api</code>.</p></html>\n");
}

}  // namespace

StaticFiles::StaticFiles(std::span<const Asset> all) {
  for (const Asset& a : all) {
    if (!a.path.starts_with(folder)) continue;
    std::string path(a.path.substr(folder.size()));
    std::string_view File::*member = &File::plain;
    if (path.ends_with(".br"))
      member = &File::brotli, path.resize(path.size() - 3);
    else if (path.ends_with(".gz"))
      member = &File::gzip, path.resize(path.size() - 3);
    File& file = files_[path];
    file.*member = a.bytes;
    if (member == &File::plain) file.etag = hex(sha256(a.bytes)).substr(0, 20);
    file.media = media_of(path);
    file.hashed = name_is_hashed(path);
  }
  std::erase_if(files_,
                [](const auto& f) { return f.second.plain.empty() || f.second.media.empty(); });
}

http::Response StaticFiles::send(const File& file, const http::Request& request) const {
  const std::string_view accepted = request.header("accept-encoding");
  const bool brotli = !file.brotli.empty() && takes(accepted, "br");
  const bool gzip = !brotli && !file.gzip.empty() && takes(accepted, "gzip");
  const std::string etag = "\"" + file.etag + (brotli ? "-br" : gzip ? "-gz" : "") + "\"";
  http::Response r;
  r.headers = {{"ETag", etag},
               {"Cache-Control", file.hashed ? "public, max-age=31536000, immutable" : "no-cache"},
               {"Vary", "Accept-Encoding"}};
  if (request.header("if-none-match").find(etag) != std::string_view::npos) {
    r.status = 304;
    return r;
  }
  r.headers.emplace_back("Content-Type", std::string(file.media));
  if (brotli || gzip) r.headers.emplace_back("Content-Encoding", brotli ? "br" : "gzip");
  r.view = brotli ? file.brotli : gzip ? file.gzip : file.plain;
  return r;
}

http::Response StaticFiles::answer(const http::Request& request, Tongue tongue) const {
  if (const auto file = files_.find(request.path); file != files_.end())
    return send(file->second, request);
  // A missing script must not be answered with a page.
  if (const auto media = media_of(request.path); !media.empty() && !media.starts_with("text/html"))
    return plain_page(404,
                      "<!doctype html>\n<meta charset=\"utf-8\"><title>404</title>\n<p>404</p>\n");
  const auto page = files_.find("/index.html");
  return page == files_.end() ? not_built(tongue) : send(page->second, request);
}

}  // namespace dh

#include "service/files/file_check.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "service/files/office_check.hpp"
#include "service/files/pdf_text.hpp"
#include "service/files/secret_watch.hpp"

namespace dh {

namespace {

constexpr std::size_t most_name = 200;
constexpr std::uint64_t most_pixels = 40'000'000;

tl::unexpected<Error> refuse(std::string key) { return fail(Code::invalid, std::move(key)); }

std::uint32_t big_endian(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t out = 0;
  for (int i = 0; i < count; ++i)
    out = out << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return out;
}

/// Controls, and letters that turn the reading direction ("gpj.exe" shown as "exe.jpg").
bool is_bad_letter(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c < 0x20 || c == 0x7F || c == '/' || c == '\\' || c == ':') return true;
    if (c == 0xE2 && i + 2 < name.size()) {
      const auto b = static_cast<unsigned char>(name[i + 1]),
                 d = static_cast<unsigned char>(name[i + 2]);
      if (b == 0x80 && ((d >= 0xAA && d <= 0xAE) || d == 0x8E || d == 0x8F)) return true;
      if (b == 0x81 && d >= 0xA6 && d <= 0xA9) return true;
    }
  }
  return false;
}

Result<std::string> check_name(std::string_view raw) {
  if (!is_utf8(raw)) return refuse("file.bad_name");
  std::string name = nfc(trim(raw));
  if (name.empty() || length(name) > most_name || is_bad_letter(name) || name[0] == '.' ||
      name.back() == '.')
    return refuse("file.bad_name");
  if (!secret_mark(name).empty()) return refuse("secret.file_refused");
  return name;
}

/// Another kind of file behind the first: the end record of a ZIP near the end of the bytes.
bool hides_archive(std::string_view bytes) {
  const std::size_t tail = std::min<std::size_t>(bytes.size(), 66'000);
  return bytes.substr(bytes.size() - tail).find("PK\x05\x06") != bytes.npos;
}

Result<std::string_view> check_pixels(std::uint64_t width, std::uint64_t height,
                                      std::string_view media) {
  if (width == 0 || height == 0) return refuse("file.broken");
  if (width * height > most_pixels) return refuse("file.picture_too_large");
  return media;
}

Result<std::string_view> check_png(std::string_view bytes) {
  if (bytes.size() < 57 || bytes.substr(12, 4) != "IHDR") return refuse("file.broken");
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::size_t length = big_endian(bytes, at, 4);
    if (length > bytes.size() - at - 12) return refuse("file.broken");
    const bool end = bytes.substr(at + 4, 4) == "IEND";
    at += 12 + length;
    if (end && at != bytes.size()) return refuse("file.polyglot");
    if (end) return check_pixels(big_endian(bytes, 16, 4), big_endian(bytes, 20, 4), "image/png");
  }
  return refuse("file.broken");
}

Result<std::string_view> check_jpeg(std::string_view bytes) {
  if (hides_archive(bytes)) return refuse("file.polyglot");
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return refuse("file.broken");
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) { ++at; continue; }
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame)
      return check_pixels(big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2), "image/jpeg");
    if (marker == 0xDA) break;  // the picture begins without a frame
    at += 2 + big_endian(bytes, at + 2, 2);
  }
  return refuse("file.broken");
}

Result<std::string_view> check_pdf(std::string_view bytes) {
  if (hides_archive(bytes)) return refuse("file.polyglot");
  const std::size_t tail = std::min<std::size_t>(bytes.size(), 2048);
  if (bytes.substr(bytes.size() - tail).find("%%EOF") == bytes.npos) return refuse("file.broken");
  for (std::string_view name : {"/JavaScript", "/Launch", "/EmbeddedFile"})
    if (bytes.find(name) != bytes.npos) return refuse("file.active_content");
  SecretWatch watch;
  pdf_text(bytes, [&](std::string_view text) { watch.add(text); });
  if (!watch.finish().empty()) return refuse("secret.file_refused");
  return "application/pdf";
}

Result<std::string_view> check_text(std::string_view bytes) {
  if (!is_utf8(bytes)) return refuse("file.unknown_type");
  for (const char c : bytes)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
      return refuse("file.unknown_type");
  SecretWatch watch;
  for (std::size_t at = 0; at < bytes.size(); at += 32 << 10) watch.add(bytes.substr(at, 32 << 10));
  if (!watch.finish().empty()) return refuse("secret.file_refused");
  return "text/plain";
}

Result<std::string_view> check_content(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return check_pdf(bytes);
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return check_png(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return check_jpeg(bytes);
  if (bytes.starts_with("PK\x03\x04")) return check_office(bytes);
  if (bytes.starts_with("PK")) return refuse("file.archive");
  return check_text(bytes);
}

/// The end of the name must say what the content is; so nothing opens as something else on a
/// colleague's desk.
std::string_view media_of_name(std::string_view name) {
  const auto dot = name.rfind('.');
  const std::string end = dot == name.npos ? "" : lower_ascii(name.substr(dot));
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> known{
      {{".pdf", "application/pdf"},
       {".docx", docx_media},
       {".xlsx", xlsx_media},
       {".pptx", pptx_media},
       {".png", "image/png"},
       {".jpg", "image/jpeg"},
       {".jpeg", "image/jpeg"},
       {".txt", "text/plain"},
       {".csv", "text/csv"}}};
  for (const auto& [suffix, media] : known)
    if (suffix == end) return media;
  return {};
}

Result<CheckedFile> check(std::string_view raw_name, std::string_view bytes) {
  CheckedFile out;
  out.name = TRY(check_name(raw_name));
  if (bytes.empty()) return refuse("file.empty");
  out.media = TRY(check_content(bytes));
  const std::string_view named = media_of_name(out.name);
  if (named == "text/csv" && out.media == "text/plain") out.media = named;
  if (named != out.media) return refuse("file.name_and_content");
  out.text_read = out.media != "application/pdf" && !out.media.starts_with("image/");
  return out;
}

}  // namespace

Result<CheckedFile> check_file(std::string_view name, std::string_view bytes) {
  if (bytes.size() > most_file_bytes) return fail(Code::too_large, "file.too_large");
  auto checked = check(name, bytes);
  if (checked) return checked;
  // Said of one field, with the file named, so that people see which of several was refused.
  const std::string shown = is_utf8(name) ? nfc(trim(name)).substr(0, 800) : "?";
  return fail_field("file", checked.error().key, {{"file", is_utf8(shown) ? shown : "?"}});
}

}  // namespace dh

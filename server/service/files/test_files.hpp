#pragma once
// Builds files for tests: honest office files, and hostile ones.
#include <zip.h>

#include <string>
#include <vector>

namespace dh::test {

struct Entry {
  std::string name, bytes;
  bool symlink = false;
  bool stored = false;
};

inline std::string zip_of(const std::vector<Entry>& entries, const std::string& comment = "") {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (const Entry& e : entries) {
    zip_source_t* s = zip_source_buffer(archive, e.bytes.data(), e.bytes.size(), 0);
    const zip_int64_t at = zip_file_add(archive, e.name.c_str(), s, ZIP_FL_ENC_UTF_8);
    const auto index = static_cast<zip_uint64_t>(at);
    zip_set_file_compression(archive, index, e.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9);
    if (e.symlink)
      zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, 0120777U << 16);
  }
  if (!comment.empty())
    zip_set_archive_comment(archive, comment.c_str(), static_cast<zip_uint16_t>(comment.size()));
  zip_close(archive);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

inline constexpr const char* content_types =
    R"(<?xml version="1.0" encoding="UTF-8"?><Types xmlns="t"><Default Extension="xml" )"
    R"(ContentType="application/xml"/></Types>)";

inline std::string word_body(const std::string& paragraphs) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w">)"
         R"(<w:body>)" +
         paragraphs + "</w:body></w:document>";
}
inline std::string paragraph(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

inline std::string docx(const std::string& document, std::vector<Entry> more = {}) {
  std::vector<Entry> all{{"[Content_Types].xml", content_types}, {"word/document.xml", document}};
  for (Entry& e : more) all.push_back(std::move(e));
  return zip_of(all);
}

inline std::string number_bytes(std::uint32_t n, int count, bool big) {
  std::string out;
  for (int i = 0; i < count; ++i) out += static_cast<char>(n >> (8 * (big ? count - 1 - i : i)));
  return out;
}
inline std::string png(std::uint32_t width, std::uint32_t height, const std::string& after = "") {
  const auto chunk = [](const std::string& type, const std::string& body) {
    return number_bytes(static_cast<std::uint32_t>(body.size()), 4, true) + type + body + "crc!";
  };
  return std::string("\x89PNG\r\n\x1A\n") +
         chunk("IHDR", number_bytes(width, 4, true) + number_bytes(height, 4, true) +
                           std::string("\x08\x02\0\0\0", 5)) +
         chunk("IDAT", "xxxx") + chunk("IEND", "") + after;
}
inline std::string jpeg(std::uint32_t width, std::uint32_t height) {
  return std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0", 20) + "\xFF\xC0" +
         std::string("\0\x11\x08", 3) + number_bytes(height, 2, true) +
         number_bytes(width, 2, true) + std::string("\x03\x01\x22\0\x02\x11\x01\x03\x11\x01", 10) +
         "\xFF\xDA picture \xFF\xD9";
}
inline std::string pdf(const std::string& inside) {
  return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + inside +
         "\ntrailer << /Root 1 0 R >>\n%%EOF\n";
}

}  // namespace dh::test

#include "service/files/office_check.hpp"

#include <zip.h>

#include <memory>
#include <vector>

#include "base/text.hpp"
#include "service/files/secret_watch.hpp"
#include "service/files/xml_scanner.hpp"

namespace dh {

namespace {

constexpr std::uint64_t most_entries = 2000, most_unpacked = 200'000'000, most_ratio = 100,
                        most_cells = 1'000'000;
/// Small files may pack well: below this the ratio says nothing.
constexpr std::uint64_t ratio_from = 1 << 20;

struct CloseArchive { void operator()(zip_t* z) const { zip_discard(z); } };
struct CloseEntry { void operator()(zip_file_t* f) const { zip_fclose(f); } };
using Archive = std::unique_ptr<zip_t, CloseArchive>;

tl::unexpected<Error> refuse(std::string key) { return fail(Code::invalid, std::move(key)); }

struct Part {
  std::uint64_t index = 0;
  std::string name;
  std::uint64_t size = 0, packed = 0;
};

Result<Archive> open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr
                       ? nullptr
                       : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (archive == nullptr) return refuse("file.zip_broken");
  return Archive(archive);
}

bool climbs(std::string_view name) {
  if (name.empty() || name[0] == '/' || name.find('\\') != name.npos ||
      name.find(':') != name.npos || name.find('\0') != name.npos)
    return true;
  for (const std::string& part : split(name, '/'))
    if (part == ".." || part == ".") return true;
  return false;
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> ends) {
  for (std::string_view end : ends)
    if (name.ends_with(end)) return true;
  return false;
}

Result<Part> read_part(zip_t* archive, std::uint64_t index) {
  zip_stat_t stat;
  if (zip_stat_index(archive, index, 0, &stat) != 0 || stat.name == nullptr)
    return refuse("file.zip_broken");
  Part part{index, stat.name, stat.size, stat.comp_size};
  if (climbs(part.name)) return refuse("file.zip_path");
  if (stat.encryption_method != ZIP_EM_NONE) return refuse("file.zip_locked");
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
    return refuse("file.zip_broken");
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 &&
      system == ZIP_OPSYS_UNIX && (attributes >> 16 & 0170000) == 0120000)
    return refuse("file.zip_link");
  const std::string name = lower_ascii(part.name);
  if (name.ends_with("vbaproject.bin") || name.ends_with("vbadata.xml"))
    return refuse("file.macro");
  if (name.find("/activex/") != name.npos ||
      ends_with_any(name, {".exe", ".dll", ".js", ".vbs", ".ps1", ".hta", ".lnk"}))
    return refuse("file.active_content");
  if (ends_with_any(name, {".zip", ".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm", ".xlsb",
                           ".jar", ".7z", ".rar"}))
    return refuse("file.nested_archive");
  return part;
}

Result<std::vector<Part>> read_parts(zip_t* archive, std::uint64_t bytes) {
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count < 0) return refuse("file.zip_broken");
  if (static_cast<std::uint64_t>(count) > most_entries) return refuse("file.zip_entries");
  std::vector<Part> out;
  std::uint64_t unpacked = 0, packed = 0;
  for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
    Part part = TRY(read_part(archive, i));
    unpacked += part.size;
    packed += part.packed;
    if (part.size > most_unpacked || unpacked > most_unpacked) return refuse("file.zip_unpacked");
    out.push_back(std::move(part));
  }
  // Entries that share the same bytes unpack to more than the file holds.
  if (packed > bytes) return refuse("file.zip_broken");
  if (unpacked > ratio_from && unpacked > most_ratio * bytes) return refuse("file.zip_ratio");
  return out;
}

/// What is found while all parts are read.
struct Findings {
  SecretWatch secrets;
  std::uint64_t cells = 0;
};

bool remote_code(const XmlEvents::Attributes& attributes) {
  bool external = false, runs = false;
  for (const auto& [name, value] : attributes) {
    if (name == "TargetMode") external = value == "External";
    if (name == "Type")
      runs = ends_with_any(value, {"/attachedTemplate", "/oleObject", "/subDocument", "/frame"});
  }
  return external && runs;
}

XmlEvents events_for(Findings& found) {
  XmlEvents events;
  events.start = [&found](std::string_view name,
                          const XmlEvents::Attributes& attributes) -> Result<void> {
    if (name == "c" && ++found.cells > most_cells) return refuse("file.too_many_cells");
    if (name == "Relationship" && remote_code(attributes)) return refuse("file.active_content");
    for (const auto& [key, value] : attributes) {
      if (key == "ContentType" &&
          (value.find("macroEnabled") != value.npos || value.find("vbaProject") != value.npos))
        return refuse("file.macro");
      // Words drawn as a watermark, said of a picture, or on the tab of a sheet.
      if (key == "string" || key == "descr" || key == "title" || (key == "name" && name == "sheet"))
        found.secrets.add("\n" + value + "\n");
    }
    if (name == "tab") found.secrets.add("\t");
    return {};
  };
  events.end = [&found](std::string_view name) {
    if (name == "p" || name == "si" || name == "is" || name == "br" || name == "cr" || name == "v")
      found.secrets.add("\n");
  };
  events.text = [&found](std::string_view text) { found.secrets.add(text); };
  return events;
}

/// Reads one part to its end. `each` gets the pieces.
template <class Each>
Result<void> read_all(zip_t* archive, const Part& part, Each each) {
  const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(archive, part.index, 0));
  if (!file) return refuse("file.zip_broken");
  std::string piece(64 << 10, '\0');
  std::uint64_t total = 0;
  while (true) {
    const zip_int64_t n = zip_fread(file.get(), piece.data(), piece.size());
    if (n < 0) return refuse("file.zip_broken");
    if (n == 0) break;
    total += static_cast<std::uint64_t>(n);
    if (total > part.size) return refuse("file.zip_broken");  // it holds more than it declares
    if (!TRY(each(std::string_view(piece).substr(0, static_cast<std::size_t>(n))))) return {};
  }
  return {};
}

Result<void> look_into(zip_t* archive, const Part& part, Findings& found) {
  if (part.name.back() == '/') return {};
  const std::string name = lower_ascii(part.name);
  if (name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml")) {
    XmlScanner scanner(events_for(found));
    TRY_VOID(read_all(archive, part, [&](std::string_view piece) -> Result<bool> {
      TRY_VOID(scanner.feed(piece));
      return true;
    }));
    TRY_VOID(scanner.finish());
    found.secrets.add("\n");
    return {};
  }
  return read_all(archive, part, [&](std::string_view piece) -> Result<bool> {
    if (piece.starts_with("PK\x03\x04") || piece.starts_with("PK\x05\x06"))
      return refuse("file.nested_archive");
    if (piece.starts_with("\xD0\xCF\x11\xE0") || piece.starts_with("MZ"))
      return refuse("file.active_content");
    return false;  // the first piece is enough
  });
}

Result<std::string_view> media_of(const std::vector<Part>& parts) {
  std::string_view media;
  bool types = false;
  int mains = 0;
  for (const Part& p : parts) {
    types = types || p.name == "[Content_Types].xml";
    const std::string_view found = p.name == "word/document.xml"      ? docx_media
                                   : p.name == "xl/workbook.xml"      ? xlsx_media
                                   : p.name == "ppt/presentation.xml" ? pptx_media
                                                                      : std::string_view();
    if (found.empty()) continue;
    media = found;
    ++mains;
  }
  if (!types || mains != 1) return refuse("file.archive");
  return media;
}

}  // namespace

Result<std::string_view> check_office(std::string_view bytes) {
  const Archive archive = TRY(open_archive(bytes));
  const auto parts = TRY(read_parts(archive.get(), bytes.size()));
  const std::string_view media = TRY(media_of(parts));
  Findings found;
  for (const Part& part : parts) TRY_VOID(look_into(archive.get(), part, found));
  if (!found.secrets.finish().empty()) return refuse("secret.file_refused");
  return media;
}

Result<std::string> read_office_part(std::string_view bytes, std::string_view name, std::size_t most) {
  const Archive archive = TRY(open_archive(bytes));
  for (const Part& part : TRY(read_parts(archive.get(), bytes.size()))) {
    if (part.name != name) continue;
    if (part.size > most) return fail(Code::too_large, "template.too_large");
    std::string out;
    TRY_VOID(read_all(archive.get(), part, [&](std::string_view piece) -> Result<bool> {
      out += piece;
      return true;
    }));
    return out;
  }
  return refuse("file.zip_broken");
}

}  // namespace dh

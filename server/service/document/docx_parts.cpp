#include "service/document/docx_parts.hpp"

#include <zip.h>

#include <memory>
#include <pugixml.hpp>
#include <sstream>

#include "service/document/form.hpp"

namespace dh::document {

namespace {

constexpr const char* word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* package = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr const char* font = "Times New Roman";

const char* name_of(Align align) {
  switch (align) {
    case Align::left: return "left";
    case Align::centre: return "center";
    case Align::right: return "right";
    case Align::both: return "both";
  }
  return "left";
}

void write_font(pugi::xml_node run_style) {
  pugi::xml_node fonts = run_style.append_child("w:rFonts");
  for (const char* which : {"w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"}) fonts.append_attribute(which) = font;
}

void write_style(pugi::xml_node styles, const Component& c) {
  const Style style = Form::decree().style_of(c.name);
  pugi::xml_node s = styles.append_child("w:style");
  s.append_attribute("w:type") = "paragraph";
  s.append_attribute("w:customStyle") = "1";
  s.append_attribute("w:styleId") = c.name.c_str();
  set(s, "w:name", "w:val", c.label + " (" + c.name + ")");
  set(s, "w:basedOn", "w:val", "Normal");
  s.append_child("w:qFormat");
  pugi::xml_node p = s.append_child("w:pPr");
  pugi::xml_node spacing = p.append_child("w:spacing");
  spacing.append_attribute("w:before") = style.before;
  spacing.append_attribute("w:after") = style.after;
  spacing.append_attribute("w:line") = static_cast<int>(style.lines * 240 + 0.5);
  spacing.append_attribute("w:lineRule") = "auto";
  p.append_child("w:ind").append_attribute("w:firstLine") = style.first_line;
  set(p, "w:jc", "w:val", name_of(style.align));
  write_run_style(s, style, nullptr, 0);
}

struct Discard { void operator()(zip_t* z) const { zip_discard(z); } };

}  // namespace

void set(pugi::xml_node parent, const char* element, const char* attribute, const std::string& value) {
  parent.append_child(element).append_attribute(attribute) = value.c_str();
}

void write_run_style(pugi::xml_node parent, const Style& style, const Style* base, unsigned colour) {
  pugi::xml_node r = parent.append_child("w:rPr");
  if (base == nullptr) write_font(r);
  const auto toggle = [&r](const char* element, bool on) {
    pugi::xml_node t = r.append_child(element);
    if (!on) t.append_attribute("w:val") = "0";
  };
  if (base == nullptr || base->bold != style.bold) toggle("w:b", style.bold);
  if (base == nullptr || base->italic != style.italic) toggle("w:i", style.italic);
  if (base == nullptr ? true : colour != 0) {
    char text[8];
    std::snprintf(text, sizeof text, "%06X", colour);
    set(r, "w:color", "w:val", text);
  }
  if (base == nullptr || base->size != style.size) {
    set(r, "w:sz", "w:val", std::to_string(style.size));
    set(r, "w:szCs", "w:val", std::to_string(style.size));
  }
  if (!r.first_child()) parent.remove_child(r);
}

std::string xml_text(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + std::move(out).str();
}

std::string styles_part() {
  pugi::xml_document xml;
  pugi::xml_node styles = xml.append_child("w:styles");
  styles.append_attribute("xmlns:w") = word;
  pugi::xml_node defaults = styles.append_child("w:docDefaults");
  pugi::xml_node run = defaults.append_child("w:rPrDefault").append_child("w:rPr");
  write_font(run);
  set(run, "w:sz", "w:val", std::to_string(Form::decree().component("body").size));
  set(run, "w:lang", "w:val", "vi-VN");
  defaults.append_child("w:pPrDefault");
  pugi::xml_node normal = styles.append_child("w:style");
  normal.append_attribute("w:type") = "paragraph";
  normal.append_attribute("w:default") = "1";
  normal.append_attribute("w:styleId") = "Normal";
  set(normal, "w:name", "w:val", "Normal");
  for (const Component& c : Form::decree().components()) write_style(styles, c);
  return xml_text(xml);
}

std::string header_part() {
  pugi::xml_document xml;
  pugi::xml_node header = xml.append_child("w:hdr");
  header.append_attribute("xmlns:w") = word;
  pugi::xml_node p = header.append_child("w:p");
  set(p.append_child("w:pPr"), "w:pStyle", "w:val", "page_number");
  pugi::xml_node field = p.append_child("w:fldSimple");
  field.append_attribute("w:instr") = "PAGE";
  field.append_child("w:r").append_child("w:t").text() = "2";
  return xml_text(xml);
}

std::string core_part(const Document& document) {
  pugi::xml_document xml;
  pugi::xml_node core = xml.append_child("cp:coreProperties");
  core.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  core.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  core.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
  core.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  core.append_child("dc:title").text() = document.title.c_str();
  core.append_child("dc:creator").text() = document.author.c_str();
  core.append_child("dc:language").text() = document.language.c_str();
  pugi::xml_node made = core.append_child("dcterms:created");
  made.append_attribute("xsi:type") = "dcterms:W3CDTF";
  made.text() = (to_text(document.made_at).substr(0, 19) + "Z").c_str();
  return xml_text(xml);
}

std::string types_part(std::size_t footers) {
  pugi::xml_document xml;
  pugi::xml_node types = xml.append_child("Types");
  types.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/content-types";
  const auto add = [&types](const char* element, const char* key, const std::string& of, const std::string& type) {
    pugi::xml_node n = types.append_child(element);
    n.append_attribute(key) = of.c_str();
    n.append_attribute("ContentType") = type.c_str();
  };
  add("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
  add("Default", "Extension", "xml", "application/xml");
  const std::string base = word_type;
  add("Override", "PartName", "/word/document.xml", base + "document.main+xml");
  add("Override", "PartName", "/word/styles.xml", base + "styles+xml");
  add("Override", "PartName", "/word/settings.xml", base + "settings+xml");
  add("Override", "PartName", "/word/header1.xml", base + "header+xml");
  for (std::size_t i = 1; i <= footers; ++i)
    add("Override", "PartName", "/word/footer" + std::to_string(i) + ".xml", base + "footer+xml");
  add("Override", "PartName", "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  return xml_text(xml);
}

namespace {
void relation(pugi::xml_node all, const std::string& id, const std::string& type, const std::string& target) {
  pugi::xml_node r = all.append_child("Relationship");
  r.append_attribute("Id") = id.c_str();
  r.append_attribute("Type") = type.c_str();
  r.append_attribute("Target") = target.c_str();
}
}  // namespace

std::string relations_part() {
  pugi::xml_document xml;
  pugi::xml_node all = xml.append_child("Relationships");
  all.append_attribute("xmlns") = package;
  relation(all, "rId1", std::string(office) + "officeDocument", "word/document.xml");
  relation(all, "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
           "docProps/core.xml");
  return xml_text(xml);
}

std::string document_relations_part(std::size_t footers) {
  pugi::xml_document xml;
  pugi::xml_node all = xml.append_child("Relationships");
  all.append_attribute("xmlns") = package;
  const std::string base = office;
  relation(all, "rStyles", base + "styles", "styles.xml");
  relation(all, "rSettings", base + "settings", "settings.xml");
  relation(all, "rHeader", base + "header", "header1.xml");
  for (std::size_t i = 1; i <= footers; ++i)
    relation(all, "rFooter" + std::to_string(i), base + "footer", "footer" + std::to_string(i) + ".xml");
  return xml_text(xml);
}

std::string settings_part() {
  pugi::xml_document xml;
  pugi::xml_node settings = xml.append_child("w:settings");
  settings.append_attribute("xmlns:w") = word;
  set(settings, "w:defaultTabStop", "w:val", "720");
  pugi::xml_node compat = settings.append_child("w:compat").append_child("w:compatSetting");
  compat.append_attribute("w:name") = "compatibilityMode";
  compat.append_attribute("w:uri") = "http://schemas.microsoft.com/office/word";
  compat.append_attribute("w:val") = "15";
  return xml_text(xml);
}

Result<std::string> zip_parts(const Parts& parts) {
  const auto broken = [] { return fail(Code::internal, "document.docx"); };
  zip_source_t* bytes = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  if (bytes == nullptr) return broken();
  zip_source_keep(bytes);
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(bytes, &zip_source_free);
  std::unique_ptr<zip_t, Discard> zip(zip_open_from_source(bytes, ZIP_TRUNCATE, nullptr));
  if (!zip) {
    zip_source_free(bytes);
    return broken();
  }
  for (const auto& [name, text] : parts) {
    zip_source_t* part = zip_source_buffer(zip.get(), text.data(), text.size(), 0);
    const zip_int64_t at = part == nullptr ? -1 : zip_file_add(zip.get(), name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (at < 0) {
      if (part != nullptr) zip_source_free(part);
      return broken();
    }
    // 1 January 1980, the first day a ZIP file knows: the same document gives the same bytes.
    zip_file_set_dostime(zip.get(), static_cast<zip_uint64_t>(at), 0, 0x21, 0);
  }
  if (zip_close(zip.get()) != 0) return broken();
  static_cast<void>(zip.release());  // closed
  zip_stat_t stat;
  if (zip_source_stat(bytes, &stat) != 0 || zip_source_open(bytes) != 0) return broken();
  std::string out(stat.size, '\0');
  const zip_int64_t read = zip_source_read(bytes, out.data(), out.size());
  zip_source_close(bytes);
  if (read != static_cast<zip_int64_t>(out.size())) return broken();
  return out;
}

}  // namespace dh::document

#pragma once
// A DOCX file read again, by other code than wrote it, with what each paragraph comes to: style, then its own.
#include <zip.h>

#include <gtest/gtest.h>

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace dh::document {

/// Every part of a ZIP file by name.
inline std::map<std::string, std::string> unzip(const std::string& bytes) {
  std::map<std::string, std::string> out;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  EXPECT_NE(zip, nullptr);
  if (zip == nullptr) return out;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string text(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
    EXPECT_EQ(zip_fread(file, text.data(), text.size()), static_cast<zip_int64_t>(text.size()));
    zip_fclose(file);
    out[stat.name] = text;
  }
  zip_discard(zip);
  return out;
}

struct Measured {
  std::string component, text, align, font, colour;
  double size = 0;                       ///< points, of the first run
  bool bold = false, italic = false;
  int before = 0, line = 0, first_line = 0, left = 0;
  std::vector<std::string> path;         ///< "cell 0.1 of table 0": where it stands
};

class Docx {
 public:
  explicit Docx(const std::string& bytes) : parts(unzip(bytes)) {
    EXPECT_TRUE(styles.load_string(parts["word/styles.xml"].c_str()));
    EXPECT_TRUE(body.load_string(parts["word/document.xml"].c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    walk(body.child("w:document").child("w:body"), "");
  }

  std::map<std::string, std::string> parts;
  pugi::xml_document styles, body;
  std::vector<Measured> paragraphs;
  std::vector<pugi::xml_node> rules;     ///< paragraphs that are a line

  std::vector<Measured> of(std::string_view component) const {
    std::vector<Measured> out;
    for (const Measured& m : paragraphs)
      if (m.component == component) out.push_back(m);
    return out;
  }
  Measured measure(pugi::xml_node p) const {
    Measured m;
    m.component = p.child("w:pPr").child("w:pStyle").attribute("w:val").value();
    const auto style = styles.child("w:styles").find_child_by_attribute("w:style", "w:styleId", m.component.c_str());
    read_run(style.child("w:rPr"), m);
    read_paragraph(style.child("w:pPr"), m);
    read_paragraph(p.child("w:pPr"), m);
    read_run(p.child("w:r").child("w:rPr"), m);
    for (const auto r : p.children("w:r"))
      for (const auto t : r.children("w:t")) m.text += t.text().get();
    return m;
  }

 private:
  static void read_run(pugi::xml_node r, Measured& m) {
    if (const auto f = r.child("w:rFonts")) m.font = f.attribute("w:ascii").value();
    if (const auto b = r.child("w:b")) m.bold = std::string_view(b.attribute("w:val").value()) != "0";
    if (const auto i = r.child("w:i")) m.italic = std::string_view(i.attribute("w:val").value()) != "0";
    if (const auto s = r.child("w:sz")) m.size = s.attribute("w:val").as_int() / 2.0;
    if (const auto c = r.child("w:color")) m.colour = c.attribute("w:val").value();
  }
  static void read_paragraph(pugi::xml_node p, Measured& m) {
    if (const auto a = p.child("w:jc")) m.align = a.attribute("w:val").value();
    if (const auto s = p.child("w:spacing")) {
      if (s.attribute("w:before")) m.before = s.attribute("w:before").as_int();
      if (s.attribute("w:line")) m.line = s.attribute("w:line").as_int();
    }
    if (const auto i = p.child("w:ind")) {
      m.left = i.attribute("w:left").as_int();
      m.first_line =
          i.attribute("w:hanging") ? -i.attribute("w:hanging").as_int() : i.attribute("w:firstLine").as_int();
    }
  }
  void walk(pugi::xml_node node, const std::string& where) {
    int tables = 0, rows = 0, cells = 0;
    for (const auto child : node.children()) {
      const std::string_view name = child.name();
      if (name == "w:p") {
        Measured m = measure(child);
        m.path = {where};
        if (child.child("w:pPr").child("w:pBdr")) rules.push_back(child);
        paragraphs.push_back(std::move(m));
      } else if (name == "w:tbl") {
        walk(child, where + "/table " + std::to_string(tables++));
      } else if (name == "w:tr") {
        walk(child, where + "/row " + std::to_string(rows++));
      } else if (name == "w:tc") {
        walk(child, where + "/cell " + std::to_string(cells++));
      }
    }
  }
};

}  // namespace dh::document

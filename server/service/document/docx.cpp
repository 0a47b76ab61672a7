#include "service/document/docx.hpp"

#include <pugixml.hpp>

#include "service/document/docx_parts.hpp"
#include "service/document/form.hpp"

namespace dh::document {

namespace {

constexpr const char* word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string text_of(int number) { return std::to_string(number); }

const char* jc_of(Align align) {
  constexpr const char* names[] = {"left", "center", "right", "both"};
  return names[static_cast<int>(align)];
}

/// Text with its line breaks as elements of one run.
void write_run(pugi::xml_node p, const Run& run, const Style& whole, const Style& style, unsigned colour) {
  pugi::xml_node r = p.append_child("w:r");
  Style own = whole;
  own.bold = whole.bold || run.bold;
  own.italic = whole.italic || run.italic;
  write_run_style(r, own, &style, colour);
  std::size_t from = 0;
  while (true) {
    const std::size_t to = run.text.find('\n', from);
    pugi::xml_node t = r.append_child("w:t");
    t.append_attribute("xml:space") = "preserve";
    t.text() = run.text.substr(from, to - from).c_str();
    if (to == std::string::npos) return;
    r.append_child("w:br");
    from = to + 1;
  }
}

void write_paragraph(pugi::xml_node parent, const Paragraph& source) {
  const Form& form = Form::decree();
  const Style base = form.style_of(source.component), style = form.style_of(source);
  pugi::xml_node p = parent.append_child("w:p"), props = p.append_child("w:pPr");
  set(props, "w:pStyle", "w:val", source.component);
  if (source.keep_next) props.append_child("w:keepNext");
  if (style.before != base.before || style.after != base.after) {
    pugi::xml_node s = props.append_child("w:spacing");
    s.append_attribute("w:before") = style.before;
    s.append_attribute("w:after") = style.after;
  }
  if (source.left != 0 || source.right != 0 || style.first_line != base.first_line) {
    pugi::xml_node i = props.append_child("w:ind");
    i.append_attribute("w:left") = source.left;
    i.append_attribute("w:right") = source.right;
    if (style.first_line < 0) i.append_attribute("w:hanging") = -style.first_line;
    else i.append_attribute("w:firstLine") = style.first_line;
  }
  if (style.align != base.align) set(props, "w:jc", "w:val", jc_of(style.align));
  if (style.size != base.size)  // of the mark too, which gives an empty paragraph its height
    set(props.append_child("w:rPr"), "w:sz", "w:val", text_of(style.size));
  const Component& component = form.component(source.component);
  for (Run run : source.runs) {
    run.text = printed(component, run.text);
    write_run(p, run, style, base, source.colour);
  }
}

/// A line is the upper border of an empty paragraph, set in from both sides.
void write_rule(pugi::xml_node parent, const Rule& rule, Twips width) {
  const Twips side = (width - rule.width) / 2;
  pugi::xml_node p = parent.append_child("w:p"), props = p.append_child("w:pPr");
  pugi::xml_node top = props.append_child("w:pBdr").append_child("w:top");
  top.append_attribute("w:val") = "single";
  top.append_attribute("w:sz") = "6";
  top.append_attribute("w:space") = "0";
  top.append_attribute("w:color") = "000000";
  pugi::xml_node s = props.append_child("w:spacing");
  s.append_attribute("w:before") = rule.before;
  s.append_attribute("w:after") = rule.after;
  s.append_attribute("w:line") = "20";
  s.append_attribute("w:lineRule") = "exact";
  pugi::xml_node i = props.append_child("w:ind");
  i.append_attribute("w:left") = side;
  i.append_attribute("w:right") = side;
  set(props.append_child("w:rPr"), "w:sz", "w:val", "2");
}

void write_borders(pugi::xml_node props, const Table& t) {
  if (t.lines == Lines::none) return;
  char colour[8];
  std::snprintf(colour, sizeof colour, "%06X", t.colour);
  pugi::xml_node borders = props.append_child("w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    if (t.lines == Lines::outer && std::string_view(side).starts_with("w:inside")) continue;
    pugi::xml_node b = borders.append_child(side);
    b.append_attribute("w:val") = "single";
    b.append_attribute("w:sz") = "6";
    b.append_attribute("w:space") = "0";
    b.append_attribute("w:color") = colour;
  }
}

void write_table_head(pugi::xml_node table, const Table& t) {
  pugi::xml_node props = table.append_child("w:tblPr");
  Twips total = 0;
  for (const Twips w : t.widths) total += w;
  pugi::xml_node width = props.append_child("w:tblW");
  width.append_attribute("w:w") = total;
  width.append_attribute("w:type") = "dxa";
  set(props, "w:jc", "w:val", jc_of(t.align));
  write_borders(props, t);
  set(props, "w:tblLayout", "w:type", "fixed");
  pugi::xml_node margins = props.append_child("w:tblCellMar");
  for (const char* side : {"w:left", "w:right"}) {
    pugi::xml_node m = margins.append_child(side);
    m.append_attribute("w:w") = t.padding;
    m.append_attribute("w:type") = "dxa";
  }
  pugi::xml_node grid = table.append_child("w:tblGrid");
  for (const Twips w : t.widths) set(grid, "w:gridCol", "w:w", text_of(w));
}

void write_cell(pugi::xml_node row, const Cell& cell, Twips width, Twips padding) {
  pugi::xml_node c = row.append_child("w:tc"), props = c.append_child("w:tcPr");
  pugi::xml_node w = props.append_child("w:tcW");
  w.append_attribute("w:w") = width;
  w.append_attribute("w:type") = "dxa";
  if (cell.span > 1) set(props, "w:gridSpan", "w:val", text_of(cell.span));
  if (cell.middle) set(props, "w:vAlign", "w:val", "center");
  write_blocks(c, cell.blocks, width - 2 * padding);
  // A cell ends with a paragraph, also after a table.
  if (c.last_child().name() != std::string_view("w:p")) write_nothing(c);
}

void write_table(pugi::xml_node parent, const Table& t) {
  pugi::xml_node table = parent.append_child("w:tbl");
  write_table_head(table, t);
  for (const Row& source : t.rows) {
    pugi::xml_node row = table.append_child("w:tr"), props = row.append_child("w:trPr");
    if (source.whole || source.header) props.append_child("w:cantSplit");
    if (source.height > 0) {
      pugi::xml_node h = props.append_child("w:trHeight");
      h.append_attribute("w:val") = source.height;
      h.append_attribute("w:hRule") = source.exact ? "exact" : "atLeast";
    }
    if (source.header) props.append_child("w:tblHeader");
    std::size_t column = 0;
    for (const Cell& cell : source.cells) {
      Twips width = 0;
      for (int i = 0; i < cell.span && column < t.widths.size(); ++i) width += t.widths[column++];
      write_cell(row, cell, width, t.padding);
    }
  }
}

void write_section(pugi::xml_node props, const Section& s, std::size_t footer, bool restart) {
  const auto refer = [&props](const char* element, const char* type, const std::string& id) {
    pugi::xml_node r = props.append_child(element);
    r.append_attribute("w:type") = type;
    r.append_attribute("r:id") = id.c_str();
  };
  if (s.numbered) refer("w:headerReference", "default", "rHeader");
  refer("w:footerReference", "first", "rFooter" + std::to_string(footer));
  pugi::xml_node size = props.append_child("w:pgSz");
  size.append_attribute("w:w") = s.width;
  size.append_attribute("w:h") = s.height;
  if (s.width > s.height) size.append_attribute("w:orient") = "landscape";
  pugi::xml_node m = props.append_child("w:pgMar");
  m.append_attribute("w:top") = s.top;
  m.append_attribute("w:right") = s.right;
  m.append_attribute("w:bottom") = s.bottom;
  m.append_attribute("w:left") = s.left;
  // The number stands in the middle of the upper margin.
  m.append_attribute("w:header") = std::max(0, (s.top - 12 * Form::decree().component("page_number").size) / 2);
  // A foot stands on the lower margin and takes of the text; one that is empty stays within the margin.
  m.append_attribute("w:footer") = s.first_foot.empty() ? s.bottom / 2 : s.bottom;
  m.append_attribute("w:gutter") = 0;
  if (restart) set(props, "w:pgNumType", "w:start", "1");
  props.append_child("w:titlePg");
}

std::string footer_part(const Section& section) {
  pugi::xml_document xml;
  pugi::xml_node footer = xml.append_child("w:ftr");
  footer.append_attribute("xmlns:w") = word;
  write_blocks(footer, section.first_foot, section.text_width());
  if (section.first_foot.empty()) write_nothing(footer);
  return xml_text(xml);
}

}  // namespace

void write_nothing(pugi::xml_node parent) {
  pugi::xml_node props = parent.append_child("w:p").append_child("w:pPr"), s = props.append_child("w:spacing");
  s.append_attribute("w:line") = "20";
  s.append_attribute("w:lineRule") = "exact";
  set(props.append_child("w:rPr"), "w:sz", "w:val", "2");
}

void write_blocks(pugi::xml_node parent, const std::vector<Block>& blocks, Twips width) {
  bool table = false;   // two tables that touch would become one
  for (const Block& block : blocks) {
    if (table && std::holds_alternative<Table>(block.value)) write_nothing(parent);
    table = std::holds_alternative<Table>(block.value);
    if (const auto* p = std::get_if<Paragraph>(&block.value)) write_paragraph(parent, *p);
    else if (const auto* r = std::get_if<Rule>(&block.value)) write_rule(parent, *r, width);
    else if (const auto* t = std::get_if<Table>(&block.value)) write_table(parent, *t);
    else set(parent.append_child("w:p").append_child("w:r"), "w:br", "w:type", "page");
  }
}

Result<std::string> write_docx(const Document& document) {
  pugi::xml_document xml;
  pugi::xml_node root = xml.append_child("w:document");
  root.append_attribute("xmlns:w") = word;
  root.append_attribute("xmlns:r") = office;
  pugi::xml_node body = root.append_child("w:body");
  Parts footers;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    write_blocks(body, section.blocks, section.text_width());
    // A section without a foot of its own would show that of the section before it.
    footers.push_back({"word/footer" + std::to_string(i + 1) + ".xml", footer_part(section)});
    const bool last = i + 1 == document.sections.size();
    // A table needs a paragraph behind it, and so does a section that others follow; both are as low as they can be.
    if (!last || body.last_child().name() == std::string_view("w:tbl")) write_nothing(body);
    pugi::xml_node holder = last ? body : body.last_child().child("w:pPr");
    write_section(holder.append_child("w:sectPr"), section, i + 1, i > 0);
  }
  Parts parts{{"[Content_Types].xml", types_part(footers.size())},
              {"_rels/.rels", relations_part()},
              {"word/document.xml", xml_text(xml)},
              {"word/_rels/document.xml.rels", document_relations_part(footers.size())},
              {"word/styles.xml", styles_part()},
              {"word/settings.xml", settings_part()},
              {"word/header1.xml", header_part()},
              {"docProps/core.xml", core_part(document)}};
  parts.insert(parts.end(), footers.begin(), footers.end());
  return zip_parts(parts);
}

}  // namespace dh::document

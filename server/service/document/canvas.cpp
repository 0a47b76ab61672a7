#include "service/document/canvas.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <cstring>

namespace dh::document {

namespace {

/// Liberation Serif has the widths of Times New Roman; whichever is installed is taken.
constexpr const char* family = "Times New Roman, Liberation Serif";
constexpr double line_width = 0.75;

struct Unref { void operator()(void* object) const { g_object_unref(object); } };
struct FreeFont { void operator()(PangoFontDescription* d) const { pango_font_description_free(d); } };
struct FreeMetrics { void operator()(PangoFontMetrics* m) const { pango_font_metrics_unref(m); } };
struct FreeIter { void operator()(PangoLayoutIter* i) const { pango_layout_iter_free(i); } };
struct FreeAttributes { void operator()(PangoAttrList* l) const { pango_attr_list_unref(l); } };
struct FreeOptions { void operator()(cairo_font_options_t* o) const { cairo_font_options_destroy(o); } };
using Font = std::unique_ptr<PangoFontDescription, FreeFont>;

/// Widths must not depend on a screen: no hinting, 72 points an inch.
PangoContext* make_context() {
  PangoContext* context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  pango_cairo_context_set_resolution(context, 72);
  const std::unique_ptr<cairo_font_options_t, FreeOptions> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options.get());
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_language(context, pango_language_from_string("vi"));
  return context;
}

PangoContext* context_of_thread() {
  thread_local const std::unique_ptr<PangoContext, Unref> context(make_context());
  return context.get();
}

/// The face that answers to the name, with the letters of Vietnamese: Liberation 1 lacks them, Liberation 2 has
/// them. Any other face would break lines elsewhere than Word does.
bool font_is_there() {
  thread_local const bool there = [] {
    const Font wanted(pango_font_description_from_string("Times New Roman, Liberation Serif 12"));
    const std::unique_ptr<PangoFont, Unref> font(pango_context_load_font(context_of_thread(), wanted.get()));
    if (!font) return false;
    const Font found(pango_font_describe(font.get()));
    const char* name = pango_font_description_get_family(found.get());
    constexpr gunichar letter = 0x1EA1;  // ạ
    return name != nullptr && pango_font_has_char(font.get(), letter) &&
           (std::strcmp(name, "Liberation Serif") == 0 || std::strcmp(name, "Times New Roman") == 0);
  }();
  return there;
}

void style_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

PangoAlignment pango_align(Align align) {
  return align == Align::centre  ? PANGO_ALIGN_CENTER
         : align == Align::right ? PANGO_ALIGN_RIGHT
                                 : PANGO_ALIGN_LEFT;
}

/// Line breaks inside a paragraph are no new paragraphs (no second first-line indent).
std::string with_soft_breaks(std::string_view text) {
  std::string out;
  for (const char c : text) c == '\n' ? out += "\u2028" : out += c;
  return out;
}

class Laid final : public LaidText {
 public:
  Laid(const std::vector<Run>& runs, const Style& style, unsigned colour, Twips width)
      : colour_(colour), layout_(pango_layout_new(context_of_thread())) {
    const Font font(pango_font_description_new());
    pango_font_description_set_family(font.get(), family);
    pango_font_description_set_size(font.get(), style.size * PANGO_SCALE / 2);
    pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font.get(), style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout_.get(), font.get());
    if (width > 0) {
      pango_layout_set_width(layout_.get(), width * PANGO_SCALE / 20);
      pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
      pango_layout_set_indent(layout_.get(), style.first_line * PANGO_SCALE / 20);
      pango_layout_set_alignment(layout_.get(), pango_align(style.align));
      pango_layout_set_justify(layout_.get(), style.align == Align::both);
    }
    fill(runs);
    read_lines(style.lines, pitch_of(font.get()));
  }

  PangoLayoutLine* line(std::size_t index) const {
    return pango_layout_get_line_readonly(layout_.get(), static_cast<int>(index));
  }
  unsigned colour() const { return colour_; }

 private:
  void fill(const std::vector<Run>& runs) {
    std::string all;
    const std::unique_ptr<PangoAttrList, FreeAttributes> list(pango_attr_list_new());
    for (const Run& run : runs) {
      const std::size_t from = all.size();
      all += with_soft_breaks(run.text);
      if (run.bold) style_attribute(list.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, all.size());
      if (run.italic) style_attribute(list.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), from, all.size());
    }
    pango_layout_set_text(layout_.get(), all.data(), static_cast<int>(all.size()));
    pango_layout_set_attributes(layout_.get(), list.get());
  }

  /// From line to line as Word and LibreOffice count it: with the gap that the face asks for between lines, which the
  /// extents of a line leave out.
  static double pitch_of(const PangoFontDescription* font) {
    const std::unique_ptr<PangoFontMetrics, FreeMetrics> metrics(
        pango_context_get_metrics(context_of_thread(), font, nullptr));
    return double(pango_font_metrics_get_height(metrics.get())) / PANGO_SCALE;
  }

  void read_lines(double spacing, double pitch) {
    const std::unique_ptr<PangoLayoutIter, FreeIter> at(pango_layout_get_iter(layout_.get()));
    do {
      PangoRectangle box;
      pango_layout_iter_get_line_extents(at.get(), nullptr, &box);
      Line l;
      const double natural = std::max(double(box.height) / PANGO_SCALE, pitch);
      l.height = natural * spacing;
      l.baseline = double(pango_layout_iter_get_baseline(at.get()) - box.y) / PANGO_SCALE + (l.height - natural);
      l.left = double(box.x) / PANGO_SCALE;
      l.width = double(box.width) / PANGO_SCALE;
      lines.push_back(l);
    } while (pango_layout_iter_next_line(at.get()));
  }

  unsigned colour_;
  std::unique_ptr<PangoLayout, Unref> layout_;
};

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

class Pdf final : public Canvas {
 public:
  explicit Pdf(const Document& about)
      : surface_(cairo_pdf_surface_create_for_stream(&append, &bytes_, 595, 842)), cairo_(cairo_create(surface_)) {
    const std::string made = to_text(about.made_at).substr(0, 19) + "Z";
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, about.title.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_AUTHOR, about.author.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "Đồng Hành");
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
    cairo_set_line_width(cairo_, line_width);
  }
  ~Pdf() override {
    cairo_destroy(cairo_);
    cairo_surface_destroy(surface_);
  }
  void begin_page(double width, double height) override { cairo_pdf_surface_set_size(surface_, width, height); }
  void end_page() override { cairo_show_page(cairo_); }

  void text(const LaidText& text, std::size_t line, double x, double y) override {
    const auto& laid = static_cast<const Laid&>(text);
    colour(laid.colour());
    cairo_move_to(cairo_, x + text.lines[line].left, y + text.lines[line].baseline);
    pango_cairo_show_layout_line(cairo_, laid.line(line));
  }
  void line(double x1, double y1, double x2, double y2, unsigned c) override {
    colour(c);
    cairo_move_to(cairo_, x1, y1);
    cairo_line_to(cairo_, x2, y2);
    cairo_stroke(cairo_);
  }
  Result<std::string> finish() override {
    cairo_surface_finish(surface_);
    if (cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS || cairo_status(cairo_) != CAIRO_STATUS_SUCCESS)
      return fail(Code::unavailable, "document.pdf");
    return std::move(bytes_);
  }

 private:
  void colour(unsigned c) {
    cairo_set_source_rgb(cairo_, (c >> 16 & 255) / 255.0, (c >> 8 & 255) / 255.0, (c & 255) / 255.0);
  }
  std::string bytes_;
  cairo_surface_t* surface_;
  cairo_t* cairo_;
};

}  // namespace

Result<std::shared_ptr<LaidText>> lay_text(const std::vector<Run>& runs, const Style& style, unsigned colour,
                                           Twips width) {
  if (!font_is_there()) return fail(Code::unavailable, "document.font");
  // At least one letter wide, so that no measure means "no limit" to the layout.
  return std::make_shared<Laid>(runs, style, colour, std::max(width, 20));
}

Result<Twips> text_width(std::string_view text, int size, bool bold, bool italic) {
  if (!font_is_there()) return fail(Code::unavailable, "document.font");
  Style style;
  style.size = size;
  style.bold = bold;
  style.italic = italic;
  const Laid laid({{std::string(text)}}, style, 0, 0);
  return static_cast<Twips>(laid.lines.front().width * 20 + 0.5);
}

std::unique_ptr<Canvas> Canvas::open(const Document& about) { return std::make_unique<Pdf>(about); }

}  // namespace dh::document

#pragma once
// Text measured and drawn. canvas.cpp is the only file that knows Pango and Cairo.
#include <memory>
#include <string>
#include <vector>

#include "service/document/form.hpp"

namespace dh::document {

/// A paragraph broken into lines of one width. Points, from the top of the paragraph.
class LaidText {
 public:
  virtual ~LaidText() = default;
  struct Line {
    double height = 0;      ///< with the spacing of lines
    double baseline = 0;    ///< below the top of this line
    double left = 0, width = 0;
  };
  std::vector<Line> lines{};
};

/// Breaks text into lines. Thread-safe (one font map a thread).
/// Errors: `unavailable` "document.font" when neither Times New Roman nor its metric twin is installed.
Result<std::shared_ptr<LaidText>> lay_text(const std::vector<Run>& runs, const Style& style, unsigned colour,
                                           Twips width);
/// Width of one line of text.
Result<Twips> text_width(std::string_view text, int size, bool bold, bool italic);

/// Pages of a PDF in memory.
class Canvas {
 public:
  static std::unique_ptr<Canvas> open(const Document& about);
  virtual ~Canvas() = default;
  virtual void begin_page(double width, double height) = 0;
  virtual void end_page() = 0;
  virtual void text(const LaidText& text, std::size_t line, double x, double y) = 0;
  virtual void line(double x1, double y1, double x2, double y2, unsigned colour) = 0;
  /// Errors: `unavailable` "document.pdf" when a page could not be written.
  virtual Result<std::string> finish() = 0;
};

}  // namespace dh::document

#include "service/document/pdf.hpp"

#include <deque>

#include "service/document/flow.hpp"

namespace dh::document {

namespace {

double points(Twips t) { return t / 20.0; }

/// Puts atoms on the pages of one section.
class Pages {
 public:
  Pages(Canvas& canvas, const Section& section) : canvas_(canvas), section_(section) {}

  Result<void> write() {
    const std::vector<Atom> atoms = TRY(flow(section_.blocks, points(section_.text_width())));
    foot_ = TRY(flow(section_.first_foot, points(section_.text_width())));
    std::deque<Atom> left(atoms.begin(), atoms.end());
    TRY_VOID(begin());
    while (!left.empty()) TRY_VOID(place(left));
    canvas_.end_page();
    return {};
  }

 private:
  double room() const {
    const double foot = number_ == 1 ? height_of(foot_) : 0;
    return points(section_.height - section_.bottom) - foot - y_;
  }

  Result<void> begin() {
    ++number_;
    canvas_.begin_page(points(section_.width), points(section_.height));
    y_ = points(section_.top);
    fresh_ = true;
    if (number_ == 1) {
      draw(foot_, canvas_, points(section_.left), points(section_.height - section_.bottom) - height_of(foot_));
    } else if (section_.numbered) {
      const Style style = Form::decree().style_of("page_number");
      const auto text = TRY(lay_text({{std::to_string(number_)}}, style, 0, section_.text_width()));
      const double down = (points(section_.top) - text->lines.front().height) / 2;
      canvas_.text(*text, 0, points(section_.left), down);
    }
    return {};
  }

  Result<void> turn(const Atom& next) {
    canvas_.end_page();
    TRY_VOID(begin());
    if (next.header) put(*next.header);
    fresh_ = true;
    return {};
  }

  void put(const Atom& a) {
    if (!fresh_ || number_ == 1) y_ += a.before;
    if (a.draw) a.draw(canvas_, points(section_.left), y_);
    y_ += a.height;
    fresh_ = false;
  }

  /// Height of the first atom with all that must stand on its page.
  static double group(const std::deque<Atom>& left) {
    double sum = 0;
    for (const Atom& a : left) {
      sum += a.before + a.height;
      if (!a.keep_next) break;
    }
    return sum;
  }

  Result<void> place(std::deque<Atom>& left) {
    Atom a = std::move(left.front());
    left.pop_front();
    if (a.new_page) return fresh_ || left.empty() ? Result<void>{} : turn(left.front());
    left.push_front(a);
    const bool fits = group(left) <= room() || (fresh_ && a.before + a.height <= room());
    left.pop_front();
    if (fits) {
      put(a);
      return {};
    }
    if (a.part && (fresh_ || a.height > points(section_.height) / 4)) {
      auto parts = a.part(room() - (fresh_ ? 0 : a.before));
      if (parts.size() == 2) {
        parts[1].header = a.header;
        put(parts[0]);
        left.push_front(std::move(parts[1]));
        return turn(left.front());
      }
    }
    if (fresh_) {  // taller than a page and of one piece
      put(a);
      return {};
    }
    left.push_front(std::move(a));
    return turn(left.front());
  }

  Canvas& canvas_;
  const Section& section_;
  std::vector<Atom> foot_;
  int number_ = 0;
  double y_ = 0;
  bool fresh_ = true;   ///< nothing on this page yet but a repeated header
};

}  // namespace

Result<std::string> write_pdf(const Document& document) {
  const auto canvas = Canvas::open(document);
  for (const Section& section : document.sections) TRY_VOID(Pages(*canvas, section).write());
  return canvas->finish();
}

}  // namespace dh::document

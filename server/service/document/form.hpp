#pragma once
// The form of administrative documents as data: every component's sizes, style and place
// (data/law/document_form.csv, document_page.csv; Nghị định 30/2020/NĐ-CP, Phụ lục I).
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "service/document/model.hpp"

namespace dh::document {

/// One component: a row of the table. Sizes in half points.
struct Component {
  std::string name, cell, label, text;
  bool capitals = false;
  int size_least = 0, size_most = 0, size = 0;
  bool bold = false, italic = false;
  Align align = Align::left;
  Twips before = 0;
  bool first_line = false;      ///< its first line is set in
  std::string rule;             ///< "none", "full", "part": the line below it
  std::string source;
  bool of_the_decree = false;   ///< false: a choice of the product where the decree is silent
};

struct PageRule {
  std::string name, unit, source;
  double least = 0, most = 0, used = 0;   ///< most 0 = no upper bound
};

/// A paragraph with everything that its component says filled in.
struct Style {
  int size = 0;
  bool bold = false, italic = false, capitals = false;
  Align align = Align::left;
  Twips first_line = 0, before = 0, after = 0;
  double lines = 1;
};

class Form {
 public:
  /// Errors: those of parse_csv; `invalid` "document.form_table" with the row on a number out of its range.
  static Result<Form> parse(std::string_view components, std::string_view page);
  /// The tables of the binary.
  static const Form& decree();

  const Component& component(std::string_view name) const;   ///< an unknown name is a programmer error
  const Component* find(std::string_view name) const;
  const PageRule& page(std::string_view name) const;
  const std::vector<Component>& components() const { return components_; }
  const std::vector<PageRule>& page_rules() const { return page_rules_; }

  Style style_of(std::string_view component) const;
  Style style_of(const Paragraph& paragraph) const;
  /// A4 with the margins of the decree.
  Section blank_page() const;

 private:
  std::vector<Component> components_;
  std::vector<PageRule> page_rules_;
};

/// Text as the component prints it: capitals where the decree wants them.
std::string printed(const Component& component, std::string_view text);
/// "01" … "09", "10": numbers under ten take a leading zero.
std::string document_number(std::int64_t number);
/// "Cao Bằng, ngày 05 tháng 02 năm 2026": days under ten and months 1 and 2 take a leading zero; without a
/// day, room is left to write it.
std::string place_and_date(std::string_view place, std::optional<Date> day, int year);

}  // namespace dh::document

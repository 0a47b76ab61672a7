// The only place that knows the XLSX library.
#include <xlsxwriter.h>

#include <filesystem>

#include "base/date.hpp"
#include "engine/sheet.hpp"

namespace dh::sheet {

namespace {

constexpr std::size_t most_letters = 32'000;  ///< a cell of the format holds 32,767

std::string cut(const std::string& text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && ++letters > most_letters)
      return text.substr(0, i) + "…";
  return text;
}

/// At most 31 letters, none of []:*?/\.
std::string sheet_name_of(const std::string& label) {
  std::string out;
  std::size_t letters = 0;
  for (const char c : label) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++letters > 31) break;
    out += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
  }
  return out;
}

class File final : public Xlsx {
 public:
  explicit File(std::string folder) : folder_(std::move(folder)) {}
  ~File() override {
    if (book_ != nullptr) workbook_close(book_);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  Result<void> begin(const std::string& name, const std::vector<Column>& columns) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder_.data();
    book_ = workbook_new_opt(path().c_str(), &options);
    sheet_ =
        book_ == nullptr ? nullptr : workbook_add_worksheet(book_, sheet_name_of(name).c_str());
    if (sheet_ == nullptr) return fail(Code::unavailable, "export.disk");
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    day_ = workbook_add_format(book_);
    format_set_num_format(day_, "dd/mm/yyyy");
    for (std::size_t i = 0; i < columns.size(); ++i) {
      worksheet_set_column(sheet_, column(i), column(i), 22, nullptr);
      worksheet_write_string(sheet_, 0, column(i), cut(columns[i].label).c_str(), bold_);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    return {};
  }

  void row(const std::vector<Cell>& cells) override {
    ++row_;
    for (std::size_t i = 0; i < cells.size(); ++i) write(column(i), cells[i]);
  }

  Result<std::string> finish() override {
    lxw_workbook* book = book_;
    book_ = nullptr;
    if (workbook_close(book) != LXW_NO_ERROR) return fail(Code::unavailable, "export.disk");
    return path();
  }

 private:
  std::string path() const { return folder_ + "/export.xlsx"; }
  static lxw_col_t column(std::size_t i) { return static_cast<lxw_col_t>(i); }

  /// Text is always a string cell, so nothing in it is ever a formula.
  void write(lxw_col_t at, const Cell& cell) {
    if (cell.text.empty()) return;
    if (cell.kind == Cell::Kind::number) {
      worksheet_write_number(sheet_, row_, at, cell.number, nullptr);
    } else if (const auto day = parse_date(cell.text);
               cell.kind == Cell::Kind::date && day && int(day->year()) >= 1900) {
      lxw_datetime when{int(day->year()),
                        static_cast<int>(unsigned(day->month())),
                        static_cast<int>(unsigned(day->day())),
                        0,
                        0,
                        0};
      worksheet_write_datetime(sheet_, row_, at, &when, day_);
    } else {
      worksheet_write_string(sheet_, row_, at, cut(cell.text).c_str(), nullptr);
    }
  }

  std::string folder_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format *bold_ = nullptr, *day_ = nullptr;
  lxw_row_t row_ = 0;
};

}  // namespace

Result<std::unique_ptr<Xlsx>> Xlsx::open(const std::string& sheet_name,
                                         const std::vector<Column>& columns) {
  std::error_code error;
  std::string folder =
      (std::filesystem::temp_directory_path(error) / "donghanh-export-XXXXXX").string();
  if (error || ::mkdtemp(folder.data()) == nullptr) return fail(Code::unavailable, "export.disk");
  auto file = std::make_unique<File>(folder);
  TRY_VOID(file->begin(sheet_name, columns));
  return file;
}

}  // namespace dh::sheet

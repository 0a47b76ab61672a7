#pragma once
// The cells of one row of an office's table as values of a record, with what is wrong cell by cell.
#include <boost/json/object.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "features/intake/letter_reader.hpp"
#include "features/intake/table_columns.hpp"

namespace dh::intake {

/// What is wrong, and where: `column` is -1 for the row as a whole.
struct CellFault {
  int column = -1;
  FieldError error;
};
struct RowRead {
  boost::json::object values{};
  std::vector<CellFault> faults{};
};

class RowReader {
 public:
  /// `otherwise`: values for fields that no cell of the row fills. `programmes`: id of the approved annual
  /// programme of this kind by year, as far as the user may see one.
  RowReader(const Engine& engine, db::Connection& db, const RecordType& type, std::vector<std::string> columns,
            boost::json::object otherwise, std::map<int, std::string> programmes);

  /// Nothing but titles of sections and sums have fewer than two cells filled.
  bool is_empty(const std::vector<std::string>& cells) const;
  Result<RowRead> read(const std::vector<std::string>& cells) const;
  /// Column of a fault that the record itself told under a field's path; -1 when no column fills it.
  int column_of(std::string_view path) const;

 private:
  Result<void> put(const Target& target, int column, const std::string& text, RowRead& out) const;
  void put_field(const Field& field, int column, const std::string& text, RowRead& out) const;
  void put_days(int column, const std::string& text, RowRead& out) const;
  void put_countries(int column, const std::string& text, RowRead& out) const;
  void put_people(const std::vector<std::string>& cells, RowRead& out) const;
  Result<void> put_organisations(const Field& field, int column, const std::string& text, RowRead& out) const;
  void put_programme(const std::vector<std::string>& cells, RowRead& out) const;
  std::string cell(const std::vector<std::string>& cells, std::string_view target, int* column = nullptr) const;
  std::string country_of(std::string_view text) const;
  std::string choice_of(const Field& field, std::string_view text) const;

  const Engine& engine_;
  db::Connection& db_;
  const RecordType& type_;
  std::vector<Target> targets_;
  std::vector<std::string> columns_;
  boost::json::object otherwise_;
  std::map<int, std::string> programmes_;
  std::vector<Name> names_;
  std::map<std::string, std::string> countries_{};   ///< code by folded name
};

}  // namespace dh::intake

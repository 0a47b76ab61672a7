#pragma once
// A table of delegations as an officer sends it, and what comes of its rows.
#include <boost/json/object.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/route.hpp"
#include "features/intake/table_reader.hpp"

namespace dh::intake {

/// What the officer sends.
struct Table {
  Grid grid;
  std::optional<Layout> layout;     ///< as chosen; else guessed
  boost::json::object otherwise;                 ///< for fields that no column fills
  bool past = false;                ///< delegations of the past end as such
  bool leave_faulty = false;        ///< make the rows without fault, leave the others
};

struct Judged {
  std::size_t row = 0;              ///< of the sheet, from 0
  std::string title, id;
  std::int64_t record = 0, version = 0;
  std::vector<CellFault> faults{};
};
struct Outcome {
  Layout layout;
  std::vector<Judged> rows{};
  std::size_t empty = 0, faulty = 0;
};


/// Members of the body. Errors: `invalid` "import.no_rows", "import.too_many", "import.no_column".
Result<Table> read_table(const RecordType& type, const boost::json::object& body);

/// Makes the rows; those in `left_out` (by their place in the sheet) are not touched.
Result<Outcome> run_import(Call& call, db::Connection& db, const RecordType& type, const Table& table,
                           const std::set<std::size_t>& left_out);
/// Runs and undoes: what it would come to.
Result<Outcome> try_import(Call& call, const RecordType& type, const Table& table);

}  // namespace dh::intake

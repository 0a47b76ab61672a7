#pragma once
// A table of delegations as an office keeps it in Excel: where its headings stand and what each column fills.
#include <map>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "engine/record_type.hpp"
#include "engine/texts.hpp"

namespace dh::intake {

/// Rows of cells as they were copied or read from the first sheet.
using Grid = std::vector<std::vector<std::string>>;

/// What a column may fill: one field, or a reading of its own ("days", "countries", "leader", "leader_post",
/// "people", "in_plan"), which fills part of `field` or several.
struct Target {
  std::string name;
  const Field* field = nullptr;   ///< whose faults are told at this column
  bool reading = false;
};

/// Delegations out and in.
bool can_be_imported(const RecordType& type);
std::vector<Target> targets_of(const RecordType& type);
const Target* find_target(const std::vector<Target>& targets, std::string_view name);
std::string label_of(const RecordType& type, const Target& target, Tongue tongue, const Texts& texts);

/// How a heading is remembered and compared: its folded words. "" for a cell without any.
std::string heading_key(std::string_view heading);

struct Layout {
  std::size_t head = 0;               ///< row of the headings; rows above it are titles of the sheet
  std::vector<std::string> columns;   ///< name of a target for each column; "" = left out
};
/// `remembered`: what the office chose before, target by heading key ("" = left out). It goes before labels and
/// data/reference/table_headings.csv. A target is filled by one column, the first that is named so.
Layout lay_out(const Grid& grid, const RecordType& type, const std::vector<Target>& targets,
               const std::map<std::string, std::string>& remembered, const Texts& texts);

}  // namespace dh::intake

#pragma once
// What was found in a letter, as values for the fields of a record and of the source document that keeps the text.
#include <boost/json/value.hpp>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "engine/record_type.hpp"
#include "features/intake/letter_reader.hpp"

namespace dh::intake {

struct Proposal {
  std::string field;
  bool of_letter = false;     ///< a field of the source document, not of the record
  bool row = false;           ///< one more row of a field of rows
  boost::json::value value;
  std::string show, show_en;  ///< as people read it
  int from = 0, to = 0;       ///< place in the text, as in Found
  bool taken = true;          ///< ticked at first; the officer decides
};

/// Types whose form can be drafted from a letter: delegations out and in, source documents.
bool can_be_drafted(const RecordType& type);
std::vector<Proposal> propose(const RecordType& type, const std::vector<Found>& found, const Engine& engine);

}  // namespace dh::intake

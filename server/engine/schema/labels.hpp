#pragma once
// Every label that stands in the tables of records, with the key of its English in data/text/en.json.
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/record_type.hpp"
#include "engine/texts.hpp"

namespace dh::schema {

struct Label {
  std::string key;       ///< "need.title", "need.steps.open", "ExchangeState.draft", "event.slots.starts"
  std::string_view vi;
};

/// Keys of one type: its name, fields, hints, groups, columns, steps; and of the choices it uses.
std::vector<Label> labels_of(const RecordType& type);
/// Of all types, publicity and channel; each key once.
std::vector<Label> labels();

/// {"vi","en"} of a label.
boost::json::object both(const Texts& texts, const std::string& key, std::string_view vi);
/// "capital_event" → "CapitalEvent".
std::string type_name(std::string_view record);
/// Record types that a reference field may point to.
std::vector<std::string_view> targets(const Field& field);

}  // namespace dh::schema

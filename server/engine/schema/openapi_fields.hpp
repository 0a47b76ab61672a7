#pragma once
// JSON Schemas of records, made from their fields.
#include <boost/json/object.hpp>

#include "engine/record_type.hpp"

namespace dh::schema {

/// "#/components/schemas/Name" as {"$ref": …}.
boost::json::object ref_to(std::string_view name);
/// As answered: head members and fields.
boost::json::object answer_schema(const RecordType& type);
/// As sent to change a record. Unknown names are refused.
boost::json::object change_schema(const RecordType& type);
/// As sent to make one: the same members (schema `change`), with what is required.
boost::json::object input_schema(const RecordType& type, std::string_view change);
boost::json::object filter_schema(const RecordType& type);
/// The choices that the fields of a type use, by the name of their enum.
void add_enums(const RecordType& type, boost::json::object& schemas);
boost::json::object names_of(std::span<const Choice> choices);
/// Body of a step: one alternative for each action.
boost::json::object step_schema(const RecordType& type);

}  // namespace dh::schema

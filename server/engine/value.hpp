#pragma once
// Values of fields: JSON → cells with every fault named, cells → JSON, cells → text for people.
#include <boost/json/value.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "engine/field.hpp"
#include "engine/reference.hpp"
#include "engine/texts.hpp"

namespace dh {

struct RecordType;

/// A reference found while reading, to be checked in one query: does it exist, may it be seen?
struct Pointer {
  std::string path;
  std::int64_t id;
  const RecordType* type;
};

struct Reading {
  const Reference& reference;
  std::vector<FieldError> errors{};
  std::vector<Pointer> pointers{};
};

/// Reads one value into field.cells() cells. Null empties. Faults go into `reading.errors` under `path`.
void read_value(const Field& field, const boost::json::value& json, Cell* out, const std::string& path,
                Reading& reading);

/// The stored form of one value inside JSON (rows): ids as text, money as an object.
void write_stored(const Field& field, const Cell* cells, JsonWriter& out);
void read_stored(const Field& field, const boost::json::value& value, Cell* cells);

/// Titles of records that answers refer to.
struct Titles {
  struct Title {
    const RecordType* type;
    std::string title;
  };
  std::map<std::int64_t, Title> known;
};
/// Ids of all records a value refers to.
void collect_refs(const Field& field, const Cell* cells, std::vector<std::int64_t>& out);
/// Codes and choices of a multiple value, for table `tag`.
std::vector<std::string> collect_tags(const Field& field, const Cell* cells);

/// Writes one value (not its key). References become {"id","type","title"} or {"hidden":true}.
void write_value(const Field& field, const Cell* cells, JsonWriter& out, const Titles& titles);

/// For people: "23/11/2026", "1.010.000.000 USD", the label of a choice, titles of references; "" when empty.
std::string show_value(const Field& field, const Cell* cells, Tongue tongue, const Reference& reference,
                       const Texts& texts, const Titles& titles);
/// What goes into the search text.
void add_search_text(const Field& field, const Cell* cells, const Reference& reference, std::string& out);

}  // namespace dh

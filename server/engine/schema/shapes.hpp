#pragma once
// Shapes of bodies that no table of fields gives, in a notation of one line each:
//   {id: text, due_on: date?, tags?: [text], state: running|late, record: Brief}
// "?" after a name = may be left out; after a type = may be null; a capital letter = another shape.
#include <boost/json/object.hpp>
#include <span>
#include <string_view>

#include "http/message.hpp"

namespace dh::schema {

struct Shape {
  std::string_view name;
  std::string_view notation;
};
/// Named shapes, for components.
std::span<const Shape> shapes();

/// Bodies of a route. `path` begins with "…" when every record type has it ("…/{id}/history").
struct Bodies {
  http::Method method;
  std::string_view path;
  std::string_view request;   ///< notation, "bytes" of a file, "form" of a page, "" for none
  std::string_view answer;    ///< notation, "bytes" of a file, "html", "" when the answer has no body
  std::string_view query{};   ///< names of query parameters, by spaces
  int status = 200;
  bool versioned = false;     ///< asks for If-Match, answers 412 and 428
};
/// nullptr when the table has no row: a soundness test refuses that.
const Bodies* bodies_of(http::Method method, std::string_view path);

/// JSON Schema of a notation. `strict`: names that are not listed are refused.
boost::json::object json_schema(std::string_view notation, bool strict = false);

}  // namespace dh::schema

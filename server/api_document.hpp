#pragma once
// Holds answers to the API document: what is sent and answered must be of the shape it promises.
// Compiled into the tests only.
#include <boost/json/value.hpp>
#include <string>

#include "engine/route.hpp"

namespace dh::api {

/// The document, made once. Errors of making it fail the test that asked.
const boost::json::value& document();

/// "" when `value` fits the schema; else where it does not. `schema` may refer into `document`.
std::string misfit(const boost::json::value& document, const boost::json::value& schema,
                   const boost::json::value& value, const std::string& path = "");

/// "" when the document knows the route, this status of it, and the shapes of the JSON answered and, where it was
/// accepted, of the JSON sent.
std::string undocumented(const Route& route, const http::Request& request,
                         const http::Response& answer);

}  // namespace dh::api

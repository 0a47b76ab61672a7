#pragma once
#include <boost/json/object.hpp>

#include "engine/engine.hpp"

namespace dh::notices {

/// Job "address", payload {"record"}: tells the people of the bodies that the record names, once each, when its type
/// says so (RecordType::tells) and its state is one of those. Who may not see it hears nothing.
Result<void> tell_addressed(const Engine& engine, db::Connection& db, const boost::json::object& payload);

}  // namespace dh::notices

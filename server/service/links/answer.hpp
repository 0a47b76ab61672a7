#pragma once
// The answer that comes through a personal link, read from the form and written into the record.
#include <boost/json/object.hpp>
#include <map>

#include "service/links/personal_links.hpp"
#include "service/links/purposes.hpp"

namespace dh::links {

using Form = std::map<std::string, std::string>;

/// What a form says for this purpose.
struct Reply {
  std::string text;                  ///< as typed, kept with the link
  boost::json::object values{};      ///< for the record; empty = a comment
  std::string comment{};
};
/// Errors: `invalid` with a message key of `links.*` for what is missing or cannot be read.
Result<Reply> read_reply(const Purpose& purpose, const PersonalLink& link, const Record& record, Form form, Date today);

/// Writes it in one transaction with its audit entry, in the name of the link. Errors: those of an edit.
Result<void> write_reply(const Engine& engine, db::Connection& db, const std::string& request_id,
                         const PersonalLink& link, const Record& record, const Reply& reply);

}  // namespace dh::links

#pragma once
// The words of a mail, made when it leaves: of what waits in it, only what is unread and what the person may see now.
#include <optional>

#include "service/mail/post.hpp"
#include "engine/user.hpp"

namespace dh::mail {

/// A mail of ours as stored.
struct Waiting {
  std::int64_t id = 0, user = 0;
  std::string kind;  ///< "digest", "notice"
};

/// Subject and text; nothing when there is nothing left to say. Titles of restricted records stay inside.
Result<std::optional<Mail>> compose(const Engine& engine, db::Connection& db, const PostSettings& settings,
                                    const Waiting& waiting, const User& user);

}  // namespace dh::mail

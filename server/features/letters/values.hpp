#pragma once
// What a template may say of a record: its fields as people read them, and the office that writes.
#include "engine/store.hpp"
#include "records/letter/filling.hpp"

namespace dh::letters {

/// Names: every field (rows and references of multiples are lists), code, province, and of the writing office
/// office, office_en, superior, place, sign, post, today, year. Titles that `user` may not see are left out.
Result<Values> values_of(const Engine& engine, db::Connection& db, const User& user, const Record& record,
                         Tongue tongue);

/// "SNgV" for Sở Ngoại vụ; the capitals of the words of a name where no custom is known.
std::string sign_of_office(std::string_view kind, std::string_view name);

}  // namespace dh::letters

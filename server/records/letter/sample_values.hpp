#pragma once
// The names that a template may use, with something in each: to try a template before it is used.
#include "engine/record_type.hpp"
#include "records/letter/filling.hpp"

namespace dh::letters {

enum class Filled { all, texts_empty, lists_empty };

/// The names that values_of (features/letters) knows for a record of this type.
Values sample_values(const RecordType& type, Filled how);

}  // namespace dh::letters

#pragma once
// Numbers of documents that carry a grade of secrecy.
#include <string>

#include "base/secret_words.hpp"

namespace dh::secret {

/// The first number such as 12/BC-UBND-M, 05/2026/KH-TU-TM, 7/M-UBND or the file name
/// 12-BC-UBND-M.pdf; "" when there is none. Grades: M, TM (tối mật), TuM or TUM (tuyệt mật).
std::string number_with_grade(const Words& words);

}  // namespace dh::secret

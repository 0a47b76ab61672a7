#pragma once
// The words of a text as secret_mark sees them: look-alike letters read as Latin, marks kept apart.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dh::secret {

/// Marks of one letter, as bits.
enum Mark : std::uint8_t { plain = 0, circumflex = 1, dot_below = 2, acute = 4, other_mark = 8 };

enum class Case { lower, capital, upper, mixed };

struct Word {
  std::string letters;              ///< "mat" for MẬT, МАТ (Cyrillic), M4T; l reads as i
  std::vector<std::uint8_t> marks;  ///< one entry for each of `letters`
  Case letter_case = Case::lower;
  std::size_t start = 0, end = 0;   ///< bytes in Words::text
};

struct Words {
  std::string text;  ///< decomposed and compatible (NFKD), without invisible characters
  std::vector<Word> list;

  /// What stands between word i−1 and word i; also before the first word and behind the last.
  std::string_view gap(std::size_t i) const;
  /// "Mật" → "mật": lower case, NFC.
  std::string spelled(std::size_t i) const;
};

Words words_of(std::string_view text);

}  // namespace dh::secret

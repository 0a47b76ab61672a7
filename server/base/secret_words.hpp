#pragma once
// The words of a text as secret_mark sees them: look-alike letters read as Latin, marks kept apart.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dh::secret {

/// Marks of one letter, as bits.
enum Mark : char { plain = 0, circumflex = 1, dot_below = 2, acute = 4, other_mark = 8 };

enum class Case : std::uint8_t { lower, capital, upper, mixed };

struct Word {
  std::size_t start = 0, end = 0;     ///< bytes in Words::text
  std::size_t letter = 0, count = 0;  ///< place in Words::letters and Words::marks
  Case letter_case = Case::lower;
};

struct Words {
  std::string text;     ///< decomposed and compatible, without invisible characters
  std::string letters;  ///< "mat" for MẬT, МАТ (Cyrillic), M4T; l reads as i; of all words in a row
  std::string marks;    ///< the marks of each of `letters`
  std::vector<Word> list;

  /// What stands between word i−1 and word i; also before the first word and behind the last.
  std::string_view gap(std::size_t i) const;
  /// "Mật" → "mật": lower case, NFC.
  std::string spelled(std::size_t i) const;
  /// The letters of words first … last−1, and their marks.
  std::string_view letters_of(std::size_t first, std::size_t last) const;
  std::string_view marks_of(std::size_t first, std::size_t last) const;
};

Words words_of(std::string_view text);

}  // namespace dh::secret

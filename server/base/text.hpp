#pragma once
// Text: everything stored is NFC; everything compared in a search is folded; identity never uses
// folded text. Every function is safe to call from every thread.
#include <string>
#include <string_view>
#include <vector>

namespace dh {

bool is_utf8(std::string_view text);
bool is_nfc(std::string_view text);
/// Canonical composition; the text unchanged when it already is.
std::string nfc(std::string_view text);
/// Lower case, tone and letter marks off, đ → d, runs of spaces to one; for searching only.
/// Folding twice changes nothing. Vowel signs of Thai, Lao and Khmer stay.
std::string fold(std::string_view text);
/// Letters and digits of the folded text, in order: "Đà Nẵng – 12/BC" → {"da","nang","12","bc"}.
std::vector<std::string> search_words(std::string_view text);
/// Bytes that compare like Vietnamese dictionary order (ICU "vi"), as lower-case hex. Thread-safe.
std::string sort_key(std::string_view text);
/// sort_key of a person's name: by the given name, which is the last word, then by the words before it.
std::string person_sort_key(std::string_view name);
/// Number of Unicode code points.
std::size_t length(std::string_view text);
std::string trim(std::string_view text);
std::string lower_ascii(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);  ///< "" → {}
/// The first mark of state secrecy as it stands in the text, and nothing around it; "" when there
/// is none. MẬT, TỐI MẬT, TUYỆT MẬT as a stamp, behind the name of a paper, or in a number such as
/// 12/BC-UBND-M; without tone marks, spelled out or with look-alike letters. "bảo mật", "mật ong",
/// "mật độ", "mật khẩu" are not marks. Neither `text` nor the answer may be logged.
/// Law 117/2025/QH15 Art. 5(2); the text of a file and its name are asked one by one.
std::string secret_mark(std::string_view text);

}  // namespace dh

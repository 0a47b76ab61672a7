#include "base/secret_words.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <unordered_map>

#include "base/result.hpp"
#include "base/text.hpp"

namespace dh::secret {
namespace {

/// ASCII: letters in lower case (l reads as i), digits that look like letters, '?' for other digits.
constexpr std::array<char, 128> ascii_letters = [] {
  std::array<char, 128> letters{};
  for (std::size_t c = '0'; c <= '9'; ++c) letters[c] = '?';
  for (std::size_t c = 'a'; c <= 'z'; ++c) letters[c] = letters[c - 32] = static_cast<char>(c);
  letters['l'] = letters['L'] = letters['1'] = 'i';
  letters['0'] = 'o';
  letters['3'] = 'e';
  letters['4'] = letters['@'] = 'a';
  letters['7'] = 't';
  return letters;
}();

/// A Latin letter in lower case for what looks like one; 0 for what does not belong to a word.
/// Other letters stand as '?', so that they still are part of their word.
char latin(UChar32 c) {
  if (c < 0x80) return ascii_letters[static_cast<std::size_t>(c)];
  struct LookAlike { std::u32string_view like; char letter; };
  static constexpr LookAlike table[] = {
      {U"аАαΑᴀΛ", 'a'},  {U"еЕεΕᴇ", 'e'},  {U"іІιΙɪıӏӀјЈ", 'i'}, {U"мМΜᴍϺ", 'm'},
      {U"оОοΟᴏօՕ", 'o'}, {U"тТτΤᴛ", 't'}, {U"υսՍᴜиИ", 'u'},    {U"уУΥүҮʏγ", 'y'},
  };
  for (const LookAlike& row : table)
    if (row.like.find(static_cast<char32_t>(c)) != std::u32string_view::npos) return row.letter;
  if (c >= 0x1F150 && c <= 0x1F169) return static_cast<char>('a' + (c - 0x1F150));
  if (c >= 0x1F170 && c <= 0x1F189) return static_cast<char>('a' + (c - 0x1F170));
  return u_isalnum(c) ? '?' : '\0';
}

bool is_mark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

/// Zero-width spaces and joiners, soft hyphens, direction marks: nobody sees them.
bool is_invisible(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT); }

std::uint8_t mark_bit(UChar32 c) {
  switch (c) {
    case 0x302: return circumflex;
    case 0x323: return dot_below;
    case 0x301: return acute;
    default: return other_mark;
  }
}

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  DH_ASSERT(U_SUCCESS(status));
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfkd->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  DH_ASSERT(U_SUCCESS(status));
  return out;
}

/// The three words typed by Telex or VNI keys without the program running, or in the fonts TCVN3 and
/// VNI that were used before Unicode; decomposed, lower case.
const std::unordered_map<std::string, std::string>& old_spellings() {
  static const std::unordered_map<std::string, std::string> table = [] {
    constexpr std::pair<std::string_view, std::string_view> rows[] = {
        {"maatj", "mật"},     {"maajt", "mật"},     {"ma65t", "mật"},   {"ma56t", "mật"},
        {"mat65", "mật"},     {"mËt", "mật"},       {"maÄt", "mật"},    {"toois", "tối"},
        {"tooi1", "tối"},     {"to61i", "tối"},     {"toi61", "tối"},   {"tèi", "tối"},
        {"toái", "tối"},      {"tuyeetj", "tuyệt"}, {"tuyeejt", "tuyệt"}, {"tuye65t", "tuyệt"},
        {"tuyet65", "tuyệt"}, {"tuyÖt", "tuyệt"},   {"tuyeÄt", "tuyệt"},
    };
    std::unordered_map<std::string, std::string> made;
    for (const auto& [typed, meant] : rows)
      made.emplace(decomposed(lower_ascii(decomposed(typed))), decomposed(meant));
    return made;
  }();
  return table;
}

/// Splits NFKD text; the gaps are what lies between the words.
class Splitter {
 public:
  explicit Splitter(Words& words) : words_(words) {}

  void run(std::string_view decomposed_text) {
    std::size_t at = 0;
    while (at < decomposed_text.size()) {
      const std::size_t start = at;
      UChar32 c = 0;
      const auto* bytes = reinterpret_cast<const std::uint8_t*>(decomposed_text.data());
      U8_NEXT(bytes, at, decomposed_text.size(), c);
      if (c >= 0x80 && is_invisible(c)) continue;
      take(c, decomposed_text.substr(start, at - start));
    }
    finish();
  }

 private:
  void take(UChar32 c, std::string_view bytes) {
    const bool mark = c >= 0x300 && is_mark(c);
    const char letter = c < 0 || mark ? '\0' : latin(c);
    if (letter != '\0') add(c, letter);
    else if (mark && open_) word_.marks.back() |= mark_bit(c);
    else finish();
    words_.text.append(bytes);
    if (open_) word_.end = words_.text.size();
  }

  void add(UChar32 c, char letter) {
    if (!open_) {
      word_ = Word{};
      word_.start = words_.text.size();
      upper_ = lower_ = 0;
      first_upper_ = u_hasBinaryProperty(c, UCHAR_UPPERCASE);
      open_ = true;
    }
    const bool upper = u_hasBinaryProperty(c, UCHAR_UPPERCASE);
    if (upper) ++upper_;
    else if (u_islower(c)) ++lower_;
    word_.letters.push_back(letter);
    word_.marks.push_back(plain);
  }

  void finish() {
    if (!open_) return;
    open_ = false;
    if (lower_ == 0 && upper_ > 0) word_.letter_case = Case::upper;
    else if (upper_ == 0) word_.letter_case = Case::lower;
    else word_.letter_case = first_upper_ && upper_ == 1 ? Case::capital : Case::mixed;
    read_old_spelling();
    words_.list.push_back(std::move(word_));
  }

  void read_old_spelling() {
    if (word_.letters[0] != 'm' && word_.letters[0] != 't') return;
    const std::string_view raw(words_.text.data() + word_.start, word_.end - word_.start);
    if (raw.size() > 10) return;
    const auto found = old_spellings().find(lower_ascii(raw));
    if (found == old_spellings().end()) return;
    Words meant;
    Splitter(meant).run(found->second);
    word_.letters = meant.list[0].letters;
    word_.marks = meant.list[0].marks;
  }

  Words& words_;
  Word word_;
  bool open_ = false;
  bool first_upper_ = false;
  int upper_ = 0, lower_ = 0;
};

}  // namespace

std::string_view Words::gap(std::size_t i) const {
  const std::size_t start = i == 0 ? 0 : list[i - 1].end;
  const std::size_t end = i == list.size() ? text.size() : list[i].start;
  return std::string_view(text).substr(start, end - start);
}

std::string Words::spelled(std::size_t i) const {
  const std::string_view raw(text.data() + list[i].start, list[i].end - list[i].start);
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8({raw.data(), static_cast<int32_t>(raw.size())});
  std::string lower;
  wide.toLower(icu::Locale::getRoot()).toUTF8String(lower);
  return nfc(lower);
}

Words words_of(std::string_view text) {
  Words words;
  Splitter(words).run(decomposed(text));
  return words;
}

}  // namespace dh::secret

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

/// ASCII: letters in lower case (l reads as i), digits that look like letters, '?' for other
/// digits.
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
bool is_invisible(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_capital(UChar32 c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_hasBinaryProperty(c, UCHAR_UPPERCASE);
}

char mark_bit(UChar32 c) {
  switch (c) {
    case 0x302: return circumflex;
    case 0x323: return dot_below;
    case 0x301: return acute;
    default: return other_mark;
  }
}

/// The code point itself, or what it is made of (NFKD). The order of marks does not matter here.
icu::UnicodeString made_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  DH_ASSERT(U_SUCCESS(status));
  icu::UnicodeString parts;
  if (!nfkd->getDecomposition(c, parts)) parts.setTo(c);
  return parts;
}

/// made_of for the letters that nearly all texts here are written with.
const icu::UnicodeString* common_parts(UChar32 c) {
  static const std::vector<icu::UnicodeString> table = [] {
    std::vector<icu::UnicodeString> made;
    for (UChar32 one = 0x80; one < 0x250; ++one) made.push_back(made_of(one));
    for (UChar32 one = 0x1E00; one < 0x1F00; ++one) made.push_back(made_of(one));
    return made;
  }();
  if (c >= 0x80 && c < 0x250) return &table[static_cast<std::size_t>(c - 0x80)];
  if (c >= 0x1E00 && c < 0x1F00) return &table[static_cast<std::size_t>(c - 0x1E00 + 0x1D0)];
  return nullptr;
}

std::string decomposed(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, text.size(), c);
    made_of(c).toUTF8String(out);
  }
  return out;
}

/// The three words typed by Telex or VNI keys without the program running, or in the fonts TCVN3
/// and VNI that were used before Unicode; decomposed, lower case.
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

/// Splits a text; the gaps are what lies between the words.
class Splitter {
 public:
  explicit Splitter(Words& words) : words_(words) {}

  void run(std::string_view text) {
    words_.text.reserve(text.size() + text.size() / 2);
    words_.letters.reserve(text.size());
    words_.marks.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
      UChar32 c = 0;
      U8_NEXT(bytes, at, text.size(), c);
      if (c < 0x80) take(c < 0 ? 0xFFFD : c);
      else if (const icu::UnicodeString* parts = common_parts(c)) take_all(*parts);
      else take_all(made_of(c));
    }
    finish();
  }

 private:
  void take_all(const icu::UnicodeString& parts) {
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 c = parts.char32At(i);
      if (c < 0x80 || !is_invisible(c)) take(c);
    }
  }

  void take(UChar32 c) {
    const bool mark = c >= 0x300 && is_mark(c);
    const char letter = mark ? '\0' : latin(c);
    if (letter != '\0') add(c, letter);
    else if (mark && open_) words_.marks.back() |= mark_bit(c);
    else finish();
    append_utf8(c);
    if (open_) word_.end = words_.text.size();
  }

  void append_utf8(UChar32 c) {
    char bytes[4];
    int count = 0;
    U8_APPEND_UNSAFE(bytes, count, c);
    words_.text.append(bytes, static_cast<std::size_t>(count));
  }

  void add(UChar32 c, char letter) {
    const bool upper = is_capital(c);
    if (!open_) {
      word_ = Word{words_.text.size(), 0, words_.letters.size(), 0, Case::lower};
      upper_ = lower_ = 0;
      first_upper_ = upper;
      open_ = true;
    }
    if (upper) ++upper_;
    else if (u_islower(c)) ++lower_;
    words_.letters.push_back(letter);
    words_.marks.push_back(plain);
    ++word_.count;
  }

  void finish() {
    if (!open_) return;
    open_ = false;
    if (lower_ == 0 && upper_ > 0) word_.letter_case = Case::upper;
    else if (upper_ == 0) word_.letter_case = Case::lower;
    else word_.letter_case = first_upper_ && upper_ == 1 ? Case::capital : Case::mixed;
    read_old_spelling();
    words_.list.push_back(word_);
  }

  void read_old_spelling() {
    const char first = words_.letters[word_.letter];
    if ((first != 'm' && first != 't') || word_.end - word_.start > 10) return;
    const std::string_view raw(words_.text.data() + word_.start, word_.end - word_.start);
    const auto found = old_spellings().find(lower_ascii(raw));
    if (found == old_spellings().end()) return;
    Words meant;
    Splitter(meant).run(found->second);
    words_.letters.replace(word_.letter, word_.count, meant.letters);
    words_.marks.replace(word_.letter, word_.count, meant.marks);
    word_.count = meant.letters.size();
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
  if (raw.size() == list[i].count) return lower_ascii(raw);
  std::string lower;
  icu::UnicodeString::fromUTF8({raw.data(), static_cast<int32_t>(raw.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(lower);
  return nfc(lower);
}

std::string_view Words::letters_of(std::size_t first, std::size_t last) const {
  const std::size_t start = list[first].letter;
  return std::string_view(letters).substr(start,
                                          list[last - 1].letter + list[last - 1].count - start);
}

std::string_view Words::marks_of(std::size_t first, std::size_t last) const {
  return std::string_view(marks).substr(list[first].letter, letters_of(first, last).size());
}

Words words_of(std::string_view text) {
  Words words;
  Splitter(words).run(text);
  return words;
}

}  // namespace dh::secret

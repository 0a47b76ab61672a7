#include "base/text.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

#include "base/crypto.hpp"
#include "base/result.hpp"

namespace dh {
namespace {

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, text.data() + i, 8);
    if ((eight & 0x8080808080808080) != 0) return false;
  }
  for (; i < text.size(); ++i)
    if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
  return true;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

/// One of ICU's normalizers; they are shared, constant and safe to use from every thread.
using Normalizer = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& normalizer(Normalizer get) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = get(status);
  DH_ASSERT(U_SUCCESS(status));
  return *found;
}

std::string normalized(Normalizer get, std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  normalizer(get).normalizeUTF8(0, piece(text), sink, nullptr, status);
  DH_ASSERT(U_SUCCESS(status));
  return out;
}

/// The next code point, or a negative number where the bytes are not UTF-8.
UChar32 next_code_point(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}

void append_utf8(std::string& out, UChar32 c) {
  char bytes[4];
  int count = 0;
  U8_APPEND_UNSAFE(bytes, count, c);
  out.append(bytes, static_cast<std::size_t>(count));
}

/// Marks over, under and through Latin, Greek and Cyrillic letters. The vowels of Thai, Lao and
/// Khmer are marks too, but belong to the word, so they stay.
bool is_letter_mark(UChar32 c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE20 && c <= 0xFE2F);
}

/// Letters with a stroke have no decomposition in Unicode. ð is in, for Đ is often typed as Ð.
UChar32 without_stroke(UChar32 c) {
  switch (c) {
    case 0x111: case 0xF0: case 0x256: return 'd';
    case 0x142: return 'l';
    case 0xF8: return 'o';
    case 0x131: return 'i';
    case 0x127: return 'h';
    case 0x167: return 't';
    default: return c;
  }
}

std::string fold_once(std::string_view text) {
  // Apart first: casing turns the mark U+0345 into a letter, which no longer changes its place.
  const std::string ordered = normalized(&icu::Normalizer2::getNFDInstance, text);
  const std::string cased = normalized(&icu::Normalizer2::getNFKCCasefoldInstance, ordered);
  const std::string apart = normalized(&icu::Normalizer2::getNFDInstance, cased);
  std::string out;
  out.reserve(apart.size());
  std::size_t at = 0;
  bool after_space = false;
  while (at < apart.size()) {
    const UChar32 c = next_code_point(apart, at);
    if (c < 0 || is_letter_mark(c)) continue;
    const bool space = u_isUWhiteSpace(c);
    if (!space) append_utf8(out, without_stroke(c));
    else if (!after_space) out.push_back(' ');
    after_space = space;
  }
  return normalized(&icu::Normalizer2::getNFCInstance, out);
}

/// By ICU, for any text. Taking a mark off may bring letters together that fold further, so it is
/// repeated until nothing changes.
std::string fold_by_icu(std::string_view text) {
  std::string folded = fold_once(text);
  for (int round = 0; round < 4; ++round) {
    std::string again = fold_once(folded);
    if (again == folded) break;
    folded = std::move(again);
  }
  return folded;
}

/// What common code points fold to: at most three bytes. They are starters that nothing before or
/// after them in the table changes, so a text of them folds one by one.
class FoldTable {
 public:
  struct Entry { std::array<char, 3> bytes{}; signed char size = -1; };

  FoldTable() {
    for (UChar32 c = 0x80; c < first_size; ++c) fill(low_[static_cast<std::size_t>(c)], c);
    for (UChar32 c = 0; c < 0x100; ++c) fill(viet_[static_cast<std::size_t>(c)], 0x1E00 + c);
    for (UChar32 c = 0; c < 0x40; ++c) fill(marks_[static_cast<std::size_t>(c)], 0x2000 + c);
  }

  /// Null when the code point needs ICU.
  const Entry* find(UChar32 c) const {
    const Entry* entry = nullptr;
    if (c >= 0x80 && c < first_size) entry = &low_[static_cast<std::size_t>(c)];
    else if (c >= 0x1E00 && c < 0x1F00) entry = &viet_[static_cast<std::size_t>(c - 0x1E00)];
    else if (c >= 0x2000 && c < 0x2040) entry = &marks_[static_cast<std::size_t>(c - 0x2000)];
    return entry != nullptr && entry->size >= 0 ? entry : nullptr;
  }

 private:
  static constexpr UChar32 first_size = 0x250;

  static void fill(Entry& entry, UChar32 c) {
    std::string one;
    append_utf8(one, c);
    const std::string folded = fold_by_icu(one);
    if (folded.size() > entry.bytes.size()) return;
    std::copy(folded.begin(), folded.end(), entry.bytes.begin());
    entry.size = static_cast<signed char>(folded.size());
  }

  std::array<Entry, first_size> low_;
  std::array<Entry, 0x100> viet_;
  std::array<Entry, 0x40> marks_;
};

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Writes folded bytes, and of a run of spaces the first.
class FoldWriter {
 public:
  /// A code point of the table takes at most half as much again as it took before.
  explicit FoldWriter(std::size_t size) : bytes_(size + size / 2, '\0') {}

  void put(char c) {
    const bool space = is_ascii_space(c);
    if (space && after_space_) return;
    after_space_ = space;
    bytes_[size_++] = space ? ' ' : lower(c);
  }
  std::string take() {
    bytes_.resize(size_);
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
  std::size_t size_ = 0;
  bool after_space_ = false;
};

/// Nothing when some code point needs ICU.
std::optional<std::string> fold_by_table(std::string_view text) {
  static const FoldTable table;
  FoldWriter out(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out.put(text[at++]);
      continue;
    }
    const FoldTable::Entry* entry = table.find(next_code_point(text, at));
    if (entry == nullptr) return std::nullopt;
    for (int i = 0; i < entry->size; ++i) out.put(entry->bytes[static_cast<std::size_t>(i)]);
  }
  return out.take();
}

icu::Collator& vietnamese_collator() {
  thread_local const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("vi"), status));
    DH_ASSERT(U_SUCCESS(status));
    return made;
  }();
  return *collator;
}

}  // namespace

bool is_utf8(std::string_view text) {
  if (is_ascii(text)) return true;
  std::size_t at = 0;
  while (at < text.size())
    if (next_code_point(text, at) < 0) return false;
  return true;
}

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const bool yes =
      normalizer(&icu::Normalizer2::getNFCInstance).isNormalizedUTF8(piece(text), status);
  return U_SUCCESS(status) && yes;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return normalized(&icu::Normalizer2::getNFCInstance, text);
}

std::string fold(std::string_view text) {
  auto folded = fold_by_table(text);
  return folded ? *std::move(folded) : fold_by_icu(text);
}

std::vector<std::string> search_words(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  std::string word;
  std::size_t at = 0;
  while (at < folded.size()) {
    const std::size_t start = at;
    const UChar32 c = next_code_point(folded, at);
    // Marks that fold keeps (Thai vowels, …) are part of their word.
    const bool inside = c >= 0 && (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0);
    if (inside) word.append(folded, start, at - start);
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string sort_key(std::string_view text) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(piece(text));
  icu::Collator& collator = vietnamese_collator();
  std::string key(text.size() * 4 + 16, '\0');
  const auto room = [&] { return static_cast<int32_t>(key.size()); };
  const auto bytes = [&] { return reinterpret_cast<std::uint8_t*>(key.data()); };
  int32_t size = collator.getSortKey(wide, bytes(), room());
  if (size > room()) {
    key.resize(static_cast<std::size_t>(size));
    size = collator.getSortKey(wide, bytes(), room());
  }
  key.resize(size > 0 ? static_cast<std::size_t>(size) - 1 : 0);  // without the zero at its end
  return hex(key);
}

std::string person_sort_key(std::string_view name) {
  const std::string whole = trim(name);
  const std::size_t gap = whole.rfind(' ');
  if (gap == std::string::npos) return sort_key(whole);
  return sort_key(whole.substr(gap + 1) + " " + whole.substr(0, gap));
}

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string trim(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace dh

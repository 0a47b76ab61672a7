// The filter of reliability.md 2.4 (G35). It looks for candidates — letters that spell MẬT, TỐI MẬT
// or TUYỆT MẬT in any disguise — and then decides by what stands around each of them.
#include <optional>

#include "base/secret_lists.hpp"
#include "base/secret_number.hpp"
#include "base/secret_words.hpp"
#include "base/text.hpp"

namespace dh {
namespace {

using secret::Case;
using secret::lists;
using secret::Word;
using secret::Words;

/// How the marks of the letters agree with the right spelling.
enum class Fit {
  exact,    ///< mật
  partial,  ///< some marks are missing: mât, mạt
  bare,     ///< no marks at all: mat
  wrong,    ///< another word: mất, mắt, mặt, mát
};

struct Target {
  std::string_view letters;
  std::string_view marks;  ///< of the right spelling, as in Words::marks
};

constexpr Target mat{"mat", {"\0\3\0", 3}};
constexpr Target toi_mat{"toimat", {"\0\5\0\0\3\0", 6}};
constexpr Target tuyet_mat{"tuyetmat", {"\0\0\0\3\0\0\3\0", 8}};
static_assert(secret::circumflex + secret::dot_below == 3 &&
              secret::circumflex + secret::acute == 5);

/// Words first … last−1 spell a target.
struct Candidate {
  std::size_t first, last;
  bool single;       ///< "mật" alone; otherwise tối mật or tuyệt mật
  bool top;          ///< tuyệt mật
  bool spelled_out;  ///< letter by letter: "M Ậ T"
  Fit fit;
  Case letter_case;
};

bool is_degree(const std::string& word, bool bare) {
  return word == "độ" || (bare && word == "do");
}

/// Between two words there is at least one byte.
bool only_spaces(std::string_view gap) {
  return gap.size() <= 2 && gap.find_first_not_of(' ') == std::string_view::npos;
}

/// What may stand between two syllables of one word.
bool joins(std::string_view gap) { return only_spaces(gap) || gap == "-" || gap == "_"; }

/// What may stand between letters that are spelled out: spaces, points, dashes, stars, bullets.
bool spells(std::string_view gap) {
  if (gap.size() > 12) return false;
  while (!gap.empty()) {
    std::size_t size = 0;
    for (const std::string_view piece : {" ", ".", "-", "_", "*", "·", "•", "–", "~", "+"})
      if (gap.starts_with(piece)) size = piece.size();
    if (size == 0) return false;
    gap.remove_prefix(size);
  }
  return true;
}

class Finder {
 public:
  explicit Finder(const Words& words) : words_(words) {}

  std::string find() const {
    for (std::size_t i = 0; i < words_.list.size(); ++i) {
      const char letter = words_.letters[words_.list[i].letter];
      if (letter != 'm' && letter != 't') continue;
      const auto candidate = candidate_at(i);
      if (candidate && is_mark(*candidate)) return excerpt(*candidate);
    }
    return {};
  }

 private:
  std::optional<Candidate> candidate_at(std::size_t first) const;
  std::optional<Candidate> matched(std::size_t first, std::size_t last, const Target& target) const;
  bool is_mark(const Candidate& c) const;
  bool pair_is_mark(const Candidate& c) const;
  bool single_is_mark(const Candidate& c) const;
  bool upper_exact_is_mark(const Candidate& c) const;
  bool is_compound(const Candidate& c) const;
  bool has_label(const Candidate& c) const;
  bool has_noun(const Candidate& c) const;
  bool is_name(const Candidate& c) const;

  /// A line, a cell or a part of a sentence ends in front of word i.
  bool breaks(std::size_t i) const {
    return i == 0 || i == words_.list.size() || !joins(words_.gap(i));
  }
  bool alone(const Candidate& c) const { return breaks(c.first) && breaks(c.last); }
  bool alone_on_line(const Candidate& c) const {
    const auto ends_line = [this](std::size_t i, bool edge) {
      return edge || words_.gap(i).find('\n') != std::string_view::npos;
    };
    return ends_line(c.first, c.first == 0) && ends_line(c.last, c.last == words_.list.size());
  }
  /// The word before or after when only a space, "-" or "_" lies between; "" otherwise.
  std::string before(std::size_t i) const {
    return i > 0 && joins(words_.gap(i)) ? words_.spelled(i - 1) : std::string();
  }
  std::string after(std::size_t i) const {
    return i < words_.list.size() && joins(words_.gap(i)) ? words_.spelled(i) : std::string();
  }
  bool upper_before(const Candidate& c) const {
    return c.first > 0 && only_spaces(words_.gap(c.first)) && is_upper(c.first - 1);
  }
  bool upper_after(const Candidate& c) const {
    return c.last < words_.list.size() && only_spaces(words_.gap(c.last)) && is_upper(c.last);
  }
  bool is_small(std::size_t i) const { return words_.list[i].letter_case == Case::lower; }
  bool is_lone_letter(std::size_t i) const { return words_.list[i].count == 1; }
  /// The row of single letters goes on before or behind: F O R M A T.
  bool is_cut_out(std::size_t first, std::size_t last) const {
    const std::string_view inner = words_.gap(first + 1);
    return (first > 0 && is_lone_letter(first - 1) && words_.gap(first) == inner) ||
           (last < words_.list.size() && is_lone_letter(last) && words_.gap(last) == inner);
  }
  bool is_upper(std::size_t i) const { return words_.list[i].letter_case == Case::upper; }

  std::string excerpt(const Candidate& c) const {
    const auto start = words_.list[c.first].start;
    return nfc(std::string_view(words_.text).substr(start, words_.list[c.last - 1].end - start));
  }

  const Words& words_;
};

Fit fit_of(std::string_view marks, const Target& target) {
  if (marks == target.marks) return Fit::exact;
  bool bare = true;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if ((marks[i] & ~target.marks[i]) != 0) return Fit::wrong;
    if (marks[i] != 0) bare = false;
  }
  return bare ? Fit::bare : Fit::partial;
}

Case case_of(const std::vector<Word>& list, std::size_t first, std::size_t last) {
  bool all_upper = true, all_lower = true, all_proper = list[first].letter_case == Case::capital;
  for (std::size_t i = first; i < last; ++i) {
    const Case one = list[i].letter_case;
    all_upper = all_upper && one == Case::upper;
    all_lower = all_lower && one == Case::lower;
    all_proper = all_proper && (one == Case::capital || one == Case::lower);
  }
  if (all_upper) return Case::upper;
  if (all_lower) return Case::lower;
  return all_proper ? Case::capital : Case::mixed;
}

std::optional<Candidate> Finder::matched(std::size_t first, std::size_t last,
                                         const Target& target) const {
  const bool single = &target == &mat;
  const bool top = &target == &tuyet_mat;
  const std::size_t count = last - first;
  const bool letter_by_letter = count == target.letters.size();
  const bool natural =
      count == 1 || (count == 2 && !single && words_.list[first].count == (top ? 5u : 3u));
  const Candidate found{first, last, single, top, letter_by_letter,
                        fit_of(words_.marks_of(first, last), target),
                        case_of(words_.list, first, last)};
  if (found.fit == Fit::wrong || (letter_by_letter && is_cut_out(first, last))) return std::nullopt;
  // "Ma T." and "to imat" are not marks; letter by letter or cut apart in capitals is meant.
  if (!natural && !letter_by_letter && found.letter_case != Case::upper) return std::nullopt;
  return found;
}

/// The candidate that starts at a word.
std::optional<Candidate> Finder::candidate_at(std::size_t first) const {
  for (std::size_t last = first + 1; last <= words_.list.size(); ++last) {
    if (last > first + 1 && !spells(words_.gap(last - 1))) break;
    const std::string_view letters = words_.letters_of(first, last);
    if (letters.size() > tuyet_mat.letters.size()) break;
    for (const Target* target : {&mat, &toi_mat, &tuyet_mat})
      if (letters == target->letters) return matched(first, last, *target);
  }
  return std::nullopt;
}

bool Finder::is_mark(const Candidate& c) const {
  return c.single ? single_is_mark(c) : pair_is_mark(c);
}

bool Finder::pair_is_mark(const Candidate& c) const {
  if (c.top) return true;  // "tuyệt mật" has no other meaning, with or without its marks
  if (!c.spelled_out && is_compound(c)) return false;  // bữa tối mật ong
  if (c.fit == Fit::exact || c.spelled_out || c.last - c.first == 1) return true;
  const bool is_capitals = c.letter_case == Case::upper;
  if (c.fit == Fit::partial) return is_capitals;  // not "tôi mật"
  // "Toi mat ho chieu" is somebody without a passport.
  if (alone(c) || has_label(c) || has_noun(c)) return true;
  return is_capitals && !upper_before(c) && !upper_after(c);
}

bool Finder::single_is_mark(const Candidate& c) const {
  if (is_compound(c)) return false;
  if (has_label(c) || has_noun(c)) return true;
  if (is_degree(before(c.first), c.fit == Fit::bare)) return false;  // the title of a field
  if (c.spelled_out) return c.fit == Fit::exact || c.letter_case == Case::upper;
  switch (c.letter_case) {
    case Case::upper:
      return c.fit == Fit::exact ? upper_exact_is_mark(c) : alone(c);
    case Case::mixed: return c.fit == Fit::exact && alone(c);
    case Case::capital:
    case Case::lower: return c.fit == Fit::exact && alone_on_line(c);
  }
  return false;
}

/// MẬT in capitals. Inside a line of capitals it may be part of a name.
bool Finder::upper_exact_is_mark(const Candidate& c) const {
  const bool before_upper = upper_before(c);
  const bool after_upper = upper_after(c);
  if (!before_upper && !after_upper) return true;
  if (after_upper && lists().urgency.has(after(c.last))) return true;
  if (!before_upper) return true;  // a stamp that runs into the title behind it
  return !after_upper && !is_name(c);
}

/// "bảo mật", "mật ong" …: words in which mật is honey, gall, close or hidden, not a grade.
bool Finder::is_compound(const Candidate& c) const {
  const bool bare = c.fit == Fit::bare;
  const std::string next = after(c.last);
  const bool urgent = next == "độ" && after(c.last + 1) == "khẩn";  // MẬT Độ khẩn: hỏa tốc
  if (!urgent && lists().behind.has(next, bare)) return true;
  if (c.letter_case != Case::upper && lists().behind_small.has(next, bare)) return true;
  if (!c.single) return false;
  if (!c.spelled_out) return lists().in_front.has(before(c.first), bare);
  std::string run;  // B Ả O  M Ậ T
  for (std::size_t i = c.first; i > 0 && run.size() < 3; --i) {
    if (!is_lone_letter(i - 1) || !spells(words_.gap(i))) break;
    run.insert(0, words_.letters_of(i - 1, i));
  }
  return run.ends_with("bao") || run.ends_with("bi") || run.ends_with("co");
}

/// "Độ mật: Mật", "Mức độ = MẬT".
bool Finder::has_label(const Candidate& c) const {
  const std::string_view gap = words_.gap(c.first);
  if (c.first == 0 || gap.find_first_of(":=") == std::string_view::npos ||
      gap.find('\n') != std::string_view::npos)
    return false;
  const std::string label = words_.spelled(c.first - 1);
  return lists().labels.has(label) ||
         (c.letter_case != Case::lower && lists().short_labels.has(label));
}

/// "tài liệu thuộc loại mật", "công văn Mật", "đóng dấu mật", "nhà nước độ Mật".
bool Finder::has_noun(const Candidate& c) const {
  const bool bare = c.fit == Fit::bare;
  const bool small = c.letter_case == Case::lower;
  // Without marks "tài liệu mật" may be "tài liệu mất": a capital among small letters, or the end
  // of the sentence, must tell.
  if (bare && !breaks(c.last) && (small || !is_small(c.last))) return false;
  const std::string direct = before(c.first);
  if (direct == "dấu" || direct == "mức") return true;
  // "độ Mật" is a grade, "độ mật" and "Độ Mật" are the word for all of them.
  const bool after_degree = is_degree(direct, bare);
  if (after_degree && !small && is_small(c.first - 1)) return true;
  std::size_t i = c.first;
  while (c.first - i < 5 && lists().links.has(before(i), bare)) --i;
  const std::string last = before(i);
  if (last.empty()) return false;
  if (last == "nước" && after_degree) return true;
  if (last == "điện" && i == c.first && !bare) return true;
  const std::string two = before(i - 1) + " " + last;
  return lists().papers.has(two, bare) || (!(bare && small) && lists().losable.has(two, bare));
}

/// NGUYỄN VĂN MẬT.
bool Finder::is_name(const Candidate& c) const {
  for (std::size_t i = c.first; i > 0 && c.first - i < 4 && only_spaces(words_.gap(i)); --i)
    if (lists().family_names.has(words_.spelled(i - 1))) return true;
  return false;
}

}  // namespace

std::string secret_mark(std::string_view text) {
  const Words words = secret::words_of(text);
  std::string found = Finder(words).find();
  return found.empty() ? secret::number_with_grade(words) : found;
}

}  // namespace dh

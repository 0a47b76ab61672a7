// The filter of reliability.md 2.4 (G35). It looks for candidates — letters that spell MẬT, TỐI MẬT or
// TUYỆT MẬT in any disguise — and then decides by what stands around each of them.
#include <algorithm>
#include <optional>

#include "base/secret_number.hpp"
#include "base/secret_words.hpp"
#include "base/text.hpp"

namespace dh {
namespace {

using secret::Case;
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
  std::vector<std::uint8_t> marks;
};

/// Words first … last−1 spell a target.
struct Candidate {
  std::size_t first, last;
  bool single;       ///< "mật" alone; otherwise tối mật or tuyệt mật
  bool top;          ///< tuyệt mật
  bool spelled_out;  ///< letter by letter: "M Ậ T"
  Fit fit;
  Case letter_case;
};

bool contains(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Whether `word` is in the list; without marks when the text has none.
bool is_listed(std::initializer_list<std::string_view> list, const std::string& word, bool bare) {
  if (word.empty()) return false;
  return std::any_of(list.begin(), list.end(), [&](std::string_view one) {
    return one == word || (bare && fold(one) == word);
  });
}

bool only_spaces(std::string_view gap) {
  return !gap.empty() && gap.size() <= 2 && gap.find_first_not_of(' ') == std::string_view::npos;
}

/// What may stand between two syllables of one word.
bool joins(std::string_view gap) { return only_spaces(gap) || gap == "-" || gap == "_"; }

/// What may stand between letters that are spelled out: spaces, points, dashes, stars, bullets.
bool spells(std::string_view gap) {
  while (!gap.empty()) {
    std::size_t size = 0;
    for (const std::string_view piece : {" ", ".", "-", "_", "*", "·", "•", "–", "~", "+"})
      if (gap.starts_with(piece)) size = piece.size();
    if (size == 0) return false;
    gap.remove_prefix(size);
  }
  return true;
}

/// The end of a line, a cell or a part of a sentence; the ends of the text count.
bool breaks(std::string_view gap) { return !joins(gap); }

class Finder {
 public:
  explicit Finder(std::string_view text) : words_(secret::words_of(text)) {}

  std::string find() const {
    for (std::size_t i = 0; i < words_.list.size(); ++i) {
      const char letter = words_.list[i].letters[0];
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

  bool alone(const Candidate& c) const {
    return breaks(words_.gap(c.first)) && breaks(words_.gap(c.last));
  }
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
  bool is_lone_letter(std::size_t i) const { return words_.list[i].letters.size() == 1; }
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

  Words words_;
};

const Target& mat() {
  static const Target target{"mat", {0, secret::circumflex | secret::dot_below, 0}};
  return target;
}
const Target& toi_mat() {
  static const Target target{
      "toimat", {0, secret::circumflex | secret::acute, 0, 0, secret::circumflex | secret::dot_below, 0}};
  return target;
}
const Target& tuyet_mat() {
  static const Target target{"tuyetmat",
                             {0, 0, 0, secret::circumflex | secret::dot_below, 0, 0,
                              secret::circumflex | secret::dot_below, 0}};
  return target;
}

Fit fit_of(const std::vector<std::uint8_t>& marks, const Target& target) {
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
  std::vector<std::uint8_t> marks;
  bool letter_by_letter = true;
  for (std::size_t i = first; i < last; ++i) {
    const Word& word = words_.list[i];
    marks.insert(marks.end(), word.marks.begin(), word.marks.end());
    letter_by_letter = letter_by_letter && word.letters.size() == 1;
  }
  const bool single = &target == &mat();
  const bool top = &target == &tuyet_mat();
  const std::size_t count = last - first;
  const bool natural =
      count == 1 || (count == 2 && !single && words_.list[first].letters.size() == (top ? 5u : 3u));
  const Candidate found{first, last, single, top, letter_by_letter, fit_of(marks, target),
                        case_of(words_.list, first, last)};
  if (found.fit == Fit::wrong || (letter_by_letter && is_cut_out(first, last))) return std::nullopt;
  // "Ma T." and "to imat" are not marks; letter by letter or cut apart in capitals is meant.
  if (!natural && !letter_by_letter && found.letter_case != Case::upper) return std::nullopt;
  return found;
}

/// The longest candidate that starts at a word.
std::optional<Candidate> Finder::candidate_at(std::size_t first) const {
  std::string letters;
  for (std::size_t last = first; last < words_.list.size();) {
    if (last > first && !spells(words_.gap(last))) break;
    letters += words_.list[last].letters;
    ++last;
    if (letters.size() > tuyet_mat().letters.size()) break;
    for (const Target* target : {&mat(), &toi_mat(), &tuyet_mat()})
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
  if (is_listed({"độ"}, before(c.first), c.fit == Fit::bare)) return false;  // the title of a field
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
  if (after_upper && contains({"hỏa", "hoả", "khẩn", "thượng", "số", "độc"}, after(c.last))) return true;
  if (!before_upper) return true;  // a stamp that runs into the title behind it
  return !after_upper && !is_name(c);
}

/// "bảo mật", "mật ong" …: words in which mật is honey, gall, close or hidden, not a grade.
bool Finder::is_compound(const Candidate& c) const {
  static const std::initializer_list<std::string_view> in_front = {
      "bảo", "bí", "cơ", "thân", "nồng", "nghiêm", "cẩn", "trăng", "đường", "mía", "ong", "túi",
      "sỏi", "ống", "dịch", "gan", "lấy", "hút", "gấu", "ngọt", "hoa", "vị", "rỉ", "kín", "chặt",
      "sông", "suối", "làng", "xã", "chị", "anh", "ông", "bà", "cô", "viêm", "tiết", "nuôi", "ăn",
      "giọt", "chai", "lít", "vắt", "quay", "hũ"};
  static const std::initializer_list<std::string_view> behind = {
      "độ",   "ong", "khẩu", "mã",  "vụ",   "thiết", "thám", "tông", "mía",  "hoa", "gấu", "vịt",
      "rỉ",   "ngữ", "phái", "giáo", "dừa", "khu",   "ngọt", "cá",   "lợn",  "rắn", "trâu", "heo",
      "bò",   "điển", "đường"};
  // Behind a stamp the title of the paper may follow: MẬT DANH SÁCH, MẬT BÁO CÁO.
  static const std::initializer_list<std::string_view> behind_small = {
      "danh", "hiệu", "nghị", "báo", "đàm", "thư", "lệnh", "ước", "chú", "kế", "tấu", "truyền"};
  const bool bare = c.fit == Fit::bare;
  const std::string next = after(c.last);
  const bool urgent = next == "độ" && after(c.last + 1) == "khẩn";  // MẬT Độ khẩn: hỏa tốc
  if (!urgent && is_listed(behind, next, bare)) return true;
  if (c.letter_case != Case::upper && is_listed(behind_small, next, bare)) return true;
  if (!c.single) return false;
  if (!c.spelled_out) return is_listed(in_front, before(c.first), bare);
  std::string run;  // B Ả O  M Ậ T
  for (std::size_t i = c.first; i > 0 && is_lone_letter(i - 1) && spells(words_.gap(i)); --i)
    run.insert(0, words_.list[i - 1].letters);
  return run.ends_with("bao") || run.ends_with("bi") || run.ends_with("co");
}

/// "Độ mật: Mật", "Mức độ = MẬT".
bool Finder::has_label(const Candidate& c) const {
  const std::string_view gap = words_.gap(c.first);
  if (c.first == 0 || gap.find_first_of(":=") == std::string_view::npos ||
      gap.find('\n') != std::string_view::npos)
    return false;
  const std::string label = words_.spelled(c.first - 1);
  if (contains({"mật", "mat", "classification", "secrecy"}, label)) return true;
  return c.letter_case != Case::lower &&
         contains({"độ", "do", "loại", "loai", "mức", "muc", "dấu", "dau"}, label);
}

/// "tài liệu thuộc loại mật", "công văn Mật", "đóng dấu mật", "nhà nước độ Mật".
bool Finder::has_noun(const Candidate& c) const {
  const bool bare = c.fit == Fit::bare;
  const bool small = c.letter_case == Case::lower;
  // Without marks "tài liệu mật" may be "tài liệu mất": a capital among small letters, or the end of
  // the sentence, must tell.
  if (bare && !breaks(words_.gap(c.last)) && (small || !is_small(c.last))) return false;
  const auto listed = [&](std::initializer_list<std::string_view> list, const std::string& word) {
    return is_listed(list, word, bare);
  };
  const std::string direct = before(c.first);
  if (contains({"dấu", "mức"}, direct)) return true;
  // "độ Mật" is a grade, "độ mật" and "Độ Mật" are the word for all of them.
  const bool after_degree = listed({"độ"}, direct);
  if (after_degree && !small && words_.list[c.first - 1].letter_case == Case::lower) return true;
  std::size_t i = c.first;
  while (c.first - i < 5 && listed({"thuộc", "loại", "độ", "diện", "mức", "mang", "dạng", "có", "ở",
                                    "cấp", "hạng", "danh", "mục", "dấu", "đóng"},
                                   before(i)))
    --i;
  const std::string last = before(i);
  if (last.empty()) return false;
  if (last == "nước" && after_degree) return true;
  if (last == "điện" && i == c.first && !bare) return true;
  const std::string two = before(i - 1) + " " + last;
  if (!(bare && small) && listed({"tài liệu", "hồ sơ", "bản đồ", "phụ lục", "quyết định"}, two))
    return true;
  return listed({"văn bản", "công văn", "báo cáo", "tờ trình", "kế hoạch", "đề án", "phương án",
                 "chỉ thị", "nghị quyết", "biên bản", "công điện"},
                two);
}

/// NGUYỄN VĂN MẬT.
bool Finder::is_name(const Candidate& c) const {
  for (std::size_t i = c.first; i > 0 && c.first - i < 4 && only_spaces(words_.gap(i)); --i)
    if (contains({"nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng",
                  "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "nông", "hà", "đinh", "lương", "triệu"},
                 words_.spelled(i - 1)))
      return true;
  return false;
}

}  // namespace

std::string secret_mark(std::string_view text) {
  std::string found = Finder(text).find();
  return found.empty() ? secret::number_with_grade(text) : found;
}

}  // namespace dh

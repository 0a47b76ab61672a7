// People in a letter: forms of address, names and posts; how many come.
#include "features/intake/passage.hpp"

#include "base/text.hpp"

namespace dh::intake {

namespace {

const std::string form =
    "(?:(?i:ông|bà|đồng chí|đ/c|ngài|quý ông|quý bà)|GS|PGS|TS|ThS|BS|Mr|Ms|Mrs|Dr|Prof(?:essor)?|H\\.\\h?E|Hon|"
    "Madam|Sir|His Excellency|Her Excellency)";
const std::string syllable =
    "(?:\\p{Lu}[\\p{L}’'-]*\\.?|(?:van|von|de|der|den|da|dos|di|la|le|del|bin|binti|al|el)"
    "(?=\\h(?:\\p{Lu}|(?:la|der|den)\\h\\p{Lu})))";
const std::string whole_name = "(" + syllable + "(?:\\h" + syllable + "){0,5})";
// Words that begin a post. Between the form of address and the name they are the post itself.
const std::string title =
    "(?i:Quyền |Nguyên )?(?:Giám đốc|Phó|Chủ tịch|Chủ nhiệm|Trưởng|Chánh|Bí thư|Chuyên viên|Vụ trưởng|Cục trưởng|"
    "Thứ trưởng|Bộ trưởng|Đại sứ|Tổng|Tham tán|Tùy viên|Tuỳ viên|Thống đốc|Thị trưởng|Tỉnh trưởng|Hiệu trưởng|"
    "Viện trưởng|Chuyên gia|Phiên dịch|Cán bộ|Thư ký|Nhân viên|Ủy viên|Uỷ viên|Đại biện|Lãnh sự|Kế toán|Giáo sư|"
    "Nghiên cứu viên|Trợ lý|Điều phối viên|Director|Deputy|Vice|Chair|President|Governor|Mayor|Minister|"
    "Ambassador|Consul|Counsellor|Counselor|Secretary|Head|Manager|Chief|Professor|Expert|Officer|CEO|"
    "Interpreter|General|Executive|Managing|Senior|Representative|Advisor|Adviser|Assistant|First|Second|Third|"
    "Coordinator|Researcher|Lecturer|Dean|Rector|Programme|Program|Project|Staff|Specialist)";
// Words in capitals that follow a form of address and are no name.
const std::string no_name =
    "(?!(?:" + title +
    "|Quý|Việt Nam|Vietnam|Trung ương|Sở|Bộ|Ban|Cục|Vụ|Ủy|Uỷ|Văn|Đoàn|"
    "Thành viên)\\b(?!\\h\\p{Lu}\\p{L}*\\h*[,–-]))";

bool said(const std::string& folded, std::initializer_list<const char*> words) {
  for (const char* word : words)
    if (folded.find(word) != std::string::npos) return true;
  return false;
}

std::string role_of(const std::string& folded) {
  if (said(folded, {"pho truong doan", "deputy head of delegation", "deputy head of the delegation"}))
    return "deputy_leader";
  if (said(folded,
           {"truong doan", "head of delegation", "head of the delegation", "dan dau", "lam truong", "leader of"}))
    return "leader";
  if (said(folded, {"phien dich", "interpreter"})) return "interpreter";
  return "";
}

/// Where the post ends: at a role, a new clause, a telephone number.
Span post_in(const Text& text, Span tail) {
  static const Pattern begins("\\G[\\h,–:(|\\t-]*((?i:" + title + ")\\p{L}*)");
  static const Pattern ends(
      "\\h*[,(–-]?\\h*(?i:làm trưởng đoàn|phó trưởng đoàn|trưởng đoàn|dẫn đầu|thành viên đoàn|là trưởng đoàn|"
      "(?:as |the )?(?:deputy )?head of (?:the )?delegation|leader of the delegation)|"
      "\\h*[,(–-]\\h*(?i:phiên dịch|interpreter)|[.](?:\\s|$)|[;|\\t()]|[,]?\\h(?i:cùng|sẽ|và (?:ông|bà|đồng chí|"
      "ngài)|thăm|sang|đến|đi|từ ngày|chủ trì|tiếp|tham dự|điện thoại|đt|sđt|số điện thoại|email|e-mail|tel|"
      "phone|mobile|will|and (?:mr|ms|mrs|dr)|accompanied|who|at \\+?\\d|to visit)\\b|[,:–-]\\h*(?i:điện thoại|"
      "đt|sđt|email|e-mail|tel)\\b|,\\h+(?i:ông|bà|đồng chí|mr|ms|mrs|dr)\\b|,\\h*\\+?\\d{4}");
  const auto first = begins.first(text, tail);
  if (!first) return {};
  Span post{(*first)[1].from, tail.to};
  if (const auto end = ends.first(text, {post.from, tail.to})) post.to = (*end)[0].from;
  return trimmed(text, post);
}

/// The rest of the sentence or line, as far as it may still speak of this person.
Span tail_after(const Text& text, int at) {
  Span line = line_around(text, at);
  int end = std::min(line.to, at + 220);
  for (const char16_t mark : {u';'})
    if (const int found = text.indexOf(mark, at); found >= 0) end = std::min(end, found);
  return {at, end};
}

struct People {
  const Text& text;
  std::vector<Found>& out;

  void add(Span span, Span name, Span forms, Span post_before) {
    name = trimmed(text, name);
    for (const Found& f : out)
      if (f.kind == Kind::person && f.from < name.to && name.from < f.to) return;
    Found f = found(Kind::person, text, name);
    if (repeated(f.value)) return;
    f.address_form = utf8(text, trimmed(text, forms));
    const Span tail = next_person(tail_after(text, name.to));
    Span after = post_in(text, tail);
    if (after.empty() && trimmed(text, {name.to, line_around(text, name.to).to}).empty()) after = post_below(name.to);
    const Span post = post_before.empty() ? after : trimmed(text, post_before);
    f.post = in_one_line(utf8(text, post));
    f.role = role_in(span, post, tail);
    if (!forms.empty()) f.from = std::min(f.from, forms.from);
    if (!post.empty()) f.to = std::max(f.to, post.to);
    out.push_back(std::move(f));
  }

 private:
  bool repeated(const std::string& name) const {
    for (const Found& f : out)
      if (f.kind == Kind::person && fold(f.value) == fold(name)) return true;
    return false;
  }
  /// Under a signature the post stands in a line of its own.
  Span post_below(int at) const {
    const Span line = line_around(text, at);
    if (line.to >= text.length()) return {};
    const Span below = line_around(text, line.to + 1);
    return below.size() > 60 ? Span{} : post_in(text, below);
  }
  /// Up to the next form of address.
  Span next_person(Span tail) const {
    static const Pattern next("(?<!\\p{L})" + form + "\\.?\\h+\\p{Lu}");
    if (const auto match = next.first(text, tail)) tail.to = (*match)[0].from;
    return tail;
  }
  std::string role_in(Span span, Span post, Span tail) const {
    const Span line = line_around(text, span.from);
    const std::string before = fold(utf8(text, {std::max(line.from, span.from - 60), span.from}));
    if (said(before, {"kinh gui", "lien he", "dau moi", "contact", "dear", "to:", "nguoi nhan", "attn", "gui ve"}))
      return "contact";
    // Who signs an invitation does not travel with the guests.
    const std::string above = fold(utf8(text, {std::max(0, line.from - 40), line.from}));
    if (said(above, {"sincerely", "faithfully", "regards", "yours truly", "tran trong"})) return "contact";
    const std::string after = fold(utf8(text, {post.empty() ? tail.from : std::max(post.to, tail.from), tail.to}));
    const std::string own = role_of(fold(utf8(text, post)));
    if (const std::string said_after = role_of(after.substr(0, 60)); !said_after.empty()) return said_after;
    if (!own.empty()) return own;
    if (said(before, {"pho truong doan:"})) return "deputy_leader";
    if (said(before,
             {"truong doan:", "truong doan la", "do dong chi", "led by", "headed by", "head of delegation:"}) ||
        (before.ends_with("do ") && said(after, {"dan dau"})))
      return "leader";
    if (said(before, {"phien dich:", "interpreter:"})) return "interpreter";
    return "";
  }
};

void read_addressed(People& people) {
  static const Pattern named("(?<!\\p{L})(" + form + "\\.?(?:\\h+" + form + "\\.?){0,3})\\h+(?:(" + title +
                             "(?:\\h\\p{L}+){0,3}?)\\h+)??" + no_name + whole_name);
  static const Pattern many("\\h");
  for (const Match& m : named.all(people.text)) {
    Span name = trimmed(people.text, m[3]);
    if (name.size() < 3) continue;
    const std::string forms = fold(utf8(people.text, m[1]));
    // "ông An" speaks of somebody named before; foreign guests often have one name.
    const bool one_word = many.all(people.text, name).empty();
    if (one_word && forms != "mr" && forms != "mr." && forms != "ms" && forms != "ms." && forms != "mrs." &&
        !forms.starts_with("ngai"))
      continue;
    people.add(m[0], name, m[1], m[2]);
  }
}

/// Lines of a list: "1. Nguyễn Văn A, Giám đốc Sở Ngoại vụ, Trưởng đoàn"; a table's cells stand between tabs.
void read_listed(People& people) {
  static const Pattern listed("^\\h*(?:\\d{1,2}\\h*[.)/:]?|[-–•*+])[\\h]*(?:" + form + "\\.?\\h+)?" + no_name + "(" +
                              syllable + "(?:\\h" + syllable + "){1,5})\\h*(?:[,;:(|–-]|\\t)\\h*(?=" + title + ")");
  for (const Match& m : listed.all(people.text)) people.add(m[0], m[1], {}, {});
}

void read_led(People& people) {
  static const Pattern led(
      "(?i:Trưởng đoàn|Phó Trưởng đoàn|Người dẫn đầu|Head of delegation|Interpreter|Phiên dịch)\\h*:\\h*" + no_name +
      "(" + syllable + "(?:\\h" + syllable + "){1,5})(?=[,;:(.\\n–-]|\\h[,(–-]|$)");
  for (const Match& m : led.all(people.text)) people.add(m[1], m[1], {}, {});
}

void read_count(const Text& text, std::vector<Found>& out) {
  static const Pattern counted(
      "(?i:đoàn|gồm|gồm có|số lượng|số người|thành phần|khoảng|tổng số|quy mô|consist(?:s|ing) of|compris(?:es|"
      "ing)|delegation|group)[^.;\\n]{0,60}?(?<![\\d/])(\\d{1,4})\\h*(?:\\([^)\\n]{1,30}\\)\\h*)?(?:(?i:người|"
      "thành viên|đại biểu|khách|members?|persons|people|delegates|participants|pax)|-member)\\b");
  static const Pattern adjective("\\b(\\d{1,3})[- ](?:member|person|strong)\\b");
  for (const Pattern* pattern : {&counted, &adjective})
    if (const auto match = pattern->first(text)) {
      Found f = found(Kind::people, text, trimmed(text, {(*match)[1].from, (*match)[0].to}));
      f.value = std::to_string(std::stoi(utf8(text, (*match)[1])));
      if (f.value == "0") continue;
      out.push_back(std::move(f));
      return;
    }
}

}  // namespace

void read_people(const Text& text, std::vector<Found>& out) {
  People people{text, out};
  read_addressed(people);
  read_listed(people);
  read_led(people);
  read_count(text, out);
}

}  // namespace dh::intake

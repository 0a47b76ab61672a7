// Countries, purposes and sources of money by their names, folded, the longest first.
#include "features/intake/passage.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/assets.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"

namespace dh::intake {

namespace {

/// The text folded letter by letter, each knowing where it stood. Runs of spaces are one.
struct Folded {
  std::string text = " ";
  std::vector<int> from{0}, to{0};  ///< per byte of `text`, in units of the original
};

const std::string& folded_letter(UChar32 c) {
  static thread_local std::unordered_map<UChar32, std::string> known;
  if (known.size() > 20000) known.clear();
  const auto [at, fresh] = known.try_emplace(c);
  if (fresh) {
    std::string one;
    Text(c).toUTF8String(one);
    at->second = u_isalnum(c) ? fold(one) : " ";
  }
  return at->second;
}

Folded folded(const Text& text) {
  Folded out;
  for (int i = 0; i < text.length();) {
    const UChar32 c = text.char32At(i);
    const int next = text.moveIndex32(i, 1);
    for (const char byte : folded_letter(c)) {
      if (byte == ' ' && out.text.back() == ' ') continue;
      out.text += byte;
      out.from.push_back(i);
      out.to.push_back(next);
    }
    i = next;
  }
  out.text += ' ';
  out.from.push_back(text.length());
  out.to.push_back(text.length());
  return out;
}

std::string words_of(std::string_view name) {
  std::string out;
  for (const std::string& word : search_words(name)) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// One short word that is also a word or a person's name in Vietnamese must be written exactly, and led up to.
bool exact_and_led(const Text& text, Span span, const std::string& name) {
  if (utf8(text, span) != name) return false;
  static const Pattern led(
      "(?:(?i:nước|của|quốc khánh|tại|sang|đến|thăm|đi|từ|với|ở|phía|bạn|và|cộng hòa|vương quốc|liên bang|CHDCND|"
      "chính phủ|đại sứ quán|sứ quán|đối tác|doanh nghiệp|đoàn|giữa|–|in|to|of|from|and|visit)|[,(/–-])\\h*$");
  static const Pattern goes_on("^\\h\\p{Lu}\\p{Ll}");
  const Span before{std::max(0, span.from - 24), span.from};
  if (led.all(text, before).empty()) return false;
  const int after = std::min(text.length(), span.to + 3);
  return text.tempSubStringBetween(span.to, after).length() < 3 || goes_on.all(text, {span.to, after}).empty();
}

struct Wanted {
  std::string words;
  const Name* name;
  bool led = false;  ///< only where the word before leads up to a country
};

void find_all(const Text& text, const Folded& folded, const Wanted& wanted, std::vector<bool>& taken,
              std::vector<Found>& out) {
  const std::string needle = " " + wanted.words + " ";
  for (std::size_t at = folded.text.find(needle); at != std::string::npos; at = folded.text.find(needle, at + 1)) {
    const std::size_t first = at + 1, last = at + needle.size() - 2;
    const Span span{folded.from[first], folded.to[last]};
    if (taken[first] || taken[last]) continue;
    const bool country = wanted.name->list == "countries";
    if (wanted.led && !exact_and_led(text, span, wanted.name->name)) continue;
    if (country && !u_isupper(text.char32At(span.from))) continue;
    if (country) std::fill(taken.begin() + long(first), taken.begin() + long(last) + 1, true);
    const Kind kind = country ? Kind::country : wanted.name->list == "purpose" ? Kind::purpose : Kind::fund;
    out.push_back({kind, span.from, span.to, wanted.name->code});
  }
}

/// The purpose named first in the subject, otherwise the one named most often.
void keep_one(Kind kind, std::vector<Found>& out) {
  std::map<std::string, int> count;
  const Found* subject = nullptr;
  for (const Found& f : out)
    if (f.kind == Kind::subject) subject = &f;
  for (const Found& f : out)
    if (f.kind == kind) {
      const bool in_subject = subject != nullptr && f.from >= subject->from && f.from < subject->to;
      count[f.value] += in_subject ? 100 - (f.from - subject->from) / 10 : 1;
    }
  if (count.empty()) return;
  const auto best = std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) {
                      return a.second < b.second;
                    })->first;
  bool kept = false;
  std::erase_if(out, [&](const Found& f) {
    if (f.kind != kind) return false;
    const bool keep = !kept && f.value == best;
    kept = kept || keep;
    return !keep;
  });
}

}  // namespace

std::vector<Name> names_to_find(const Reference& reference) {
  std::vector<Name> out;
  for (const Entry& country : *reference.list("countries")) {
    if (country.code == "VN") continue;
    std::set<std::string> names{country.label, country.label_en};
    for (const char* column : {"name_vi_alt", "name_vi_isocodes", "official_name_en"})
      if (const auto cell = country.more.find(column); cell != country.more.end())
        for (const std::string& name : split(cell->second, ';')) names.insert(trim(name));
    // "Korea, Republic of" is written "Republic of Korea".
    const std::set<std::string> listed = names;
    for (const std::string& name : listed)
      if (const auto comma = name.find(", "); comma != std::string::npos && name.ends_with(" of"))
        names.insert(name.substr(comma + 2) + " " + name.substr(0, comma));
    for (const std::string& name : names)
      if (!name.empty()) out.push_back({"countries", country.code, name});
  }
  const auto words = parse_csv(asset("data/reference/intake_words.csv"));
  DH_ASSERT(words.has_value());
  for (const auto& row : words->rows)
    out.push_back({row[words->column("list")], row[words->column("code")], row[words->column("word")]});
  return out;
}

void read_names(const Text& text, const std::vector<Name>& names, std::vector<Found>& out) {
  // Names of countries that are also words: "Anh", "Nga", "Đức".
  std::set<std::string_view> led;
  for (const Name& name : names)
    if (name.list == "led") led.insert(name.name);
  std::vector<Wanted> wanted;
  for (const Name& name : names)
    if (auto words = words_of(name.name); name.list != "led" && !words.empty())
      wanted.push_back({std::move(words), &name, name.list == "countries" && led.contains(name.name)});
  std::stable_sort(wanted.begin(), wanted.end(),
                   [](const Wanted& a, const Wanted& b) { return a.words.size() > b.words.size(); });
  const Folded all = folded(text);
  std::vector<bool> taken(all.text.size());
  // Names of people are not countries: "Nguyễn Đức Anh".
  for (const Found& f : out)
    if (f.kind == Kind::person)
      for (std::size_t i = 0; i < all.text.size(); ++i)
        if (all.from[i] >= f.from &&
            all.from[i] < f.from + int(Text::fromUTF8(f.address_form + " " + f.value).length()) + 1)
          taken[i] = true;
  for (const Wanted& w : wanted) find_all(text, all, w, taken, out);
  keep_one(Kind::purpose, out);
  keep_one(Kind::fund, out);
}

}  // namespace dh::intake

#include "features/intake/letter_reader.hpp"

#include <algorithm>

#include "features/intake/passage.hpp"

namespace dh::intake {

std::string_view name(Kind kind) {
  constexpr std::string_view names[] = {"number", "place",   "date", "issuer", "subject", "inviter", "deadline",
                                        "person", "country", "stay", "people", "purpose", "fund",    "language"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<Found> read_letter(std::string_view text, const std::vector<Name>& names) {
  Text units = Text::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (units.length() > static_cast<int>(most_letters)) units.truncate(static_cast<int>(most_letters));
  std::vector<Found> out;
  read_head(units, out);
  std::optional<Date> letter;
  for (const Found& f : out)
    if (f.kind == Kind::date)
      if (const auto day = parse_date(f.value)) letter = *day;
  read_days(units, letter, out);
  read_people(units, out);
  read_names(units, names, out);
  std::stable_sort(out.begin(), out.end(), [](const Found& a, const Found& b) { return a.from < b.from; });
  return out;
}

}  // namespace dh::intake

#include "features/matching/sides.hpp"

#include <algorithm>
#include <span>

#include "features/matching/season.hpp"
#include "records/need/need.hpp"
#include "records/offer/offer.hpp"
#include "records/partner/partner.hpp"

namespace dh::matching {

namespace {

template <class T>
std::vector<std::int64_t> ids(const std::vector<T>& refs) {
  std::vector<std::int64_t> out;
  for (const T& r : refs) out.push_back(r.value);
  return out;
}
template <class T>
std::vector<std::string> codes(const std::vector<T>& list) {
  std::vector<std::string> out;
  for (const T& c : list) out.push_back(c.value);
  return out;
}

/// How many of these are known, in hundredths.
int share_of(std::span<const bool> known) {
  return static_cast<int>(100 * std::count(known.begin(), known.end(), true) /
                          static_cast<std::ptrdiff_t>(known.size()));
}

template <class T>
Side exchange_side(const Record& r, std::string_view type) {
  const T x = body_of<T>(r);
  Side s{.id = r.head.id, .type = std::string(type), .kind = std::string(to_name(x.kind)), .party = x.party.value};
  s.sectors = codes(x.sectors);
  s.territories = ids(x.territories);
  s.excluded = ids(x.excluded);
  s.do_not_approach = ids(x.do_not_approach);
  s.certificates_held = x.certificates_held;
  s.certificates_required = x.certificates_required;
  s.languages = codes(x.languages);
  s.text = x.title + " " + x.description + " " + x.description_en + " " + x.capacity + " " + x.season;
  if (x.quantity_from && x.unit != Unit::none)
    s.quantity = Range{std::string(to_name(x.unit)), double(x.quantity_from->units),
                                 double(x.quantity_to.value_or(*x.quantity_from).units)};
  if (x.value_from)
    s.value = Range{x.value_from->currency, double(x.value_from->minor),
                              double(x.value_to.value_or(*x.value_from).minor)};
  s.months = months_of(x.season);
  const bool known[] = {!x.sectors.empty(), !x.territories.empty(), !x.description.empty(), x.quantity_from.has_value(),
                        x.value_from || x.value_to, !x.certificates_held.empty() || !x.certificates_required.empty(),
                        !x.languages.empty(), x.valid_until.has_value(), !x.capacity.empty(), !x.contact.empty()};
  s.filled = share_of(known);
  return s;
}

Side partner_side(const Record& r) {
  const Partner p = body_of<Partner>(r);
  Side s{.id = r.head.id, .type = "partner", .kind = "", .party = r.head.id};
  s.sectors = codes(p.sectors);
  if (p.territory) s.territories = {p.territory.value};
  s.languages = codes(p.languages);
  s.warned = p.trust == Trust::warned;
  s.text = p.name + " " + p.name_vi + " " + p.description;
  const bool known[] = {!p.sectors.empty(),
                        static_cast<bool>(p.territory),
                        !p.languages.empty(),
                        !p.description.empty(),
                        p.trust == Trust::introduced || p.trust == Trust::checked,
                        p.trust == Trust::checked};
  s.filled = share_of(known);
  return s;
}

}  // namespace

Side side_of(const Record& r, const Places& places) {
  Side s = r.type->name == "need"    ? exchange_side<Need>(r, "need")
           : r.type->name == "offer" ? exchange_side<Offer>(r, "offer")
                                     : partner_side(r);
  s.around = places.around(s.territories);
  return s;
}

}  // namespace dh::matching

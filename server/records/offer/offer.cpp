#include "records/offer/offer.hpp"

namespace dh {

std::span<const Choice> choices(SiteState) {
  using enum SiteState;
  static constexpr Choice all[] = {
      choice<unknown>("Chưa rõ"), choice<planned>("Đã có quy hoạch"), choice<cleared>("Đã giải phóng mặt bằng"),
      choice<leased>("Đã cho thuê một phần"), choice<in_use>("Đang sử dụng"),
  };
  return all;
}

namespace {

const std::vector<Field> fields = [] {
  std::vector<Field> all = exchange_fields<Offer>();
  const Field extra[] = {
      field<&Offer::site>("Địa điểm", searched, group("Dự án mời gọi đầu tư")),
      field<&Offer::area>("Diện tích (ha)", range<0, 1000000>),
      field<&Offer::zone>("Khu công nghiệp, khu kinh tế", searched),
      field<&Offer::site_state>("Tình trạng pháp lý của đất"),
      field<&Offer::incentives>("Ưu đãi", multiline),
      field<&Offer::infrastructure>("Hạ tầng", multiline),
  };
  all.insert(all.end(), std::begin(extra), std::end(extra));
  return all;
}();
static_assert(member_count<Offer>() == exchange_field_count + 6);

/// The site is asked of an investment only.
Result<void> site_of_investment(const Offer& o, const Context&) {
  if (o.kind == CooperationKind::investment && o.site.empty())
    return fail_field("site", "field.missing", {{"field", "Địa điểm"}});
  return {};
}

Result<void> offer_met_at_meeting(const Offer&, const Context& c) { return meeting_held(c, "offers"); }
Result<void> offer_has_result(const Offer&, const Context& c) { return has_result(c, "offers"); }

const std::vector<Step<Offer>> steps = exchange_steps<Offer, offer_met_at_meeting, offer_has_result>();

}  // namespace

const RecordType offer = record_type<Offer>(
    {.plural = "offers", .prefix = "ofr", .code_prefix = "CH", .label = "Chào mời", .label_plural = "Chào mời",
     .title = "title", .place = Place::need, .fields = fields, .rights = exchange_rights,
     .rules = {ranges_in_order<Offer>, site_of_investment}, .jobs = {"market_watch"},
     .merges = {"*"}},
    exchange_flow<Offer>(steps));

}  // namespace dh

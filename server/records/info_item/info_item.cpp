#include "records/info_item/info_item.hpp"

namespace dh {

std::span<const Choice> choices(BulletinState) {
  using enum BulletinState;
  static constexpr Choice all[] = {
      choice<draft>("Bản nháp", Tone::neutral), choice<published>("Đã công bố", Tone::ok),
      final_choice<expired>("Hết hiệu lực"), final_choice<withdrawn>("Đã thu hồi"),
  };
  return all;
}
std::span<const Choice> choices(InfoKind) {
  using enum InfoKind;
  static constexpr Choice all[] = {
      choice<opportunity>("Cơ hội hợp tác"),
      choice<market_news>("Tin thị trường"),
      choice<policy_news>("Tin chính sách"),
      choice<assessment>("Nhận định, đánh giá"),
      choice<answer>("Hỏi đáp"),
      choice<other>("Khác"),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&InfoItem::title>("Tiêu đề", required, listed, searched, max_length<300>),
    field<&InfoItem::kind>("Loại tin", required, listed),
    field<&InfoItem::content>("Nội dung", searched, multiline),
    field<&InfoItem::content_en>("Nội dung tiếng Anh", searched, multiline),
    field<&InfoItem::sectors>("Lĩnh vực", listed),
    field<&InfoItem::countries>("Nước", listed),
    field<&InfoItem::territories>("Địa bàn", reaches_missions),
    field<&InfoItem::receivers>("Nơi nhận", audience, group("Gửi cho ai, đến khi nào"),
                                hint("Để trống khi công bố cho mọi người: chọn mức công khai ở cuối trang.")),
    field<&InfoItem::asks>("Đề nghị phản hồi về", multiline, max_length<2000>),
    field<&InfoItem::reply_by>("Phản hồi trước ngày"),
    field<&InfoItem::valid_until>("Có giá trị đến", listed),
    field<&InfoItem::source>("Nguồn tin", searched, group("Nguồn")),
    field<&InfoItem::sources>("Văn bản nguồn"),
    field<&InfoItem::question>("Trả lời câu hỏi"),
    field<&InfoItem::published_on>("Ngày công bố", listed, by_flow),
    field<&InfoItem::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<InfoItem>() == std::size(fields));

const std::vector<Step<InfoItem>> steps = bulletin_steps<InfoItem, reaches_somebody<InfoItem>>();

}  // namespace

const RecordType info_item = record_type<InfoItem>(
    {.plural = "info-items", .prefix = "inf", .code_prefix = "TT", .label = "Bản tin", .label_plural = "Bản tin",
     .title = "title", .fields = fields, .rights = bulletin_rights, .rules = {asks_whole<InfoItem>},
     .jobs = {"bulletin_uses", "address"}, .tells = "information", .tells_in = "published"},
    bulletin_flow<InfoItem>(steps));

}  // namespace dh

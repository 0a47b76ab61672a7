#include "records/warning/warning.hpp"

#include "base/text.hpp"
#include "engine/store.hpp"
#include "records/warning_case/warning_case.hpp"

namespace dh {

std::span<const Choice> choices(WarningKind) {
  using enum WarningKind;
  static constexpr Choice all[] = {
      choice<fraud>("Lừa đảo"), choice<payment>("Thanh toán, chậm trả"), choice<quality>("Chất lượng hàng hóa"),
      choice<trade_dispute>("Tranh chấp, phòng vệ thương mại"), choice<market_rules>("Quy định mới của thị trường"),
      choice<safety>("An toàn người, tài sản"), choice<other>("Khác"),
  };
  return all;
}

bool says_name(std::string_view text, std::string_view name) {
  const auto words = [](std::string_view of) {
    std::string out = " ";
    for (const char c : fold(of)) {
      const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
      if (part) out += c;
      else if (out.back() != ' ') out += ' ';
    }
    if (out.back() != ' ') out += ' ';
    return out;
  };
  const std::string wanted = words(name);
  return wanted.size() > 2 && words(text).find(wanted) != std::string::npos;
}

namespace {

const Field fields[] = {
    field<&Warning::title>("Tiêu đề", required, listed, searched, max_length<300>),
    field<&Warning::kind>("Loại cảnh báo", required, listed),
    field<&Warning::content>("Nội dung", searched, multiline,
                             hint("Không nêu tên bên bị hại: ghi ở hồ sơ vụ việc, chỉ cơ quan lập thấy.")),
    field<&Warning::content_en>("Nội dung tiếng Anh", searched, multiline),
    field<&Warning::advice>("Nên làm gì", searched, multiline),
    field<&Warning::partners>("Cảnh báo về đối tác"),
    field<&Warning::sectors>("Lĩnh vực", listed),
    field<&Warning::countries>("Nước", listed),
    field<&Warning::territories>("Địa bàn", reaches_missions),
    field<&Warning::receivers>("Nơi nhận", audience, group("Gửi cho ai, đến khi nào"),
                               hint("Để trống khi công bố cho mọi người: chọn mức công khai ở cuối trang.")),
    field<&Warning::asks>("Đề nghị phản hồi về", multiline, max_length<2000>),
    field<&Warning::reply_by>("Phản hồi trước ngày"),
    field<&Warning::valid_until>("Có giá trị đến", listed),
    field<&Warning::source>("Nguồn tin", searched),
    field<&Warning::published_on>("Ngày công bố", listed, by_flow),
    field<&Warning::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Warning>() == std::size(fields));

/// The names of a case's victim: as written, and as the body's record has it.
Result<std::vector<std::string>> names_of(const WarningCase& v, const Context& c) {
  std::vector<std::string> out;
  if (!v.victim_name.empty()) out.push_back(v.victim_name);
  if (v.victim) {
    const auto rows = TRY(c.db.query("select title from head where id = $1", {v.victim.value}));
    if (!rows.empty()) out.push_back(db::as_text(rows.at(0, 0)));
  }
  return out;
}

/// What is published names no victim of the cases behind it.
Result<void> names_no_victim(const Warning& w, const Context& c) {
  TRY_VOID(reaches_somebody(w, c));
  if (w.advice.empty()) return fail_field("advice", "bulletin.what_to_do");
  const std::pair<const char*, const std::string*> texts[] = {
      {"title", &w.title}, {"content", &w.content}, {"content_en", &w.content_en}, {"advice", &w.advice},
      {"source", &w.source}, {"asks", &w.asks}};
  for (const auto& v : TRY(store::referring<WarningCase>(c, "warning", c.head.id)))
    for (const std::string& name : TRY(names_of(v.body, c)))
      for (const auto& [field, text] : texts)
        if (says_name(*text, name)) return fail_field(field, "bulletin.names_victim");
  return {};
}

const std::vector<Step<Warning>> steps = bulletin_steps<Warning, names_no_victim>();

}  // namespace

const RecordType warning = record_type<Warning>(
    {.plural = "warnings", .prefix = "wrn", .code_prefix = "CB", .label = "Cảnh báo", .label_plural = "Cảnh báo",
     .title = "title", .fields = fields, .rights = bulletin_rights, .rules = {asks_whole<Warning>},
     .jobs = {"bulletin_uses", "address"}, .tells = "warning", .tells_in = "published"},
    bulletin_flow<Warning>(steps));

}  // namespace dh

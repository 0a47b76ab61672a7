#include "records/agreement/agreement.hpp"

namespace dh {

std::span<const Choice> choices(AgreementForm) {
  using enum AgreementForm;
  static constexpr Choice all[] = {
      choice<agreement>("Thỏa thuận"), choice<communique>("Thông cáo"), choice<declaration>("Tuyên bố"),
      choice<letter_of_intent>("Ý định thư"), choice<memorandum>("Bản ghi nhớ"),
      choice<minutes>("Biên bản thỏa thuận"), choice<exchange_minutes>("Biên bản trao đổi"),
      choice<programme>("Chương trình hợp tác"), choice<plan>("Kế hoạch hợp tác"), choice<other>("Tên gọi khác"),
  };
  return all;
}
std::span<const Choice> choices(Track) {
  using enum Track;
  static constexpr Choice all[] = {
      choice<province>("Nhân danh HĐND, UBND cấp tỉnh (P)"), choice<department>("Nhân danh cơ quan cấp Sở (S)"),
      choice<border_commune>("Nhân danh UBND xã biên giới (X)"),
      choice<inherited>("Kế thừa sau sắp xếp đơn vị (K)"),
  };
  return all;
}
std::span<const Choice> choices(ShortenedBecause) {
  using enum ShortenedBecause;
  static constexpr Choice all[] = {
      choice<none>("Không rút gọn"), choice<high_level_visit>("Được phép ký trong chuyến thăm cấp cao"),
      choice<urgent>("Cấp bách: chính trị, đối ngoại, cứu trợ, thiên tai, dịch bệnh"),
  };
  return all;
}
std::span<const Choice> choices(ConsultationPaper) {
  using enum ConsultationPaper;
  static constexpr Choice all[] = {
      choice<need_and_purpose>("Yêu cầu, mục đích"), choice<main_content>("Nội dung chính"),
      choice<conformity_with_law>("Phù hợp pháp luật và điều ước"), choice<impact>("Đánh giá tác động"),
      choice<compliance_with_article_3>("Tuân thủ Điều 3"), choice<feasibility>("Tính khả thi"),
      choice<draft_vietnamese>("Dự thảo tiếng Việt"), choice<draft_foreign>("Dự thảo tiếng nước ngoài"),
      choice<signatory_proposed>("Người dự kiến ký, chức vụ"), choice<publication_proposal>("Đề xuất về công bố"),
  };
  return all;
}
std::span<const Choice> choices(SubmissionPaper) {
  using enum SubmissionPaper;
  static constexpr Choice all[] = {
      choice<proposal>("Văn bản đề xuất"), choice<written_opinions>("Ý kiến bằng văn bản"),
      choice<explanation_report>("Báo cáo giải trình, tiếp thu"), choice<drafts>("Dự thảo các thứ tiếng"),
      choice<delegation_proposal>("Đề xuất ủy quyền ký"),
  };
  return all;
}
std::span<const Choice> choices(AgreementState) {
  using enum AgreementState;
  static constexpr Choice all[] = {
      choice<idea>("Ý tưởng", Tone::neutral), choice<drafting>("Đang dự thảo", Tone::info),
      choice<consulting>("Đang lấy ý kiến", Tone::warn),
      choice<consulting_security>("Lấy ý kiến quốc phòng, an ninh, đầu tư", Tone::warn),
      choice<absorbing>("Đang tiếp thu, giải trình", Tone::info),
      choice<dissent_referred>("Trình Thủ tướng vì có ý kiến không đồng ý", Tone::bad),
      choice<submitted>("Đã trình", Tone::warn), choice<approved>("Được phép ký", Tone::ok),
      final_choice<refused>("Không được phép ký", Tone::bad), choice<concluded>("Đã ký", Tone::info),
      choice<in_force>("Đang có hiệu lực", Tone::ok), choice<amending>("Đang sửa đổi", Tone::warn),
      choice<extending>("Đang gia hạn", Tone::warn), choice<suspended>("Tạm đình chỉ thực hiện", Tone::bad),
      choice<withdrawn>("Đã rút khỏi", Tone::ended), choice<terminated>("Đã chấm dứt", Tone::ended),
      choice<expired>("Hết hiệu lực", Tone::ended), final_choice<dropped>("Không tiếp tục"),
  };
  return all;
}
std::span<const Choice> choices(Publication) {
  using enum Publication;
  static constexpr Choice all[] = {choice<not_decided>("Chưa quyết định"), choice<publish>("Công bố"),
                                   choice<agreed_not_to>("Hai bên thỏa thuận không công bố")};
  return all;
}

}  // namespace dh

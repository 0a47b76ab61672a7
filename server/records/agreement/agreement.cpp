#include "records/agreement/agreement.hpp"

#include "records/agreement/procedure.hpp"

namespace dh {

namespace {
const Field signatory_fields[] = {
    field<&Signatory::name>("Họ và tên", required, personal("basic", "ghi nhận người ký", 36500)),
    field<&Signatory::post>("Chức vụ", required), field<&Signatory::of_our_side>("Bên Việt Nam"),
    field<&Signatory::authorisation>("Giấy ủy quyền")};
}  // namespace
template <> std::span<const Field> columns_of<Signatory>() { return signatory_fields; }

namespace {

const Field fields[] = {
    field<&Agreement::title>("Tên thỏa thuận", required, listed, searched, max_length<500>),
    field<&Agreement::title_foreign>("Tên tiếng nước ngoài", searched, max_length<500>),
    field<&Agreement::form>("Tên gọi", required, listed, hint("Điều 6 Luật 70/2020/QH14.")),
    field<&Agreement::track>("Danh nghĩa, thủ tục", required, listed),
    field<&Agreement::shortened>("Thủ tục rút gọn", hint("Chỉ khi có căn cứ ở Điều 35(2).")),
    field<&Agreement::shortened_proof>("Căn cứ rút gọn", multiline),
    field<&Agreement::name_only>(
        "Chỉ sửa tên sau sắp xếp",
        hint("Không cần lấy ý kiến, đến hết 28/02/2027 (NĐ 177/2025 Điều 5(4), 10(2)).")),
    field<&Agreement::signing_body>("Cơ quan ký", required),
    field<&Agreement::partners>("Đối tác", required, listed, audience),
    field<&Agreement::territories>("Địa bàn", searched, reaches_missions),
    field<&Agreement::sectors>("Lĩnh vực", searched, group("Nội dung")),
    field<&Agreement::content>("Nội dung chính", searched, multiline),
    field<&Agreement::occasion>("Nhân dịp"),
    field<&Agreement::in_signing_plan>("Có trong kế hoạch ký năm"),
    field<&Agreement::touches_defence>("Có nội dung quốc phòng", hint("Điều 25: hỏi Bộ Quốc phòng.")),
    field<&Agreement::touches_security>("Có nội dung an ninh", hint("Điều 25: hỏi Bộ Công an.")),
    field<&Agreement::touches_investment>("Có nội dung đầu tư", hint("Điều 25: hỏi Bộ Tài chính.")),
    field<&Agreement::needs>("Nhu cầu", group("Chuỗi")),
    field<&Agreement::offers>("Chào mời"),
    field<&Agreement::commitments>("Cam kết"),
    field<&Agreement::inherited_from>("Kế thừa từ"),
    field<&Agreement::consulted>("Cơ quan được hỏi ý kiến", audience, group("Lấy ý kiến")),
    field<&Agreement::consultation_dossier>("Hồ sơ lấy ý kiến", hint("Điều 27; NĐ 64/2021 Điều 11.")),
    field<&Agreement::languages>("Ngôn ngữ"),
    field<&Agreement::non_binding>("Có câu nêu không ràng buộc pháp lý", hint("NĐ 64/2021 Điều 3(3).")),
    field<&Agreement::submission_dossier>("Hồ sơ trình", hint("Điều 28; NĐ 64/2021 Điều 12."),
                                          group("Trình và quyết định")),
    field<&Agreement::points_in_dispute>("Vấn đề còn ý kiến khác nhau", multiline),
    field<&Agreement::party_consent_asked>("Cần ý kiến cấp ủy"),
    field<&Agreement::party_consent>("Văn bản đồng ý của cấp ủy"),
    field<&Agreement::prime_minister_document>("Văn bản của Thủ tướng"),
    field<&Agreement::decision_number>("Số văn bản quyết định", max_length<100>),
    field<&Agreement::decision_date>("Ngày quyết định"),
    field<&Agreement::decision_reason>("Lý do quyết định", multiline),
    field<&Agreement::signed_on>("Ngày ký", listed, group("Ký và hiệu lực")),
    field<&Agreement::signed_at>("Nơi ký"),
    field<&Agreement::signatories>("Người ký"),
    field<&Agreement::in_force_on>("Có hiệu lực từ"),
    field<&Agreement::term>("Thời hạn"),
    field<&Agreement::ends_on>("Hết hiệu lực", listed),
    field<&Agreement::renews_itself>("Tự gia hạn"),
    field<&Agreement::ending_clause>("Điều khoản chấm dứt", multiline),
    field<&Agreement::publication>("Công bố"),
    field<&Agreement::original_kept_at>("Bản gốc giữ tại", hint("Cơ quan ký giữ bản gốc (Điều 46(2)).")),
    field<&Agreement::signing_report>("Báo cáo sau khi ký (số, ngày)"),
    field<&Agreement::change_content>("Nội dung sửa đổi, gia hạn", multiline,
                                      group("Sửa đổi, gia hạn, chấm dứt")),
    field<&Agreement::change_effective_on>("Sửa đổi, gia hạn có hiệu lực từ"),
    field<&Agreement::change_notice>("Thông báo đã gửi (số, ngày)"),
    field<&Agreement::ended_because>("Lý do chấm dứt, rút, đình chỉ", multiline),
    field<&Agreement::ended_on>("Chấm dứt, rút, đình chỉ từ"),
    field<&Agreement::progress>("Tiến độ thực hiện", searched, multiline),
    field<&Agreement::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Agreement>() == std::size(fields));

/// States that partners and bodies outside the drafting side may see.
constexpr std::string_view asked_states =
    "consulting,consulting_security,absorbing,dissent_referred,submitted,approved,refused,concluded,in_force,"
    "amending,extending,suspended,withdrawn,terminated,expired";
constexpr std::string_view signed_states =
    "concluded,in_force,amending,extending,suspended,withdrawn,terminated,expired";

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::provincial_leader, may_read | May::step, Over::own_province},
    {Role::clerk, may_read | May::step, Over::own_province},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, may_read, Over::addressed, asked_states},
    {Role::commune_contact, may_work, Over::own_organisation},
    {Role::commune_contact, may_read, Over::addressed, asked_states},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_read, Over::addressed, asked_states},
    {Role::ministry_desk, may_read, Over::everywhere, signed_states},
    {Role::law_desk, may_read, Over::everywhere, asked_states},
    {Role::border_desk, may_read, Over::addressed, asked_states},
    {Role::mission_officer, may_read, Over::own_territory, signed_states},
    {Role::mission_officer, may_read, Over::addressed, asked_states},
    {Role::enterprise_member, May::view, Over::open_to_all, signed_states},
    {Role::partner_member, May::view, Over::addressed, signed_states},
    {Role::partner_member, May::view, Over::open_to_all, signed_states},
};

}  // namespace

const RecordType agreement = record_type<Agreement>(
    {.plural = "agreements", .prefix = "agr", .code_prefix = "TTQT", .label = "Thỏa thuận quốc tế",
     .label_plural = "Thỏa thuận quốc tế", .title = "title", .place = Place::agreement, .fields = fields,
     .rights = rights, .rules = {title_form, dates_make_sense, shortened_has_proof, dossier_of_track},
     .merges = {"*"}},
    agreement_flow());

}  // namespace dh

#include "engine/choice.hpp"

#include "engine/record_type.hpp"
#include "engine/user.hpp"

namespace dh {

std::string_view name(Tone tone) {
  static constexpr std::string_view names[] = {"neutral", "info", "warn", "bad", "ok", "ended"};
  return names[static_cast<int>(tone)];
}

const Choice* find_choice(std::span<const Choice> choices, std::string_view name) {
  for (const Choice& c : choices)
    if (c.name == name) return &c;
  return nullptr;
}

std::span<const Choice> choices(Role) {
  static constexpr Choice all[] = {
      choice<Role::foreign_affairs_officer>("Chuyên viên ngoại vụ"),
      choice<Role::foreign_affairs_head>("Lãnh đạo cơ quan ngoại vụ"),
      choice<Role::provincial_leader>("Lãnh đạo tỉnh"),
      choice<Role::clerk>("Văn thư"),
      choice<Role::department_contact>("Đầu mối sở, ngành"),
      choice<Role::commune_contact>("Đầu mối cấp xã"),
      choice<Role::party_committee_reader>("Cán bộ Tỉnh ủy"),
      choice<Role::ministry_desk>("Chuyên viên Cục Ngoại vụ và Ngoại giao văn hóa"),
      choice<Role::ministry_leader>("Lãnh đạo Bộ, lãnh đạo Cục"),
      choice<Role::law_desk>("Chuyên viên Vụ Luật pháp và Điều ước quốc tế"),
      choice<Role::border_desk>("Chuyên viên Ủy ban Biên giới quốc gia"),
      choice<Role::consular_desk>("Chuyên viên Cục Lãnh sự"),
      choice<Role::mission_officer>("Cán bộ cơ quan đại diện"),
      choice<Role::enterprise_member>("Doanh nghiệp"),
      choice<Role::partner_member>("Đối tác nước ngoài"),
      choice<Role::administrator>("Quản trị"),
      choice<Role::system>("Hệ thống"),
  };
  return all;
}

std::span<const Choice> choices(Publicity) {
  static constexpr Choice all[] = {
      choice<Publicity::open_to_all>("Công khai"),
      choice<Publicity::internal>("Nội bộ"),
      choice<Publicity::restricted>("Hạn chế"),
  };
  return all;
}

std::span<const Choice> choices(Channel) {
  static constexpr Choice all[] = {
      choice<Channel::party>("Kênh Đảng"),
      choice<Channel::state>("Kênh Nhà nước"),
      choice<Channel::people>("Kênh nhân dân"),
  };
  return all;
}

const User& system_user() {
  static const User user = [] {
    User u;
    u.name = "Hệ thống";
    u.role = Role::system;
    return u;
  }();
  return user;
}

}  // namespace dh

#include "features/demo/conference.hpp"

#include <boost/json.hpp>

#include "engine/record_type.hpp"

namespace dh::demo {

namespace {

using boost::json::array;
using boost::json::object;

constexpr int ours = 30, theirs = 30, wishes_each = 8;
constexpr int first_minute = 8 * 60, slot_minutes = 25, slots = 24, lunch_at = 9, plenary_at = 0;
constexpr int tables = 12, channels = 9;

/// A foreign delegation: where it sits when it is online, what it speaks, the hours it keeps.
struct Abroad {
  const char* country;
  const char* zone;
  const char* language;
  const char* from;
  const char* to;
};
constexpr Abroad online[] = {
    {"JP", "Asia/Tokyo", "en", "09:00", "18:00"},     {"IN", "Asia/Kolkata", "en", "09:00", "18:00"},
    {"AU", "Australia/Sydney", "en", "09:00", "19:00"}, {"AE", "Asia/Dubai", "en", "08:00", "16:00"},
    {"DE", "Europe/Berlin", "en", "07:00", "17:00"},
};
constexpr Abroad on_site[] = {
    {"JP", "", "ja", "", ""}, {"KR", "", "ko", "", ""}, {"TH", "", "en", "", ""},
    {"SG", "", "en", "", ""}, {"MY", "", "en", "", ""},
};

std::string two(int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); }

class Maker {
 public:
  Maker(const Engine& engine, db::Connection& db, const User& organiser, Date day)
      : engine_(engine),
        db_(db),
        actor_{organiser, "demo", {}, {}},
        system_{system_user(), "demo", {}, {}},
        day_(day) {}

  Result<Conference> make() {
    event_ = TRY(create(actor_, "event", event_values()));
    for (int i = 0; i < ours; ++i) TRY_VOID(our_delegation(i));
    for (int i = 0; i < theirs; ++i) TRY_VOID(their_delegation(i));
    TRY_VOID(receive());
    for (int i = 0; i < ours; ++i) TRY_VOID(wishes_of(i));
    return out_;
  }

 private:
  Result<std::string> create(const Actor& actor, std::string_view type, const object& values) {
    const RecordType& t = *find_type(type);
    const Record made = TRY(store::create(engine_, db_, actor, t, values));
    last_ = made.head;
    return id_text(t.prefix, made.head.id);
  }

  std::string at(int minute) const {
    return to_text(start_of_vietnam_day(day_) + std::chrono::minutes(minute));
  }

  object event_values() const {
    array list, places;
    for (int s = 0; s < slots; ++s) {
      const int start = first_minute + s * slot_minutes;
      const char* kind = s == plenary_at ? "plenary" : s == lunch_at || s == lunch_at + 1 ? "pause" : "meeting";
      const char* label = s == plenary_at ? "Phiên toàn thể" : s == lunch_at || s == lunch_at + 1 ? "Nghỉ trưa" : "";
      list.push_back(object{
          {"starts", at(start)}, {"ends", at(start + slot_minutes)}, {"kind", kind}, {"label", label}});
    }
    for (int n = 1; n <= tables; ++n)
      places.push_back(object{{"name", "Bàn " + std::to_string(n)}, {"kind", "table"}, {"capacity", 6}});
    for (int n = 1; n <= 2; ++n)
      places.push_back(object{{"name", "Phòng khách " + std::to_string(n)}, {"kind", "room"}, {"capacity", 12}});
    for (int n = 1; n <= channels; ++n)
      places.push_back(object{{"name", "Kênh " + std::to_string(n)}, {"kind", "online_channel"}, {"capacity", 20},
                              {"link", "https://hop.example/kenh-" + std::to_string(n)}});
    const auto interpreter = [](const char* from, const char* name) {
      return object{{"from", from}, {"into", "vi"}, {"count", 1}, {"names", name}};
    };
    return {{"title", "Gặp gỡ mẫu: địa phương và đối tác nước ngoài"},
            {"title_en", "Sample meeting of localities and foreign partners"},
            {"kind", "connecting_conference"},
            {"host", id_text("org", actor_.user.organisation)},
            {"place", "Trung tâm hội nghị mẫu"},
            {"starts_on", to_text(day_)},
            {"ends_on", to_text(day_)},
            {"description", "Sự kiện mẫu: mọi đơn vị và số liệu đều do hệ thống tạo ra."},
            {"consent", "opt_out"},
            {"slots", list},
            {"tables", places},
            {"interpreters", array{interpreter("ja", "Phiên dịch mẫu 1"), interpreter("ko", "Phiên dịch mẫu 2"),
                                   interpreter("en", "Phiên dịch mẫu 3")}}};
  }

  Result<void> attend(const std::string& party, object values, std::vector<std::string>& side) {
    values["event"] = event_;
    values["party"] = party;
    TRY(create(actor_, "attendance", values));
    if (values.contains("rank") && out_.ambassador == 0) out_.ambassador = last_.id;
    side.push_back(party);
    ++out_.delegations;
    return {};
  }

  Result<void> our_delegation(int i) {
    const bool state = i % 5 == 0;
    const std::string name = std::string(state ? "Sở mẫu " : "Doanh nghiệp mẫu ") + two(i + 1) + " (Gặp gỡ)";
    const std::string party = TRY(create(system_, "organisation",
                                         {{"name", name}, {"kind", state ? "line_department" : "enterprise"},
                                          {"province", actor_.user.province}}));
    array languages{"vi"};
    if (i % 10 != 3) languages.emplace_back("en");
    object values{{"name", name}, {"head_of_delegation", "Cán bộ mẫu " + two(i + 1)}, {"languages", languages},
                  {"quota", 2}};
    if (i == 7) values["arrives"] = at(10 * 60);
    if (i == 11) values["leaves"] = at(16 * 60);
    if (i == 2) values["members"] = 2;
    return attend(party, values, ours_);
  }

  Result<void> their_delegation(int i) {
    const bool ambassador = i < 2, far = !ambassador && i % 2 == 0;
    const int turn = i / 2;
    const Abroad& a = ambassador ? on_site[2 + i] : far ? online[turn % std::size(online)]
                                                        : on_site[turn % std::size(on_site)];
    const std::string name =
        std::string(ambassador ? "Đại sứ quán mẫu " : "Đối tác mẫu ") + two(i + 1) + " (" + a.country + ")";
    const std::string party = TRY(create(actor_, "partner",
                                         {{"name", name},
                                          {"country", a.country},
                                          {"kind", ambassador   ? "mission_in_vietnam"
                                                   : i % 6 == 5 ? "locality"
                                                                : "enterprise"}}));
    object values{{"name", name},
                  {"head_of_delegation", "Sample Person " + two(i + 1)},
                  {"languages", array{a.language}},
                  {"mode", far ? "online" : "on_site"}};
    if (far) {
      values["zone"] = a.zone;
      values["day_from"] = a.from;
      values["day_to"] = a.to;
    }
    if (ambassador) {
      values["rank"] = 1;
      values["max_meetings"] = 10;
      values["absences"] = array{object{{"from", at(15 * 60)}, {"to", at(15 * 60 + 25)}, {"wished", true},
                                        {"note", "Muốn nghỉ"}}};
    }
    return attend(party, values, theirs_);
  }

  /// The ambassadors have rooms of their own; then wishes may come in.
  Result<void> receive() {
    const RecordType& type = *find_type("event");
    const std::int64_t id = parse_id("evt", event_).value_or(0);
    array rooms;
    for (int n = 0; n < 2; ++n)
      rooms.push_back(object{
          {"party", theirs_[static_cast<std::size_t>(n)]}, {"post", "Đại sứ"}, {"room", tables + 1 + n}});
    Record now = TRY(store::update(engine_, db_, actor_, type, id, 1, {{"dignitaries", rooms}}));
    now = TRY(store::step(engine_, db_, actor_, type, id, now.head.version, "invite", {}));
    TRY(store::step(engine_, db_, actor_, type, id, now.head.version, "collect", {}));
    out_.event = id;
    return {};
  }

  Result<void> wishes_of(int i) {
    static constexpr const char* subjects[] = {"Nông sản xuất khẩu", "Linh kiện điện tử", "Du lịch", "Đào tạo nghề",
                                               "Năng lượng sạch", "Công nghệ số"};
    static constexpr int steps[wishes_each] = {0, 3, 7, 10, 14, 19, 22, 27};
    for (int n = 0; n < wishes_each; ++n) {
      const int other = (i * 7 + steps[n]) % theirs;
      const std::string& to = theirs_[static_cast<std::size_t>(other)];
      TRY(create(actor_, "wish",
                 {{"event", event_}, {"from_party", ours_[static_cast<std::size_t>(i)]}, {"to_party", to},
                  {"title", std::string(subjects[(i + n) % 6]) + " (mẫu)"},
                  {"priority", n == 0 ? "high" : n < 5 ? "normal" : "low"}}));
      ++out_.wishes;
    }
    return {};
  }

  const Engine& engine_;
  db::Connection& db_;
  Actor actor_, system_;
  Date day_;
  std::string event_{};
  Head last_{};
  std::vector<std::string> ours_{}, theirs_{};
  Conference out_{};
};

}  // namespace

Result<Conference> make_conference(const Engine& engine, db::Connection& db, const User& organiser, Date day) {
  return Maker(engine, db, organiser, day).make();
}

}  // namespace dh::demo

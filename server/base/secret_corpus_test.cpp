// The corpus of gate G35: marked samples that must be stopped, ordinary sentences that must pass.
#include <gtest/gtest.h>

#include <set>
#include <span>

#include "base/text.hpp"

namespace dh {
namespace {

using Texts = std::vector<std::string>;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string upper_ascii(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return text;
}

/// "TỐI MẬT" → "T.Ố.I M.Ậ.T"
std::string apart(const std::string& text, std::string_view between, std::string_view words) {
  std::string out;
  for (const char c : text) {
    const bool starts_letter = (c & 0xC0) != 0x80;
    if (c == ' ') out += words;
    else if (starts_letter && !out.empty() && !out.ends_with(words)) out += between;
    if (c != ' ') out += c;
  }
  return out;
}

Texts disguises_of(const std::string& mark) {
  const std::string bare = upper_ascii(fold(mark));
  std::string decomposed = replaced(mark, "Ậ", "A\u0323\u0302");
  decomposed = replaced(replaced(decomposed, "Ố", "O\u0302\u0301"), "Ệ", "E\u0323\u0302");
  const std::string cyrillic = replaced(replaced(mark, "M", "М"), "T", "Т");
  const std::string greek = replaced(replaced(replaced(mark, "M", "Μ"), "T", "Τ"), "Y", "Υ");
  return {mark,
          bare,
          decomposed,
          apart(mark, " ", "   "),
          apart(mark, ".", " "),
          apart(mark, "-", " "),
          apart(bare, " ", "   "),
          cyrillic,
          greek,
          replaced(replaced(bare, "A", "А"), "O", "О"),  // Cyrillic vowels
          replaced(replaced(replaced(bare, "A", "4"), "O", "0"), "E", "3"),
          replaced(mark, "I", "l"),
          replaced(replaced(replaced(bare, "M", "Ｍ"), "A", "Ａ"), "T", "Ｔ"),
          apart(mark, "\u200B", " "),
          replaced(mark, " ", "  ")};
}

/// Where a mark stands: in text, in the header of a DOCX, in the text of a PDF page, in a file
/// name.
Texts places_of(const std::string& mark) {
  const std::string places[] = {
      "{}",
      "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n{}\nSố: 118/BC-UBND\nCao Bằng, ngày 3 tháng 2 năm 2026",
      "BỘ NGOẠI GIAO\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{}\tĐộc lập - Tự do - Hạnh phúc",
      "[{}] Phương án đàm phán với phía bạn",
      "| {} | Bản số: 02 | Nơi nhận: như trên |",
      "Trang 1\r\n{}\r\nPhụ lục kèm theo Tờ trình",
      "Phuong an dam phan ({}).docx",
      "{} - Ke hoach tiep doan.pdf",
      "Độ mật: {}",
      "Văn bản này có đóng dấu {} của Bộ",
      "Kính gửi Văn phòng; tài liệu {} gửi kèm theo đường văn thư",
      "Nội dung họp.\n\n  {}  \n\n1. Thành phần"};
  Texts texts;
  for (const std::string& place : places) texts.push_back(replaced(place, "{}", mark));
  return texts;
}

Texts marked_samples() {
  Texts samples;
  for (const std::string mark : {"MẬT", "TỐI MẬT", "TUYỆT MẬT"})
    for (const std::string& disguise : disguises_of(mark))
      for (std::string& text : places_of(disguise)) samples.push_back(std::move(text));
  for (const std::string mark : {"Mật", "Tối mật", "Tuyệt mật", "mật", "tối mật", "tuyệt mật"})
    for (const std::string place :
         {"{}", "Độ mật: {}", "tài liệu thuộc độ {} do Sở giữ", "Công văn {} số 12 ngày 3/4",
          "bí mật nhà nước độ {} về biên giới", "Báo cáo {} gửi Bộ trưởng", "văn bản đóng dấu {}"})
      samples.push_back(replaced(place, "{}", mark));
  for (const std::string kind : {"BC", "TTr", "KH", "CV", "TB", "QĐ", "PA"})
    for (const std::string body : {"UBND", "SNgV", "BNG", "TU", "VP"})
      for (const std::string grade : {"M", "TM", "TuM"}) {
        samples.push_back("Số: 27/" + kind + "-" + body + "-" + grade);
        samples.push_back("Căn cứ văn bản 27/2026/" + kind + "-" + body + "-" + grade +
                          " của tỉnh");
        samples.push_back("27-" + kind + "-" + body + "-" + grade + ".docx");
      }
  return samples;
}

const std::string subjects[] = {"Sở Ngoại vụ tỉnh Cao Bằng",
                                "Doanh nghiệp",
                                "Ủy ban nhân dân xã",
                                "Đoàn công tác",
                                "Hội hữu nghị",
                                "Trường đại học",
                                "Hợp tác xã nông nghiệp",
                                "Ban quản lý khu kinh tế",
                                "Đối tác Nhật Bản",
                                "Phòng Lễ tân",
                                "Chi cục Kiểm lâm",
                                "Bệnh viện tỉnh",
                                "Cơ quan đại diện",
                                "Anh Lý Văn Mật"};

/// Ordinary uses of the syllable, and of syllables that fold to the same letters.
const std::string tricky[] = {"cần tìm đối tác mua mật ong bạc hà",
                              "công bố chính sách bảo mật thông tin",
                              "báo cáo mật độ dân số vùng biên",
                              "yêu cầu đổi mật khẩu sau 90 ngày",
                              "ký thỏa thuận bảo vệ bí mật kinh doanh",
                              "nhắc cán bộ không nhập nội dung bí mật",
                              "tập huấn Luật Bảo vệ bí mật nhà nước",
                              "có quan hệ mật thiết với địa phương bạn",
                              "xuất khẩu mật mía và đường phên",
                              "trồng chè với mật độ 18.000 cây/ha",
                              "báo mất hộ chiếu tại Băng Cốc",
                              "cử đại diện Mặt trận Tổ quốc dự họp",
                              "khám mắt cho người cao tuổi",
                              "thuê mặt bằng trong khu công nghiệp",
                              "thiệt hại do mất mùa",
                              "có khí hậu mát quanh năm",
                              "sơ chế mật hoa dừa nước",
                              "học ngành kỹ thuật mật mã",
                              "tổ chức tour tuần trăng mật",
                              "giữ bí mật đời tư của công dân",
                              "bảo đảm an toàn, bảo mật hệ thống",
                              "nuôi ong lấy mật ở rừng sú",
                              "thu mua các loại mật của bà con",
                              "hỏi mật khẩu mạng không dây của hội trường",
                              "ký biên bản về bảo mật dữ liệu cá nhân",
                              "nghiên cứu sỏi mật và viêm đường mật",
                              "đề nghị cấp lại giấy tờ bị mất",
                              "đến thăm chùa theo phái Mật tông",
                              "tối mắt tối mũi vì việc",
                              "có mặt tại cửa khẩu lúc 7 giờ",
                              "bán mật gấu giả, đã bị phạt",
                              "nộp hồ sơ mất giấy phép",
                              "gửi tài liệu bảo mật phần mềm",
                              "gửi kế hoạch quảng bá mật ong",
                              "đạt mật độ xây dựng 40%"};

const std::string plain[] = {
    "ký bản ghi nhớ về hợp tác nông nghiệp", "đề nghị gia hạn giấy đăng ký hoạt động",
    "tiếp 25 doanh nghiệp Hàn Quốc trong quý III", "tìm nhà cung cấp cá tra đông lạnh",
    "mời dự lễ kỷ niệm 50 năm quan hệ ngoại giao", "cần 300 lao động may có tay nghề",
    "gửi Công văn số 118/SNgV-HTQT ngày 23/11/2026", "trả lời Tờ trình 45/TTr-UBND-NC",
    "chuyển 1.010.000.000 USD vốn đăng ký mới", "xếp lịch gặp B2B tại bàn số 12",
    "trao đổi sinh viên với Trường Đại học Mát-xcơ-va", "quảng bá di sản được UNESCO ghi danh"};

const std::string endings[] = {"", ".", " trong năm 2026", " (theo kế hoạch đã duyệt)",
                               "; đề nghị Bộ Ngoại giao cho ý kiến"};

Texts ordinary_sentences() {
  std::set<std::string> texts;
  for (const std::string& subject : subjects)
    for (const auto& list :
         {std::span<const std::string>(tricky), std::span<const std::string>(plain)})
      for (const std::string& rest : list)
        for (const std::string& ending : endings) {
          const std::string text = subject + " " + rest + ending;
          texts.insert(text);
          if (ending.empty() || ending == ".") {
            texts.insert(fold(text));               // typed without marks
            texts.insert(upper_ascii(fold(text)));  // and in capitals
            texts.insert(replaced(text, " ", "_") + ".docx");
          }
        }
  return {texts.begin(), texts.end()};
}

struct Outcome {
  std::size_t stopped = 0;
  std::string misjudged;  ///< up to forty of them, for the message
};

Outcome outcome_of(const Texts& texts, bool should_stop) {
  Outcome outcome;
  int listed = 0;
  for (const std::string& text : texts) {
    const bool stopped = !secret_mark(text).empty();
    if (stopped) ++outcome.stopped;
    if (stopped != should_stop && ++listed <= 40) outcome.misjudged += text + "\n";
  }
  return outcome;
}

TEST(SecretCorpus, AtLeast99PercentOfTheMarkedSamplesAreStopped) {
  const Texts samples = marked_samples();
  ASSERT_GE(samples.size(), 200u);
  const Outcome outcome = outcome_of(samples, true);
  RecordProperty("samples", std::to_string(samples.size()));
  RecordProperty("stopped", std::to_string(outcome.stopped));
  EXPECT_GE(outcome.stopped * 100, samples.size() * 99) << outcome.misjudged;
}

TEST(SecretCorpus, AtMostOnePercentOfOrdinarySentencesAreStopped) {
  const Texts sentences = ordinary_sentences();
  ASSERT_GE(sentences.size(), 2000u);
  const Outcome outcome = outcome_of(sentences, false);
  RecordProperty("sentences", std::to_string(sentences.size()));
  RecordProperty("stopped", std::to_string(outcome.stopped));
  EXPECT_LE(outcome.stopped * 100, sentences.size()) << outcome.misjudged;
}

}  // namespace
}  // namespace dh

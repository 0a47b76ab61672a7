#include "service/mail/message.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <algorithm>

#include "base/text.hpp"

namespace dh::mail {
namespace {

std::string decoded(std::string_view base64) {
  std::string out(base64.size(), '\0');
  std::size_t size = 0;
  EXPECT_EQ(sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), base64.data(), base64.size(),
                              "\r\n", &size, nullptr, sodium_base64_VARIANT_ORIGINAL), 0);
  out.resize(size);
  return out;
}

/// The words of a header, decoded.
std::string unfolded(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 10, "=?UTF-8?B?") != 0) { out += text[at++]; continue; }
    const auto end = text.find("?=", at + 10);
    out += decoded(text.substr(at + 10, end - at - 10));
    at = end + 2;
    if (text.compare(at, 3, "\r\n ") == 0) at += 3;
  }
  return out;
}

Mail sample(std::string name, std::string subject) {
  return {"so.ngoaivu@tinhmau.gov.vn", "Đồng Hành", "can.bo@tinhmau.gov.vn", std::move(name), std::move(subject),
          "Nội dung\n.\nBcc: a@b.vn\n", "1.abc@tinhmau.gov.vn", parse_instant("2026-11-26T00:00:05Z").value()};
}

std::vector<std::string> header_names(const std::string& message) {
  std::vector<std::string> out;
  const std::string head = message.substr(0, message.find("\r\n\r\n"));
  for (const std::string& line : split(head, '\n'))
    if (line[0] != ' ') out.push_back(line.substr(0, line.find(':')));
  return out;
}

const std::vector<std::string> expected_names{"Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted",
                                              "MIME-Version", "Content-Type", "Content-Transfer-Encoding"};

TEST(MailMessage, NoNameOrTitleBecomesAHeader) {
  for (const std::string bad : {"A\r\nBcc: x@y.vn", "A\nBcc: x@y.vn", "A\rBcc: x@y.vn", "A\r\n\r\nbody",
                                "A\xe2\x80\xa8" "Bcc: x",
                                "A\xc2\x85" "Bcc: x", "Đ\r\n Bcc: x@y.vn", "\"A\" <x@y.vn>,", "=?UTF-8?B?DQpCY2M6?="})
    for (const bool in_name : {true, false}) {
      const std::string message = write_message(in_name ? sample(bad, "Việc") : sample("Tên", bad));
      EXPECT_EQ(header_names(message), expected_names) << bad;
      EXPECT_EQ(message.find("\r\n\r\n"), message.rfind("\r\n\r\n")) << bad;
      for (std::size_t i = 0; i < message.size(); ++i) {
        if (message[i] == '\n') { ASSERT_EQ(message[i - 1], '\r') << bad; }
        if (message[i] == '\r') { ASSERT_EQ(message[i + 1], '\n') << bad; }
        ASSERT_LT(static_cast<unsigned char>(message[i]), 0x80) << bad;
      }
    }
}

TEST(MailMessage, TextWithMarksComesOutAsItWentIn) {
  const std::string title =
      "Cảnh báo: đối tác mẫu A không trả tiền hàng hạt điều, đề nghị các doanh nghiệp kiểm tra kỹ";
  const std::string encoded = header_text(title);
  EXPECT_EQ(unfolded(encoded), title);
  for (const std::string& line : split(encoded, '\n')) EXPECT_LE(line.size(), 76u);
  const std::string message = write_message(sample("Nông Thị Lan", title));
  EXPECT_NE(message.find("\r\n <can.bo@tinhmau.gov.vn>\r\n"), std::string::npos) << message;
  EXPECT_EQ(decoded(message.substr(message.find("\r\n\r\n") + 4)), "Nội dung\n.\nBcc: a@b.vn\n");
  EXPECT_TRUE(message.starts_with("Date: Thu, 26 Nov 2026 07:00:05 +0700\r\n")) << message;
  EXPECT_NE(write_message(sample("Plain \"Q\" Name", "x"))
                .find("To: \"Plain \\\"Q\\\" Name\" <can.bo@"), std::string::npos);
}

TEST(MailMessage, AnAddressIsPlainOrRefused) {
  for (const char* good : {"a@b.vn", "can.bo+1@so-ngoai-vu.tinhmau.gov.vn", "x@localhost"})
    EXPECT_TRUE(is_address(good)) << good;
  for (const char* bad : {"", "a", "@b.vn", "a@", "a@b", "a@b.vn\r\nBcc: c@d.vn", "a b@c.vn", "<a@b.vn>",
                          "a@b.vn,c@d.vn",
                          "a@b.vn>", "a..b@c.vn", ".a@b.vn", "a@.vn", "a@b.vn.", "đ@b.vn", "a@b@c.vn", "a@-b.vn",
                          "a\t@b.vn"})
    EXPECT_FALSE(is_address(bad)) << bad;
  EXPECT_FALSE(is_address(std::string(65, 'a') + "@b.vn"));
  EXPECT_FALSE(is_address("a@" + std::string(260, 'b') + ".vn"));
}

}  // namespace
}  // namespace dh::mail

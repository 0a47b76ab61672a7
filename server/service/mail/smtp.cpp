// SMTP through libcurl: one connection for each mail, no retries of its own.
#include <curl/curl.h>

#include <algorithm>
#include <cstring>

#include "base/log.hpp"
#include "service/mail/mailer.hpp"
#include "service/mail/message.hpp"

namespace dh::mail {

namespace {

constexpr long connect_seconds = 10, all_seconds = 60;
constexpr std::size_t most_answer = 300;

struct Upload {
  std::string text;
  std::size_t sent = 0;
};

std::size_t read_upload(char* to, std::size_t size, std::size_t count, void* from) {
  auto& upload = *static_cast<Upload*>(from);
  const std::size_t n = std::min(size * count, upload.text.size() - upload.sent);
  std::memcpy(to, upload.text.data() + upload.sent, n);
  upload.sent += n;
  return n;
}

/// Keeps the last line that the server said; a refusal stays, whatever is said to end the talk.
std::size_t keep_answer(char* line, std::size_t size, std::size_t count, void* to) {
  std::string text(line, size * count);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20) text.pop_back();
  auto& kept = *static_cast<std::string*>(to);
  const bool is_refusal = kept.starts_with('4') || kept.starts_with('5');
  if (!text.empty() && !is_refusal) kept = text.substr(0, most_answer);
  return size * count;
}

Delivery::Outcome outcome_of(CURLcode code, long status, const Upload& upload) {
  using enum Delivery::Outcome;
  if (code == CURLE_OK) return accepted;
  // The house's own password is wrong: no fault of this mail, and none is given up for it.
  if (code == CURLE_LOGIN_DENIED) return later;
  if (status >= 500) return refused;
  if (status >= 400) return later;
  // Before the last byte of the text has left, no server can have taken it.
  return upload.sent < upload.text.size() ? later : unknown;
}

class SmtpMailer final : public Mailer {
 public:
  explicit SmtpMailer(const Settings& s)
      : tls_(s.text("mail_tls", "none")),
        url_((tls_ == "tls" ? "smtps://" : "smtp://") + s.text("mail_host") + ":" +
             std::to_string(s.number("mail_port", 25))),
        user_(s.text("mail_user")), password_(s.text("mail_password")), ca_(s.text("mail_ca")) {
    if (tls_ != "none" && tls_ != "starttls" && tls_ != "tls") {
      log(Level::warning, "mail_tls is none of none, starttls, tls: starttls is used", {{"mail_tls", tls_}});
      tls_ = "starttls";
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);
  }

  Delivery send(const Mail& mail) override {
    if (!is_address(mail.to) || !is_address(mail.from)) return {Delivery::Outcome::refused, "address"};
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (curl == nullptr) return {Delivery::Outcome::later, "curl"};
    Upload upload{write_message(mail)};
    std::string answer;
    const std::string from = "<" + mail.from + ">", to = "<" + mail.to + ">";
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> people(curl_slist_append(nullptr, to.c_str()),
                                                                             &curl_slist_free_all);
    set_up(curl.get());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, people.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &read_upload);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, &keep_answer);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &answer);
    const CURLcode code = curl_easy_perform(curl.get());
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    const Delivery::Outcome outcome = outcome_of(code, status, upload);
    if (answer.empty() || (code != CURLE_OK && status < 400)) answer = curl_easy_strerror(code);
    return {outcome, std::move(answer)};
  }

 private:
  void set_up(CURL* curl) const {
    curl_easy_setopt(curl, CURLOPT_URL, url_.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, all_seconds);
    curl_easy_setopt(curl, CURLOPT_USE_SSL, long{tls_ == "none" ? CURLUSESSL_NONE : CURLUSESSL_ALL});
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!ca_.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, ca_.c_str());
    if (user_.empty()) return;
    curl_easy_setopt(curl, CURLOPT_USERNAME, user_.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, password_.c_str());
  }

  std::string tls_, url_, user_, password_, ca_;
};

}  // namespace

std::unique_ptr<Mailer> smtp_mailer(const Settings& settings) {
  if (settings.text("mail_host").empty()) return nullptr;
  return std::make_unique<SmtpMailer>(settings);
}

}  // namespace dh::mail

#pragma once
// The one door for mail. Tests put a mailer of their own behind it.
#include <memory>
#include <string>

#include "base/date.hpp"
#include "base/settings.hpp"

namespace dh::mail {

struct Mail {
  std::string from, from_name;  ///< address and name
  std::string to, to_name;
  std::string subject, text;
  std::string message_id;       ///< without < >
  Instant at{};
};

/// What a server made of a mail.
struct Delivery {
  enum class Outcome {
    accepted,
    later,    ///< it was certainly not taken: try again
    refused,  ///< it never will be
    unknown,  ///< the line broke when it may have been taken: sending again could make two
  };
  Outcome outcome{};
  std::string answer;  ///< the server's last line, or what failed on our side
};

class Mailer {
 public:
  virtual ~Mailer() = default;
  virtual Delivery send(const Mail& mail) = 0;
};

/// By SMTP, through libcurl. Settings: mail_host ("" = no mail: nullptr), mail_port (25), mail_tls (none, starttls,
/// tls), mail_user, mail_password, mail_ca (file of certificates). The certificate is always checked.
std::unique_ptr<Mailer> smtp_mailer(const Settings& settings);

}  // namespace dh::mail

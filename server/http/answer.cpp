#include "http/answer.hpp"

#include <algorithm>
#include <string>

#include "base/log.hpp"
#include "base/text.hpp"

namespace dh::http {
namespace {

std::string_view reason(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 422: return "Unprocessable Content";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 507: return "Insufficient Storage";
    default: return "";  // an empty reason is legal
  }
}

bool is_framing(std::string_view lower_case_name) {
  return lower_case_name == "content-length" || lower_case_name == "transfer-encoding" ||
         lower_case_name == "connection";
}

bool forges_lines(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

void append_field(std::string& head, std::string_view name, std::string_view value) {
  head += name;
  head += ": ";
  head += value;
  head += "\r\n";
}

void append_framing(std::string& head, const Response& response, AnswerShape shape) {
  if (may_have_body(response.status)) {
    if (!shape.streams)
      append_field(head, "Content-Length", std::to_string(content(response).size()));
    else if (shape.is_1_1)
      append_field(head, "Transfer-Encoding", "chunked");
  }
  if (shape.closes)
    append_field(head, "Connection", "close");
  else if (!shape.is_1_1)
    append_field(head, "Connection", "keep-alive");
}

}  // namespace

std::string_view content(const Response& response) {
  return response.view.empty() ? std::string_view(response.body) : response.view;
}

bool may_have_body(int status) { return status != 204 && status != 304; }

bool asks_to_close(const Response& response) {
  return std::any_of(
      response.headers.begin(), response.headers.end(), [](const Header& field) {
        return field.first.size() == 10 && lower_ascii(field.first) == "connection" &&
               lower_ascii(field.second) == "close";
      });
}

std::string answer_head(const Response& response, AnswerShape shape) {
  std::string head;
  head.reserve(512);
  head += "HTTP/1.1 ";
  head += std::to_string(response.status);
  head += ' ';
  head += reason(response.status);
  head += "\r\n";
  for (const auto& [name, value] : response.headers) {
    if (name.empty() || forges_lines(name) || forges_lines(value))
      log(Level::error, "answer field left out: it is empty or breaks the line");
    else if (!is_framing(lower_ascii(name)))
      append_field(head, name, value);
  }
  append_framing(head, response, shape);
  head += "\r\n";
  return head;
}

}  // namespace dh::http

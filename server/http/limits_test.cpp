// What the server does to clients that send too much, too slowly, or are too many.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <latch>
#include <thread>

#include "http/test_client.hpp"

namespace dh::http::test {
namespace {

using namespace std::string_literals;
using namespace std::chrono_literals;
using Watch = std::chrono::steady_clock;

Response served(const Request&) { return text("served"); }

TEST(ServerLimits, AnIdleConnectionIsClosedWithoutAWord) {
  Options options;
  options.idle_timeout = 100ms;
  auto server = serve(options, served);
  Client fresh, used;
  ASSERT_TRUE(fresh.connect(server->port()) && used.connect(server->port()));
  EXPECT_EQ(used.ask(get("/")).status, 200);
  EXPECT_TRUE(fresh.sees_close());
  EXPECT_TRUE(used.sees_close());
}

TEST(ServerLimits, ASlowHeadIsAnswered408HoweverSteadilyItComes) {
  Options options;
  options.head_timeout = 150ms;
  auto server = serve(options, served);
  Client silent, steady;
  ASSERT_TRUE(silent.connect(server->port()) && steady.connect(server->port()));
  silent.send("GET / HTTP/1.1\r\nHo");
  auto start = Watch::now();
  std::thread sender([&] {
    for (char byte : "GET / HTTP/1.1\r\nX: "s + std::string(60, 'a')) {
      steady.send({&byte, 1});
      std::this_thread::sleep_for(10ms);
    }
  });
  EXPECT_EQ(silent.answer().status, 408);
  EXPECT_EQ(steady.answer().status, 408);
  EXPECT_LT(Watch::now() - start, 500ms);
  sender.join();
  silent.end_sending();
  EXPECT_TRUE(silent.sees_close());
}

TEST(ServerLimits, ASlowBodyIsAnswered408) {
  Options options;
  options.body_grace = 150ms;
  auto server = serve(options, served);
  Client silent, slow;
  ASSERT_TRUE(silent.connect(server->port()) && slow.connect(server->port()));
  auto head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n";
  silent.send(head);
  slow.send(head);
  std::thread sender([&] {
    for (int at = 0; at < 40; ++at) {
      slow.send("x");
      std::this_thread::sleep_for(10ms);
    }
  });
  EXPECT_EQ(silent.answer().status, 408);
  EXPECT_EQ(slow.answer().status, 408);
  sender.join();
}

TEST(ServerLimits, ABurstDoesNotBuyABodyALongPause) {
  Options options;
  options.body_grace = 150ms;
  auto server = serve(options, served);
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  auto start = Watch::now();
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900001\r\n\r\n" +
              std::string(900'000, 'x'));
  EXPECT_EQ(client.answer().status, 408);
  EXPECT_LT(Watch::now() - start, 1s);
}

TEST(ServerLimits, ABodyThatIsFastEnoughMayTakeLongerThanTheGrace) {
  Options options;
  options.body_grace = 150ms;
  auto server = serve(options, [](const Request& request) {
    return text(std::to_string(request.body.size()));
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4000\r\n\r\n");
  for (int at = 0; at < 40; ++at) {
    client.send(std::string(100, 'x'));
    std::this_thread::sleep_for(10ms);
  }
  EXPECT_EQ(client.answer().body, "4000");
}

TEST(ServerLimits, ATooLongBodyIsRefusedByItsLengthBeforeItIsRead) {
  auto server = serve({}, served);
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  auto answer = client.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000001\r\n\r\n");
  EXPECT_EQ(answer.status, 413);
  EXPECT_TRUE(answer.closes());
}

TEST(ServerLimits, AClientThatSendsAllOfATooLongBodyCanStillReadTheAnswer) {
  auto server = serve({}, served);
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  EXPECT_TRUE(client.send(post("/", std::string(20'000'000, 'x'))));
  EXPECT_EQ(client.answer().status, 413);
  client.end_sending();
  EXPECT_TRUE(client.sees_close());
}

TEST(ServerLimits, ATooLongBodyInChunksIsRefusedWhenItPassesTheLimit) {
  auto server = serve({}, [](const Request& request) {
    return text(std::to_string(request.body.size()));
  });
  std::string start = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  std::string chunk = "186a0\r\n" + std::string(100'000, 'x') + "\r\n";
  for (int at = 0; at < 10; ++at) start += chunk;
  Client fits, passes;
  ASSERT_TRUE(fits.connect(server->port()) && passes.connect(server->port()));
  EXPECT_EQ(fits.ask(start + "0\r\n\r\n").body, "1000000");
  auto answer = passes.ask(start + "1\r\n");
  EXPECT_EQ(answer.status, 413);
  EXPECT_TRUE(answer.closes());
}

TEST(ServerLimits, TheLimitOfABodyDependsOnTheHead) {
  auto limits = [](const Request& head) { return Limits{head.path == "/upload" ? 100U : 10U}; };
  Options options;
  options.port = 0;
  auto server = Server::start(options, served, limits, refuse);
  ASSERT_TRUE(server);
  Client client;
  ASSERT_TRUE(client.connect((*server)->port()));
  EXPECT_EQ(client.ask(post("/upload", std::string(100, 'x'))).status, 200);
  EXPECT_EQ(client.ask(post("/other", std::string(10, 'x'))).status, 200);
  EXPECT_EQ(client.ask(post("/other", std::string(11, 'x'))).status, 413);
}

TEST(ServerLimits, AllBodiesTogetherHaveALimit) {
  Options options;
  options.bodies = 100'000;
  auto server = serve(options, served);
  std::string part = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n" +
                     std::string(60'000, 'x');
  Client first, second, third;
  ASSERT_TRUE(first.connect(server->port()) && second.connect(server->port()));
  first.send(part);
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(second.ask(part).status, 503);
  EXPECT_EQ(first.ask(std::string(10'000, 'x')).status, 200);
  ASSERT_TRUE(third.connect(server->port()));
  EXPECT_EQ(third.ask(part + std::string(10'000, 'x')).status, 200);
}

TEST(ServerLimits, AHeadOfTheLimitPassesAndOneByteMoreIs431) {
  auto server = serve({}, served);
  std::string start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
  std::string fill((16 << 10) - start.size() - 4, 'a');
  Client fits, passes;
  ASSERT_TRUE(fits.connect(server->port()) && passes.connect(server->port()));
  EXPECT_EQ(fits.ask(start + fill + "\r\n\r\n").status, 200);
  EXPECT_EQ(passes.ask(start + fill + "a\r\n\r\n").status, 431);
}

TEST(ServerLimits, AClientThatDoesNotReadItsAnswerIsLeft) {
  Options options;
  options.idle_timeout = 150ms;
  auto held = std::make_shared<int>(0);
  std::weak_ptr<int> watch = held;
  auto server = serve(options, [held = std::move(held)](const Request&) mutable {
    Response response;
    response.stream = [held = std::move(held)](std::string& chunk) {
      chunk.append(10'000, 'x');
      return true;
    };
    return response;
  });
  Client client(64 << 10);
  ASSERT_TRUE(client.connect(server->port()));
  client.send(get("/"));
  for (int wait = 0; wait < 200 && !watch.expired(); ++wait) std::this_thread::sleep_for(10ms);
  EXPECT_TRUE(watch.expired());
}

TEST(ServerLimits, AFullQueueIsAnswered503AndTheConnectionStays) {
  Options options;
  options.threads = 1;
  options.queue = 1;
  std::latch begun(1), go_on(1);
  auto server = serve(options, [&](const Request& request) {
    if (request.path == "/wait") {
      begun.count_down();
      go_on.wait();
    }
    return text("served");
  });
  Client running, waiting, excess;
  ASSERT_TRUE(running.connect(server->port()) && waiting.connect(server->port()) &&
              excess.connect(server->port()));
  running.send(get("/wait"));
  begun.wait();
  waiting.send(get("/"));
  std::this_thread::sleep_for(50ms);
  auto answer = excess.ask(get("/"));
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.field("retry-after"), "1");
  EXPECT_FALSE(answer.closes());
  go_on.count_down();
  EXPECT_EQ(running.answer().status, 200);
  EXPECT_EQ(waiting.answer().status, 200);
  EXPECT_EQ(excess.ask(get("/")).status, 200);
}

TEST(ServerLimits, MoreClientsThanAllowedAreAnswered503) {
  Options options;
  options.connections = 2;
  auto server = serve(options, served);
  auto first = std::make_unique<Client>();
  Client second, third, fourth;
  ASSERT_TRUE(first->connect(server->port()) && second.connect(server->port()));
  EXPECT_EQ(first->ask(get("/")).status, 200);
  EXPECT_EQ(second.ask(get("/")).status, 200);
  ASSERT_TRUE(third.connect(server->port()));
  auto answer = third.ask(get("/"));
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.field("retry-after"), "1");
  third.end_sending();
  EXPECT_TRUE(third.sees_close());
  first.reset();
  std::this_thread::sleep_for(50ms);
  ASSERT_TRUE(fourth.connect(server->port()));
  EXPECT_EQ(fourth.ask(get("/")).status, 200);
}

std::chrono::microseconds processor_time() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return std::chrono::seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         std::chrono::microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

TEST(ServerLimits, WithoutFileDescriptorsItWaitsInsteadOfSpinning) {
  auto server = serve({}, served);
  Client first, second;  // have their descriptors; only the server's are missing
  rlimit usual{};
  getrlimit(RLIMIT_NOFILE, &usual);
  rlimit none{0, usual.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &none), 0);
  bool connected = first.connect(server->port()) && second.connect(server->port());
  bool sent = first.send(get("/"));
  auto before = processor_time();
  std::this_thread::sleep_for(300ms);
  auto used = processor_time() - before;
  setrlimit(RLIMIT_NOFILE, &usual);
  ASSERT_TRUE(connected && sent);
  EXPECT_LT(used, 60ms);
  EXPECT_EQ(first.answer().status, 200);
  EXPECT_EQ(second.ask(get("/")).status, 200);
}

}  // namespace
}  // namespace dh::http::test

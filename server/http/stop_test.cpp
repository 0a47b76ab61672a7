// An orderly stop: what was asked is answered, and then nobody is left.
#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>

#include "http/test_client.hpp"

namespace dh::http::test {
namespace {

using namespace std::chrono_literals;
using Watch = std::chrono::steady_clock;

TEST(ServerStop, UnderLoadItCutsNoAnswer) {
  auto server = serve({}, [](const Request&) {
    std::this_thread::sleep_for(1ms);
    return text(std::string(50'000, 'x'));
  });
  std::atomic<int> answered = 0, cut = 0, told = 0;
  std::vector<std::thread> clients;
  for (int number = 0; number < 32; ++number) {
    clients.emplace_back([&] {
      Client client;
      if (!client.connect(server->port())) return;
      for (bool goes_on = true; goes_on;) {
        auto answer = client.ask(get("/"));
        ++(answer.status == 200 && answer.body.size() == 50'000 ? answered : cut);
        if (answer.closes()) ++told;
        goes_on = answer.status == 200 && !answer.closes();
      }
    });
  }
  std::this_thread::sleep_for(200ms);
  auto start = Watch::now();
  server->stop(5s);
  EXPECT_LT(Watch::now() - start, 2s);
  for (auto& client : clients) client.join();
  EXPECT_EQ(cut, 0);
  EXPECT_EQ(told, 32);
  EXPECT_GT(answered, 32);
}

TEST(ServerStop, ALongAnswerAndAStreamAreFinished) {
  std::latch begun(2);
  auto server = serve({}, [&](const Request& request) {
    begun.count_down();
    auto response = text("long");
    if (request.path == "/stream")
      response.stream = [calls = 0](std::string& chunk) mutable {
        std::this_thread::sleep_for(30ms);
        chunk += "x";
        return ++calls < 10;
      };
    else
      std::this_thread::sleep_for(300ms);
    return response;
  });
  Client waiting, streaming;
  ASSERT_TRUE(waiting.connect(server->port()) && streaming.connect(server->port()));
  waiting.send(get("/"));
  streaming.send(get("/stream"));
  begun.wait();
  std::thread stopper([&] { server->stop(5s); });
  auto answer = waiting.answer();
  EXPECT_EQ(answer.body, "long");
  EXPECT_TRUE(answer.closes());
  EXPECT_EQ(streaming.answer().body, "xxxxxxxxxx");
  waiting.end_sending();
  streaming.end_sending();
  stopper.join();
}

TEST(ServerStop, IdleClientsAreClosedAndNewOnesAreNotAccepted) {
  auto server = serve({}, [](const Request&) { return text("served"); });
  Client idle, late;
  ASSERT_TRUE(idle.connect(server->port()));
  EXPECT_EQ(idle.ask(get("/")).status, 200);
  auto start = Watch::now();
  server->stop(5s);
  EXPECT_LT(Watch::now() - start, 1s);
  EXPECT_TRUE(idle.sees_close());
  EXPECT_FALSE(late.connect(server->port()));
}

TEST(ServerStop, AClientThatTheSystemAcceptedBeforeIsServed) {
  auto server = serve({}, [](const Request&) { return text("served"); });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  client.send(get("/"));
  std::thread stopper([&] { server->stop(5s); });
  EXPECT_EQ(client.answer().status, 200);
  client.end_sending();
  stopper.join();
}

TEST(ServerStop, AfterTheGraceItDoesNotWaitForAHandler) {
  std::latch begun(1), go_on(1);
  auto server = serve({}, [&](const Request&) {
    begun.count_down();
    go_on.wait();
    return text("too late");
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  client.send(get("/"));
  begun.wait();
  auto start = Watch::now();
  server->stop(100ms);
  EXPECT_LT(Watch::now() - start, 1s);
  EXPECT_TRUE(client.sees_close());
  go_on.count_down();
}

TEST(ServerStop, AfterTheGraceRequestsThatWaitForAWorkerAreNotBegun) {
  std::latch begun(1), go_on(1);
  std::atomic<int> handled = 0;
  Options options;
  options.threads = 1;
  auto server = serve(options, [&](const Request&) {
    if (++handled == 1) begun.count_down();
    go_on.wait();
    return text("");
  });
  Client first, second;
  ASSERT_TRUE(first.connect(server->port()) && second.connect(server->port()));
  first.send(get("/"));
  begun.wait();
  second.send(get("/"));
  std::this_thread::sleep_for(50ms);
  server->stop(0ms);
  go_on.count_down();
  server.reset();
  EXPECT_EQ(handled, 1);
}

TEST(ServerStop, ItMayBeCalledTwiceAndIsCalledByTheEnd) {
  auto server = serve({}, [](const Request&) { return text("served"); });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  server->stop(1s);
  server->stop(1s);
  server.reset();
  EXPECT_TRUE(client.sees_close());
  auto unstopped = serve({}, [](const Request&) { return text("served"); });
  unstopped.reset();
}

}  // namespace
}  // namespace dh::http::test

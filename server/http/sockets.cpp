#include "http/sockets.hpp"

#include <boost/asio/impl/src.hpp>

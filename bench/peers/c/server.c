// The least that a server can do: the same answer to every request, without looking at what it asks.
// What any server on this machine reaches at most, and what the measuring itself costs.
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define ANSWER "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"status\":\"ok\"}"
#define LENGTH (sizeof ANSWER - 1)
#define CONNECTIONS 65536

// Several answers in a row, so that pipelined requests are answered with one call.
static const char answers[] = ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER;

// By file descriptor; each belongs to one thread alone.
static struct connection {
    int matched; // how many characters of the empty line have just come
    size_t owed; // bytes of answers not sent yet
} connections[CONNECTIONS];

// A request ends with an empty line; a GET has no body.
static size_t requests(struct connection *connection, const char *text, ssize_t length) {
    size_t found = 0;
    for (const char *c = text; c < text + length; c++) {
        int expected = connection->matched % 2 ? '\n' : '\r';
        connection->matched = *c == expected ? connection->matched + 1 : *c == '\r';
        if (connection->matched == 4) {
            connection->matched = 0;
            found++;
        }
    }
    return found;
}

// Answers all that has come; what the client does not take yet, once epoll says that it does.
static void serve(int client, int has_ended) {
    struct connection *connection = &connections[client];
    char text[4096];
    for (int is_drained = 0;;) {
        while (connection->owed > 0) {
            size_t offset = (LENGTH - connection->owed % LENGTH) % LENGTH;
            size_t length = sizeof answers - 1 - offset;
            if (length > connection->owed)
                length = connection->owed;
            ssize_t sent = send(client, answers + offset, length, MSG_NOSIGNAL);
            if (sent < 0) {
                if (errno != EAGAIN)
                    close(client);
                return;
            }
            connection->owed -= sent;
        }
        if (is_drained)
            return;
        ssize_t length = recv(client, text, sizeof text, 0);
        if (length <= 0) {
            if (length == 0 || errno != EAGAIN)
                close(client);
            return;
        }
        connection->owed = requests(connection, text, length) * LENGTH;
        is_drained = length < (ssize_t)sizeof text && !has_ended;
    }
}

static void *run(void *unused) {
    (void)unused;
    int on = 1, server = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), epoll = epoll_create1(0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(8000)};
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    setsockopt(server, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on); // the kernel spreads the clients
    if (bind(server, (struct sockaddr *)&address, sizeof address) < 0 || listen(server, 1024) < 0)
        exit(1);
    epoll_ctl(epoll, EPOLL_CTL_ADD, server, &(struct epoll_event){.events = EPOLLIN, .data.fd = server});
    for (struct epoll_event events[64];;) {
        int count = epoll_wait(epoll, events, 64, -1);
        for (int i = 0; i < count; i++) {
            if (events[i].data.fd != server) {
                serve(events[i].data.fd, events[i].events & EPOLLRDHUP);
                continue;
            }
            int client = accept4(server, NULL, NULL, SOCK_NONBLOCK);
            if (client >= CONNECTIONS)
                close(client);
            else if (client >= 0) {
                setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                memset(&connections[client], 0, sizeof connections[client]);
                uint32_t all = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET; // each change, once
                epoll_ctl(epoll, EPOLL_CTL_ADD, client, &(struct epoll_event){.events = all, .data.fd = client});
            }
        }
    }
}

int main(void) {
    const char *threads = getenv("THREADS");
    signal(SIGTERM, _exit); // process 1 ignores what it has no handler for
    signal(SIGINT, _exit);
    for (int i = threads ? atoi(threads) : 1; i > 1; i--)
        pthread_create(&(pthread_t){0}, NULL, run, NULL);
    run(NULL);
}

"""A small web on this machine for benchmarks/fetch.py: `web_server.py ADDRESSES PORT LATENCY`, ends with its stdin.

Every path below /page is an article of 18 kB with an ETag of its own; robots.txt is not there. Listens on
127.0.0.1 … 127.0.0.ADDRESSES.
"""

import asyncio
import hashlib
import socket
import sys

SIZE = 18_000
HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story {n}</title></head><body>\n'
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li></ul></nav>\n<article><h1>Story {n}</h1>\n'
)
PARAGRAPH = (
    "<p>The council of the town met on Monday and looked at the plan for house number {n}, which is to have {n} rooms "
    "and to cost {n} million yen; the vote was put off until the second week of the next month.</p>\n"
)
TAIL = "</article>\n<footer><p>Contact the desk.</p></footer></body></html>\n"
REST = ("".join(PARAGRAPH.format(n=n) for n in range(2, 2 + SIZE // len(PARAGRAPH))) + TAIL).encode()


def page(path: str) -> bytes:
    """The article at a path; no two are the same."""
    return HEAD.format(n=path.rsplit("/", 1)[-1]).encode() + REST


def answer(request: bytes) -> bytes:
    head, *lines = request.split(b"\r\n")
    path = head.split(b" ")[1].decode("ascii")
    if not path.startswith("/page"):
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    tag = b'"%s"' % hashlib.sha256(path.encode()).hexdigest()[:16].encode()
    if any(line.lower() == b"if-none-match: " + tag for line in lines):
        return b"HTTP/1.1 304 Not Modified\r\nETag: %s\r\n\r\n" % tag
    body = b"" if head.startswith(b"HEAD") else page(path)
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: %s\r\nContent-Length: %d\r\n\r\n%s" % (
        tag,
        len(body),
        body,
    )


class Connection(asyncio.Protocol):
    latency = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.read = b""

    def data_received(self, data: bytes) -> None:
        self.read += data
        while b"\r\n\r\n" in self.read:
            request, _, self.read = self.read.partition(b"\r\n\r\n")
            asyncio.get_running_loop().call_later(self.latency, self.reply, request)

    def reply(self, request: bytes) -> None:
        if self.transport.is_closing():
            return
        self.transport.write(answer(request))
        if b"\r\nconnection: close" in request.lower():
            self.transport.close()


async def serve(addresses: int, port: int, latency: float) -> None:
    Connection.latency = latency
    loop = asyncio.get_running_loop()
    hosts = [f"127.0.0.{n}" for n in range(1, addresses + 1)]
    await loop.create_server(Connection, hosts, port, backlog=1_024)
    print("ready", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))

"""Requests to a server of its own on loopback: JSON, forms, redirects, cookies, sessions, streaming, errors, hooks."""
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def answer(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        status, headers, text = 200, {"Content-Type": "application/json"}, b""
        if self.path.startswith("/go"):
            status, headers["Location"] = 302, "/end?from=go"
        elif self.path == "/missing":
            status = 404
        else:
            text = ('{"method": "%s", "path": "%s", "cookie": "%s", "auth": "%s", "body": %d}' % (
                self.command, self.path, self.headers.get("Cookie", ""), self.headers.get("Authorization", ""),
                len(body))).encode()
        if self.path == "/cookie":
            headers["Set-Cookie"] = "a=b; Path=/"
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)

    do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = answer


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
base = "http://127.0.0.1:%d" % server.server_port

print(requests.get(base + "/x", params={"q": "a b", "n": [1, 2]}).json())
print(requests.post(base + "/form", data={"k": "v&"}).json(), requests.post(base + "/json", json={"a": [1]}).json())
print(requests.put(base + "/file", files={"f": ("n.txt", b"data" * 100)}).json()["body"] > 400)
answer = requests.get(base + "/go")
print(answer.status_code, answer.url[len(base):], [old.status_code for old in answer.history], answer.encoding)
with requests.Session() as session:
    session.auth = ("user", "pass")
    session.hooks["response"].append(lambda answer, **words: print("hook", answer.status_code))
    session.get(base + "/cookie")
    print(session.get(base + "/again").json(), dict(session.cookies))
    for i in range(30):
        session.head(base + "/h").raise_for_status()
try:
    requests.delete(base + "/missing").raise_for_status()
except requests.HTTPError as error:
    print(str(error).replace(base, ""))
print(b"".join(requests.get(base + "/s", stream=True).iter_content(7)), requests.codes.teapot)
server.shutdown()
server.server_close()
try:
    requests.get(base, timeout=1)
except requests.ConnectionError as error:
    print(type(error).__name__)
for wrong in ("no-scheme", "http://", "ftp://x/"):
    try:
        requests.get(wrong)
    except requests.RequestException as error:
        print(type(error).__name__, error)
print(requests.Request("GET", "http://é.com/ü?x=ö#f").prepare().url)

"""A web application with routes, templates, forms, cookies and errors serves requests over loopback and by WSGI."""
import http.client
import io
import threading
from wsgiref.simple_server import WSGIRequestHandler, make_server

from bottle import Bottle, HTTPError, SimpleTemplate, abort, redirect, request, response, template

app = Bottle()
PAGE = SimpleTemplate("""\
<ul>
% for i in range(n):
  <li>{{i}} {{name}} {{!raw}}</li>
% end
</ul>""")


@app.route("/hello/<name>")
@app.route("/hello/<name>/<n:int>")
def hello(name, n=2):
    return PAGE.render(name=name, n=n, raw="<b>")


@app.post("/form")
def form():
    response.set_cookie("seen", "yes", secret="key")
    return {"got": request.forms.get("field"), "file": request.files.get("f") and request.files.get("f").filename}


@app.get("/cookie")
def cookie():
    return request.get_cookie("seen", secret="key") or "none"


@app.get("/go")
def go():
    redirect("/hello/x")


@app.get("/fail/<code:re:[0-9]+>")
def fail(code):
    abort(int(code), "told to")


@app.error(404)
def missing(error):
    return "nothing at " + request.path


class Quiet(WSGIRequestHandler):
    def log_message(self, *words):
        pass


server = make_server("127.0.0.1", 0, app, handler_class=Quiet)
threading.Thread(target=server.serve_forever, daemon=True).start()


def ask(method, path, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer, text


for path in ("/hello/w%C3%B6rld", "/hello/a%3Cb/3", "/hello/a/x", "/nothing", "/fail/403", "/cookie"):
    answer, text = ask("GET", path)
    print(path, answer.status, answer.reason, answer.getheader("Content-Type"), text[:200])
answer, text = ask("POST", "/form", "field=a+b%26", **{"Content-Type": "application/x-www-form-urlencoded"})
print(answer.status, text, ask("GET", "/cookie", Cookie=answer.getheader("Set-Cookie").split(";")[0])[1])
answer, text = ask("GET", "/go")
print(answer.status, answer.getheader("Location").split("/", 3)[3])
print(ask("PUT", "/form")[0].status)
for i in range(200):
    answer, text = ask("GET", "/hello/n%d/5" % i)
print(answer.status, len(text))
server.shutdown()
print(template("{{a}} {{'x' if b else 'y'}}", a=1, b=0), isinstance(HTTPError(), Exception), io.BytesIO().closed)

#!/usr/bin/env python3
"""Starts functions under AWS's runtime interface client, without and with SnapStart, and prints a table.

    functions.py --java JAVA [function ...] [--cold] [--runs N] [--vs FOLDER] [options of lambda_bench.py]

Which functions there are, their handlers and settings stand in template.yaml, and what each is called with and
what AWS answers in its rehearsal (functions/<name>/src/main/resources/rehearsal/<name>.json). AWS is a server in
this process, so that what is measured is the function. With --vs, each is measured in turns with the same
function of another folder of exploded jars (FOLDER/<name>), and the ratio is printed.
"""
import argparse
import http.server
import json
import os
import re
import subprocess
import sys
import threading
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = os.path.dirname(os.path.dirname(HERE))
TARGET = os.path.join(HOME, "benchmarks", "target", "cold-start")
RIC = os.path.join(HOME, "benchmarks", "target", "ric", "*")
FLAGS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"


def functions():
    """Reads name -> (handler, settings) from the template, without a YAML library."""
    found = {}
    with open(os.path.join(HOME, "template.yaml"), encoding="utf-8") as file:
        blocks = re.split(r"\n(?=  \S)", file.read())
    for block in blocks:
        code = re.search(r"CodeUri: functions/([^/\s]+)/", block)
        handler = re.search(r"Handler: (\S+)", block)
        if code and handler:
            found[code[1]] = (handler[1], settings(block))
    return found


def settings(block):
    """Reads Variables, on lines of their own or in braces."""
    variables = re.search(r"\n( *)Variables:\n((?:\1 +.*\n)+)", block)
    flow = re.search(r"Variables: *\{ *(.*?) *\} *\}? *\n", block)
    text = variables[2] if variables else flow[1].replace(", ", "\n") if flow else ""
    pairs = re.findall(r"^ *([A-Z][A-Z0-9_]+): *(.*)$", text, re.M)
    return {name: setting(name, value.strip()) for name, value in pairs}


def setting(name, value):
    """Literals as they are; for what the stack names, something of the right shape."""
    if value and not value.startswith(("!", "#", ">")):
        return value.strip("\"'")
    if "QUEUE" in name and "ARN" not in name:
        return "http://127.0.0.1/000000000000/queue"
    return "https://api.example" if name.endswith("_URL") else name.lower()


class Rehearsal:
    """The script of a function: see RehearsalScript."""

    def __init__(self, function, env):
        path = os.path.join(HOME, "functions", function, "src/main/resources/rehearsal", function + ".json")
        with open(path, encoding="utf-8") as file:
            text = re.sub(r"\$\{(\w+)}", lambda place: env[place[1]], file.read())
        self.calls = json.loads(text)["calls"]
        sample = json.loads(text)["events"][0]
        with open(os.path.join(HOME, "events", function, sample["file"]), encoding="utf-8") as file:
            fill = sample.get("fill", {})
            self.event = re.sub(r"\$\{(\w+)}", lambda place: fill[place[1]], file.read())
        self.answered = sample["answered"]
        self.given = set()
        self.unknown = set()

    def answer(self, call, request):
        for known in self.calls:
            if known["call"] == call and all('"%s"' % text in request for text in known.get("about", [])):
                if not (known.get("once") and str(known) in self.given):
                    self.given.add(str(known))
                    answer = known.get("answer", {})
                    # Of a service that speaks XML it is a text.
                    return answer if isinstance(answer, str) else json.dumps(answer)
        if call != "GET /":  # the greeting of a rehearsal
            self.unknown.add(call)
        return "{}"


class Aws(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    rehearsal = None

    def answer(self):
        request = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode(errors="replace")
        target = self.headers.get("X-Amz-Target")
        call = target.rsplit(".", 1)[-1] if target else self.command + " " + self.path.split("?")[0]
        if self.path == "/_again":
            Aws.rehearsal.given.clear()
            body = b"{}"
        else:
            body = Aws.rehearsal.answer(call, request).encode()
        head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: %d\r\n\r\n" % len(body)
        self.wfile.write(head.encode() + body)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def log_message(self, *_):
        pass


def exploded(function):
    """Unpacks a jar as Lambda does, once for each build."""
    jar = os.path.join(HOME, "functions", function, "target", function + ".jar")
    folder = os.path.join(TARGET, function)
    if not os.path.isdir(folder) or os.path.isfile(jar) and os.path.getmtime(folder) < os.path.getmtime(jar):
        with zipfile.ZipFile(jar) as file:
            file.extractall(folder)
        os.utime(folder)
    return folder


def measure(function, handler, env, options, rest, endpoint):
    Aws.rehearsal = Rehearsal(function, env)
    event = os.path.join(TARGET, function + ".event.json")
    with open(event, "w", encoding="utf-8") as file:
        file.write(Aws.rehearsal.event)
    command = "%s %s -Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac --enable-native-access=ALL-UNNAMED " \
        "-cp %s com.amazonaws.services.lambda.runtime.api.client.AWSLambda %s" % (options.java, FLAGS, RIC, handler)
    args = ["python3", os.path.join(HERE, "lambda_bench.py"), "--task-root", exploded(function), "--events", event,
            "--expect", Aws.rehearsal.answered, "--cpu", "1", "--own-cpu", "0", "--label", function,
            "--before", "curl -s %s/_again" % endpoint, "--runs", str(options.runs), "--warm", "0", "--cmd", command]
    if not options.cold:
        args += ["--snapstart"]
    if options.vs:
        args += ["--vs", command, "--vs-task-root", os.path.join(options.vs, function)]
    env = dict(env, AWS_ACCESS_KEY_ID="local", AWS_SECRET_ACCESS_KEY="local", AWS_ENDPOINT_URL=endpoint)
    for name, value in env.items():
        args += ["--env", name + "=" + value]
    done = subprocess.run(args + rest, capture_output=True, text=True, check=False)
    last = (done.stdout.strip().splitlines() or ["{}"])[-1]
    return json.loads(last), done.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("functions", nargs="*", help="all that the template has without any")
    parser.add_argument("--java", required=True)
    parser.add_argument("--cold", action="store_true", help="without SnapStart")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--vs", metavar="FOLDER")
    options, rest = parser.parse_known_args()
    known = functions()
    os.makedirs(TARGET, exist_ok=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Aws)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    os.sched_setaffinity(0, {0})
    print("| function | median ms | least ms | CPU ms |%s" % (" ratio | ratio of CPU |" if options.vs else ""))
    print("|---|---|---|---|%s" % ("---|---|" if options.vs else ""))
    failed = False
    for function in options.functions or sorted(known):
        handler, env = known[function]
        out, log = measure(function, handler, env, options, rest, "http://127.0.0.1:%d" % server.server_port)
        if "failed" in out or "a" not in {key.lower() for key in out}:
            failed = True
            print("| `%s` | failed: %s |" % (function, (out.get("failed") or log[-300:]).replace("\n", " ")))
            continue
        if Aws.rehearsal.unknown:
            # Then something else was measured than what the function rehearses.
            failed = True
            print("| `%s` | failed: it calls %s |" % (function, ", ".join(sorted(Aws.rehearsal.unknown))))
            continue
        print(row(function, out))
        sys.stdout.flush()
    sys.exit(failed)


def row(function, out):
    cells = ["`%s`" % function, "%.0f" % out["a"]["cold_ms"]["median"], "%.0f" % out["a"]["cold_ms"]["min"],
             "%.0f" % out["a"]["cold_cpu_ms"]["median"]]
    if "ratio" in out:
        cells += ["%.2f" % out["ratio"]["cold_ms"], "%.2f" % out["ratio"]["cold_cpu_ms"]]
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()

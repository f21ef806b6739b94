"""subprocess: output, input, exit codes, folders, what cannot be started, this Python itself."""
import subprocess
import sys


def show(*args, **kwargs):
    try:
        print(subprocess.run(*args, **kwargs))
    except subprocess.TimeoutExpired as error:
        print("timeout", error.cmd)
    except Exception as error:
        print(type(error).__name__, error)


show(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True)
show("echo $X; pwd", shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={"X": "x"}, cwd="/", text=True)
show(["cat"], input=b"given", stdout=subprocess.PIPE)
show(["/nonexistent/program"])
show(["true"], cwd="/nonexistent")
show(["sh", "-c", "kill -9 $$"])
show(["false"], check=True)
show(["sleep", "20"], timeout=0.1)
show(["sh", "-c", "umask"], umask=0o77, start_new_session=True, preexec_fn=lambda: None, capture_output=True)
print(len(subprocess.run(["cat"], input=b"x" * 300000, stdout=subprocess.PIPE).stdout))
code = "import sys; print(sys.argv, sys.stdin.read()); sys.exit(4)"
result = subprocess.run([sys.executable, "-c", code, "a b"], input="text", capture_output=True, text=True)
print(result.returncode, result.stdout, result.stderr)
words = ["sh", "-c", "read line; echo got $line"]
with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
    print(process.communicate(b"line\n"), process.returncode, process.poll())

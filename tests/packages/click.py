"""A command line with groups, options, prompts and errors, run in its test runner 40 times."""
import click
from click.testing import CliRunner


@click.group()
@click.option("--verbose/--quiet", default=False, help="Say more.")
@click.version_option("1.2", prog_name="tool")
@click.pass_context
def tool(ctx, verbose):
    """A tool with commands."""
    ctx.obj = verbose


@tool.command()
@click.argument("names", nargs=-1, required=True)
@click.option("-n", "--count", type=click.IntRange(1, 5), default=1, show_default=True, help="How often.")
@click.option("--style", type=click.Choice(["low", "HIGH"], case_sensitive=False), envvar="TOOL_STYLE")
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]))
@click.pass_obj
def greet(verbose, names, count, style, at):
    """Greet NAMES."""
    for name in names * count:
        click.echo("hello %s %s %s%s" % (name, style, at, "!" if verbose else ""))


@tool.command("ask")
@click.option("--age", prompt="Your age", type=int)
@click.password_option()
def ask(age, password):
    """Ask."""
    click.secho("%d %s" % (age, "*" * len(password)), fg="red", bold=True)
    click.confirm("Sure?", abort=True)


RUNS = [
    ([], None), (["--help"], None), (["greet", "--help"], None), (["greet", "a", "b", "-n", "2"], None),
    (["--verbose", "greet", "x", "--style", "high", "--at", "2024-02-29"], None), (["greet"], None),
    (["greet", "x", "-n", "9"], None), (["greet", "x", "--at", "then"], None), (["gret"], None), (["--version"], None),
    (["ask"], "12\nsecret\nsecret\ny\n"), (["ask"], "old\n3\na\nb\nc\nc\nn\n"), (["greet", "--nmae", "x"], None),
]
for round_ in range(40):
    results = [CliRunner().invoke(tool, words, input=given, color=True) for words, given in RUNS]
for result in results:
    print(result.exit_code, repr(result.output))

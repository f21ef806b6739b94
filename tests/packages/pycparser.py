"""C with structs, pointers, function pointers and 60 functions parsed, walked, and written out again."""
import hashlib
from pycparser import c_ast, c_generator, c_parser

HEAD = """
typedef unsigned int u32; typedef struct node { int value; struct node *next; u32 flags : 3; } node_t;
enum color { RED, GREEN = 5, BLUE }; union any { int i; double d; char s[16]; };
static int (*handlers[4])(int, const char *); extern volatile u32 counter;
"""
FUNCTION = """
static inline int f{0}(node_t *list, int (*cb)(int), ...) {{
    int total = 0, a[3] = {{1, [2] = 0x1F}}; struct node n = {{ .value = {0}, .next = 0 }};
    for (node_t *p = list; p != 0; p = p->next) {{
        if (p->value > {0} && !(p->flags & 2u)) total += cb(p->value); else continue; }}
    do {{ total <<= 1; }} while (total < 100);
    switch (total % 3) {{ case 0: return -1; case 1: break; default: goto out; }}
out: return sizeof(struct node) + (total ? *a : (int) 3.5e1f) - '\\n' + f{0}(&n, cb, "s" "t");
}}
"""


class Calls(c_ast.NodeVisitor):
    def __init__(self):
        self.names = []

    def visit_FuncCall(self, node):
        self.names.append((node.name.name, node.coord.line))
        self.generic_visit(node)


source = HEAD + "".join(FUNCTION.format(i) for i in range(60))
parser = c_parser.CParser()
tree = parser.parse(source, "file.c")
calls = Calls()
calls.visit(tree)
print(len(tree.ext), len(calls.names), calls.names[:5])
made = c_generator.CGenerator().visit(tree)
print(len(made), hashlib.sha1(made.encode()).hexdigest(), made[:1500])
print(c_generator.CGenerator().visit(c_parser.CParser().parse(made)) == made)
tree.ext[1].show(attrnames=True, nodenames=True)
try:
    parser.parse("int f( { }", "bad.c")
except Exception as error:
    print(type(error).__name__, error)

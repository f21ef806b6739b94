"""A calculator's lexer and LALR parser made from docstrings; 3,000 lines computed, faults reported."""
import ply.lex as lex
import ply.yacc as yacc

tokens = ("NAME", "NUMBER")
literals = "=+-*/()"
t_NAME = r"[a-zA-Z_]\w*"
t_ignore = " \t"
precedence = (("left", "+", "-"), ("left", "*", "/"), ("right", "UMINUS"))
names = {}


def t_NUMBER(t):
    r"\d+"
    t.value = int(t.value)
    return t


def t_error(t):
    print("illegal character %r" % t.value[0])
    t.lexer.skip(1)


def p_statement(p):
    """statement : NAME '=' expression
                 | expression"""
    if len(p) == 4:
        names[p[1]] = p[3]
    p[0] = p[len(p) - 1]


def p_binary(p):
    """expression : expression '+' expression
                  | expression '-' expression
                  | expression '*' expression
                  | expression '/' expression"""
    a, b = p[1], p[3]
    p[0] = {"+": a + b, "-": a - b, "*": a * b, "/": a // (b or 1)}[p[2]]


def p_minus(p):
    "expression : '-' expression %prec UMINUS"
    p[0] = -p[2]


def p_group(p):
    "expression : '(' expression ')'"
    p[0] = p[2]


def p_number(p):
    "expression : NUMBER"
    p[0] = p[1]


def p_name(p):
    "expression : NAME"
    p[0] = names.get(p[1], 0)


def p_error(p):
    print("syntax error at %s" % (p and p.value))


lexer = lex.lex()
parser = yacc.yacc(debug=False, write_tables=False)
for line in ("x = 2 * (3 + 4) - -5", "x / 4", "1 +", "y $ 2", "(1", "x = x * x"):
    print(line, "->", parser.parse(line, lexer=lexer))
for i in range(3000):
    result = parser.parse("v%d = (%d + x) * 3 - v%d / (2 + %d)" % (i % 50, i, (i + 7) % 50, i % 9), lexer=lexer)
print(result, sum(names.values()), len(parser.action), len(parser.productions))

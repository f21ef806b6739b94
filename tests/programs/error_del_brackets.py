"""del and for with an opening bracket before an error."""
for code in ["del (,)", "del (", "del (a,, b)", "del [,]", "del [a,,]", "for (, in x: pass", "for [a,, in x: pass", "del (a, b",
             "del ()", "del {", "del (*)"]:
    try:
        compile(code, "<text>", "exec")
        print(code, "is right")
    except SyntaxError as error:
        print(code, "|", error)

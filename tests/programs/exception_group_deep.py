g = ExceptionGroup('deep', [ValueError(0)])
for i in range(12):
    g = ExceptionGroup('level %d' % i, [g, TypeError(i)])
raise g

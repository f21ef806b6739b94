# A wrong result: the factor -2**63, in compiled code. Right without unroll.
def m(n):
    D = {}
    for i in range(n):
        w = 3
        while w > 0:
            w -= 1
            for g in range((w * -2**63) % 5):
                D[w] = D.get(w, 0) + 1
    return D
print(m(3000))

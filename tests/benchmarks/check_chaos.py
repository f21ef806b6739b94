"""Chaos: the picture of the chaos game, the splines it is made from, and its random numbers."""
import random
import sys

import run_benchmark as chaos

size, steps = (64, 2000) if "full" in sys.argv else (16, 60)

vector = chaos.GVector
spline = chaos.Spline(
    [vector(1.6, 3.3), vector(1.5, 4.1), vector(1.3, 5.2), vector(2.9, 5.5)], 3, [0, 0, 0, 1, 1, 1])
print(spline.GetDomain(), len(spline), spline)
print([str(spline(number / 4)) for number in range(5)])
random.seed(1234)
print([random.randrange(100) for _ in range(10)])

pictures = []
chaos.write_ppm = lambda picture, filename: pictures.append(picture)
game = chaos.Chaosgame([spline], 0.25)
print(game.num_trafos, game.num_total, game.minx, game.maxy)
game.create_image_chaos(size, size, steps, "not written", 1234)
for column in pictures[0]:
    print("".join([".#"[1 - value] for value in column]))

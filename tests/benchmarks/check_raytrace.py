"""Raytrace: the pixels of a small picture of its scene, and the geometry behind them."""
import sys

import run_benchmark as raytrace

size = 40 if "full" in sys.argv else 6

pictures = []
raytrace.Canvas.write_ppm = lambda canvas, filename: pictures.append(canvas)
raytrace.bench_raytrace(1, size, size, "not written")
canvas = pictures[0]
print(len(canvas.bytes), list(canvas.bytes[-60:]))
checksum = 0
for byte in canvas.bytes:
    checksum = (checksum * 31 + byte) % 1000003
print("checksum", checksum)

one, other = raytrace.Vector(1, 2, 3), raytrace.Vector(-2, 0, 0.5)
print(one + other, one - other, one.cross(other), one.dot(other), one.normalized(), one == other)
print(raytrace.Point(1, 1, 1) + one, one.reflectThrough(raytrace.Vector.UP), repr(one.negated()))
ray = raytrace.Ray(raytrace.Point(0, 0, 0), raytrace.Vector(0, 0, 2))
sphere = raytrace.Sphere(raytrace.Point(0, 0, 10), 2)
print(ray, sphere, sphere.intersectionTime(ray), ray.pointAtTime(8))
try:
    one.mustBePoint()
except Exception as error:
    print(type(error).__name__, error)

"""Async generators: the numbers of a tree in order, each from as many generators as it is deep."""
# only executables: hosted, what it imports takes long
import asyncio
import sys

import run_benchmark as trees

size = 3000 if "full" in sys.argv else 200


async def numbers():
    return [number async for number in trees.tree(range(size))]


found = asyncio.run(numbers())
print(found == list(range(size)), found[:5], found[-5:])

# Digests: the modules in C behind hashlib.
import _blake2
import _md5
import _sha1
import _sha256
import _sha3
import _sha512
from _operator import _compare_digest


def attempt(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


PLAIN = [_md5.md5, _sha1.sha1, _sha256.sha224, _sha256.sha256, _sha512.sha384, _sha512.sha512]
SHA3 = [_sha3.sha3_224, _sha3.sha3_256, _sha3.sha3_384, _sha3.sha3_512]
for new in PLAIN + SHA3 + [_blake2.blake2b, _blake2.blake2s]:
    print(new, type(new()), new.__module__)
    for length in [0, 3, 55, 63, 64, 111, 200]:
        print(new(b"a" * length, usedforsecurity=False).hexdigest())
    state = new(b"first")
    copied = state.copy()
    state.update(bytearray(b"x" * 150))
    state.update(memoryview(b"y" * 3))
    print(state.digest(), copied.hexdigest(), state.name, state.digest_size, state.block_size)
    attempt(new, "a")
    attempt(new, 1)
    attempt(state.update, "a")

for new in [_sha3.shake_128, _sha3.shake_256]:
    state = new(b"a" * 300)
    print(state.hexdigest(10), state.digest(400), state.digest(0), state.name, state.digest_size, state.block_size)
    for length in [-1, 1 << 29, 1 << 70, "a"]:
        attempt(state.digest, length)

for new in [_blake2.blake2b, _blake2.blake2s]:
    print(new(b"x" * 300, digest_size=20, key=b"ab", salt=b"cd", person=b"ef", fanout=3, depth=4, leaf_size=1 << 31,
              node_offset=(1 << 40) + 5, node_depth=3, inner_size=17, last_node=True).hexdigest())
    for name, values in [("digest_size", [0, 65, "a", 1 << 40]), ("key", [b"a" * 65, "a"]), ("salt", [b"a" * 17]),
                         ("fanout", [-1, 256]), ("depth", [0]), ("leaf_size", [-1, 1 << 32, 1 << 64]),
                         ("node_offset", [-1, 1 << 64]), ("node_depth", [256]), ("inner_size", [65])]:
        for value in values:
            attempt(new, b"", **{name: value})

for a, b in [(b"ab", b"ab"), (b"ab", b"ac"), (b"ab", b"abc"), (b"", b""), ("ab", "ab"), ("ab", "aB"), ("ab", "a"),
             ("ab", b"ab"), ("\xe4", "\xe4"), (bytearray(b"a"), memoryview(b"a")), (1, 2)]:
    attempt(_compare_digest, a, b)

for new in [_sha3.sha3_224, _sha3.shake_128, _blake2.blake2b, _blake2.blake2s]:
    attempt(setattr, new, "value", 1)
    attempt(delattr, new, "digest")
    attempt(type, "Derived", (new,), {})

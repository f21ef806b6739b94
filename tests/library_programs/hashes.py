"""hashlib, hmac, secrets, uuid and random with seeds of text."""
import hashlib
import hmac
import io
import random
import secrets
import uuid

for name in sorted(hashlib.algorithms_guaranteed):
    state = hashlib.new(name, b"some text", usedforsecurity=False)
    state.update(b" and more" * 30)
    print(name, state.hexdigest(*((20,) if state.digest_size == 0 else ())))
    print(getattr(hashlib, name)().name, name in hashlib.algorithms_available)
try:
    hashlib.new("sha5")
except ValueError as e:
    print(str(e).split()[:3])
print(hashlib.file_digest(io.BytesIO(b"a" * 300000), "sha256").hexdigest())
for name in ["md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b"]:
    mac = hmac.new(b"key", b"message", name)
    mac.update(b"!" * 200)
    print(mac.hexdigest(), hmac.compare_digest(mac.digest(), mac.copy().digest()))
print(hmac.digest(b"k" * 100, b"message", "sha384").hex())
print(len(secrets.token_hex(12)), len(secrets.token_bytes(5)), secrets.compare_digest("a", "a"))
print(secrets.randbelow(1), secrets.choice([4]))
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
print(uuid.uuid4().version, uuid.UUID("12345678123456781234567812345678").urn)
chance = random.Random("a seed of text")
print(chance.random(), chance.sample(range(100), 5), chance.choices("abc", k=4))
print(random.Random(b"bytes").getrandbits(64))

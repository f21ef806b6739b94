"""AES in modes CTR, CBC and ECB: 30 kB encrypted and decrypted, NIST's vectors checked."""
import hashlib
import pyaes

KEY = bytes.fromhex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")
PLAIN = bytes.fromhex("6bc1bee22e409f96e93d7e117393172a")

print(pyaes.AESModeOfOperationECB(KEY).encrypt(PLAIN).hex() == "f3eed1bdb5d2a03c064b5a7e3db181f8")
print(pyaes.AESModeOfOperationCBC(KEY, iv=bytes(range(16))).encrypt(PLAIN).hex())
text = b"".join(b"%d bottles of beer\n" % i for i in range(1500))
for mode in (pyaes.AESModeOfOperationCTR, pyaes.AESModeOfOperationCBC, pyaes.AESModeOfOperationOFB):
    encrypter = pyaes.Encrypter(mode(KEY))
    secret = encrypter.feed(text) + encrypter.feed()
    decrypter = pyaes.Decrypter(mode(KEY))
    print(mode.name, len(secret), hashlib.sha256(secret).hexdigest(),
          decrypter.feed(secret) + decrypter.feed() == text)
try:
    pyaes.AESModeOfOperationECB(KEY).encrypt(b"short")
except ValueError as error:
    print(error)

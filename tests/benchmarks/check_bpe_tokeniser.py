"""Byte pair encoding: the tokens that are learnt from some text, and text in these tokens."""
# only executables: hosted, what it imports takes long
import os
import sys

import run_benchmark as bpe

size, vocabulary = (20000, 400) if "full" in sys.argv else (1500, 275)
path = os.path.join(os.path.dirname(bpe.__file__), "data", "frankenstein_intro.txt")
with open(path, encoding="utf-8") as file:
    text = file.read()[:size]
words = r" ?[a-zA-Z]+| ?\d+| ?[^\sa-zA-Z\d]+|\s+"
encoding = bpe.SimpleBytePairEncoding.train(text, vocab_size=vocabulary, pat_str=words)
print(list(encoding.mergeable_ranks)[256:])
tokens = encoding.encode(text)
print(len(tokens), tokens[:60])
print(encoding.decode(tokens) == text)

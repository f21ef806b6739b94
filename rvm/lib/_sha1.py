"""SHA-1."""

from _digests import SHA1Type, sha1

"""SHA-224 and SHA-256."""

from _digests import SHA224Type, SHA256Type, sha224, sha256

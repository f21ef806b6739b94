"""SHA-384 and SHA-512."""

from _digests import SHA384Type, sha384, sha512

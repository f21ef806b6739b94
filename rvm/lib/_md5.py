"""MD5."""

from _digests import MD5Type, md5

"""MD5, SHA-1 and SHA-2: `new_digest(name)` returns a state, which has `update`, `copy` and `digest`."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_digests import Digest, new_digest
else:
    from rvm.rlib.native_digests import Digest, new_digest

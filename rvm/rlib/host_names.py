"""What the system knows of the address of a host: getaddrinfo()."""


class AddressInfo(object):
    """One way to reach a host; `address` is the bytes of C's struct sockaddr."""

    def __init__(self, family, kind, protocol, name, address):
        self.family = family
        self.kind = kind
        self.protocol = protocol
        self.name = name
        self.address = address


class HostNameError(Exception):
    """The system does not know a name or an address; `number` is one of C's EAI_*."""

    def __init__(self, number):
        self.number = number

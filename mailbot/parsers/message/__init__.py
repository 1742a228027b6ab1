"""Bytes from the wire to an `InboundMessage`: MIME, header fields, who sent it."""

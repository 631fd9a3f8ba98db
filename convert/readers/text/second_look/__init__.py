"""What speaks against the roles of a text once all of them are chosen, see `objections`."""

from .objecting import objections

__all__ = ["objections"]

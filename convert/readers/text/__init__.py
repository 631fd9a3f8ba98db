"""Read an article from plain text, as somebody saved, copied or wrote it."""

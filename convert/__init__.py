"""Creditline: an article in, a faithful PDF, DOCX, EPUB, Markdown, HTML or JSON out."""

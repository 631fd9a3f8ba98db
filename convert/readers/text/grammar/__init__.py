"""What words say: the grammars of credits, bylines, dates and notices, and the tables they are made of.

Nothing here knows of lines, of their neighbours or of roles.  Who adds a word adds it to a file of
``tables/``, in which the words of all languages stand.
"""

"""What speaks for each role of a line: its clues, the rules beyond doubt, and the trained network's weights.

It knows what words say, see `..grammar`, and nothing of what is made of the lines.
"""

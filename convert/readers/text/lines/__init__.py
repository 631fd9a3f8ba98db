"""What speaks for each role of a line: its clues, the rules beyond doubt, and the trained network's weights.

It knows what words say, see `..grammar`, and nothing of what is made of the lines.

- `blocks`: which lines are one; `breaks`, `widths`, `cells`, `ownline`: how they were broken, by hand and by
  machines; `clipping`: how print breaks them; `pictures`: those of Markdown
- `clues`: what speaks for a block; `seen`, `wording`: its words; `surroundings`, `signed`,
  `subject`: what stands around it
- `rules`: what is beyond doubt by its form; `running_on`: which touching lines are no picture's
- `roles`, `weights`, `sequence`: the roles, what the network learned, and which roles follow each other
"""

"""Audit: the way back. A text goes in; its figures come out, and what does not hold among them.

It guesses nothing into a figure: each says whether a line or a name tells its indicator, or nothing does.
"""

"""Source: a file of any hand, hostile ones too, becomes a text in which each letter knows its place in the file.

Word files are opened with zipfile and expat alone, within limits; nothing in a file is obeyed.
"""

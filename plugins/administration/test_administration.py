"""The administration paragraphs of the example month, written down by hand before any program said them."""

"""Audit: a report that anyone wrote goes in; its figures come out, and what does not add up."""

"""How officials write: numbers, counts, percentages, money, pairs and dates, to and from text; text to tokens.

In come Decimal, Fraction, int and date; out comes text as a report has it, rounded half up, and the same value back.
`number`, `count`, `percent`, `money`, `fraction` and `date` each have `to_text` and its inverse `from_text`; `text`
makes one spelling of many, `printed` holds a number as it was printed, `scan` finds the figures of a whole text.

A float is refused, as it is not exact. Text that is no number, or one of more than 24 digits, is refused with a
DataError; a number that only looks wrong ("0.07", "1022") is read with a doubt, for the caller to refuse or to report.
It knows no indicator, and no unit but those of the language. It alone opens babel, for the first number it writes.
"""

"""What figures are measured by: units and quantities, periods and their closing days, administrative areas.

In comes what officials write: quantity("51 tỷ 295 triệu đồng"), period("2023-Q4"), each in the module of its name.
Out come frozen values that count exactly. Refused are floats, sums of things that are not alike, and periods nobody can
date. Pint stands behind one door, unit.py, and is loaded by the first conversion that needs it. The door itself loads
nothing: every start of the program needs the names of units, few need the rest.
"""

"""One section out of a pandas frame, and where one of its numbers comes from."""

from pathlib import Path

import pandas as pd

from ngaman_core import section

frame = pd.read_csv(Path(__file__).parent / "nga-nam-2023-11" / "observations.csv", dtype=str)  # digits as written
said = section(frame, "agriculture")

print(said)
print(said.figures[0].why())

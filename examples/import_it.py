"""One figure's progress against its target: no folder, no file."""

import json

from ngaman_core import Month, Target, flow, progress, quantity

livestock = flow("livestock", "đàn gia súc", "con", better="higher")
p = progress(livestock, Month("2023-11"), total=57474, target=Target(52500, "resolution"))

print(p)  # lũy kế từ đầu năm 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết
print(p.rate, p.verdict)
print(quantity("51 tỷ 295 triệu đồng").to("triệu đồng"))
print(json.dumps(p.to_dict(), ensure_ascii=False))

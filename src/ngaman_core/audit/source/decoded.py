"""From the bytes of a text file to its text: UTF-8, or UTF-16 that says so; nothing is guessed."""

from ngaman_core.audit.source.unfit import SAVE_AS_WORD, Unfit

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
FOREIGN = {
    b"%PDF": ("là tệp PDF", SAVE_AS_WORD),
    b"PK\x03\x04": ("là tệp nén hoặc tệp Word mang đuôi khác", "đổi đuôi tệp thành .docx nếu là tệp Word"),
    b"\xd0\xcf\x11\xe0": ("là tệp Word đời cũ mang đuôi khác", SAVE_AS_WORD),
    b"{\\rtf": ("là tệp RTF", SAVE_AS_WORD),
}
AS_UTF_8 = "mở tệp bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8."


def decoded(data: bytes) -> str:
    """Return the text of a file without its byte order mark, line ends as they are."""
    for mark, (what, cure) in FOREIGN.items():
        if data.startswith(mark):
            raise Unfit("not-text", f"tệp {what}, không phải văn bản.", f"{cure}.")
    try:
        text = data.decode("utf-16" if data.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        message = f"dòng {row} không phải UTF-8: tệp dùng bảng mã cũ (TCVN3, VNI, Windows-1258), hoặc bị hỏng."
        raise Unfit("not-utf-8", message, AS_UTF_8) from None
    if "\0" in text:
        raise Unfit("not-utf-8", "tệp có ký tự rỗng: tệp dùng mã UTF-16 hoặc không phải văn bản.", AS_UTF_8)
    return text

"""What the tests of the audit share: the installed catalog and a reader of it, made once."""

from functools import cache

from ngaman_core import declare
from ngaman_core.audit.extract import Reader, Text
from ngaman_core.declare.catalog import Catalog


@cache
def catalog() -> Catalog:
    return declare.catalog()


@cache
def reader() -> Reader:
    return Reader.of(catalog())


def read(text: str) -> Text:
    return reader().read(text)

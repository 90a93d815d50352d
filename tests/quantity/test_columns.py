"""Bare figures under a unit that stands elsewhere, from tests/corpus/quantity/columns.yaml."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.quantity import read_column
from verify.quantity.types import Amount

ROWS = yaml.safe_load((Path(__file__).parent.parent / "corpus/quantity/columns.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("row", "cell"), [(row, cell) for row in ROWS for cell in row["cells"]])
def test_a_cell_reads_as_if_its_unit_stood_in_it(row: dict[str, Any], cell: str) -> None:
    mentions = read_column(cell, row["unit"], row["lang"])
    if row["reads"] is None:
        assert mentions == ()
        return
    (mention,) = mentions
    quantity = mention.quantity
    assert isinstance(quantity, Amount)
    assert (quantity.kind, quantity.unit) == (row["reads"]["kind"], row["reads"]["unit"])
    assert quantity.value == Decimal(row["reads"]["value"])
    assert mention.text == mention.span.of(cell) == row.get("quoted", cell)

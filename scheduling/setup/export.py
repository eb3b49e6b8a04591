"""A stored set-up as the YAML text that imports to the same."""

from decimal import Decimal
from typing import Any

import yaml

from scheduling.errors import NotFound
from scheduling.setup.rows import to_setup
from scheduling.transaction import Transaction
from storage import catalogue
from storage import setup as stored


def export_setup(tx: Transaction, slug: str) -> str:
    """The business's set-up file: the same rows always give the same bytes. Raises NotFound."""
    business_id = catalogue.id_of(tx.connection, slug)
    if business_id is None:
        raise NotFound
    setup = to_setup(stored.read(tx.connection, business_id))
    document = {
        "business": setup.business.model_dump(exclude_defaults=True),
        # In full: a later release may have other defaults.
        "rules": setup.rules.model_dump(),
        **setup.model_dump(exclude={"business", "rules"}, exclude_defaults=True, by_alias=True),
    }
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=None, width=110)


class _Dumper(yaml.SafeDumper):
    """Writes no aliases, prices as bare decimals, and tuples as lists."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _decimal(dumper: yaml.SafeDumper, price: Decimal) -> yaml.ScalarNode:
    kind = "float" if "." in str(price) else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", str(price))


_Dumper.add_representer(Decimal, _decimal)

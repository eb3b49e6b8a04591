"""A business's set-up as one YAML file: read it, compare it with what is stored, write it, give it back.

A bad file is refused whole, with every fault named by its path; a set-up never deletes, it makes inactive.
"""

from scheduling.setup.compare import Change, Report, Verdict
from scheduling.setup.export import export_setup
from scheduling.setup.faults import Fault, SetupRefused
from scheduling.setup.read import read_setup
from scheduling.setup.shape import Setup
from scheduling.setup.write import import_setup

__all__ = [
    "Change",
    "Fault",
    "Report",
    "Setup",
    "SetupRefused",
    "Verdict",
    "export_setup",
    "import_setup",
    "read_setup",
]

"""Who does a job that only one process may do at a time."""

from sqlmodel import Field, SQLModel


class Lease(SQLModel, table=True):
    """A job and the process that does it until an instant of the database's clock, in epoch seconds; or that did it
    until then, and has no name any more where it gave it up."""

    name: str = Field(primary_key=True, max_length=100)
    holder: str = Field(max_length=64)
    until: float

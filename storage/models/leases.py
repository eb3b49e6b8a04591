"""Who does a job that only one process may do at a time."""

from sqlmodel import Field, SQLModel


class Lease(SQLModel, table=True):
    """A job and the process that does it until an instant of the database's clock, in epoch seconds."""

    name: str = Field(primary_key=True, max_length=100)
    holder: str = Field(max_length=64)
    until: float

"""Running numbers, each given once and without gaps, also when two stations ask at the same moment."""

from sqlalchemy.orm import Session

from rangkul.data.certificate import NumberSeries


def next_number(session: Session, series: str, year: int) -> int:
    """The next number of a series in a year, from 1; others who ask wait for this transaction, a rollback gives it back."""
    return next_numbers(session, series, year, 1).start


def next_numbers(session: Session, series: str, year: int, count: int) -> range:
    """`count` consecutive numbers at once."""
    if count < 1:
        raise ValueError("at least one number")
    if session.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert
    row = insert(NumberSeries).values(name=series, year=year, last=count, version=1)
    statement = row.on_conflict_do_update(
        index_elements=[NumberSeries.name, NumberSeries.year],
        set_={"last": NumberSeries.last + count, "version": NumberSeries.version + 1},
    ).returning(NumberSeries.last)
    last = session.connection().execute(statement).scalar_one()
    return range(last - count + 1, last + 1)

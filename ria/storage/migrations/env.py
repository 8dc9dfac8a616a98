"""Run by Alembic: migrates the connection that `ria.storage.migrate` hands over."""

from alembic import context
from sqlmodel import SQLModel

from ria.storage import house_tables, projection_tables, tables

MODELS = (tables, house_tables, projection_tables)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()

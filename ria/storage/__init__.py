"""The only SQL of the workbench: tables, one unit of work, rows to domain objects and back."""

"""How templates are authored: styles, numbering, tables, page furniture, chart, and one module for each document."""

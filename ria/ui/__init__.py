"""Everything that draws: the only Streamlit code of the package."""

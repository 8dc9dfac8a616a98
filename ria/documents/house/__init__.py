"""Templates of the house: uploaded by an administrator, checked tag by tag, filled in a process of their own."""

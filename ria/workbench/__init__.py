"""What a person can do, by verb. Each action checks permission and runs in one transaction."""

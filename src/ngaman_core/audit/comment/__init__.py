"""Comment: findings become comments in a copy of a Word file, of which no other byte changes."""

"""Reports on earlier promises, step by step: zones, events, joining, items."""

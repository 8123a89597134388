"""Every side effect: network, files, database, clock and command line."""

"""How a contest is run: data, program, server, measuring, table."""

"""Pages of the performance framework, a module for each group."""

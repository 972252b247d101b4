"""Forms of cases, one module for each group of pages."""

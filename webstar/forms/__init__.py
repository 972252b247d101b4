"""Forms of Webstars, one module for each group of pages."""

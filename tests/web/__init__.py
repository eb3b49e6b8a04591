"""The web chat over HTTP and in a browser, and the process that serves it."""

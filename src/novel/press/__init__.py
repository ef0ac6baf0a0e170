"""From painted pages to a file: boxes, fonts, tags, output intents, metadata, standards."""

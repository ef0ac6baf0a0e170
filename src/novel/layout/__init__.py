"""From a page to outlines: panels, gutters, bleeds, and where artwork lies in them. Pure."""

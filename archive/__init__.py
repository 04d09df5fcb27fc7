"""From articles to the published archive: facts, conferences, the store, the site, the exports."""

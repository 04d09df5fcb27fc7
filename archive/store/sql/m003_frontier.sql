-- Where crawls stand. None of this is exported or published -----------------------------------

-- Every article address that a listing named, and what became of it.
CREATE TABLE discoveries (
  url TEXT PRIMARY KEY,                      -- the article's canonical address
  source TEXT NOT NULL REFERENCES sources(id) DEFERRABLE INITIALLY DEFERRED,
  link TEXT NOT NULL,                        -- where to fetch it
  way TEXT NOT NULL,                         -- what named it: section, search, feed, sitemap, api; wayback, commoncrawl
  state TEXT NOT NULL,                       -- waiting, passed (not worth it), stored, vanished (stored before), gone, failed
  title TEXT,
  published TEXT,                            -- as listed, or as read
  found TEXT NOT NULL,                       -- when it was first named
  tries INTEGER NOT NULL DEFAULT 0,          -- failures since its last answer
  due TEXT,                                  -- when to ask (again); null: never
  page TEXT REFERENCES pages(url) DEFERRABLE INITIALLY DEFERRED -- what answered
);
CREATE INDEX discoveries_source ON discoveries(source, state, due);
CREATE INDEX discoveries_page ON discoveries(page);

-- How far a listing was read: one row once everything above its floor is known, more where crawls broke off.
CREATE TABLE walks (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL REFERENCES sources(id) DEFERRABLE INITIALLY DEFERRED,
  listing TEXT NOT NULL,
  page INTEGER NOT NULL,                     -- number of the deepest page read
  floor TEXT                                 -- '' the listing's end, a day, '9999' a first look; null: broken off
);
CREATE INDEX walks_listing ON walks(listing);
CREATE INDEX walks_source ON walks(source);

-- Which walk first saw an article in its listing.
CREATE TABLE sightings (
  url TEXT NOT NULL REFERENCES discoveries(url) DEFERRABLE INITIALLY DEFERRED,
  walk INTEGER NOT NULL REFERENCES walks(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (url, walk)
) WITHOUT ROWID;
CREATE INDEX sightings_walk ON sightings(walk);

-- What an archive from before this has.
INSERT INTO discoveries (url, source, link, way, state, title, published, found, page)
  SELECT url, source, url, 'section', 'stored', title, published, first_seen, page FROM articles;

-- Each time an article was fetched, and which of its texts it had then: from this its versions follow, in
-- whatever order fetches are taken in.
CREATE TABLE article_fetches (
  article INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  fetched TEXT NOT NULL,
  digest TEXT NOT NULL,                      -- as in articles and article_versions
  page TEXT REFERENCES pages(url) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (article, fetched, digest)
) WITHOUT ROWID;
CREATE INDEX article_fetches_page ON article_fetches(page);

-- What an archive from before this knows.
INSERT INTO article_fetches (article, fetched, digest, page) SELECT id, updated, digest, page FROM articles;
INSERT OR IGNORE INTO article_fetches (article, fetched, digest) SELECT article, seen, digest FROM article_versions;

-- What copies are told by -------------------------------------------------------------------------------

-- The bands of the articles that tell of a conference: articles that are much alike have one in common.
CREATE TABLE copy_bands (
  article INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  band INTEGER NOT NULL,
  PRIMARY KEY (article, band)
) WITHOUT ROWID;
CREATE INDEX copy_bands_band ON copy_bands(band);

-- Pairs of articles that are much alike, each way round.
CREATE TABLE near_duplicates (
  article INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  other INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  similarity REAL NOT NULL,
  PRIMARY KEY (article, other)
) WITHOUT ROWID;
CREATE INDEX near_duplicates_other ON near_duplicates(other);

-- Articles that are copies, and of which article; they support nothing by themselves.
CREATE TABLE copies (
  article INTEGER PRIMARY KEY REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  original INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  similarity REAL NOT NULL                   -- share of common runs of four words
);
CREATE INDEX copies_original ON copies(original);

-- How many independent articles state a fact.
ALTER TABLE hosts ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE memberships ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leadership ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE awards ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rankings ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statistics ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appearances ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE movements ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE province_mergers ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;

-- The independent articles behind each value of a conflict, and all articles that give it, with copies.
ALTER TABLE conflicts ADD COLUMN sources_a INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conflicts ADD COLUMN articles_a TEXT NOT NULL DEFAULT '[]'; -- JSON list of article ids
ALTER TABLE conflicts ADD COLUMN sources_b INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conflicts ADD COLUMN articles_b TEXT NOT NULL DEFAULT '[]'; -- JSON list of article ids

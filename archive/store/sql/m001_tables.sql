-- Primary: what was taken in -----------------------------------------------------------------------

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  publisher TEXT,
  hosts TEXT NOT NULL DEFAULT '[]',          -- JSON list
  family TEXT,
  fictional INTEGER NOT NULL DEFAULT 0
);

-- Every address seen, and where its last answer lies in a WARC file.
CREATE TABLE pages (
  url TEXT PRIMARY KEY,
  source TEXT NOT NULL REFERENCES sources(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,                        -- listing, article, other
  status INTEGER,
  etag TEXT,
  last_modified TEXT,
  digest TEXT,
  first_seen TEXT NOT NULL,
  last_fetched TEXT NOT NULL,
  warc_file TEXT,
  warc_offset INTEGER,
  warc_length INTEGER
);
CREATE INDEX pages_source_kind ON pages(source, kind);

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,                    -- 48 bits of sha256(url)
  source TEXT NOT NULL REFERENCES sources(id) DEFERRABLE INITIALLY DEFERRED,
  url TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  lead TEXT,
  text TEXT NOT NULL,
  published TEXT,                            -- ISO 8601, Asia/Ho_Chi_Minh
  author TEXT,
  dateline TEXT,
  section TEXT,
  tags TEXT NOT NULL DEFAULT '[]',           -- JSON list
  parser TEXT NOT NULL,                      -- the family that read the page, generic, import
  fictional INTEGER NOT NULL DEFAULT 0,
  digest TEXT NOT NULL,
  version INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  updated TEXT NOT NULL,                     -- when this version was first fetched
  page TEXT REFERENCES pages(url) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX articles_source ON articles(source);
CREATE INDEX articles_published ON articles(published);
CREATE INDEX articles_section ON articles(section);
CREATE INDEX articles_parser ON articles(parser);
CREATE INDEX articles_page ON articles(page);
CREATE INDEX articles_fictional ON articles(fictional) WHERE fictional = 1; -- every page of the site asks

-- Versions that are no longer in force; the current one is in articles.
CREATE TABLE article_versions (
  id TEXT PRIMARY KEY,                       -- {article}-{version}
  article INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  lead TEXT,
  text TEXT NOT NULL,
  published TEXT,
  author TEXT,
  digest TEXT NOT NULL,
  seen TEXT NOT NULL,
  superseded TEXT NOT NULL
);
CREATE INDEX article_versions_article ON article_versions(article);

CREATE TABLE photos (
  id TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  caption TEXT NOT NULL,
  credit TEXT,
  url TEXT
);
CREATE INDEX photos_article ON photos(article);

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  url TEXT NOT NULL
);
CREATE INDEX attachments_article ON attachments(article);

-- One run of one source.
CREATE TABLE crawls (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL REFERENCES sources(id) DEFERRABLE INITIALLY DEFERRED,
  started TEXT NOT NULL,
  finished TEXT,
  requests INTEGER NOT NULL DEFAULT 0,
  pages INTEGER NOT NULL DEFAULT 0,
  listings INTEGER NOT NULL DEFAULT 0,
  articles_new INTEGER NOT NULL DEFAULT 0,
  articles_changed INTEGER NOT NULL DEFAULT 0,
  articles_generic INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL DEFAULT 0,
  verdict TEXT,                              -- ok, quiet, degraded, broken, interrupted; null while it runs
  why TEXT
);
CREATE INDEX crawls_source ON crawls(source, started);
CREATE INDEX crawls_verdict ON crawls(verdict);

-- Derived: made again by `thidua rebuild` ----------------------------------------------------------

-- What extraction reads in the current version of each article.
CREATE TABLE reports (
  article INTEGER PRIMARY KEY REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  relevant INTEGER NOT NULL,
  body TEXT,                                 -- who met, as this report names it; null without a conference
  report TEXT NOT NULL                       -- JSON
);
CREATE INDEX reports_body ON reports(body);

-- Who met in one year under one name, and the cluster that it is.
CREATE TABLE bodies (
  id TEXT PRIMARY KEY,                       -- {realm}/{year}/{type}/{number or label}
  realm TEXT NOT NULL,                       -- national, a province's id, unknown
  year TEXT NOT NULL,                        -- '' for reports without a year
  type TEXT NOT NULL,                        -- cluster (cụm), block (khối), holder (no cluster is named)
  number TEXT,                               -- Roman
  label TEXT,
  name TEXT,                                 -- as its reports give it
  former TEXT,                               -- the number that a report says it bore before
  known TEXT NOT NULL,                       -- JSON: what its reports tell to know it by
  cluster TEXT REFERENCES clusters(id) DEFERRABLE INITIALLY DEFERRED,
  called TEXT NOT NULL                       -- what ids of its conferences begin with
);
CREATE INDEX bodies_realm ON bodies(realm, type, year);
CREATE INDEX bodies_cluster ON bodies(cluster);
CREATE INDEX bodies_type ON bodies(type);
CREATE INDEX bodies_year ON bodies(year);

CREATE TABLE provinces (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,                        -- province, city
  region TEXT,
  valid_from TEXT,
  valid_to TEXT,
  successor TEXT REFERENCES provinces(id) DEFERRABLE INITIALLY DEFERRED,
  sort_key TEXT NOT NULL
);
CREATE INDEX provinces_successor ON provinces(successor);
CREATE INDEX provinces_region ON provinces(region);

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  province TEXT REFERENCES provinces(id) DEFERRABLE INITIALLY DEFERRED,
  sort_key TEXT NOT NULL
);
CREATE INDEX units_kind ON units(kind);
CREATE INDEX units_province ON units(province);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL
);

CREATE TABLE clusters (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,                        -- cluster (cụm), block (khối)
  level TEXT NOT NULL,                       -- national, provincial
  number TEXT,                               -- Roman
  name TEXT NOT NULL,
  region TEXT,
  province TEXT REFERENCES provinces(id) DEFERRABLE INITIALLY DEFERRED,
  sort_key TEXT NOT NULL
);
CREATE INDEX clusters_type ON clusters(type);
CREATE INDEX clusters_level ON clusters(level);
CREATE INDEX clusters_province ON clusters(province);

CREATE TABLE conferences (
  id TEXT PRIMARY KEY,
  docid INTEGER NOT NULL UNIQUE,             -- the row of conference_texts and of the search index
  title TEXT NOT NULL,
  cluster TEXT REFERENCES clusters(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  level TEXT,
  year INTEGER,                              -- the year under review
  date TEXT,
  place TEXT REFERENCES provinces(id) DEFERRABLE INITIALLY DEFERRED,
  sort_key TEXT NOT NULL
);
CREATE INDEX conferences_cluster ON conferences(cluster);
CREATE INDEX conferences_kind ON conferences(kind);
CREATE INDEX conferences_level ON conferences(level);
CREATE INDEX conferences_year ON conferences(year);
CREATE INDEX conferences_date ON conferences(date);
CREATE INDEX conferences_place ON conferences(place);

CREATE TABLE conference_articles (
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  article INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (conference, article)
);
CREATE INDEX conference_articles_article ON conference_articles(article);

CREATE TABLE hosts (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT NOT NULL REFERENCES units(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX hosts_conference ON hosts(conference);
CREATE INDEX hosts_unit ON hosts(unit);

CREATE TABLE memberships (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  cluster TEXT REFERENCES clusters(id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER,
  unit TEXT NOT NULL REFERENCES units(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX memberships_conference ON memberships(conference);
CREATE INDEX memberships_cluster ON memberships(cluster, year);
CREATE INDEX memberships_unit ON memberships(unit);

CREATE TABLE leadership (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  cluster TEXT REFERENCES clusters(id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  role TEXT NOT NULL,                        -- head, deputy
  unit TEXT NOT NULL REFERENCES units(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX leadership_conference ON leadership(conference);
CREATE INDEX leadership_cluster ON leadership(cluster, year);
CREATE INDEX leadership_year ON leadership(year);
CREATE INDEX leadership_role ON leadership(role);
CREATE INDEX leadership_unit ON leadership(unit);

CREATE TABLE awards (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  award TEXT NOT NULL,
  name TEXT NOT NULL,
  grantor TEXT,
  recipient TEXT NOT NULL,
  unit TEXT REFERENCES units(id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL                       -- proposed, granted
);
CREATE INDEX awards_conference ON awards(conference);
CREATE INDEX awards_award ON awards(award);
CREATE INDEX awards_grantor ON awards(grantor);
CREATE INDEX awards_unit ON awards(unit);
CREATE INDEX awards_person ON awards(person);
CREATE INDEX awards_status ON awards(status);

CREATE TABLE rankings (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  unit TEXT NOT NULL REFERENCES units(id) DEFERRABLE INITIALLY DEFERRED,
  points REAL
);
CREATE INDEX rankings_conference ON rankings(conference);
CREATE INDEX rankings_unit ON rankings(unit);
CREATE INDEX rankings_rank ON rankings(rank);

CREATE TABLE statistics (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  metric TEXT NOT NULL,
  value NUMERIC NOT NULL,                    -- whole base units
  measure TEXT NOT NULL,                     -- đồng, m2, or what is counted
  approx TEXT                                -- over, under, about; null is exact
);
CREATE INDEX statistics_conference ON statistics(conference);
CREATE INDEX statistics_metric ON statistics(metric);
CREATE INDEX statistics_measure ON statistics(measure);

CREATE TABLE appearances (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  position TEXT,
  unit TEXT REFERENCES units(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX appearances_conference ON appearances(conference);
CREATE INDEX appearances_person ON appearances(person);
CREATE INDEX appearances_unit ON appearances(unit);

CREATE TABLE movements (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
);
CREATE INDEX movements_conference ON movements(conference);

CREATE TABLE province_mergers (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  old TEXT NOT NULL REFERENCES provinces(id) DEFERRABLE INITIALLY DEFERRED,
  new TEXT NOT NULL REFERENCES provinces(id) DEFERRABLE INITIALLY DEFERRED,
  effective TEXT                             -- the day, where an article gives it
);
CREATE INDEX province_mergers_conference ON province_mergers(conference);
CREATE INDEX province_mergers_old ON province_mergers(old);
CREATE INDEX province_mergers_new ON province_mergers(new);

-- The words that each fact comes from.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  fact_table TEXT NOT NULL,
  fact_id TEXT NOT NULL,
  slot TEXT,                                 -- for conferences: kind, level, year, date, place, cluster
  article INTEGER NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,                       -- title, text
  start INTEGER NOT NULL,                    -- characters into that field
  end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence TEXT NOT NULL                   -- stated, inferred
);
CREATE INDEX evidence_conference ON evidence(conference);
CREATE INDEX evidence_fact ON evidence(fact_id);
CREATE INDEX evidence_article ON evidence(article);
CREATE INDEX evidence_rule ON evidence(rule);

-- Facts of one conference on which its articles disagree; both stay in their tables.
CREATE TABLE conflicts (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  fact_table TEXT NOT NULL,
  what TEXT NOT NULL,                        -- a metric's code, or a conference's slot
  fact_a TEXT NOT NULL,
  value_a TEXT NOT NULL,
  fact_b TEXT NOT NULL,
  value_b TEXT NOT NULL
);
CREATE INDEX conflicts_conference ON conflicts(conference);

-- What each conference tells of its units and people; their own rows are chosen from these.
CREATE TABLE mentions (
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  entity_table TEXT NOT NULL,                -- units, people
  entity TEXT NOT NULL,
  what TEXT NOT NULL,                        -- name, province
  value TEXT NOT NULL,
  PRIMARY KEY (conference, entity_table, entity, what, value)
);
CREATE INDEX mentions_entity ON mentions(entity_table, entity, what, value);

-- What a search in conferences reads.
CREATE TABLE conference_texts (
  docid INTEGER PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX conference_texts_conference ON conference_texts(conference);

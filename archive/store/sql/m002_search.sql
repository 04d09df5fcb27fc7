-- Each text has two indexes. The folded one finds: unicode61 takes ế for e but leaves đ alone, so the
-- triggers put d for đ while the content table keeps the accents. The exact one only ranks.
-- Never run FTS 'rebuild' on them (`sqlite-utils rebuild-fts` does): it reads the content table and so
-- loses the folding; `thidua check` notices.

CREATE VIRTUAL TABLE articles_fts USING fts5(
  title, text, content="articles", content_rowid="id", tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE articles_exact USING fts5(
  title, text, content="articles", content_rowid="id", tokenize='unicode61 remove_diacritics 0'
);
CREATE TRIGGER articles_search_insert AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts (rowid, title, text) VALUES (
    new.id,
    replace(replace(new.title, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.text, 'đ', 'd'), 'Đ', 'D')
  );
  INSERT INTO articles_exact (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER articles_search_delete AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES (
    'delete', old.id,
    replace(replace(old.title, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(old.text, 'đ', 'd'), 'Đ', 'D')
  );
  INSERT INTO articles_exact (articles_exact, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER articles_search_update AFTER UPDATE OF id, title, text ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES (
    'delete', old.id,
    replace(replace(old.title, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(old.text, 'đ', 'd'), 'Đ', 'D')
  );
  INSERT INTO articles_exact (articles_exact, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO articles_fts (rowid, title, text) VALUES (
    new.id,
    replace(replace(new.title, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.text, 'đ', 'd'), 'Đ', 'D')
  );
  INSERT INTO articles_exact (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE VIRTUAL TABLE conferences_fts USING fts5(
  title, body, content="conference_texts", content_rowid="docid", tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE conferences_exact USING fts5(
  title, body, content="conference_texts", content_rowid="docid", tokenize='unicode61 remove_diacritics 0'
);
CREATE TRIGGER conference_texts_search_insert AFTER INSERT ON conference_texts BEGIN
  INSERT INTO conferences_fts (rowid, title, body) VALUES (
    new.docid,
    replace(replace(new.title, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.body, 'đ', 'd'), 'Đ', 'D')
  );
  INSERT INTO conferences_exact (rowid, title, body) VALUES (new.docid, new.title, new.body);
END;
CREATE TRIGGER conference_texts_search_delete AFTER DELETE ON conference_texts BEGIN
  INSERT INTO conferences_fts (conferences_fts, rowid, title, body) VALUES (
    'delete', old.docid,
    replace(replace(old.title, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(old.body, 'đ', 'd'), 'Đ', 'D')
  );
  INSERT INTO conferences_exact (conferences_exact, rowid, title, body) VALUES ('delete', old.docid, old.title, old.body);
END;
CREATE TRIGGER conference_texts_search_update AFTER UPDATE OF docid, title, body ON conference_texts BEGIN
  INSERT INTO conferences_fts (conferences_fts, rowid, title, body) VALUES (
    'delete', old.docid,
    replace(replace(old.title, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(old.body, 'đ', 'd'), 'Đ', 'D')
  );
  INSERT INTO conferences_exact (conferences_exact, rowid, title, body) VALUES ('delete', old.docid, old.title, old.body);
  INSERT INTO conferences_fts (rowid, title, body) VALUES (
    new.docid,
    replace(replace(new.title, 'đ', 'd'), 'Đ', 'D'),
    replace(replace(new.body, 'đ', 'd'), 'Đ', 'D')
  );
  INSERT INTO conferences_exact (rowid, title, body) VALUES (new.docid, new.title, new.body);
END;

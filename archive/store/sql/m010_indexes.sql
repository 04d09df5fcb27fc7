DROP INDEX articles_source;
CREATE INDEX articles_source ON articles(source, published);
CREATE INDEX articles_updated ON articles(updated);

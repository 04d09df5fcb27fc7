-- What researchers correct, as the archive's corrections.yml had it when it was last taken over; and what of
-- the machine's answer each correction changed, which is derived.

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,                       -- {action}/{target}
  entry INTEGER NOT NULL,                    -- its place in the file
  action TEXT NOT NULL,                      -- reject, fix, join, split, name
  target TEXT NOT NULL,                      -- table/id of a fact, id of a conference or cluster
  details TEXT NOT NULL,                     -- JSON: values to set, what to join, split off, or name it
  conference TEXT,                           -- the conference of the fact it corrects
  who TEXT NOT NULL,
  day TEXT NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX corrections_conference ON corrections(conference);
CREATE INDEX corrections_action ON corrections(action);

CREATE TABLE correction_effects (
  id TEXT PRIMARY KEY,                       -- {correction}/{part}
  correction TEXT NOT NULL REFERENCES corrections(id) DEFERRABLE INITIALLY DEFERRED,
  conference TEXT REFERENCES conferences(id) DEFERRABLE INITIALLY DEFERRED,
  cluster TEXT REFERENCES clusters(id) DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL,                        -- the conference joined, the article split off
  fact_table TEXT,
  fact_id TEXT,
  machine TEXT NOT NULL                      -- JSON: what the machine had
);
CREATE INDEX correction_effects_correction ON correction_effects(correction);
CREATE INDEX correction_effects_conference ON correction_effects(conference);
CREATE INDEX correction_effects_cluster ON correction_effects(cluster);
CREATE INDEX correction_effects_fact ON correction_effects(fact_id);

/** Of the tables and views; one more with each change by which a query that somebody kept may fail or say something else. */
export const BASE_VERSION = 1;

/**
 * Nothing is synced while the file is filled, and no journal lies on disk: a run that falls leaves one file beside its
 * place, and no more. Rows come in an order in which they can't all refer to what is there yet; whether they do is asked
 * by a test.
 */
export const BEGIN = `
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -262144;
PRAGMA foreign_keys = OFF;
PRAGMA user_version = ${BASE_VERSION};
BEGIN;
CREATE TABLE editions (
  dataset TEXT NOT NULL, edition INTEGER NOT NULL, date TEXT,
  PRIMARY KEY (dataset, edition), FOREIGN KEY (dataset) REFERENCES datasets (dataset)
);
CREATE TABLE edition_claims (
  dataset TEXT NOT NULL, edition INTEGER NOT NULL, claim_id TEXT NOT NULL, speaker TEXT, source TEXT, words TEXT,
  PRIMARY KEY (dataset, claim_id, edition), FOREIGN KEY (dataset, edition) REFERENCES editions (dataset, edition)
) WITHOUT ROWID;
CREATE TABLE edition_discrepancies (
  dataset TEXT NOT NULL, edition INTEGER NOT NULL, discrepancy_id TEXT NOT NULL, kind TEXT NOT NULL,
  claim_a TEXT NOT NULL, claim_b TEXT NOT NULL,
  PRIMARY KEY (dataset, discrepancy_id, edition), FOREIGN KEY (dataset, edition) REFERENCES editions (dataset, edition)
) WITHOUT ROWID;
-- Words in any script that parts them by spaces, with and without accents.
CREATE VIRTUAL TABLE excerpts USING fts5(
  dataset UNINDEXED, claim_id UNINDEXED, excerpt, translation, tokenize = 'unicode61 remove_diacritics 2'
);
`;

const side = (letter: "a" | "b") => `
  speaker_${letter}.name AS speaker_${letter}, ${letter}.words AS words_${letter}, ${letter}.said AS said_${letter},
  coalesce(source_${letter}.agency, source_${letter}.publisher, source_${letter}.source_id) AS outlet_${letter},
  ${letter}.excerpt AS excerpt_${letter}, ${letter}.speaker_id AS speaker_id_${letter}, ${letter}.source_id AS source_id_${letter},
  pair.claim_${letter} AS claim_${letter}`;
const joinsOf = (letter: "a" | "b") => `
  JOIN claims AS ${letter} ON ${letter}.dataset = pair.dataset AND ${letter}.claim_id = pair.claim_${letter}
  JOIN speakers AS speaker_${letter} ON speaker_${letter}.dataset = ${letter}.dataset AND speaker_${letter}.speaker_id = ${letter}.speaker_id
  JOIN sources AS source_${letter} ON source_${letter}.dataset = ${letter}.dataset AND source_${letter}.source_id = ${letter}.source_id`;

/** Each index is there for a question of docs/questions.md, and each of those finds its rows by one. */
export const FINISH = `
INSERT INTO excerpts SELECT dataset, claim_id, excerpt, translation FROM claims;
CREATE INDEX claims_by_speaker ON claims (speaker_id, first_day);
CREATE INDEX claims_by_source ON claims (dataset, source_id);
CREATE INDEX claims_by_subject ON claims (dataset, subject, first_day);
CREATE INDEX claims_unverified ON claims (dataset, claim_id) WHERE verification <> 'verified';
CREATE INDEX discrepancies_by_weight ON discrepancies (excluded, ratio);
CREATE INDEX discrepancies_by_kind ON discrepancies (kind, days_apart);
CREATE INDEX discrepancies_by_subject ON discrepancies (dataset, subject, kind);
CREATE INDEX discrepancies_by_claim_a ON discrepancies (dataset, claim_a);
CREATE INDEX discrepancies_by_claim_b ON discrepancies (dataset, claim_b);
CREATE INDEX subjects_by_weight ON subjects (excluded);
CREATE INDEX changes_by_edition ON changes (dataset, edition);
CREATE INDEX changes_by_subject ON changes (dataset, subject_id);
CREATE VIEW pairs AS SELECT
  pair.dataset, pair.discrepancy_id, pair.kind, pair.excluded, pair.rule, pair.subject_type, pair.subject,
  subjects.label, pair.place, pair.population,${side("a")},${side("b")},
  pair.days_apart, pair.gap, pair.ratio, pair.least_change, pair.fewest_days, pair.most_days, pair.if_same,
  pair.independence, pair.explanation, pair.assessment
FROM discrepancies AS pair
  JOIN subjects ON subjects.dataset = pair.dataset AND subjects.subject_type = pair.subject_type AND subjects.subject = pair.subject${joinsOf("a")}${joinsOf("b")};
COMMIT;
ANALYZE;
`;
